//! Claims for reading: each speaker once in a row, and what they said below, quotations behind a bar.

use anstyle::{AnsiColor, Style};
use dixit::{Attribution, BlockKind, Claim, Extraction, Mode, Resolution, Sign, SpeakerKind, Status, marked_with};
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;
use std::io::{IsTerminal, stdout};
use textwrap::{Options, wrap};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const SPEAKER: Style = AnsiColor::Green.on_default().bold();
const ACT: Style = AnsiColor::Cyan.on_default();
const BAR: Style = AnsiColor::Yellow.on_default().bold();

/// The columns to print in: those of the terminal, as far as lines stay easy to read.
pub fn width() -> usize {
    textwrap::termwidth().clamp(40, 100)
}

/// One article's claims, in the article's order.
pub fn page(extraction: &Extraction, width: usize) -> String {
    let mut page = heading(extraction, width);
    let depths = depths(&extraction.claims);
    let mut last = None;
    for claim in &extraction.claims {
        let depth = depths[claim.id.as_str()];
        let speaker = claim.speaker.as_ref();
        let turn = (depth, speaker.map(|speaker| (&speaker.id, &speaker.name)));
        if last != Some(turn) {
            let gap = if depth == 0 { "\n" } else { "" };
            let _ = writeln!(page, "{gap}{}", indented(&name(speaker, depth), 2 * depth, width));
            last = Some(turn);
        }
        page += &entry(claim, depth, width);
    }
    let speakers: BTreeSet<_> = extraction.claims.iter().filter_map(|claim| Some(&claim.speaker.as_ref()?.id)).collect();
    let counts = format!("{}, {}", count(extraction.claims.len(), "claim"), count(speakers.len(), "speaker"));
    let _ = writeln!(page, "\n{DIM}{counts}   {DIM:#}{BAR}┃{BAR:#}{DIM} quoted   {DIM:#}{BAR}╎{BAR:#}{DIM} quoted in part{DIM:#}");
    page
}

/// `text` on one line without what a terminal would take for a command.
fn tidy(text: &str) -> String {
    printable(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The article's text with its claims marked; on a terminal the marks have colours, and lines break between words.
pub fn marked_page(text: &str, extraction: &Extraction) -> String {
    let page = marked_with(&printable(text), extraction, |part, sign| {
        let style = match part {
            Sign::Content => BAR,
            Sign::Speaker => SPEAKER,
            Sign::Cue => ACT,
            _ => DIM,
        };
        sign.split_inclusive('\n')
            .map(|line| format!("{style}{}{style:#}{}", line.trim_end(), if line.ends_with('\n') { "\n" } else { "" }))
            .collect()
    });
    if !stdout().is_terminal() {
        return page;
    }
    page.lines().map(|line| wrap(line, width()).join("\n") + "\n").collect()
}

/// `text` without what a terminal would take for a command.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' && c != '\t' { HIDDEN[c.len_utf8() - 1] } else { c }).collect()
}

/// What stands for a control character, as long as that is in bytes: offsets hold.
const HIDDEN: [char; 2] = ['?', '¿'];

fn heading(extraction: &Extraction, width: usize) -> String {
    let article = &extraction.article;
    let title = article.headline.as_ref().or(article.id.as_ref()).map_or("Standard input".to_owned(), |title| tidy(title));
    let place = article.dateline.as_ref().and_then(|dateline| dateline.place.clone());
    let authors = (!article.authors.is_empty()).then(|| article.authors.join(", "));
    let source: Vec<_> = [article.publisher.clone(), authors, place, article.published.clone()].into_iter().flatten().collect();
    let mut heading = format!("{BOLD}{}{BOLD:#}\n", wrap(&title, width).join("\n"));
    if !source.is_empty() {
        let _ = writeln!(heading, "{DIM}{}{DIM:#}", wrap(&tidy(&source.join(" · ")), width).join("\n"));
    }
    heading
}

/// How many other claims each one lies within.
fn depths(claims: &[Claim]) -> HashMap<&str, usize> {
    let mut depths = HashMap::new();
    for claim in claims {
        let depth = claim.parent.as_ref().and_then(|parent| depths.get(parent.as_str())).map_or(0, |depth| depth + 1);
        depths.insert(claim.id.as_str(), depth);
    }
    depths
}

/// The speaker as a person would put it, and why where there is no name.
fn name(speaker: Option<&Attribution>, depth: usize) -> String {
    let arrow = if depth == 0 { "" } else { "↳ " };
    let Some(speaker) = speaker else {
        return format!("{arrow}{DIM}(nobody named){DIM:#}");
    };
    let mention = speaker.mention.as_ref().map(|mention| tidy(&mention.text));
    let shown = capitalised(&speaker.name.as_ref().map(|name| tidy(name)).or(mention).unwrap_or_else(|| "?".to_owned()));
    let note = match (&speaker.role, speaker.resolution, speaker.kind) {
        _ if speaker.name.is_none() && speaker.resolution == Resolution::Ambiguous => "(more than one could be meant)".to_owned(),
        _ if speaker.name.is_none() && speaker.resolution == Resolution::Unresolved => "(the article does not tell who)".to_owned(),
        (_, _, SpeakerKind::Unnamed) => "(unnamed)".to_owned(),
        (Some(role), ..) => format!("· {}", tidy(role)),
        _ => String::new(),
    };
    let gap = if note.is_empty() { "" } else { " " };
    format!("{arrow}{BOLD}{shown}{BOLD:#}{gap}{DIM}{note}{DIM:#}")
}

fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// One claim: its act, its content, and a line for what else is known.
fn entry(claim: &Claim, depth: usize, width: usize) -> String {
    let act = claim.cue.as_ref().map_or(String::new(), |cue| format!("{:?}", cue.act).to_lowercase());
    let bar = match claim.mode {
        Mode::Direct => "┃",
        Mode::Mixed => "╎",
        Mode::Indirect => " ",
    };
    let content = claim.content.iter().map(|part| tidy(&part.text)).collect::<Vec<_>>().join(" … ");
    let column = 2 * depth + 13;
    let mut entry = String::new();
    for (line, words) in wrap(&content, width.saturating_sub(column)).iter().enumerate() {
        let act = if line == 0 { act.as_str() } else { "" };
        let _ = writeln!(entry, "{:1$}{ACT}{act:<9}{ACT:#}{BAR}{bar}{BAR:#} {words}", "", column - 11);
    }
    let notes = notes(claim);
    if !notes.is_empty() {
        let _ = writeln!(entry, "{DIM}{}{DIM:#}", indented(&notes, column, width));
    }
    entry
}

/// To whom, where, and whether it was said at all.
fn notes(claim: &Claim) -> String {
    let mut notes = Vec::new();
    notes.extend(claim.cue.iter().filter(|cue| cue.status != Status::Asserted).map(|cue| format!("“{}”", tidy(&cue.text))));
    notes.extend(claim.addressee.iter().map(|addressee| format!("to {}", tidy(addressee.name.as_ref().unwrap_or(&addressee.text)))));
    notes.extend(claim.medium.iter().map(|medium| format!("in {}", tidy(medium))));
    if matches!(claim.block, BlockKind::Headline | BlockKind::Subheading | BlockKind::Caption | BlockKind::Summary) {
        notes.push(format!("{:?}", claim.block).to_lowercase());
    }
    notes.join(" · ")
}

fn indented(text: &str, column: usize, width: usize) -> String {
    let margin = " ".repeat(column);
    wrap(text, Options::new(width).initial_indent(&margin).subsequent_indent(&margin)).join("\n")
}

fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
