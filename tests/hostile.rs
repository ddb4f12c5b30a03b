//! Texts that nobody writes and strangers send: no panic, every offset right, and twice the text no more than twice the work.

use cpu_time::ThreadTime;
use dixit::{Article, Claim, Extraction, Extractor, Passage};
use std::time::Duration;

/// Extracts `text`, and checks that every place named in the result has the words that it says.
fn check(text: &str) -> Extraction {
    let article = Article::from_text(text);
    assert_eq!(article.text(), text);
    for block in article.blocks() {
        assert!(text.get(block.span.start..block.span.end).is_some(), "no part of the text: {block:?}");
    }
    let extraction = Extractor::new().min_confidence(0.0).nested(true).extract(&article);
    for (start, end, words) in
        extraction.claims.iter().flat_map(places).chain(extraction.speakers.iter().flat_map(|speaker| &speaker.mentions).map(place))
    {
        assert_eq!(text.get(start..end), Some(words));
    }
    extraction
}

fn place(passage: &Passage) -> (usize, usize, &str) {
    (passage.start, passage.end, &passage.text)
}

fn places(claim: &Claim) -> Vec<(usize, usize, &str)> {
    let mut places: Vec<_> =
        claim.content.iter().chain(claim.speaker.iter().filter_map(|speaker| speaker.mention.as_ref())).map(place).collect();
    places.extend(claim.cue.iter().map(|cue| (cue.start, cue.end, cue.text.as_str())));
    places.extend(claim.addressee.iter().map(|addressee| (addressee.start, addressee.end, addressee.text.as_str())));
    places
}

/// What makes a body of whatever follows it.
const LEAD: &str = "Orr said on Monday that the old pier would be closed for repairs until May.\n\nShe left. ";

/// Checks a text that `of` makes in the given size, alone and after prose, and that it takes at most eight times as
/// long as one of a quarter of its size.
///
/// What is compared is the time of the processor for this thread, the best of three, so that other work does no harm.
fn linear(size: usize, of: impl Fn(usize) -> String) {
    for lead in ["", LEAD] {
        let (small, large) = (lead.to_owned() + &of(size / 4), lead.to_owned() + &of(size));
        check(&small);
        let mut seen = Vec::new();
        let grows = (0..3).all(|_| {
            let pair = (time(&small), time(&large));
            seen.push(pair);
            pair.1 > pair.0 * 8 + FLOOR
        });
        assert!(
            !grows,
            "four times the text takes more than eight times as long: {seen:?}, {:?} …",
            large.chars().take(120).collect::<String>()
        );
    }
}

/// What a run may take for reasons of the machine, such as fresh memory.
const FLOOR: Duration = Duration::from_millis(10);

fn time(text: &str) -> Duration {
    let start = ThreadTime::now();
    check(text);
    start.elapsed()
}

/// `piece` so many times.
fn times(piece: &str) -> impl Fn(usize) -> String {
    move |size| piece.repeat(size / piece.len() + 1)
}

const MEGABYTE: usize = 1 << 20;
/// Long enough for what grows with the square to show.
const LONG: usize = MEGABYTE / 8;

#[test]
fn quotation_marks_alone() {
    for mark in ["\"", "“", "”", "'", "’", "‘", "“”", "'\"", "\" ", "' ", "”“", "«", "''"] {
        linear(LONG, times(mark));
        check(&times(mark)(MEGABYTE));
    }
}

#[test]
fn marks_that_nothing_closes() {
    linear(10_000 * 12, times("“we wait, "));
    linear(10_000 * 12, times("‘we wait. "));
    linear(10_000 * 12, times("\"We wait. "));
}

#[test]
fn marks_within_marks() {
    for (open, close) in [("“", "”"), ("“‘", "’”"), ("\"'", "'\""), ("(", ")"), ("« “", "” »")] {
        linear(10_000 * 8, |size| {
            let depth = size / 8;
            format!("{} we wait {}, Orr said.", open.repeat(depth), close.repeat(depth))
        });
    }
}

#[test]
fn one_sentence() {
    for piece in [
        "the pier was closed and the old crane had failed again, ",
        "the pier was closed after the crane failed while the ferry waited because the bolts were worn ",
        "Quill of the Port Agency in Ormond ",
        "the mayor, the clerk, ",
        "the mayor and ",
        "which Orr built, ",
        "“worn out” cranes of “old” age, ",
        "pier ",
        "of ",
        "that ",
        "who ",
        "to ",
        "very ",
        "is ",
        "a-b-",
        "a.b.",
        "x",
        "é",
        "Mr. ",
        "1,000",
    ] {
        linear(LONG, times(piece));
    }
    check(&times("the pier was closed and the old crane had failed again, ")(MEGABYTE));
}

#[test]
fn reports_without_end() {
    for piece in [
        "he said ",
        "he said, ",
        "he said. ",
        "said that he said that ",
        "Orr said that Moss said that ",
        ", adding that he left",
        " and urged ministers to act",
        "according to ",
        "according to Orr, ",
        ", who said that ",
    ] {
        linear(LONG, times(piece));
    }
    check(&"he said ".repeat(100_000));
    check(&"said that he said that ".repeat(50_000));
}

#[test]
fn quotations_without_end() {
    for piece in [
        "“No,” he said. ",
        "“No,” ",
        "“No.” ",
        "“We wait.” He left. ",
        "“We start at dawn,” said Orr, “and sail at noon.” ",
        "“no\n\n",
        "'No,' he said. ",
    ] {
        linear(LONG, times(piece));
    }
}

#[test]
fn one_quotation() {
    for piece in ["the mayor, the clerk, ", "he said that ", "Orr of the Port Agency ", "very "] {
        linear(LONG, |size| format!("Quill said: “{}”", piece.repeat(size / piece.len())));
    }
}

#[test]
fn reasons_without_end() {
    linear(LONG, |size| format!("A clerk said on Monday {}.", times("on condition of anonymity ")(size)));
}

#[test]
fn names_without_end() {
    let names = |separator: &'static str| {
        move |size: usize| {
            let name = |n: usize| {
                let letters: String = (0..4).map(|at| char::from(b'a' + ((n >> (4 * at)) & 15) as u8)).collect();
                format!("{}{letters} {}{}", ["Be", "Da", "Lo"][n % 3], ["Ka", "Mu"][n % 2], letters.chars().rev().collect::<String>())
            };
            (0..size / 16).map(|n| name(n) + separator).collect()
        }
    };
    for separator in [" ", ", ", " and ", " said no. ", " said that he left. ", ", the mayor, said the minister knew him. "] {
        linear(LONG, names(separator));
    }
    check(&names(" said no. ")(100_000 * 16));
}

#[test]
fn people_without_end() {
    for piece in [
        "The mayor told the minister that his sister left. ",
        "Two ministers and their aides said the official had told them so. ",
        "Quill’s aide’s mother’s ",
    ] {
        linear(LONG, times(piece));
    }
}

#[test]
fn marks_and_blanks_alone() {
    for piece in [
        ".", ",", ";", ":", "!?", "-", "--", "—", "…", "(", ")", "()", "[", "• ", "* ", "1. ", "Q: ", "@", "#", "&", "$", "_", "/", " ",
        "\t", "\n", "\n\n", "\r", "\r\n", "\u{a0}", "\u{2028}", "\0", "\u{7f}",
    ] {
        linear(LONG, times(piece));
    }
}

#[test]
fn signs_that_show_nothing() {
    for piece in [
        "\u{200b}",
        "\u{200d}",
        "\u{feff}",
        "\u{202e}",
        "\u{2066}",
        "\u{301}",
        "a\u{301}\u{302}",
        "\u{ad}",
        "\u{200b}said\u{200b} that\u{202e} ",
    ] {
        linear(LONG, times(piece));
    }
}

#[test]
fn other_scripts() {
    for piece in [
        "👩‍👩‍👧",
        "🇫🇷",
        "王毅表示，会谈是建设性的。",
        "王毅",
        "وقال الوزير إن ",
        "मंत्री ने कहा कि ",
        "รัฐมนตรีกล่าวว่า",
        "ΣΑΣ ",
        "ﬁﬂ",
        "İ",
        "ẞ",
        "\u{1f1e6}",
    ] {
        linear(LONG, times(piece));
    }
}

#[test]
fn every_scalar_in_turn() {
    let all: String = ('\0'..=char::MAX).collect();
    check(&all);
    let spoken: String = ('\0'..=char::MAX).step_by(7).map(|c| format!("{c}Orr{c} said{c} that{c}{c} “it{c}” is{c}. ")).collect();
    check(&spoken);
}

#[test]
fn paragraphs_without_end() {
    for piece in [
        "Orr said no.\n\n",
        "By Ada Quill\n",
        "LOWHAVEN, May 3 (PA) -- Orr said no.\n",
        "MR ORR: No.\n",
        "Q: Why?\nA: No.\n\n",
        "— Ada Quill, mayor\n\n",
        "“No,”\n",
        "Read more: No\n",
        "Ada Quill\nMayor\n",
        "She wrapped this line at about sixty characters, as mail did, and\nwent on ",
    ] {
        linear(LONG, times(piece));
    }
}
