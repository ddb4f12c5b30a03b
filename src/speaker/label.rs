//! The people whom a page names before its text, and whom the questions of a transcript are put to.

use super::figures::Figures;
use super::mention::{Described, Form, Mention};
use super::salience::FigureId;
use crate::article::{Article, Block, BlockKind};
use crate::discourse::is_turn;
use crate::report::{Report, Source};
use crate::span::Span;

/// How many blocks are looked at for those whom the page names.
const HEAD: usize = 12;

/// "The Hon Ada Quill" on one line and "Minister for Harbours" on the next; in a transcript, "Ada Quill, Port Spokesperson" on one.
pub(super) fn header(article: &Article) -> Vec<(Mention<'_>, Span)> {
    let text = article.text();
    let mut found = Vec::new();
    let blocks = article.blocks();
    let is_line = |block: &&Block| {
        matches!(block.kind, BlockKind::Byline | BlockKind::Navigation | BlockKind::Subheading | BlockKind::Body)
            && block.span.len() < 120
            && !block.span.of(text).trim_end().ends_with(['.', '?', '!', '”', '"'])
    };
    if blocks.iter().any(is_turn) {
        let lines = blocks.iter().take(HEAD).filter(is_line).map(|line| (Mention::read(line.span.of(text)), line.span));
        found.extend(lines.filter(|(name, _)| matches!(name.form, Form::Person(_)) && !name.roles().is_empty()));
    }
    for pair in blocks.windows(2).take(HEAD) {
        if !pair.iter().all(|block| is_line(&block)) {
            continue;
        }
        let mut name = Mention::read(pair[0].span.of(text));
        if !matches!(&name.form, Form::Person(person) if person.is_full() && person.parts.len() <= 4) || !name.roles().is_empty() {
            continue;
        }
        let office = Mention::read(pair[1].span.of(text));
        if matches!(office.form, Form::Described(Described::Person)) {
            name.add_role(office.words);
            name.terms.extend(&office.terms);
            found.push((name, pair[0].span));
        }
    }
    found
}

/// Whom a transcript's question is put to, and the words that tell: the name or office that it opens with
/// ("Minister, will there be …?"), or else the label of the turn that answers it.
pub(super) fn asked(
    text: &str,
    reports: &[Report],
    index: usize,
    figures: &Figures<'_>,
    speaker: impl Fn(usize) -> Option<FigureId>,
) -> Option<(Span, FigureId)> {
    let report = &reports[index];
    let content = report.content.first()?.span();
    let turn = |report: &Report| if let Source::Label(label) = report.source { Some(label.span()) } else { None };
    if !asks(turn(report)?.of(text)) || !content.of(text).contains('?') {
        return None;
    }
    let answers = reports.get(index + 1).and_then(turn).filter(|label| !asks(label.of(text)));
    let answer = answers.and_then(|label| Some((label, speaker(index + 1)?)));
    let words = content.of(text).split(',').next().unwrap_or_default();
    if words.split_whitespace().count() > 4 || words.len() == content.len() {
        return answer;
    }
    let opening = Mention::read(words);
    let near = index.saturating_sub(8)..(index + 8).min(reports.len());
    let called = near.filter(|other| turn(&reports[*other]).is_some()).filter_map(&speaker).find(|id| {
        let figure = figures.get(*id);
        match &opening.form {
            Form::Person(name) | Form::Bare(name) => figure.person.as_ref().is_some_and(|own| own.fits(name).is_some()),
            Form::Described(_) => figure.answers(&opening),
            _ => false,
        }
    });
    called.map(|id| (Span::new(content.start, content.start + words.len()), id)).or(answer)
}

/// Whether the label is that of somebody who asks.
pub(super) fn asks(label: &str) -> bool {
    matches!(
        label.to_lowercase().trim_end_matches(|c: char| c.is_numeric() || c.is_whitespace()),
        "q" | "question" | "journalist" | "reporter" | "interviewer" | "host" | "presenter" | "media"
    )
}

/// Whether the label is that of somebody who answers and has no name there.
pub(super) fn answers(label: &str) -> bool {
    matches!(label.trim_end_matches('.'), "A" | "Answer" | "ANSWER")
}
