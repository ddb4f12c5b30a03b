//! How the cost grows with the length: prose as one article, and texts that are made to be slow.
//!
//!     cargo bench --bench linearity
//!
//! Prints a table in Markdown: the processor's nanoseconds for each byte, the best of several runs, and how many times as
//! much a byte of the longest text takes as one of the shortest.

mod corpus;

use cpu_time::ThreadTime;
use dixit::{Article, Extractor};

const KILOBYTE: usize = 1000;
const MEGABYTE: usize = 1000 * KILOBYTE;

fn main() {
    let extractor = Extractor::new();
    cost(&extractor, "Orr said no.");
    println!("| text | 100 kB | 1 MB | 10 MB | growth |\n|---|--:|--:|--:|--:|");
    for (name, between) in [("prose in paragraphs", "\n\n"), ("prose in one paragraph", " ")] {
        row(&extractor, name, &[100 * KILOBYTE, MEGABYTE, 10 * MEGABYTE], |size| corpus::prose(size, between));
    }
    for (name, piece) in REPEATED {
        row(&extractor, name, &[100 * KILOBYTE, MEGABYTE], |size| piece.repeat(size / piece.len()));
    }
    row(&extractor, "nested quotation marks", &[100 * KILOBYTE, MEGABYTE], |size| {
        format!("{} we wait {}, Orr said.", "“‘".repeat(size / 12), "’”".repeat(size / 12))
    });
    row(&extractor, "one quotation", &[100 * KILOBYTE, MEGABYTE], |size| {
        format!("Quill said: “{}”", "the mayor, the clerk, ".repeat(size / 22))
    });
    row(&extractor, "names, each another", &[100 * KILOBYTE, MEGABYTE], |size| (0..size / 20).map(name).collect());
    row(&extractor, "every Unicode scalar in turn", &[100 * KILOBYTE, MEGABYTE], |size| {
        let mut ends = 0;
        let fits = |c: &char| {
            ends += c.len_utf8();
            ends <= size
        };
        ('\0'..=char::MAX).take_while(fits).collect()
    });
}

/// Texts of one piece that comes again and again.
const REPEATED: [(&str, &str); 12] = [
    ("quotation marks", "\""),
    ("unclosed quotation marks", "“we wait, "),
    ("one sentence", "the pier was closed and the old crane had failed again, "),
    ("\"he said\"", "he said "),
    ("\"said that he said that\"", "said that he said that "),
    ("tagged quotations", "“No,” he said. "),
    ("descriptions", "The mayor told the minister that his sister left. "),
    ("punctuation", "!?"),
    ("blanks", " "),
    ("characters without width", "\u{200b}"),
    ("emoji", "👩‍👩‍👧"),
    ("Chinese", "王毅表示，会谈是建设性的。"),
];

/// A claim of somebody who is named nowhere else.
fn name(n: usize) -> String {
    let letters: String = (0..5).map(|at| char::from(b'a' + ((n >> (4 * at)) & 15) as u8)).collect();
    format!("Ada Qu{letters} said no. ")
}

fn row(extractor: &Extractor, name: &str, sizes: &[usize], text: impl Fn(usize) -> String) {
    let costs: Vec<f64> = sizes.iter().map(|&size| cost(extractor, &text(size))).collect();
    let cell = |at: usize| costs.get(at).map_or_else(String::new, |cost| format!("{cost:.0}"));
    let growth = costs[costs.len() - 1] / costs[0];
    println!("| {name} | {} | {} | {} | {growth:.2} |", cell(0), cell(1), cell(2));
}

/// How many nanoseconds of the processor a byte takes at best.
fn cost(extractor: &Extractor, text: &str) -> f64 {
    let time = || {
        let start = ThreadTime::now();
        std::hint::black_box(extractor.extract(&Article::from_text(text)));
        start.elapsed().as_secs_f64()
    };
    let runs = if text.len() > MEGABYTE { 3 } else { 5 };
    (0..runs).map(|_| time()).fold(f64::MAX, f64::min) * 1e9 / text.len() as f64
}
