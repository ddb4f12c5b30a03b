//! From the grammar's sentences to the reports of a whole article: quotations that go on in the next sentence or
//! paragraph, turns of a transcript and posts of a network.

mod kicker;
mod post;

pub(crate) use kicker::is_kicker;
pub(crate) use post::post;

use crate::article::{Block, BlockKind};
use crate::claim::{Act, Mode, Status};
use crate::confidence::{Bound, Features};
use crate::grammar::{self, Found, FoundSource};
use crate::lexicon::{COLON, Classes, FOLLOWING, LEXICON};
use crate::phrase::{NounKind, Phrase, PhraseKind};
use crate::report::{CueWords, Report, Source};
use crate::segment::Quotation;
use crate::span::{Span, Stretch};
use crate::token::{Case, Token};
use post::Post;

/// The reports of an article, as its blocks are read one after another.
#[derive(Debug, Default)]
pub(crate) struct Discourse {
    /// The reports so far, in the order of the text.
    pub reports: Vec<Report>,
    /// How many sentences were read.
    pub sentences: u32,
    /// The report whose quotation may go on in the next sentence.
    open: Option<Open>,
    bound: Bound,
    /// The subject of the last sentence, with its block, where a quotation may follow.
    subject: Option<(usize, Span)>,
    /// Quotations that no mark closes and no words report yet, with their blocks.
    waiting: Vec<(usize, Span)>,
    /// The last quotation that no words report, with its block.
    orphan: Option<(usize, Span)>,
    /// The report that ended in a colon: what comes next is its content.
    announced: Option<Announced>,
}

/// A report whose content is the block, or the blocks, after it.
#[derive(Debug)]
struct Announced {
    report: Report,
    block: usize,
    /// How often it is right where a list follows.
    listed: f32,
    /// Whether it announces all that follows: "gave the following answer".
    all: bool,
    /// Its report in the discourse, once a block was added.
    begun: Option<usize>,
}

/// A report whose quotation may go on.
#[derive(Clone, Copy, Debug)]
struct Open {
    report: usize,
    block: usize,
    /// Whether its quotation has no closing mark, so that the next paragraph may open it again.
    unclosed: bool,
}

/// What the discourse needs to know of a block.
pub(crate) struct Paragraph<'a> {
    pub index: usize,
    /// The article's text.
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub quotations: &'a [Quotation],
    /// The words of the next one.
    pub next: &'a str,
}

impl Paragraph<'_> {
    fn quoted(&self, q: &Quotation) -> Span {
        self.tokens[q.first].span().cover(self.tokens[q.last].span())
    }

    /// Whether these phrases are all of it.
    fn is_all(&self, phrases: &[Phrase<'_>]) -> bool {
        let [first, .., last] = self.tokens else { return false };
        phrases.first().is_some_and(|p| p.span.start == first.span().start) && phrases.last().is_some_and(|p| p.span.end == last.span().end)
    }

    /// Whether a quotation may stand at a token, or open the next paragraph.
    fn may_quote(&self, at: usize) -> bool {
        let later = self.quotations.partition_point(|q| q.last < at);
        let opens = at == self.tokens.len() && self.next.starts_with(|c: char| !c.is_alphanumeric());
        opens || self.quotations.get(later).is_some_and(|q| q.first <= at)
    }

    /// A content with the marks of a quotation at its border, where all that stands inside them belongs to it.
    fn with_marks(&self, span: Span) -> Span {
        let mut wider = span;
        for q in self.quotations_of(span) {
            let (first, last) = (self.tokens[q.first].span(), self.tokens[q.last].span());
            let inner = |i: usize| self.tokens.get(i).map(Token::span);
            let starts = first.start >= span.start || inner(q.first + 1).is_some_and(|t| t.start == span.start);
            let ends = last.end <= span.end || q.last.checked_sub(1).and_then(inner).is_some_and(|t| t.end == span.end);
            if starts && ends && q.closed {
                wider = wider.cover(first).cover(last);
            }
        }
        wider
    }

    /// The quotations that share a word with `span`.
    fn quotations_of(&self, span: Span) -> impl Iterator<Item = &Quotation> {
        let first = self.quotations.partition_point(|q| self.quoted(q).end <= span.start);
        self.quotations[first..].iter().take_while(move |q| self.tokens[q.first].span().start < span.end)
    }

    /// Where the quotations stand that share a word with `span`.
    fn quotations_in(&self, span: Span) -> impl Iterator<Item = Span> {
        self.quotations_of(span).map(|q| self.quoted(q))
    }

    /// Whether the speaker's own words fill the content.
    fn mode(&self, content: &[Span]) -> Mode {
        let filled = |span: &Span| self.quotations_in(*span).any(|q| q.contains(*span) || span.len() <= q.len() + 2);
        if content.iter().all(filled) {
            Mode::Direct
        } else if content.iter().any(|span| self.quotations_in(*span).next().is_some()) {
            Mode::Mixed
        } else {
            Mode::Indirect
        }
    }
}

impl Discourse {
    /// One that leaves out what is right less often than `bound`.
    pub(crate) fn new(bound: Bound) -> Self {
        Self { bound, ..Self::default() }
    }

    /// Takes up the turn of a transcript: the whole block is what its label's bearer says.
    pub(crate) fn turn(&mut self, text: &str, index: usize, block: &Block) {
        self.orphan = None;
        self.sentences += 1;
        match block.label {
            Some(label) => {
                let gap = &text[label.end..block.span.start.max(label.end)];
                let mark = gap.find(':').map_or(Span::new(label.end, label.end), |at| Span::new(label.end + at, label.end + at + 1));
                let act = if block.span.of(text).ends_with('?') { Act::Ask } else { COLON.act };
                let cue = (!mark.is_empty()).then(|| CueWords { act, ..colon(mark) });
                let kind = Kind::new("turn", "turn", features("turn", COLON.lemma, label.of(text)));
                self.reports.push(self.direct(Source::Label(label.into()), cue, block.span, kind, index));
                self.open = Some(Open { report: self.reports.len() - 1, block: index, unclosed: true });
            }
            None => {
                if let Some(open) = self.open.filter(|open| self.reports[open.report].rule == "turn") {
                    self.reports[open.report].content.push(block.span.into());
                }
            }
        }
    }

    /// Takes up a post of a network, which fills its block.
    pub(crate) fn post(&mut self, text: &str, index: usize, post: Post) {
        self.sentences += 1;
        self.orphan = None;
        self.open = None;
        self.announced = None;
        let kind = Kind::new("post", "post", features("post", COLON.lemma, post.author.of(text)));
        let report = self.direct(Source::Mention(post.author.into()), Some(colon(post.mark)), post.content, kind, index);
        if self.bound.keeps(Some(COLON.act), report.frame, report.confidence) {
            self.reports.push(report);
        }
    }

    /// A report in the speaker's own words.
    fn direct(&self, source: Source, cue: Option<CueWords>, content: Span, kind: Kind, block: usize) -> Report {
        Report {
            source,
            cue,
            content: vec![content.into()],
            addressee: None,
            mode: Mode::Direct,
            medium: None,
            rule: kind.rule,
            frame: kind.frame,
            confidence: kind.confidence,
            block: block as u32,
            sentence: self.sentences,
            parent: None,
        }
    }

    /// Takes up a block that a colon announced; gives whether it did.
    pub(crate) fn announced(&mut self, text: &str, index: usize, block: &Block) -> bool {
        let Some(mut announced) = self.announced.take() else { return false };
        let item = block.kind == BlockKind::Item;
        let plain = item || matches!(block.kind, BlockKind::Body | BlockKind::Quotation);
        let words = block.span.of(text);
        let marked = words.starts_with(['“', '"', '‘']);
        let goes_on = announced.begun.is_some_and(|_| announced.all || item);
        let whole = item || announced.report.frame != "list";
        let starts = announced.begun.is_none() && index == announced.block + 1 && whole && (!marked || words.ends_with(['”', '"', '’']));
        let (frame, confidence) = if item { ("list", announced.listed) } else { (announced.report.frame, announced.report.confidence) };
        if !plain || !(goes_on || starts) || !self.bound.keeps(announced.report.cue.map(|cue| cue.act), frame, confidence) {
            return false;
        }
        self.orphan = None;
        self.sentences += 1;
        match announced.begun.filter(|_| !item) {
            Some(report) => self.reports[report].content.push(block.span.into()),
            None => {
                announced.begun = Some(self.reports.len());
                // a list makes a claim of each item, a statement one of all its paragraphs
                let mode = if item && !marked { Mode::Indirect } else { Mode::Direct };
                let span = if item && !marked { item_words(text, block.span) } else { block.span };
                self.reports.push(Report { content: vec![span.into()], mode, frame, confidence, ..announced.report.clone() });
            }
        }
        if announced.all || item {
            self.announced = Some(announced);
        } else {
            self.open = Some(Open { report: self.reports.len() - 1, block: index, unclosed: false });
        }
        true
    }

    /// Takes up what the grammar found in a sentence, which ends before the token at `end`.
    pub(crate) fn sentence(&mut self, paragraph: &Paragraph<'_>, phrases: &[Phrase<'_>], found: Vec<Found>, end: usize) {
        self.sentences += 1;
        let orphan = self.orphan.take();
        let first = self.reports.len();
        let pending = self.goes_on(paragraph, phrases, &found);
        self.announced = None;
        for mut found in found {
            let all = found.cue.is_some_and(|cue| cue.cue == &FOLLOWING);
            let inside = std::mem::take(&mut found.inside);
            let listed = if found.content.is_empty() { Found { frame: "list", ..found.clone() }.reckon(paragraph.text) } else { 0.0 };
            let report = self.report(paragraph, found);
            if report.content.is_empty() {
                self.announced = Some(Announced { report, block: paragraph.index, all, begun: None, listed });
            } else {
                self.push(paragraph, report, inside, None);
            }
        }
        if let Some((spans, open)) = pending.zip(self.open) {
            let report = &mut self.reports[open.report];
            report.content.extend(spans.into_iter().map(Stretch::from));
            if report.mode == Mode::Indirect {
                report.mode = Mode::Mixed;
            }
            self.open = Some(Open { block: paragraph.index, unclosed: self.unclosed(paragraph), ..open });
        } else if first == self.reports.len() && self.announced.is_none() {
            self.open = None;
            if !self.owned(orphan, paragraph, phrases) {
                self.unattributed(paragraph, phrases);
            }
        } else {
            self.open = self.last_quoted(paragraph, first);
            self.begin_earlier(first);
        }
        // only a quotation that comes next asks who the sentence is about
        let subject = || grammar::subject(phrases).or_else(|| heading(phrases).filter(|_| paragraph.is_all(phrases)));
        self.subject = paragraph.may_quote(end).then(subject).flatten().map(|span| (paragraph.index, span));
    }

    /// Takes up whose words the quotation before was; gives whether they were somebody's: "“It leaks.” Those were the words of Ada Quill."
    fn owned(&mut self, orphan: Option<(usize, Span)>, paragraph: &Paragraph<'_>, phrases: &[Phrase<'_>]) -> bool {
        let Some((block, quotation)) = orphan else { return false };
        let [those, were, words, of, speaker, ..] = phrases else { return false };
        let told = those.is_any(&["those", "these"]) && were.is_any(&["were", "are"]) && words.is("the words") && of.is("of");
        let near = block == paragraph.index || block + 1 == paragraph.index;
        let names = matches!(speaker.noun(), Some(NounKind::Name | NounKind::Speaker));
        let kind = Kind::new("owned", "quotation", Features { quoted: Some(true), ..features("owned", COLON.lemma, speaker.text()) });
        if !(told && near && names && self.bound.keeps(Some(COLON.act), kind.frame, kind.confidence)) {
            return false;
        }
        let cue = colon(were.span.cover(of.span));
        let report = self.direct(Source::Mention(speaker.span.into()), Some(cue), quotation, kind, paragraph.index);
        // whoever the sentence before was about did not say it
        self.reports.pop_if(|last| last.rule == "floating" && last.content == [Stretch::from(quotation)]);
        self.reports.push(report);
        true
    }

    /// Takes up a quotation that no words of its sentence report: the sentence before names its speaker, or, where it is
    /// not closed, a paragraph that follows.
    fn unattributed(&mut self, paragraph: &Paragraph<'_>, phrases: &[Phrase<'_>]) {
        let [quotation, rest @ ..] = phrases else { return };
        if !quotation.is_quotation() || !rest.iter().all(|p| p.kind == PhraseKind::Stop) {
            return;
        }
        self.orphan = Some((paragraph.index, quotation.span));
        if self.unclosed(paragraph) {
            self.waiting.push((paragraph.index, quotation.span));
            return;
        }
        // in a paragraph of its own, or behind the sentence that names who speaks
        let opens = paragraph.tokens.first().is_some_and(|token| token.span().start == quotation.span.start);
        let near =
            |(block, _): &(usize, Span)| *block == paragraph.index || opens && *block + 1 == paragraph.index && is_complete(quotation);
        if let Some((_, speaker)) = self.subject.filter(near) {
            let features = Features { quoted: Some(true), ..features("floating", "", speaker.of(paragraph.text)) };
            let kind = Kind::new("floating", "quotation", features);
            let report = self.direct(Source::Continued(speaker.into()), None, quotation.span, kind, paragraph.index);
            if !self.bound.keeps(None, report.frame, report.confidence) {
                return;
            }
            self.open = Some(Open { report: self.reports.len(), block: paragraph.index, unclosed: false });
            self.reports.push(report);
        }
    }

    /// Puts the paragraphs of a quotation that was opened anew before the one that names its speaker.
    fn begin_earlier(&mut self, first: usize) {
        let waiting = std::mem::take(&mut self.waiting);
        let Some(report) = self.reports.get_mut(first).filter(|report| report.mode == Mode::Direct) else { return };
        let from = waiting.iter().rev().zip(1..).take_while(|((block, _), back)| block + back == report.block as usize).count();
        report.content.splice(0..0, waiting[waiting.len() - from..].iter().map(|(_, span)| Stretch::from(*span)));
    }

    /// Adds a report, then those inside it.
    fn push(&mut self, paragraph: &Paragraph<'_>, report: Report, inside: Vec<Found>, parent: Option<u32>) {
        let index = self.reports.len() as u32;
        self.reports.push(Report { parent, ..report });
        for mut found in inside {
            let deeper = std::mem::take(&mut found.inside);
            let report = self.report(paragraph, found);
            self.push(paragraph, report, deeper, Some(index));
        }
    }

    fn report(&self, paragraph: &Paragraph<'_>, mut found: Found) -> Report {
        let mut marked = false;
        for span in &mut found.content {
            let bare = std::mem::replace(span, paragraph.with_marks(*span));
            marked |= *span != bare;
        }
        Report {
            confidence: if marked { found.reckon(paragraph.text) } else { found.confidence },
            source: match found.source {
                FoundSource::Here(span) => Source::Mention(span.into()),
                FoundSource::Elided(Some(span)) => Source::Elided(span.into()),
                // "Adding: “…”" takes up the speaker of the sentence before
                FoundSource::Elided(None) => {
                    self.reports.last().and_then(|r| r.source.span()).map_or(Source::Nobody, |span| Source::Elided(span.into()))
                }
                FoundSource::Nobody => Source::Nobody,
            },
            cue: found.cue.map(|c| CueWords { span: c.span.into(), lemma: c.cue.lemma, act: act(c.cue.act, c.status), status: c.status }),
            mode: paragraph.mode(&found.content),
            content: found.content.into_iter().map(Stretch::from).collect(),
            addressee: found.addressee.map(Stretch::from),
            medium: found.medium.map(Stretch::from),
            rule: found.rule,
            frame: found.frame,
            block: paragraph.index as u32,
            sentence: self.sentences,
            parent: None,
        }
    }

    /// The quotations with which a sentence goes on what was quoted before: those that fill it, and belong to no report.
    fn goes_on(&self, paragraph: &Paragraph<'_>, phrases: &[Phrase<'_>], found: &[Found]) -> Option<Vec<Span>> {
        let open = self.open?;
        // a paragraph that is nothing but a quotation goes on what the one before reported at its end
        let alone = open.block + 1 == paragraph.index
            && phrases.iter().all(|p| p.is_quotation() || p.kind == PhraseKind::Stop)
            && (self.reports[open.report].mode != Mode::Indirect || self.spoke_last(open) && phrases.first().is_some_and(is_complete));
        if open.block != paragraph.index && !open.unclosed && !alone || !found.is_empty() {
            return None;
        }
        let quotation = phrases.first().filter(|p| p.is_quotation())?.span;
        let last = phrases.iter().rfind(|p| !matches!(p.kind, PhraseKind::Stop))?.span;
        let whole = quotation.cover(last);
        (quotation.len() * 2 >= whole.len()).then(|| vec![whole])
    }

    /// Whether a report in the article's own words is of the speech of whoever its sentence is about.
    fn spoke_last(&self, open: Open) -> bool {
        let report = &self.reports[open.report];
        let speaker = report.source.span().map(|span| span.start);
        let about = self.subject.filter(|(block, _)| *block == open.block).map(|(_, span)| span.start);
        report.cue.is_some_and(|cue| cue.act.is_speech()) && about.is_none_or(|about| Some(about) == speaker)
    }

    /// The report that ends a sentence with a quotation, which may go on.
    fn last_quoted(&self, paragraph: &Paragraph<'_>, first: usize) -> Option<Open> {
        let new = || (first..self.reports.len()).rev().filter(|&i| self.reports[i].parent.is_none());
        // "Asked whether it leaked, Orr shrugged. “A little.”": the words of whoever was asked
        let own = |&i: &usize| self.reports[i].source != Source::Nobody;
        let quoted = new().find(|&i| self.reports[i].mode != Mode::Indirect);
        // "“No,” Orr said, calling it “a lie.” “It is old.”": a word or two of hers are not what goes on
        let elided = |&i: &usize| self.reports[i].mode == Mode::Mixed && matches!(self.reports[i].source, Source::Elided(_));
        let direct = quoted.filter(elided).and_then(|_| new().find(|&i| self.reports[i].mode == Mode::Direct));
        let report = direct.or(quoted).or_else(|| new().next().filter(own))?;
        Some(Open { report, block: paragraph.index, unclosed: self.unclosed(paragraph) })
    }

    fn unclosed(&self, paragraph: &Paragraph<'_>) -> bool {
        paragraph.quotations.last().is_some_and(|q| !q.closed)
    }
}

/// Whether a quotation is a whole sentence, and no heading: “It leaks again.”, but not “A tale of two piers” or “Old piers.”
fn is_complete(quotation: &Phrase<'_>) -> bool {
    let closed = quotation.text().trim_end_matches(['”', '"', '’', '\'', '´']).ends_with(['.', '!', '?', '…', ',']);
    closed && quotation.text().split(' ').count() > HEADING
}

/// The longest heading that has quotation marks and ends in a full stop, in words.
const HEADING: usize = 3;

/// Whoever a line names above their words: "OPPOSITION LEADER ADA QUILL, ON X", "Ada Quill, chief economist at Kelp Bank:".
fn heading(phrases: &[Phrase<'_>]) -> Option<Span> {
    let (name, rest) = phrases.split_first().filter(|(name, _)| name.noun() == Some(NounKind::Name))?;
    let rest = rest.split_last().filter(|(last, _)| last.kind == PhraseKind::Colon).map_or(rest, |(_, before)| before);
    // "Ada Quill, the mayor", "Ada Quill, on X", but "Ada Quill, Kelp Rovers", "Ada Quill on trial"
    let told = match rest {
        [] => true,
        [comma, first, ..] => {
            comma.kind == PhraseKind::Comma && (first.kind == PhraseKind::Preposition || first.noun() == Some(NounKind::Speaker))
        }
        [_] => false,
    };
    let told = told || name.head.case == Case::Upper && rest.first().is_some_and(|p| p.kind == PhraseKind::Comma);
    let titles = |p: &Phrase<'_>| {
        matches!(
            p.kind,
            PhraseKind::Noun(_) | PhraseKind::Comma | PhraseKind::Preposition | PhraseKind::Conjunction | PhraseKind::Adjective
        )
    };
    // "Victoria Harbour" is a place
    let (before, last) = name.text().rsplit_once(' ')?;
    let person = before.split(' ').any(|word| LEXICON.named(word).given.is_some());
    let full = person && !LEXICON.find(last).classes.any(Classes::PLACE_NOUN | Classes::PLACE | Classes::BODY);
    (full && told && rest.iter().all(titles)).then_some(name.span)
}

/// What an item of a list says, without the marks that part it from the next: "lower fares; and".
fn item_words(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let bare = words.trim_end_matches([',', ';', '.']);
    let bare = bare.strip_suffix(" and").or(bare.strip_suffix(" or")).unwrap_or(bare).trim_end_matches([',', ';', '.']);
    // a full stop inside ends a sentence, so that the last one does too
    let sentences = bare.contains(". ");
    Span::new(span.start, span.start + if sentences || bare.is_empty() { words.len() } else { bare.len() })
}

/// What a report that no rule of the grammar found is, and how sure.
#[derive(Clone, Copy)]
struct Kind {
    rule: &'static str,
    frame: &'static str,
    confidence: f32,
}

impl Kind {
    fn new(rule: &'static str, frame: &'static str, features: Features<'_>) -> Self {
        Self { rule, frame, confidence: Features { rule, frame, ..features }.confidence() }
    }
}

/// A mark, or words, that stand for a colon.
fn colon(words: Span) -> CueWords {
    CueWords { span: words.into(), lemma: COLON.lemma, act: COLON.act, status: Status::Asserted }
}

/// The features of a report that no rule of the grammar found.
fn features<'a>(rule: &'a str, lemma: &'a str, speaker: &'a str) -> Features<'a> {
    Features { rule, frame: rule, lemma, speaker: Some(speaker), quoted: None, before: "" }
}

/// The act that a cue reports in this place: who "did not say" refuses to tell.
fn act(act: Act, status: Status) -> Act {
    if act == Act::Say && matches!(status, Status::Negated | Status::Declined) { Act::Deny } else { act }
}

/// Whether a block is read as a transcript.
pub(crate) fn is_turn(block: &Block) -> bool {
    block.kind == BlockKind::Turn
}
