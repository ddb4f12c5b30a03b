//! Compares two extractions of the same texts, such as those of two versions of the library.
//!
//!     cargo run --release --example compare -- OLD.jsonl NEW.jsonl
//!
//! Prints which claims came (`+`), went (`-`) or changed, and what of them; a pull request shows it in colours inside a
//! block of the language `diff`. The exit status is 0 where nothing differs, 1 where something does, 2 where a file cannot be read.

mod pairs;

use clap::Parser;
use dixit::{Claim, Extraction, Passage};
use pairs::{Pairing, pairing};
use std::borrow::Cow;
use std::fmt::Debug;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Tells which claims came, went and changed between two extractions of the same texts.
#[derive(Parser)]
#[command(name = "compare")]
struct Arguments {
    /// The extraction to start from: one JSON object, or one a line, as the example extract prints them.
    old: PathBuf,
    /// The extraction to compare with it.
    new: PathBuf,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match (read(&arguments.old), read(&arguments.new)) {
        (Ok(old), Ok(new)) => match print(&old, &new, &mut io::stdout().lock()) {
            Ok(false) => ExitCode::SUCCESS,
            Ok(true) => ExitCode::from(1),
            Err(error) => fail(&format!("standard output: {error}")),
        },
        (Err(message), _) | (_, Err(message)) => fail(&message),
    }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::from(2)
}

fn read(file: &Path) -> Result<Vec<Extraction>, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let extractions = serde_json::Deserializer::from_slice(&bytes).into_iter::<Extraction>().collect::<Result<_, _>>();
    extractions.map_err(|error| format!("{}: no extraction ({error})", file.display()))
}

/// Prints what differs, and tells whether anything does.
fn print(old: &[Extraction], new: &[Extraction], out: &mut impl Write) -> io::Result<bool> {
    let mut differs = false;
    let mut same = 0;
    for (old, new) in articles(old, new) {
        let Pairing { both, went, came } = pairing(claims(old), claims(new));
        let pairs = both.len();
        let changed: Vec<_> = both.into_iter().filter(|(before, after)| FIELDS.iter().any(|(_, of)| of(before) != of(after))).collect();
        same += pairs - changed.len();
        if changed.is_empty() && went.is_empty() && came.is_empty() {
            continue;
        }
        differs = true;
        writeln!(out, "@@ {}: {} came, {} went, {} changed @@", name(old.or(new)), came.len(), went.len(), changed.len())?;
        let mut lines: Vec<(usize, String)> = Vec::new();
        lines.extend(came.into_iter().map(|claim| (place(claim), format!("+ {}\n", shown(claim)))));
        lines.extend(went.into_iter().map(|claim| (place(claim), format!("- {}\n", shown(claim)))));
        lines.extend(changed.into_iter().map(|(before, after)| (place(after), change(before, after))));
        lines.sort();
        for (_, line) in lines {
            out.write_all(line.as_bytes())?;
        }
        writeln!(out)?;
    }
    writeln!(out, "{same} claims are the same.")?;
    Ok(differs)
}

/// The articles of both sides in pairs: those of one id, and those without an id in their order.
fn articles<'e>(old: &'e [Extraction], new: &'e [Extraction]) -> Vec<(Option<&'e Extraction>, Option<&'e Extraction>)> {
    let mut rest: Vec<&Extraction> = new.iter().collect();
    let mut both: Vec<_> = Vec::new();
    for old in old {
        let place = rest.iter().position(|new| new.article.id == old.article.id);
        both.push((Some(old), place.map(|place| rest.remove(place))));
    }
    both.extend(rest.into_iter().map(|new| (None, Some(new))));
    both
}

fn claims(extraction: Option<&Extraction>) -> &[Claim] {
    extraction.map_or(&[], |extraction| &extraction.claims)
}

fn name(extraction: Option<&Extraction>) -> &str {
    let article = extraction.map(|extraction| &extraction.article);
    article.and_then(|article| article.id.as_deref().or(article.headline.as_deref())).unwrap_or("article")
}

fn place(claim: &Claim) -> usize {
    claim.content.first().map_or(0, |part| part.start)
}

/// A claim in one line: where its content starts, who, the cue and the content.
fn shown(claim: &Claim) -> String {
    format!("{} [{}] <{}> {{{}}}", place(claim), speaker(claim), cue(claim), content(claim))
}

/// A claim that changed: a line as it is now, and below it what it was and is.
fn change(before: &Claim, after: &Claim) -> String {
    let mut lines = format!("  {}\n", shown(after));
    for (field, of) in FIELDS {
        let (was, is) = (of(before), of(after));
        if was != is {
            lines += &format!("-   {field:<9} {was}\n+   {field:<9} {is}\n");
        }
    }
    lines
}

/// A part of a claim in one line.
type Field = fn(&Claim) -> Cow<'_, str>;

/// What of a claim is compared.
const FIELDS: [(&str, Field); 9] = [
    ("speaker", speaker),
    ("name", |claim| known(claim.speaker.as_ref().and_then(|speaker| speaker.name.as_deref()))),
    ("role", |claim| known(claim.speaker.as_ref().and_then(|speaker| speaker.role.as_deref()))),
    ("cue", cue),
    ("act", |claim| claim.cue.as_ref().map_or(NONE.into(), |cue| word(cue.act).into())),
    ("status", |claim| claim.cue.as_ref().map_or(NONE.into(), |cue| word(cue.status).into())),
    ("mode", |claim| word(claim.mode).into()),
    ("addressee", |claim| known(claim.addressee.as_ref().map(|addressee| addressee.text.as_str()))),
    ("content", content),
];

const NONE: &str = "-";

fn known(value: Option<&str>) -> Cow<'_, str> {
    line(value.unwrap_or(NONE))
}

fn speaker(claim: &Claim) -> Cow<'_, str> {
    known(claim.speaker.as_ref().and_then(|speaker| speaker.mention.as_ref()).map(|mention| mention.text.as_str()))
}

fn cue(claim: &Claim) -> Cow<'_, str> {
    known(claim.cue.as_ref().map(|cue| cue.text.as_str()))
}

fn content(claim: &Claim) -> Cow<'_, str> {
    line(&claim.content.iter().map(|part: &Passage| part.text.as_str()).collect::<Vec<_>>().join(" … ")).into_owned().into()
}

/// The word of the JSON for a value.
fn word(value: impl Debug) -> String {
    format!("{value:?}").to_lowercase()
}

/// Words in one line, so that none of them can pass for a line of the comparison.
fn line(words: &str) -> Cow<'_, str> {
    if words.contains(char::is_control) { words.split(|c: char| c.is_control()).collect::<Vec<_>>().join(" ").into() } else { words.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dixit::{Article, Extractor};

    fn compared(old: &Extraction, new: &Extraction) -> (bool, String) {
        let mut out = Vec::new();
        let differs = print(std::slice::from_ref(old), std::slice::from_ref(new), &mut out).expect("memory can be written");
        (differs, String::from_utf8(out).expect("UTF-8"))
    }

    fn pier() -> Extraction {
        Extractor::new()
            .extract(&Article::from_text("Ada Quill said that the pier was safe. Moss denied that it was closed.").with_id("pier"))
    }

    #[test]
    fn the_same_claims_differ_in_nothing() {
        assert_eq!(compared(&pier(), &pier()), (false, "2 claims are the same.\n".to_owned()));
    }

    #[test]
    fn claims_come_and_go() {
        let (all, mut fewer) = (pier(), pier());
        fewer.claims.truncate(1);
        let went = "@@ pier: 0 came, 1 went, 0 changed @@\n- 51 [Moss] <denied> {that it was closed}\n\n1 claims are the same.\n";
        assert_eq!(compared(&all, &fewer), (true, went.to_owned()));
        assert!(compared(&fewer, &all).1.contains("\n+ 51 [Moss]"));
    }

    #[test]
    fn what_changed_stands_below_its_claim() {
        let (old, mut new) = (pier(), pier());
        new.claims[0].speaker.as_mut().expect("a speaker").name = Some("Ada\n+ Moss".to_owned());
        let (differs, text) = compared(&old, &new);
        assert!(differs);
        assert!(
            text.contains("[Ada Quill] <said> {that the pier was safe}\n-   name      Ada Quill\n+   name      Ada + Moss\n\n"),
            "{text}"
        );
    }
}
