//! Shows what the grammar makes of a text, and why: for people who add cue verbs and rules.

use crate::article::{Article, BlockKind};
use crate::confidence::Bound;
use crate::grammar::{self, Found, FoundSource};
use crate::lexicon::{Cue, LEXICON};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind, VerbGroup, asides, phrases};
use crate::segment::{quotations, sentences};
use crate::span::Span;
use crate::token::{Token, lex, tag};
use std::cmp::Reverse;
use std::fmt::{self, Display, Formatter};

/// Tells for each sentence of a text which rules matched what; where none did, how near one came and what it wanted there.
///
/// Each sentence is read by itself: quotations that go on from another sentence, and who a speaker is, are no part of it.
/// It takes time that grows with the square of a sentence's length, unlike extraction.
///
/// ```
/// let told = dixit::explain("Orr said that the pier was safe.").to_string();
/// assert!(told.contains("[Orr] <said> {that the pier was safe}."));
/// assert!(told.contains("speaker-cue-content"));
///
/// let told = dixit::explain("Orr hooted that the pier was safe.").to_string();
/// assert!(told.contains("wanted a cue verb, as “say” is one, for “hooted”"), "{told}");
/// ```
#[must_use]
pub fn explain(text: &str) -> Explanation {
    let article = Article::from_text(text);
    let text = article.text();
    let mut explained = Vec::new();
    for block in article.blocks() {
        let unread = match block.kind {
            BlockKind::Turn => Some("a turn of a transcript: its label speaks, and all of it is content".to_owned()),
            kind if kind.speaks() => None,
            kind => Some(format!("{kind:?}: not read")),
        };
        if unread.is_some() {
            explained.push(Explained { text: block.span.of(text).to_owned(), unread, ..Explained::default() });
            continue;
        }
        let headline = block.kind == BlockKind::Headline;
        each_sentence(text, block.span, |tokens, phrases, asides| explained.push(Explained::new(text, tokens, phrases, asides, headline)));
    }
    Explanation { sentences: explained }
}

/// What [`explain`] tells.
///
/// `{}` shows the reports, or what came nearest; `{:#}` shows the tokens with their tags and the phrases too.
///
/// ```
/// let explanation = dixit::explain("Orr said that the pier was safe.");
/// assert!(format!("{explanation:#}").contains("Orr/Name said/VerbPast"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    sentences: Vec<Explained>,
}

/// One sentence.
#[derive(Clone, Debug, Default, PartialEq)]
struct Explained {
    /// Its text, with the reports marked in it.
    text: String,
    /// Why the grammar does not read its block.
    unread: Option<String>,
    reports: Vec<String>,
    nearest: Vec<Near>,
    tokens: Vec<String>,
    phrases: Vec<String>,
}

/// A report that would be found, if one phrase were another.
#[derive(Clone, Debug, PartialEq)]
struct Near {
    report: String,
    text: String,
    wanted: String,
}

impl Display for Explanation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for sentence in &self.sentences {
            writeln!(f, "{}", sentence.text)?;
            if let Some(unread) = &sentence.unread {
                writeln!(f, "  {unread}")?;
            }
            for report in &sentence.reports {
                writeln!(f, "  {report}")?;
            }
            for near in &sentence.nearest {
                writeln!(f, "  nearly {}: {}\n    {}", near.report, near.wanted, near.text)?;
            }
            if sentence.unread.is_none() && sentence.reports.is_empty() && sentence.nearest.is_empty() {
                writeln!(f, "  no rule comes near")?;
            }
            if f.alternate() && !sentence.tokens.is_empty() {
                writeln!(f, "  tokens   {}", sentence.tokens.join(" "))?;
                for (n, phrase) in sentence.phrases.iter().enumerate() {
                    writeln!(f, "  {:<8} {phrase}", if n == 0 { "phrases" } else { "" })?;
                }
            }
        }
        Ok(())
    }
}

impl Explained {
    fn new(text: &str, tokens: &[Token], phrases: &[Phrase<'_>], asides: &[Vec<Phrase<'_>>], headline: bool) -> Self {
        let span = phrases.first().zip(phrases.last()).map_or_else(Span::default, |(first, last)| first.span.cover(last.span));
        let mut found = grammar::reports(phrases, headline, Bound::NONE);
        grammar::add_asides(&mut found, asides, Bound::NONE);
        let nearest = if found.is_empty() { nearest(text, span, phrases, headline) } else { Vec::new() };
        Self {
            text: marked(text, span, &found),
            unread: None,
            reports: found.iter().map(|found| format!("{} · confidence {:.2}", named(found), found.confidence)).collect(),
            nearest,
            tokens: tokens.iter().map(|token| format!("{}/{:?}", token.span().of(text), token.tag)).collect(),
            phrases: phrases.iter().map(described).collect(),
        }
    }
}

/// Runs the stages up to the phrases, a sentence at a time.
pub(crate) fn each_sentence(text: &str, block: Span, mut read: impl FnMut(&[Token], &[Phrase<'_>], &[Vec<Phrase<'_>>])) {
    let mut tokens = Vec::new();
    lex(text, block, &mut tokens);
    let quotations = quotations(text, &mut tokens);
    for sentence in sentences(text, &tokens, &quotations) {
        tag(text, &mut tokens[sentence.clone()]);
        let phrases = phrases(text, &tokens, &quotations, sentence.clone());
        read(&tokens[sentence], &phrases, &asides(text, &tokens, &quotations, &phrases));
    }
}

/// A rule, its frame and its cue: "speaker-cue-content · that · say (Say)".
fn named(found: &Found) -> String {
    let cue = found.cue.map_or_else(String::new, |cue| {
        let status = if cue.status == crate::claim::Status::Asserted { String::new() } else { format!(", {:?}", cue.status) };
        format!(" · {} ({:?}{status})", cue.cue.lemma, cue.cue.act)
    });
    format!("{} · {}{cue}", found.rule, found.frame)
}

/// A phrase: its words, what it is, and for a verb what is known about it.
fn described(phrase: &Phrase<'_>) -> String {
    let kind = match phrase.verb() {
        Some(group) => {
            let with = |is: bool, word: &str| if is { format!(", {word}") } else { String::new() };
            let cue = group.cue.map_or_else(|| ", no cue".to_owned(), |cue| format!(", cue {:?}", cue.lemma));
            format!(
                "Verb {:?}{}{}{}{cue}",
                group.form,
                with(group.passive, "passive"),
                with(group.negated, "negated"),
                with(group.modal, "modal")
            )
        }
        None => format!("{:?}", phrase.kind),
    };
    format!("{:<28} {kind}", phrase.text())
}

/// The words at `span` with the reports marked in them: `[speaker] <cue> {content}`; a speaker who is named elsewhere in
/// the sentence stands before the cue as `[^speaker]`, or as `[^]` where it is to be found in another sentence.
pub(crate) fn marked(text: &str, span: Span, found: &[Found]) -> String {
    // at one place the marks that close come first, the inner before the outer; those that open the other way round
    let mut marks = Vec::new();
    let mut around = |span: Span, rank: u8, open: &str, close: &str| {
        marks.push(((span.end, 0, Reverse(span.start), Reverse(rank)), close.to_owned()));
        marks.push(((span.start, 1, Reverse(span.end), Reverse(u8::MAX - rank)), open.to_owned()));
    };
    for found in found {
        for content in &found.content {
            around(*content, 0, "{", "}");
        }
        if let FoundSource::Here(source) = found.source {
            around(source, 1, "[", "]");
        }
        if let Some(cue) = found.cue {
            let elided = match found.source {
                FoundSource::Elided(source) => format!("[^{}] ", source.unwrap_or_default().of(text)),
                _ => String::new(),
            };
            around(cue.span, 2, &format!("{elided}<"), ">");
        }
    }
    marks.sort();
    // a subject that two reports share is marked once
    marks.dedup();
    let mut out = String::new();
    let mut done = span.start;
    for ((at, ..), mark) in marks {
        out += Span::new(done, at).of(text);
        out += &mark;
        done = done.max(at);
    }
    out + Span::new(done, span.end).of(text)
}

/// Cues that between them take whatever a cue can take.
const MODELS: [&str; 7] = ["say", "tell", "urge", "promise", "ask", "criticize", "describe"];

/// How many near misses are told.
const NEAREST: usize = 2;

/// What would be found if one phrase of the sentence were another: a cue, a verb, a speaker, or one with a comma before it.
fn nearest(text: &str, span: Span, phrases: &[Phrase<'_>], headline: bool) -> Vec<Near> {
    let mut near = Vec::new();
    for change in CHANGES {
        for at in 0..phrases.len() {
            let Some((found, wanted)) = change(phrases, at).into_iter().find_map(|(changed, wanted)| {
                let found = grammar::reports(&changed, headline, Bound::NONE);
                (!found.is_empty()).then_some((found, wanted))
            }) else {
                continue;
            };
            near.push((
                found[0].frame == "object",
                Near { report: format!("{} · {}", found[0].rule, found[0].frame), text: marked(text, span, &found), wanted },
            ));
        }
    }
    // nearly every verb has an object: the least telling
    near.sort_by_key(|(object, _)| *object);
    near.into_iter().map(|(_, near)| near).take(NEAREST).collect()
}

/// A sentence with one phrase changed, and what was wanted there.
type Changed<'t> = (Vec<Phrase<'t>>, String);

/// A way to change the phrase at an index.
type Change = for<'t> fn(&[Phrase<'t>], usize) -> Vec<Changed<'t>>;

/// The most telling first.
const CHANGES: [Change; 4] = [verb_for_noun, other_cue, speaker, comma];

/// Another cue for a verb.
fn other_cue<'t>(phrases: &[Phrase<'t>], at: usize) -> Vec<Changed<'t>> {
    let PhraseKind::Verb(group) = phrases[at].kind else { return Vec::new() };
    if group.bare {
        return Vec::new();
    }
    let words = phrases[at].text();
    let wanted = |model: &Cue| match group.cue {
        None => format!("wanted a cue verb, as “{}” is one, for “{words}”", model.lemma),
        Some(cue) => format!("wanted a cue that takes what “{}” takes for “{words}”; “{}” does not", model.lemma, cue.lemma),
    };
    models().map(|model| (with(phrases, at, PhraseKind::Verb(VerbGroup { cue: Some(model), ..group })), wanted(model))).collect()
}

/// The last word of a noun phrase as the verb of it: "officials claim".
fn verb_for_noun<'t>(phrases: &[Phrase<'t>], at: usize) -> Vec<Changed<'t>> {
    let phrase = phrases[at];
    let head = phrase.head.span();
    let Some(cue) = phrase.head.entry().cues().find(|cue| cue.rest().is_empty()) else { return Vec::new() };
    if phrase.noun().is_none() || head.start == phrase.span.start || head.end != phrase.span.end {
        return Vec::new();
    }
    let group = VerbGroup { form: Form::Finite, passive: false, negated: false, modal: false, bare: false, hearsay: false, cue: Some(cue) };
    let words = head.len();
    let mut changed = phrases.to_vec();
    changed[at].span.end = phrase.text()[..phrase.text().len() - words].trim_end().len() + phrase.span.start;
    changed.insert(at + 1, placed(phrase, PhraseKind::Verb(group), head));
    vec![(changed, format!("wanted a verb for “{}”, which was taken for a noun", &phrase.text()[phrase.text().len() - words..]))]
}

/// A name for what cannot speak.
fn speaker<'t>(phrases: &[Phrase<'t>], at: usize) -> Vec<Changed<'t>> {
    let mute = matches!(
        phrases[at].kind,
        PhraseKind::Noun(NounKind::Time | NounKind::ObjectPronoun) | PhraseKind::Other | PhraseKind::Adjective | PhraseKind::Adverb
    );
    if !mute {
        return Vec::new();
    }
    vec![(with(phrases, at, PhraseKind::Noun(NounKind::Name)), format!("wanted a speaker for “{}”", phrases[at].text()))]
}

/// A comma before a phrase.
fn comma<'t>(phrases: &[Phrase<'t>], at: usize) -> Vec<Changed<'t>> {
    let start = phrases[at].span.start;
    if at == 0 {
        return Vec::new();
    }
    let mut changed = phrases.to_vec();
    changed.insert(at, placed(phrases[at], PhraseKind::Comma, Span::new(start, start)));
    vec![(changed, format!("wanted a comma before “{}”", phrases[at].text()))]
}

fn with<'t>(phrases: &[Phrase<'t>], at: usize, kind: PhraseKind) -> Vec<Phrase<'t>> {
    let mut changed = phrases.to_vec();
    changed[at] = placed(changed[at], kind, changed[at].span);
    changed
}

fn placed<'t>(mut phrase: Phrase<'t>, kind: PhraseKind, span: Span) -> Phrase<'t> {
    (phrase.kind, phrase.span) = (kind, span);
    phrase
}

fn models() -> impl Iterator<Item = &'static Cue> {
    MODELS.iter().filter_map(|lemma| LEXICON.saying(LEXICON.find(lemma).saying).cues().find(|cue| cue.lemma == *lemma))
}
