//! Cues: the verb groups that report.

use super::modifier::prepositional;
use super::terminal::{is_determined, is_medium, is_one_of_its_kind, is_speech};
use super::{FoundCue, Input, Parsed, miss};
use crate::claim::Status;
use crate::lexicon::{Classes, Cue, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::span::Span;
use crate::token::Tag;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map_opt, opt, peek};
use nom::multi::{fold_many_m_n, many0_count, many1_count};
use nom::sequence::{pair, preceded, terminated};

/// A cue in its place: its words, what it takes, and its form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reporting {
    pub words: FoundCue,
    /// What it takes here.
    pub frames: Frames,
    /// The form of its first verb.
    pub form: Form,
    /// Whether its main verb is a passive.
    pub passive: bool,
    /// Whether it is a bare base form: "say".
    pub base: bool,
}

impl Reporting {
    /// Whether it takes one of `frames`.
    pub(super) fn takes(self, frames: Frames) -> bool {
        self.frames.any(frames)
    }

    /// What it takes where its subject is `noun`: "the audit found it leaked", "the court heard it leaked", but "Orr found it".
    pub(super) fn of(self, noun: &Phrase<'_>, rest: Input<'_, '_>) -> Self {
        let document = self.takes(Frames::DOC) && noun.head.can_be(Classes::DOCUMENT);
        // "the court heard evidence Orr had left"
        let tells = |p: &Phrase<'_>| p.head.entry().noun_cue.or(p.head.entry().light_noun).is_some();
        // "the club was glad to hear it leaked", "the show, heard on Kelp Radio"
        let plain = || !self.words.span.of(noun.text).contains(' ') && rest.0.first().is_some_and(|p| p.noun().is_some() && !tells(p));
        let body = self.takes(Frames::BODY) && noun.noun() != Some(NounKind::Name) && noun.head.can_be(Classes::BODY) && plain();
        let more = match (document, body) {
            (true, _) => Frames::THAT.with(Frames::OBJ),
            (_, true) => Frames::THAT,
            _ => return self,
        };
        Self { frames: self.frames.with(more), ..self }
    }

    /// What it is in a headline, which tells the past in the present and leaves out "was": "Mayor accused of theft", "Crews told to stay",
    /// "It leaks, court told", but "Mayor sold boats".
    pub(super) fn of_headline(self, rest: Input<'_, '_>) -> Self {
        let by = rest.0.iter().take(WAY).any(|p| p.is("by"));
        let named = |p: &Phrase<'_>| p.kind == PhraseKind::Adjective || p.is_quotation() || by && is_one_of_its_kind(p);
        let suffers = rest.0.first().is_some_and(|p| {
            p.has_form(Form::Infinitive) && self.takes(Frames::ADR_INF)
                || p.is_any(&["by", "of", "for", "over"]) && self.takes(Frames::PASSIVE)
                || p.is_any(&["by", "as"]) && self.takes(Frames::AS)
                || self.takes(Frames::SMALL) && named(p)
        });
        // who tells tells somebody
        let told = rest.0.first().is_none_or(|p| p.kind == PhraseKind::Stop) && self.takes(Frames::ADR) && !self.takes(Frames::THAT_CLAUSE);
        Self { passive: self.passive || self.form == Form::Past && (suffers || told), ..self }
    }

    /// Whether it reports speech, and not a thought, a wish or a decision.
    pub(super) fn is_speech(self) -> bool {
        is_speech(self.words.cue)
    }

    /// Whether a subject of its own speaks: "Orr said", "Orr has denied", but "Orr was told", "Orr thinks".
    pub(super) fn speaks(self) -> bool {
        self.is_finite() && !self.passive && self.is_speech()
    }

    /// Whether it can have a subject of its own.
    pub(super) fn is_finite(self) -> bool {
        matches!(self.form, Form::Finite | Form::Past)
    }
}

/// How far the agent of a headline's passive may stand behind it, in phrases: "called a farce by crews".
const WAY: usize = 4;

/// The words that report.
///
/// `reporting = chain | interrupted | light | doubled | felt | verb | adjective | manner | opinion`
pub(super) fn reporting<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Reporting> {
    if input.0.first().is_none_or(|p| p.verb().is_none()) {
        return miss(input);
    }
    alt((chain, interrupted, light, doubled, felt, verb, adjective, manner, opinion)).parse(input)
}

/// A verb of reporting with its auxiliaries.
///
/// `verb = verb_group`, with a cue for its main verb
///
/// said · has repeatedly said · did not say
fn verb<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Reporting> {
    map_opt(one(|p: &Phrase<'_>| p.cue().is_some()), |phrase| {
        let group = phrase.verb()?;
        // "are reportedly expecting a child": that they expect it is what was reported
        let cue = group.cue.filter(|cue| !group.hearsay || is_speech(cue))?;
        Some(Reporting {
            words: FoundCue { span: phrase.span, cue, status: status(phrase, cue) },
            frames: cue.frames,
            form: group.form,
            passive: group.passive,
            base: phrase.head.tag == Tag::VerbBase && phrase.span.start == phrase.head.span().start,
        })
    })
    .parse(input)
}

/// Two verbs of one form with one content.
///
/// `doubled = verb ("and" | "or" | "nor") verb`
///
/// condemned and firmly rejected · would neither confirm nor deny
fn doubled<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Reporting> {
    let conjunction = one(|p: &Phrase<'_>| p.kind == PhraseKind::Conjunction && !p.is("but"));
    let (rest, first) = terminated(verb, conjunction).parse(input)?;
    let (after, second) = verb(rest)?;
    let alike = rest.0[0].head.tag == input.0[0].head.tag && first.takes(second.words.cue.frames);
    if alike { Ok((after, Reporting { words: widened(first.words, second.words.span), base: false, ..first })) } else { miss(input) }
}

/// A verb that a time or the like parts from its auxiliary.
///
/// `interrupted = auxiliary (prepositional | preposition medium | preposition adjective | time)+ verb`
///
/// have in the past said · has on several occasions denied · had last month ordered · has in a letter urged
fn interrupted<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Reporting> {
    let auxiliary = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| v.bare && p.head.can_be(Classes::HAVE | Classes::MODAL)));
    // "have in particular denied"
    let preposition = one(|p: &Phrase<'_>| p.kind == PhraseKind::Preposition);
    let manner = pair(preposition, one(|p: &Phrase<'_>| p.kind == PhraseKind::Adjective || is_medium(p))).map(|_| ());
    let time = one(Phrase::is_time).map(|_| ());
    let (rest, first) = terminated(auxiliary, many1_count(alt((prepositional, manner, time)))).parse(input)?;
    let (rest, said) = verb.parse(rest)?;
    let joined = if first.head.can_be(Classes::HAVE) { said.form.can_be_participle() } else { said.base };
    if !joined {
        return miss(input);
    }
    let words = widened(FoundCue { status: status(first, said.words.cue), ..said.words }, first.span);
    Ok((rest, Reporting { words, form: Form::Finite, base: false, ..said }))
}

/// The longest way from a chain's first verb to its infinitive, in phrases.
const CHAIN: usize = 5;

/// A verb before the one that reports, whose infinitive or "-ing" form goes with it (chains.tsv).
///
/// `chain = verb_group (adverb | adjective | preposition | noun_phrase)* ("to" verb | verb-ing)`
///
/// went on to say · kept saying · is expected to announce · has tried to explain · took to the airwaves to say
fn chain<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Reporting> {
    let (rest, link) = terminated(
        one(|p: &Phrase<'_>| p.verb().is_some() && p.head.can_be(Classes::CHAIN)),
        fold_many_m_n(0, CHAIN, one(is_link), || (), |(), _| ()),
    )
    .parse(input)?;
    let (rest, said) = alt((light, verb)).parse(rest)?;
    if !matches!(said.form, Form::Infinitive | Form::Ing) {
        return miss(input);
    }
    let between = link.span.end..said.words.span.start;
    // "went on to say": the words that belong to the verb
    let particles = &link.text[link.head.span().end..link.span.end];
    let passive = link.verb().is_some_and(|v| v.passive);
    // "struggled on Tuesday to explain", "spent Tuesday explaining"
    let known = |words: &str| link.head.entry().chains.iter().find(|chain| chain.is(words, passive, said.form == Form::Ing));
    let words = |dated| format!("{particles} {}", link_words(input, between.clone(), dated)).trim().to_lowercase();
    let Some(status) = [true, false].iter().find_map(|dated| known(&words(*dated))).map(|chain| chain.status) else {
        return miss(input);
    };
    // "will use the visit to urge": what comes before the verb tells first
    let status = match self::status(link, said.words.cue) {
        Status::Asserted | Status::Declined => status,
        told => told,
    };
    let form = link.verb().map_or(Form::Finite, |v| v.form);
    let span = link.span.cover(said.words.span);
    Ok((rest, Reporting { words: FoundCue { span, status, ..said.words }, form, base: false, ..said }))
}

/// Whether a phrase may stand between a chain's first verb and its infinitive.
fn is_link(phrase: &Phrase<'_>) -> bool {
    matches!(phrase.kind, PhraseKind::Adverb | PhraseKind::Adjective | PhraseKind::Preposition)
        || phrase.is_any(&["as", "not", "all", "most", "much"])
        || matches!(phrase.noun(), Some(NounKind::Name | NounKind::Thing | NounKind::Speaker | NounKind::Time))
        // "spent much of the week defending it"
        || phrase.noun() == Some(NounKind::Pronoun) && phrase.head.can_be(Classes::DET)
}

/// Adverbs that are passed over in a chain: "is also likely to say".
const PASSED: [&str; 7] = ["again", "also", "even", "just", "now", "still", "then"];

/// The words between a chain's first verb and its infinitive, a date among them or not.
fn link_words(input: Input<'_, '_>, between: std::ops::Range<usize>, with_date: bool) -> String {
    let between = input.0[1..].iter().take_while(|p| p.span.end <= between.end);
    // "are slightly more likely", "is also likely"
    let passed = |word: &str| PASSED.contains(&word) || word.ends_with("ly") && word.len() > 6 && word != "likely";
    let time = |p: Option<&Phrase<'_>>| p.is_some_and(Phrase::is_time);
    let dated = |n: usize, p: &Phrase<'_>| time(Some(p)) || p.kind == PhraseKind::Preposition && time(input.0.get(n + 1));
    let words: Vec<&str> =
        between.zip(1..).filter(|(p, n)| with_date || !dated(*n, p)).map(|(p, _)| p.text()).filter(|word| !passed(word)).collect();
    words.join(" ").to_lowercase()
}

/// A verb that makes one cue with a noun of saying (light_verbs.tsv), before what the noun takes.
///
/// `light = light_verb words said`
///
/// made a claim that · has harsh words for · stepped up its attacks on · closed the talk with a tribute to
fn light<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Reporting> {
    // "took issue with criticism", "reaffirmed their support for": cues by themselves
    let plain = |p: &Phrase<'_>| p.cue().is_none_or(|cue| cue.rest().is_empty() && !cue.frames.any(Frames::OBJ));
    let mut light = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| !v.passive) && p.head.can_be(Classes::LIGHT) && plain(p));
    let (rest, verb) = light.parse(input)?;
    let mut behind = verb.head.entry().particles.iter().filter_map(|words| behind_words(rest, words));
    let Some((rest, noun)) = behind.find_map(|rest| said(rest).ok()) else { return miss(input) };
    let word = noun.head.entry();
    let Some(cue) = word.light_noun.into_iter().chain(word.noun_cue).find(|cue| opens(cue, rest)) else { return miss(input) };
    let words = FoundCue { span: verb.span.cover(noun.span), cue, status: status(verb, cue) };
    let form = verb.verb().map_or(Form::Finite, |v| v.form);
    Ok((rest, Reporting { words, frames: cue.frames, form, passive: false, base: false }))
}

/// The noun of saying behind a light verb.
///
/// `said = ("nothing" "but")? adverb* noun_phrase`
///
/// had [nothing but praise] for · released [further details] about, but "made sure his critique"
fn said<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, &'p Phrase<'t>> {
    let nothing = pair(one(|p: &Phrase<'_>| p.is("nothing")), one(|p: &Phrase<'_>| p.is("but")));
    let (rest, _) = opt(nothing).parse(input)?;
    let noun = |p: &Phrase<'_>| p.noun().is_some() && p.head.can_be(Classes::CUE);
    alt((one(noun), preceded(many1_count(one(is_adverb)), one(|p| noun(p) && !is_determined(p))))).parse(rest)
}

/// What stands behind the words that a light verb has before its noun; `_` is for an object: "closed | her speech in Kelp with".
fn behind_words<'p, 't>(input: Input<'p, 't>, words: &str) -> Option<Input<'p, 't>> {
    words.split_whitespace().try_fold(input, |rest, word| {
        let object = |p: &&Phrase<'_>| p.noun().is_some() || p.kind == PhraseKind::Preposition && !p.is("with");
        let taken = if word == "_" { rest.0.iter().take(OBJECT).take_while(object).count() } else { usize::from(rest.0.first()?.is(word)) };
        (taken > 0).then(|| Run(&rest.0[taken..]))
    })
}

/// The longest object between a light verb and its preposition, in phrases.
const OBJECT: usize = 5;

/// Whether what a noun of saying takes stands here, or behind a date: "gave no answer on Tuesday to", but "made a claim on Tuesday on air".
fn opens(noun: &Cue, input: Input<'_, '_>) -> bool {
    let dated = match input.0 {
        [time, rest @ ..] if time.is_time() => rest,
        [on, time, rest @ ..] if on.kind == PhraseKind::Preposition && time.is_time() => rest,
        rest => rest,
    };
    let place = |p: &Phrase<'_>| dated.len() < input.0.len() && p.is_any(&["at", "in", "on"]);
    dated.first().is_some_and(|first| match first.kind {
        // "made a claim that it leaks", but "made a claim that leaks"
        PhraseKind::That => noun.frames.any(Frames::THAT) && dated.get(1).is_some_and(|p| p.verb().is_none()),
        PhraseKind::Wh => noun.frames.any(Frames::WH),
        PhraseKind::Verb(group) => group.form == Form::Infinitive && noun.frames.any(Frames::INF),
        PhraseKind::Preposition => noun.prepositions.iter().any(|preposition| first.is(preposition)) && !place(first),
        PhraseKind::Colon => {
            noun.frames.any(Frames::QUOTE) || noun.frames.any(Frames::THAT) && dated.get(1).is_some_and(Phrase::is_quotation)
        }
        _ => false,
    })
}

/// An adjective that reports.
///
/// `adjective = copula adverb* adjective`
///
/// was adamant · is not sure
fn adjective<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Reporting> {
    let copula = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| v.bare && p.head.can_be(Classes::BE)));
    let (rest, be) = terminated(copula, many0_count(one(|p: &Phrase<'_>| p.kind == PhraseKind::Adverb))).parse(input)?;
    let (rest, adjective) = one(|p: &Phrase<'_>| p.head.can_be(Classes::CUE) && p.span == p.head.span()).parse(rest)?;
    let Some(cue) = adjective.head.entry().adjective_cue else { return miss(input) };
    let words = FoundCue { span: be.span.cover(adjective.span), cue, status: status(be, cue) };
    let form = be.verb().map_or(Form::Finite, |v| v.form);
    Ok((rest, Reporting { words, frames: cue.frames, form, passive: false, base: false }))
}

/// A participle that is an adjective that reports, before what it takes.
///
/// `felt = verb_group`, a passive
///
/// was concerned | that · is worried | about, but "was worried by the noise"
fn felt<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Reporting> {
    let mut passive = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| v.passive) && p.head.can_be(Classes::CUE));
    let (rest, phrase) = passive.parse(input)?;
    let cue = phrase.head.entry().adjective_cue.filter(|cue| opens(cue, rest));
    let (Some(cue), Some(group)) = (cue, phrase.verb()) else { return miss(input) };
    let words = FoundCue { span: phrase.span, cue, status: status(phrase, cue) };
    Ok((rest, Reporting { words, frames: cue.frames, form: group.form, passive: false, base: false }))
}

/// How somebody says it, before what the noun of saying takes.
///
/// `manner = copula adverb* adjective "in" noun_phrase`, the noun behind "their"
///
/// were unsparing in their criticism | of · is clear in its findings | :
fn manner<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Reporting> {
    let copula = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| v.bare && p.head.can_be(Classes::BE)));
    let (rest, be) = terminated(copula, many0_count(one(|p: &Phrase<'_>| p.kind == PhraseKind::Adverb))).parse(input)?;
    let described = one(|p: &Phrase<'_>| p.kind == PhraseKind::Adjective);
    let own = one(|p: &Phrase<'_>| p.noun().is_some() && p.head.can_be(Classes::CUE) && p.first_can_be(Classes::POSS));
    let (rest, (_, _, noun)) = (described, one(|p: &Phrase<'_>| p.is("in")), own).parse(rest)?;
    let Some(cue) = noun.head.entry().noun_cue.filter(|cue| opens(cue, rest)) else { return miss(input) };
    let words = FoundCue { span: be.span.cover(noun.span), cue, status: status(be, cue) };
    let form = be.verb().map_or(Form::Finite, |v| v.form);
    Ok((rest, Reporting { words, frames: cue.frames, form, passive: false, base: false }))
}

/// What somebody thinks, before "that".
///
/// `opinion = copula "of" noun_phrase`, the noun one of "in her view"
///
/// was of the view | that · is of the opinion | that
fn opinion<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Reporting> {
    let copula = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| v.bare && p.head.can_be(Classes::BE)));
    let noun = one(|p: &Phrase<'_>| p.noun().is_some() && p.head.can_be(Classes::CUE));
    let that = peek(one(|p: &Phrase<'_>| p.kind == PhraseKind::That));
    let (rest, (be, _, noun, _)) = (copula, one(|p: &Phrase<'_>| p.is("of")), noun, that).parse(input)?;
    let in_view = |cue: &&Cue| cue.frames.any(Frames::IN) && cue.frames.any(Frames::THAT);
    let Some(cue) = noun.head.entry().noun_cue.filter(in_view) else { return miss(input) };
    let words = FoundCue { span: be.span.cover(noun.span), cue, status: status(be, cue) };
    let form = be.verb().map_or(Form::Finite, |v| v.form);
    Ok((rest, Reporting { words, frames: cue.frames, form, passive: false, base: false }))
}

/// Whether the act took place, by the auxiliaries and the verb itself.
fn status(phrase: &Phrase<'_>, cue: &Cue) -> Status {
    let Some(group) = phrase.verb() else { return Status::Asserted };
    let refuses = cue.frames.any(Frames::DECLINED);
    match (group.negated, refuses) {
        (false, true) => Status::Declined,
        (true, _) => Status::Negated,
        _ if group.modal && !phrase.text().to_ascii_lowercase().starts_with("can ") => Status::Unsaid,
        _ => Status::Asserted,
    }
}

fn is_adverb(phrase: &Phrase<'_>) -> bool {
    phrase.kind == PhraseKind::Adverb
}

/// The same cue with its words up to and including `with`.
pub(super) fn widened(words: FoundCue, with: Span) -> FoundCue {
    FoundCue { span: words.span.cover(with), ..words }
}
