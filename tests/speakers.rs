//! Who is behind each mention: one article for each way of naming somebody, with the speakers that a reader finds.
//!
//! Beside `name.txt` stands `name.who`, one line a claim: mention → name · role · kind · resolution, then as far as there
//! are any: to the addressee, of an affiliation or issuer, the members, why the source is unnamed.

use cpu_time::ThreadTime;
use dixit::{Article, Claim, Extraction, Extractor};
use std::fmt::Write;
use std::fs;
use std::path::Path;

#[test]
fn speakers_are_those_that_a_reader_finds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/speakers");
    let mut files: Vec<_> = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "txt"));
    files.sort();
    assert!(!files.is_empty());
    let mut wrong = String::new();
    for file in files {
        let article = Article::from_text(fs::read_to_string(&file).expect("an article"));
        // Who is who is asked of every claim, however sure.
        let extraction = Extractor::new().min_confidence(0.0).extract(&article);
        let found: String = extraction.claims.iter().map(|claim| who(&extraction, claim)).collect();
        let expected = fs::read_to_string(file.with_extension("who")).expect("expected speakers");
        if found != expected {
            writeln!(wrong, "{}\nfound\n{found}expected\n{expected}", file.display()).expect("a string");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn who(extraction: &Extraction, claim: &Claim) -> String {
    let mut line = match &claim.speaker {
        None => "nobody".to_owned(),
        Some(speaker) => {
            let mention = speaker.mention.as_ref().map_or("", |mention| &mention.text);
            let shown = |words: &Option<String>, none: &str| words.clone().unwrap_or_else(|| none.to_owned());
            let lower = |word: String| word.to_lowercase();
            format!(
                "{mention} → {} · {} · {} · {}",
                shown(&speaker.name, "?"),
                shown(&speaker.role, "-"),
                lower(format!("{:?}", speaker.kind)),
                lower(format!("{:?}", speaker.resolution))
            )
        }
    };
    if let Some(addressee) = &claim.addressee {
        write!(line, " · to {}", addressee.name.as_deref().unwrap_or("?")).expect("a string");
    }
    let attributed = claim.speaker.as_ref().map(|attribution| &attribution.id);
    if let Some(speaker) = extraction.speakers.iter().find(|speaker| Some(&speaker.id) == attributed) {
        let told = [
            (" · of ", speaker.affiliation.clone()),
            (" · members ", (!speaker.members.is_empty()).then(|| speaker.members.join(" + "))),
            (" · because ", speaker.anonymity.clone()),
        ];
        for (label, words) in told {
            line.extend(words.map(|words| format!("{label}{words}")));
        }
    }
    line + "\n"
}

/// What nobody is mentioned in.
const FILLER: &str = "Rust had eaten through the bolts on the lower deck, and the paint had gone long before that. Rain came in \
    through the roof of the old shed, where ropes and nets lay in heaps between broken crates. Nothing had been mended since \
    the storm, and the water under the planks was brown with mud from the river. It smelled of tar and of fish.";

/// Ten times the text takes about ten times as long, be the mentions all of one surname: 1 MB holds ten thousand of them.
#[test]
#[ignore = "measures time: cargo test --release --test speakers -- --ignored"]
fn cost_is_linear() {
    let text = |bytes: usize| {
        let people = (0..).map(|number| {
            format!(
                "Ada {} Quill, the mayor, told reporters that the pier was safe. The official denied it. Quill said so. {FILLER}\n\n",
                initials(number)
            )
        });
        let mut text = String::new();
        people
            .take_while(|paragraph| {
                text.push_str(paragraph);
                text.len() < bytes
            })
            .for_each(drop);
        text
    };
    let seconds = |bytes: usize| {
        let article = Article::from_text(text(bytes));
        let run = || {
            let start = ThreadTime::now();
            assert!(!Extractor::new().extract(&article).claims.is_empty());
            start.elapsed().as_secs_f64()
        };
        (0..7).map(|_| run()).fold(f64::MAX, f64::min)
    };
    let (small, large) = (seconds(100_000), seconds(1_000_000));
    println!("{:.1} ms for 100 kB, {:.1} ms for 1 MB: {:.2} times", small * 1e3, large * 1e3, large / small);
    assert!(large <= 12.0 * small, "{small} s for 100 kB, {large} s for 1 MB");
}

/// A, B, …, Z, BA: a middle name that tells two apart.
fn initials(number: usize) -> String {
    let letter = |digit: usize| char::from(b'A' + u8::try_from(digit % 26).expect("a letter"));
    if number < 26 { letter(number).into() } else { initials(number / 26) + &letter(number).to_lowercase().to_string() }
}
