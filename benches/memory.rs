//! How much memory the extraction takes at its peak beside the text, results aside.
//!
//!     cargo bench --bench memory

mod corpus;

use dixit::{Article, Extractor};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() {
    let extractor = Extractor::new();
    let _ = extractor.extract(&Article::from_text("Orr said no."));
    for (name, between) in [("paragraphs", "\n\n"), ("one paragraph", " ")] {
        for size in [100_000, 1_000_000, 10_000_000] {
            report(&extractor, &format!("{name}, {size} bytes"), &[corpus::prose(size, between)]);
        }
    }
    if let Some(folder) = corpus::folder() {
        report(&extractor, "folder, an article at a time", &folder);
    }
}

fn report(extractor: &Extractor, name: &str, texts: &[String]) {
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut shares: Vec<f64> =
        texts.iter().filter(|text| !text.is_empty()).map(|text| beside(extractor, text) as f64 / text.len() as f64).collect();
    shares.sort_by(f64::total_cmp);
    let Some(most) = shares.last() else { return };
    print!("{name}: {bytes} bytes of text, at most {most:.2} bytes beside each byte at the peak");
    if let [_, .., _] = shares[..] {
        let at = |percent: usize| shares[shares.len() * percent / 100];
        print!(", half of the texts up to {:.2}, nine in ten up to {:.2}", at(50), at(90));
    }
    println!();
}

/// The bytes that were allocated at the peak beside the article's text and what is left at the end.
fn beside(extractor: &Extractor, text: &str) -> usize {
    let text = text.to_owned();
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let article = Article::from_text(text);
    let extraction = extractor.extract(&article);
    let peak = MEMORY.peak_usage() - before;
    let results = MEMORY.current_usage() - before;
    drop((article, extraction));
    peak.saturating_sub(results)
}
