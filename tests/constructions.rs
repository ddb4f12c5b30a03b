//! Every construction of CONSTRUCTIONS.md: what its table shows is what is found.

use dixit::{Article, Claim, Extraction, Extractor, Resolution};
use std::cmp::Reverse;

/// Constructions that are not read as the table has it. One that works is struck off.
const OPEN: &[(u32, &str)] = &[];

/// A row of the table.
struct Row {
    number: u32,
    name: &'static str,
    /// A sentence with its claims marked.
    found: String,
    /// What else holds of its last claim: "mode direct", "act ask".
    tells: Vec<(&'static str, &'static str)>,
    /// The rules that find its claims.
    rules: Vec<&'static str>,
    /// A near miss; where `found` has no claim, a near hit.
    near: String,
}

#[test]
fn every_construction_is_read_as_the_table_has_it() {
    let mut wrong = Vec::new();
    for row in rows() {
        let failures = failures(&row);
        let open = OPEN.iter().find(|(number, _)| *number == row.number);
        match (failures.is_empty(), open) {
            (true, Some(_)) => wrong.push(format!("{} {} works now: strike it off OPEN", row.number, row.name)),
            (false, None) => wrong.push(format!("{} {}\n{}", row.number, row.name, failures.join("\n"))),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{} constructions differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_table_has_every_construction_once_and_in_order() {
    let numbers: Vec<u32> = rows().iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=77).collect::<Vec<_>>());
    for row in rows() {
        assert!(!row.near.is_empty() && row.near != row.found, "{} has no near miss", row.name);
        assert_ne!(row.found.contains('{'), row.near.contains('{'), "{}: one of the two must have a claim", row.name);
    }
}

#[test]
fn what_is_open_has_a_reason() {
    assert!(OPEN.iter().all(|(_, reason)| !reason.is_empty()));
}

/// The rows of the table: number, name, found, tells, rules, near miss.
fn rows() -> Vec<Row> {
    let lines = include_str!("../CONSTRUCTIONS.md").lines().filter_map(|line| line.strip_prefix("| "));
    lines
        .filter_map(|line| {
            let cells: Vec<&'static str> = line.split('|').map(str::trim).collect();
            let [number, name, found, tells, rules, near, ..] = cells[..] else { return None };
            Some(Row {
                number: number.parse().ok()?,
                name,
                found: sentence(found),
                tells: list(tells).filter_map(|tell| tell.split_once(' ')).collect(),
                rules: list(rules).map(|rule| rule.trim_matches('`')).collect(),
                near: sentence(near),
            })
        })
        .collect()
}

fn list(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(',').map(str::trim).filter(|item| !item.is_empty())
}

/// The words of a cell; `¶` parts paragraphs.
fn sentence(cell: &str) -> String {
    cell.trim_matches('`').replace(" ¶ ", "\n\n")
}

fn failures(row: &Row) -> Vec<String> {
    let mut failures = Vec::new();
    let usual = Extractor::new().nested(true);
    let uncertain = usual.clone().min_confidence(0.0);
    for (expected, extractor) in [(&row.found, uncertain), (&row.near, usual)] {
        let (marks, extraction) = read(&unmarked(expected), &extractor);
        if marks != *expected {
            failures.push(format!("  expected {expected}\n  got      {marks}"));
        } else if expected == &row.found {
            failures.extend(untold(row, &extraction).into_iter().map(|what| format!("  {expected}\n  {what}")));
        }
    }
    failures
}

/// What the table tells of the claims that does not hold.
fn untold(row: &Row, extraction: &Extraction) -> Vec<String> {
    let found = |rule: &&str| extraction.claims.iter().any(|claim| claim.rule == **rule);
    let mut untold: Vec<String> = row.rules.iter().filter(|rule| !found(rule)).map(|rule| format!("not by the rule {rule}")).collect();
    for (what, expected) in &row.tells {
        let got = extraction.claims.last().map_or_else(String::new, |claim| told(claim, extraction, what));
        if got != *expected {
            untold.push(format!("{what}: expected {expected}, got {got}"));
        }
    }
    untold
}

fn told(claim: &Claim, extraction: &Extraction, what: &str) -> String {
    let speaker = claim.speaker.as_ref();
    let lower = |value: &dyn std::fmt::Debug| format!("{value:?}").to_lowercase();
    match what {
        "mode" => lower(&claim.mode),
        "act" => claim.cue.as_ref().map_or_else(String::new, |cue| lower(&cue.act)),
        "status" => claim.cue.as_ref().map_or_else(String::new, |cue| lower(&cue.status)),
        "to" => claim.addressee.as_ref().map_or_else(String::new, |addressee| addressee.text.clone()),
        "medium" => claim.medium.clone().unwrap_or_default(),
        "block" => lower(&claim.block),
        "name" => speaker.and_then(|speaker| speaker.name.clone()).unwrap_or_default(),
        "role" => speaker.and_then(|speaker| speaker.role.clone()).unwrap_or_default(),
        "kind" => speaker.map_or_else(String::new, |speaker| lower(&speaker.kind)),
        "claims" => extraction.claims.len().to_string(),
        "speakers" => extraction.speakers.len().to_string(),
        "parent" => claim.parent.clone().unwrap_or_default(),
        _ => format!("no such property as {what}"),
    }
}

/// A marked sentence without its marks; "[the gates]" inside a quotation stays, its brackets doubled in the table.
fn unmarked(marked: &str) -> String {
    let mut parts = marked.split("[^");
    let first = parts.next().unwrap_or_default().to_owned();
    let plain = parts.fold(first, |out, part| out + part.split_once("] ").map_or("", |(_, rest)| rest));
    let kept = plain.replace("[[", "\u{1}").replace("]]", "\u{2}");
    let bare: String = kept.chars().filter(|c| !"[]<>{}".contains(*c)).collect();
    bare.replace('\u{1}', "[").replace('\u{2}', "]")
}

/// A text's claims, marked in it as `[speaker] <cue> {content}`. A speaker that stands elsewhere is `[^speaker]`.
fn read(text: &str, extractor: &Extractor) -> (String, Extraction) {
    let extraction = extractor.extract(&Article::from_text(text));
    let mut marks = Vec::new();
    let mut around = |start: usize, end: usize, rank: u8, open: String, close: &str| {
        marks.push((end, 0, Reverse(start), Reverse(rank), close.to_owned()));
        marks.push((start, 1, Reverse(end), Reverse(u8::MAX - rank), open));
    };
    for claim in &extraction.claims {
        let speaker = claim.speaker.as_ref();
        let mention = speaker.and_then(|speaker| speaker.mention.as_ref());
        let elsewhere = speaker.is_some_and(|speaker| matches!(speaker.resolution, Resolution::Elided | Resolution::Continued));
        let taken_up = mention.filter(|_| elsewhere).map_or_else(String::new, |mention| format!("[^{}] ", mention.text));
        if let Some(mention) = mention.filter(|_| !elsewhere) {
            around(mention.start, mention.end, 1, "[".to_owned(), "]");
        }
        if let Some(cue) = &claim.cue {
            around(cue.start, cue.end, 2, format!("{taken_up}<"), ">");
        }
        for (n, part) in claim.content.iter().enumerate() {
            let before = if claim.cue.is_none() && n == 0 { taken_up.as_str() } else { "" };
            around(part.start, part.end, 0, format!("{before}{{"), "}");
        }
    }
    marks.sort();
    marks.dedup();
    let mut out = String::new();
    let mut done = 0;
    let kept = |words: &str| words.replace('[', "[[").replace(']', "]]");
    for (at, .., mark) in marks {
        out += &kept(text.get(done..at).unwrap_or_default());
        out += &mark;
        done = done.max(at);
    }
    out += &kept(text.get(done..).unwrap_or_default());
    (out, extraction)
}
