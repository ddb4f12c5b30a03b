//! Every article in tests/articles against a reader's list of its claims, NAME.claims, which was written from the text alone.
//!
//! A line of the list is `mention | cue | content | name | mode`. The content is `first words … last words`, with ` + ` between parts; `~`
//! stands for what is not compared, `-` for a speaker without a name. A line that begins with `?` is a claim that readers may differ
//! about: it counts neither when it is found nor when it is missing.
//!
//!     cargo test --test readings -- --nocapture

mod fixtures;

use dixit::{Claim, SpeakerKind};
use fixtures::{Fixture, fixtures};
use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;

/// What the library must reach; raise them as it gets better.
const FLOORS: Scores<f64> = Scores { recall: 0.0, precision: 0.0, names: 0.0, modes: 0.0 };

/// Recall and precision of claims; how many of those found have the right name and mode.
#[derive(Debug)]
struct Scores<T> {
    recall: T,
    precision: T,
    names: T,
    modes: T,
}

type Ratio = (usize, usize);

#[test]
fn claims_are_those_of_a_careful_reader() {
    let mut total = Scores { recall: (0, 0), precision: (0, 0), names: (0, 0), modes: (0, 0) };
    for fixture in fixtures() {
        compare(&fixture, &mut total);
    }
    let Scores { recall, precision, names, modes } = total;
    println!("\nrecall {recall:?}, precision {precision:?}, names {names:?}, modes {modes:?}");
    for (what, (right, all), floor) in [
        ("recall", recall, FLOORS.recall),
        ("precision", precision, FLOORS.precision),
        ("names", names, FLOORS.names),
        ("modes", modes, FLOORS.modes),
    ] {
        #[allow(clippy::cast_precision_loss)]
        let share = right as f64 / all.max(1) as f64;
        assert!(share >= floor, "{what} is {right} of {all}, {share:.3}, below the floor of {floor}: see the lists above");
    }
}

/// A claim as the reader has it.
struct Reading {
    optional: bool,
    mention: String,
    words: BTreeSet<usize>,
    name: String,
    mode: String,
    line: String,
}

fn compare(fixture: &Fixture, total: &mut Scores<Ratio>) {
    let text = fixture.article.text();
    let starts = word_starts(text);
    let readings = readings(fixture, &starts);
    let claims = &fixture.extraction.claims;
    let found: Vec<_> = claims.iter().map(|claim| words(&starts, claim.content.iter().map(|part| part.start..part.end))).collect();
    let pairs = pairs(&readings, claims, &found);
    println!("\n{}", fixture.name);
    for (index, reading) in readings.iter().enumerate().filter(|(_, reading)| !reading.optional) {
        let claim = pairs.iter().find(|pair| pair.0 == index).map(|pair| &claims[pair.1]);
        count(&mut total.recall, claim.is_some());
        let Some(claim) = claim else {
            println!("  missing  {}", reading.line);
            continue;
        };
        if reading.name != "~" {
            let right = has_name(claim, &reading.name);
            count(&mut total.names, right);
            if !right {
                println!("  name     {:?} for {}", claim.speaker.as_ref().map(|speaker| &speaker.name), reading.line);
            }
        }
        let right = reading.mode == format!("{:?}", claim.mode).to_lowercase();
        count(&mut total.modes, right);
        if !right {
            println!("  mode     {:?} for {}", claim.mode, reading.line);
        }
    }
    for (index, claim) in claims.iter().enumerate() {
        let reading = pairs.iter().find(|pair| pair.1 == index).map(|pair| &readings[pair.0]);
        if reading.is_none_or(|reading| !reading.optional) {
            count(&mut total.precision, reading.is_some());
        }
        if reading.is_none() {
            println!("  spurious {}", shown(claim));
        }
    }
}

fn count(ratio: &mut Ratio, right: bool) {
    ratio.0 += usize::from(right);
    ratio.1 += 1;
}

fn shown(claim: &Claim) -> String {
    let mention = claim.speaker.as_ref().and_then(|speaker| speaker.mention.as_ref()).map_or("~", |mention| &mention.text);
    let cue = claim.cue.as_ref().map_or("~", |cue| &cue.text);
    let content: Vec<_> = claim.content.iter().map(|part| part.text.as_str()).collect();
    format!("{mention} | {cue} | {} ({})", content.join(" + "), claim.rule)
}

/// Which reading is which claim: the pairs that share the most words first.
fn pairs(readings: &[Reading], claims: &[Claim], found: &[BTreeSet<usize>]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (r, reading) in readings.iter().enumerate() {
        for (c, claim) in claims.iter().enumerate() {
            let shared = reading.words.intersection(&found[c]).count();
            let all = reading.words.union(&found[c]).count();
            if shared * 2 >= all && same_speaker(reading, claim) {
                candidates.push((shared * 1000 / all, r, c));
            }
        }
    }
    candidates.sort_by_key(|&(share, ..)| std::cmp::Reverse(share));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, r, c) in candidates {
        if pairs.iter().all(|&(reading, claim)| reading != r && claim != c) {
            pairs.push((r, c));
        }
    }
    pairs
}

/// Whether the two mentions share a word, or the names agree.
fn same_speaker(reading: &Reading, claim: &Claim) -> bool {
    let Some(speaker) = &claim.speaker else {
        return reading.mention == "~";
    };
    let Some(mention) = &speaker.mention else {
        return reading.mention == "~" || has_name(claim, &reading.name);
    };
    let telling = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|word| !matches!(word.as_str(), "" | "a" | "an" | "the" | "of" | "to" | "in" | "s" | "who" | "and")).collect()
    };
    reading.mention == "~" || !telling(&reading.mention).is_disjoint(&telling(&mention.text)) || has_name(claim, &reading.name)
}

fn has_name(claim: &Claim, name: &str) -> bool {
    let Some(speaker) = &claim.speaker else { return false };
    match &speaker.name {
        Some(found) => found.to_lowercase() == name.to_lowercase() || (name == "-" && speaker.kind != SpeakerKind::Person),
        None => name == "-",
    }
}

fn readings(fixture: &Fixture, starts: &[usize]) -> Vec<Reading> {
    let list = fs::read_to_string(fixture.path.with_extension("claims")).expect("every article has a list of its claims");
    let mut from = 0;
    let read = |line: &str| {
        let fields: Vec<_> = line.trim_start_matches('?').split(" | ").map(str::trim).collect();
        let [mention, _, content, name, mode] = fields[..] else { panic!("{}: not five fields: {line}", fixture.name) };
        assert!(["direct", "indirect", "mixed"].contains(&mode), "{}: no mode: {line}", fixture.name);
        let parts = place(fixture.article.text(), content, from).unwrap_or_else(|| panic!("{}: not in the text: {line}", fixture.name));
        from = parts[0].start;
        let words = words(starts, parts.into_iter());
        let optional = line.starts_with('?');
        Reading { optional, mention: mention.to_owned(), words, name: name.to_owned(), mode: mode.to_owned(), line: line.to_owned() }
    };
    list.lines().map(read).collect()
}

/// Where the parts of a content stand, at `from` or after it.
fn place(text: &str, content: &str, mut from: usize) -> Option<Vec<Range<usize>>> {
    let find = |words: &str, from: usize| text[from..].find(words).map(|at| from + at);
    let mut parts = Vec::new();
    for part in content.split(" + ") {
        let (first, last) = part.split_once(" … ").unwrap_or((part, ""));
        let start = find(first, from)?;
        let end = find(last, start + first.len())? + last.len();
        parts.push(start..end);
        from = end;
    }
    Some(parts)
}

fn word_starts(text: &str) -> Vec<usize> {
    let mut inside = false;
    let mut starts = Vec::new();
    for (at, c) in text.char_indices() {
        let word = c.is_alphanumeric() || (inside && matches!(c, '\'' | '’' | '-'));
        if word && !inside {
            starts.push(at);
        }
        inside = word;
    }
    starts
}

fn words(starts: &[usize], spans: impl Iterator<Item = Range<usize>>) -> BTreeSet<usize> {
    spans.flat_map(|span| starts.iter().copied().filter(move |at| span.contains(at))).collect()
}
