//! Subjects: the speaker before its verb, with all that belongs to it: the warden of the weir, who was there, | said.

use super::modifier::{modifier, prepositional};
use super::terminal::{
    after_adverbs, brings_medium, can_tell, comma, conjunction, covered, ends_in_comma, is_medium, is_one_of_its_kind, is_personal,
    is_speech, is_when, is_written, names_speaker, opens_relative, opens_with_whose, tells, verb_follows,
};
use super::{Input, Parsed, miss};
use crate::claim::Act;
use crate::lexicon::{Classes, Cue, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind, VerbGroup};
use crate::run::{Run, one};
use crate::span::Span;
use crate::token::Tag;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, peek};
use nom::multi::{fold_many_m_n, many0_count, many1_count};
use nom::sequence::{pair, preceded, terminated};

/// The longest interposed piece between a speaker and its verb, in phrases.
const INTERPOSED: usize = 24;

/// The longest title of a work between a speaker and its verb, in bytes.
const TITLE: usize = 40;

/// The subject of a verb: one speaker or several, and what stands between them and the verb.
///
/// `subject = (listed | joined) interposed? preverbal?`
///
/// Ada Quill, the mayor of Port Ormond, · Orr, who replaced Moss as chair in July,
pub(super) fn subject<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Span> {
    let after_first = after_member(input);
    if let Ok((rest, ())) = listed(input, after_first) {
        let verb = preverbal(rest).map_or(rest, |(verb, ())| verb);
        if verb_follows(verb.0) {
            return Ok((verb, covered(input, rest)));
        }
    }
    let (rest, ()) = joined(input, after_first)?;
    let rest = before_name(input, rest).unwrap_or(rest);
    let plain = covered(input, rest);
    let marked = rest.0.first().is_some_and(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash));
    let common = || input.0.first().is_some_and(|p| matches!(p.noun(), Some(NounKind::Speaker | NounKind::Thing)) || are_several(p));
    let (rest, speaker) = match marked.then(|| interposed(rest, common())) {
        Some(Ok((rest, true))) => (rest, covered(input, before_occasion(input, rest))),
        Some(Ok((rest, false))) => (rest, plain),
        _ => (rest, plain),
    };
    Ok((preverbal(rest).map_or(rest, |(rest, ())| rest), speaker))
}

/// Whether a place that tells where another is opens the subject at `index`, and a person follows, who is somebody else: "in Port
/// Ormond, Kelp, | the mayor, Orr, said".
pub(super) fn opens_with_place(phrases: &[Phrase<'_>], index: usize) -> bool {
    let Some([city, before, place, behind, told]) = index.checked_sub(2).and_then(|i| phrases.get(i..i + 5)) else { return false };
    let commas = before.kind == PhraseKind::Comma && behind.kind == PhraseKind::Comma;
    let name = |p: &Phrase<'_>| p.noun() == Some(NounKind::Name);
    let places = name(city) && name(place) && place.head.can_be(Classes::PLACE);
    commas && places && told.noun() == Some(NounKind::Speaker) && told.head.can_be(Classes::PERSON)
}

/// How far the object of a verb may reach before the subject, in phrases.
const OBJECT: usize = 8;

/// Whether the noun phrase at `index` belongs to the object of a verb that tells no clause, and a comma ends it before the subject:
/// "Closing the pier to | divers, the mayor, Orr, said", "When she met | divers, Orr, the mayor, said".
pub(super) fn is_in_object(phrases: &[Phrase<'_>], index: usize) -> bool {
    let nominal = |p: &Phrase<'_>| matches!(p.noun(), Some(kind) if kind != NounKind::Pronoun);
    let joins = |p: &Phrase<'_>| p.kind == PhraseKind::Preposition || nominal(p);
    let from = index.saturating_sub(OBJECT);
    let Some(at) = phrases[from..index].iter().rposition(|p| !joins(p)).map(|at| from + at) else { return false };
    let Some(verb) = phrases[at].verb() else { return false };
    let subject = |p: &&Phrase<'_>| p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb);
    let opens = |p: &Phrase<'_>| p.kind == PhraseKind::Subordinator || p.is("when") || is_when(p);
    let subordinate = || phrases[..at].iter().rev().take(OBJECT).find(|p| opens(p) || !subject(p)).is_some_and(opens);
    let tells_clause = verb.cue.is_some_and(|cue| cue.frames.any(Frames::THAT));
    let after = phrases[index + 1..].iter().take(OBJECT).find(|p| !joins(p));
    !verb.passive
        && !tells_clause
        && (matches!(verb.form, Form::Ing | Form::Infinitive) || matches!(verb.form, Form::Past | Form::Finite) && subordinate())
        && after.is_some_and(|p| p.kind == PhraseKind::Comma)
}

/// Behind the place that tells who is meant, where the name and the verb come next: "the third speaker at the rally | ,
/// Ada Quill, said", but "Orr at the rally, his third, said".
fn before_name<'p, 't>(from: Input<'p, 't>, rest: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let [preposition, place, comma, name, ..] = rest.0 else { return None };
    let place = preposition.is_any(&["at", "in", "on"]) && is_medium(place) && comma.kind == PhraseKind::Comma;
    let told = from.0[0].noun() == Some(NounKind::Speaker) || from.0[0].opens_with("the ");
    let one = told && name.noun() == Some(NounKind::Name);
    let after = Run(&rest.0[2..]);
    (place && one && interposed(after, true).is_ok()).then_some(after)
}

/// Behind an apposition, where a comma and the occasion come next: "Orr, the mayor, | in a letter to the board, said".
fn before_occasion<'p, 't>(from: Input<'p, 't>, rest: Input<'p, 't>) -> Input<'p, 't> {
    let taken = from.0.len() - rest.0.len();
    let occasion = |n: &usize| {
        let [mark, preposition, medium, ..] = &from.0[*n..] else { return false };
        mark.kind == PhraseKind::Comma && brings_medium(preposition) && is_medium(medium)
    };
    (2..taken).find(occasion).map_or(rest, |comma| Run(&from.0[comma + 1..]))
}

/// The most phrases of time and medium between a subject and its verb.
const PREVERBAL: usize = 3;

/// When and in what something is said, right before the verb.
///
/// `preverbal = (earlier | (preposition | adverb)? time | preposition medium prepositional*)+`
///
/// India [on Friday] urged · Orr [earlier this week] said · Quill [in a letter to the board] said
pub(super) fn preverbal<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let opens = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb);
    if !input.0.first().is_some_and(|p| opens(p) || p.noun() == Some(NounKind::Time)) {
        return miss(input);
    }
    let time = pair(opt(one(opens)), one(|p: &Phrase<'_>| p.noun() == Some(NounKind::Time))).map(|_| ());
    let preposition = one(|p: &Phrase<'_>| p.kind == PhraseKind::Preposition);
    let medium = (preposition, one(is_medium), many0_count(prepositional)).map(|_| ());
    let (rest, _) = fold_many_m_n(1, PREVERBAL, alt((earlier, time, medium)), || (), |(), ()| ()).parse(input)?;
    if verb_follows(rest.0) { Ok((rest, ())) } else { miss(input) }
}

/// When in a span of time.
///
/// `earlier = ("earlier" | "later") "in" noun_phrase`
///
/// Orr [earlier in the day] said
fn earlier<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let earlier = one(|p: &Phrase<'_>| p.is_any(&["earlier", "later"]));
    (earlier, one(|p: &Phrase<'_>| p.is("in")), one(|p: &Phrase<'_>| p.noun().is_some())).map(|_| ()).parse(input)
}

/// Three speakers or more; in a headline two, their verb in the plural.
///
/// `listed = member ("," member)+ ","? "and" member | name "," name`
///
/// residents, shopkeepers and a priest
fn listed<'p, 't>(input: Input<'p, 't>, after_first: Option<Input<'p, 't>>) -> Parsed<'p, 't, ()> {
    let comma_follows = |run: Input<'_, '_>| run.0.first().is_some_and(|p| p.kind == PhraseKind::Comma);
    if !input.0.is_empty() && !comma_follows(Run(&input.0[1..])) && !after_first.is_some_and(comma_follows) {
        return miss(input);
    }
    // "Kelp, Moor agree", "Mayor, union chief vow to stay": a headline's list
    let name = |p: &Phrase<'_>| {
        p.noun() == Some(NounKind::Name) || p.noun() == Some(NounKind::Speaker) && p.head.tag == Tag::Noun && p.head.can_be(Classes::PERSON)
    };
    let plural = |p: &Phrase<'_>| p.verb().is_some() && p.head.tag == Tag::VerbBase && p.span == p.head.span();
    if let Ok((rest, _)) = (one(name), comma, one(name), peek(one(plural))).parse(input) {
        return Ok((rest, ()));
    }
    let Some(rest) = after_first else { return miss(input) };
    (many1_count(preceded(comma, member)), opt(comma), conjunction, member).map(|_| ()).parse(rest)
}

/// One speaker, or two of a kind.
///
/// `joined = "both"? member ("and" member)?`
///
/// Quill and Moss · both she and Moss
pub(super) fn joined<'p, 't>(input: Input<'p, 't>, after_first: Option<Input<'p, 't>>) -> Parsed<'p, 't, ()> {
    let (input, both) = opt(terminated(one(|p: &Phrase<'_>| p.is("both")), peek(one(names_speaker)))).parse(input)?;
    let after_first = if both.is_some() { after_member(input) } else { after_first };
    let Some(rest) = after_first else { return miss(input) };
    let first = &input.0[0];
    let alike = |p: &Phrase<'_>| names_speaker(p) && (first.noun() != Some(NounKind::Thing) || p.noun() == Some(NounKind::Thing));
    let (rest, _) = opt(preceded(pair(conjunction, peek(one(alike))), member)).parse(rest)?;
    Ok((rest, ()))
}

/// What stands after a member, if one stands here.
pub(super) fn after_member<'p, 't>(input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    member(input).ok().map(|(rest, ())| rest)
}

/// One speaker, with all that stands behind the noun.
///
/// `member = noun_phrase ("turned" noun_phrase)? modifier* (contact | reduced | relative)?`
///
/// the warden of the weir · Ivo Lind, 46, · Sen. Ada Quill (D-Ohio) · clerk turned mayor Ivo Lind
fn member<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let (rest, noun) = one(|p: &Phrase<'_>| names_speaker(p)).parse(input)?;
    let trade = |p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Speaker | NounKind::Name)) && !p.opens_with("the ");
    let (rest, _) = match rest.0.first() {
        Some(turned) if trade(noun) && turned.is("turned") => opt(preceded(one(|_| true), one(trade))).parse(rest)?,
        _ => (rest, None),
    };
    let (rest, _) = many0_count(modifier).parse(rest)?;
    // "those asked", but "he asked", "Orr asked"
    let alone = noun.noun() == Some(NounKind::Name) && !is_one_of_its_kind(noun) && rest.0.len() + 1 == input.0.len();
    let single = alone || is_personal(noun);
    let clause = match rest.0.first().map(|p| p.kind) {
        Some(PhraseKind::Noun(NounKind::Pronoun | NounKind::Name)) if !single => contact(rest),
        Some(PhraseKind::Verb(_)) if !single => reduced(rest, noun),
        Some(PhraseKind::Noun(_) | PhraseKind::Wh | PhraseKind::That) => relative(rest),
        _ => return Ok((rest, ())),
    };
    Ok(clause.unwrap_or((rest, ())))
}

/// A relative clause without its pronoun, up to the verb whose subject it belongs to.
///
/// `contact = (pronoun | name) verb phrase*`
///
/// people [I have met] · those [she spoke to] · clerks [Orr met]
fn contact<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let (inside, _) = one(|p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Pronoun | NounKind::Name))).parse(input)?;
    let (inside, _) = one(|p: &Phrase<'_>| p.is_finite() && !p.cue().is_some_and(tells)).parse(inside)?;
    up_to_speech(inside, input)
}

/// A relative clause that tells who is meant, up to the verb whose subject it belongs to.
///
/// `relative = ("who" | "which" | "that" | "whose" noun_phrase) adverb? verb phrase*`
///
/// voters who backed Orr in May
fn relative<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let opens = |p: &Phrase<'_>| opens_relative(p) || p.kind == PhraseKind::That;
    let (inside, _) = pair(one(opens), opt(one(|p: &Phrase<'_>| p.kind == PhraseKind::Adverb))).parse(input)?;
    let (inside, verb) = one(Phrase::is_finite).parse(inside)?;
    // "officials who asked not to be named said", "an official who asked for anonymity said", but "a man who said the pier was unsafe"
    let secret = inside.0.iter().take(2).any(|p| p.head.can_be(Classes::ANONYMITY));
    let wish = secret || inside.0.first().is_some_and(|p| p.is("not") || p.verb().is_some_and(|v| v.form == Form::Infinitive));
    let passive = verb.verb().is_some_and(|v| v.passive);
    // "those who named a sum said", but "those who said the sum fell"
    // "the clubs who wrote to him say"
    let told = |p: &&Phrase<'_>| p.noun().is_some() || p.kind == PhraseKind::Preposition;
    // "a man who answered the phone said"
    let part = inside.0.get(1).is_some_and(|p| p.is("of"));
    let thing = |p: &Phrase<'_>| p.noun() == Some(NounKind::Thing) && !p.head.can_be(Classes::DOCUMENT) && !part;
    let nobody = inside.0.first().is_some_and(|p| p.kind == PhraseKind::Preposition || thing(p))
        && inside.0.iter().find(|p| !told(p)).is_some_and(|p| p.cue().is_some_and(tells));
    if verb.cue().is_some_and(tells) && !wish && !passive && !nobody {
        return miss(input);
    }
    up_to_speech(inside, input)
}

/// A relative clause without pronoun and auxiliary, up to the verb whose subject it belongs to.
///
/// `reduced = (verb-ing | participle | infinitive) phrase*`
///
/// a report covering the last months · those asked in the poll · a man accused of theft · the push to sell the pier
fn reduced<'p, 't>(input: Input<'p, 't>, noun: &Phrase<'_>) -> Parsed<'p, 't, ()> {
    // "his knee blew" has no participle
    let participle = |p: &Phrase<'_>| !p.head.can_be(Classes::PAST) || p.head.can_be(Classes::PARTICIPLE);
    let verb = |p: &Phrase<'_>| p.verb().is_some_and(|v| v.form != Form::Finite && (v.form != Form::Past || participle(p)));
    let (inside, verb) = one(verb).parse(input)?;
    // "put up | on the gate"
    let posted = inside.0.iter().find(|p| !p.is("up"));
    let told = match verb.verb().map(|v| v.form) {
        // "clerks backing Orr said", but "a clerk saying it leaks said"
        Some(Form::Ing) => verb.cue().is_none_or(|cue| !is_speech(cue) || !cue.frames.any(Frames::CLAUSE)),
        // "those polled last week", but "clerks audited the pier"
        Some(Form::Past) if verb.cue().is_none() => !inside.0.first().is_some_and(|p| p.opens_with("the ")),
        // "a letter posted on the gate said it leaked"
        Some(Form::Past) if is_written(noun) && posted.is_some_and(|p| p.kind == PhraseKind::Preposition) => true,
        Some(Form::Past) => verb.cue().is_none_or(|cue| !is_speech(cue) || suffers(cue, inside)),
        _ => true,
    };
    if told { up_to_speech(inside, input) } else { miss(input) }
}

/// Whether the participle of a cue before `inside` is one of the passive: "people briefed on the talks", "a man accused of theft", but
/// "Orr said on Monday", "clerks declined to comment".
fn suffers(cue: &Cue, inside: Input<'_, '_>) -> bool {
    let Some(next) = inside.0.first() else { return false };
    let asked = cue.frames.any(Frames::ADR.with(Frames::ADR_INF));
    let infinitive = next.verb().is_some_and(|v| v.form == Form::Infinitive);
    let preposition = next.kind == PhraseKind::Preposition || next.is("as");
    let charged = cue.frames.any(Frames::PASSIVE) && next.is_any(&["of", "with"]);
    let named = cue.frames.any(Frames::SMALL) && next.noun() == Some(NounKind::Name);
    next.is("by")
        || infinitive && (asked || !cue.frames.any(Frames::INF))
        || asked && (next.is_any(&["on", "about"]) || next.is_finite() && next.cue().is_some_and(tells))
        || cue.act == Act::Ask && !cue.rest().is_empty()
        || preposition && !cue.frames.any(Frames::THAT.with(Frames::TAG))
        || charged
        || named
}

/// The longest modifier between a noun and its verb, in phrases.
const MODIFIER: usize = 12;

/// Behind a relative clause whose inside starts at `inside`: the next finite verb, if it is a cue and no mark comes first.
fn up_to_speech<'p, 't>(inside: Input<'p, 't>, from: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    for (n, phrase) in inside.0.iter().enumerate().take(MODIFIER) {
        match phrase.kind {
            PhraseKind::Verb(group) if group.is_finite() => {
                let before = n.checked_sub(2).map(|i| &inside.0[i]);
                let closed = n == 0
                    || match inside.0[n - 1].kind {
                        // "clerks hired for the pier Moss praised": of another clause
                        PhraseKind::Noun(NounKind::Name | NounKind::Speaker) => {
                            before.is_none_or(|p| p.noun().is_none_or(|kind| kind == NounKind::Time))
                        }
                        PhraseKind::Noun(kind) => kind != NounKind::Pronoun,
                        PhraseKind::Adjective => true,
                        // asked not to be named, urged to leave
                        PhraseKind::Verb(before) => before.form == Form::Infinitive,
                        _ => false,
                    };
                // "a clerk who claims to have £9 stuck on the site said"
                let stuck = group.form == Form::Past && group.cue.is_none() && phrase.head.can_be(Classes::PARTICIPLE);
                if n > 0 && stuck && inside.0[..n].iter().any(|p| p.verb().is_some_and(|v| v.form == Form::Infinitive)) {
                    continue;
                }
                // "clerks who met Orr and did not want to be named": the modifier goes on
                if n > 0 && (inside.0[n - 1].kind == PhraseKind::Conjunction || inside.0[n - 1].is("who")) {
                    continue;
                }
                return if closed && group.cue.is_some() { Ok((Run(&inside.0[n..]), ())) } else { miss(from) };
            }
            // "clerks who live here and who did not want to be named"
            PhraseKind::Wh
                if phrase.is("who")
                    && n > 0
                    && inside.0[n - 1].kind == PhraseKind::Conjunction
                    && inside.0.get(n + 1).is_some_and(Phrase::is_finite) => {}
            // known as Salt
            PhraseKind::Subordinator if n == 0 && phrase.is("as") => {}
            PhraseKind::Subordinator if !is_when(phrase) => return miss(from),
            // "those asked after the vote said", but "shares slid after the bank said"
            PhraseKind::Subordinator if inside.0.get(n + 1).is_some_and(can_tell) => return miss(from),
            PhraseKind::Noun(_)
            | PhraseKind::Preposition
            | PhraseKind::Adverb
            | PhraseKind::Adjective
            | PhraseKind::Aside
            | PhraseKind::Verb(_)
            | PhraseKind::Conjunction
            | PhraseKind::Subordinator => {}
            PhraseKind::Other if phrase.is("not") => {}
            // voters asked in May, Orr among them, said
            PhraseKind::Comma if n > 0 => {
                let said = interposed(Run(&inside.0[n..]), false)
                    .is_ok_and(|(rest, _)| after_adverbs(rest).0.first().is_some_and(|p| p.cue().is_some()));
                return if said { Ok((Run(&inside.0[n..]), ())) } else { miss(from) };
            }
            _ => return miss(from),
        }
    }
    miss(from)
}

/// What two commas or dashes set between a speaker and the verb. Gives whether it says who the speaker is; only behind a `common` noun
/// can it list names: "two clerks, Orr and Moss,".
///
/// `interposed = "," (relative | apposition | participial | adverbial) ","`
///
/// , the mayor of Port Ormond, · , who replaced Moss in July, · , speaking on condition of anonymity, · , however,
fn interposed<'p, 't>(input: Input<'p, 't>, common: bool) -> Parsed<'p, 't, bool> {
    let (inside, mark) = one(|p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash)).parse(input)?;
    let mark = mark.kind;
    let Some(first) = inside.0.first() else { return miss(input) };
    let relative = opens_relative(first);
    // a dash may set a member apart: "Quill — and Moss — said"
    let opens = relative
        || matches!(
            first.kind,
            PhraseKind::Noun(_) | PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Adjective | PhraseKind::Subordinator
        )
        || (first.kind == PhraseKind::Conjunction && mark == PhraseKind::Dash)
        || first.verb().is_some_and(|v| v.form == Form::Ing || reduced_passive(v) || told_of(v, inside));
    if !opens {
        return miss(input);
    }
    // "Quill, Moss and Orr", but "Quill, an Ormonder and a member of the board,"
    let listed = mark == PhraseKind::Comma
        && !common
        && first.noun() == Some(NounKind::Name)
        && !is_one_of_its_kind(first)
        && inside.0.get(1).is_some_and(|p| p.kind == PhraseKind::Conjunction);
    if listed {
        return miss(input);
    }
    // ", also speaking for the clerks, said"
    let talks = |cue: &Cue| cue.frames.any(Frames::TALK);
    let reports = first.verb().is_some_and(|v| v.cue.is_some_and(|cue| is_speech(cue) && !talks(cue)) && !told_of(v, inside));
    let identifies = !reports && !matches!(first.kind, PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Subordinator);
    let mut finite = relative || first.kind == PhraseKind::Subordinator;
    // ", while Moss, the mayor, said": a clause whose verb is still to come
    let subject = |p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Name | NounKind::Pronoun));
    // ", whose brother, Moss, is ill, said", ", who, in May, left, said"
    let set_apart = relative && inside.0.get(1).is_some_and(|p| p.kind == PhraseKind::Comma);
    let mut due = set_apart || (first.kind == PhraseKind::Subordinator || first.is("as")) && inside.0.get(1).is_some_and(subject);
    for (n, phrase) in inside.0.iter().enumerate().take(INTERPOSED).skip(1) {
        match phrase.kind {
            kind if kind == mark && !due && verb_follows(&inside.0[n + 1..]) => return Ok((Run(&inside.0[n + 1..]), identifies)),
            // the hacker known as “Salt,” · the host of “Salt Road,”
            PhraseKind::Quotation { whole: true } if closes_title(phrase) && verb_follows(&inside.0[n + 1..]) => {
                return Ok((Run(&inside.0[n + 1..]), identifies));
            }
            PhraseKind::Stop | PhraseKind::Colon | PhraseKind::Semicolon => break,
            // a title may end in a comma: “Salt Road,”
            PhraseKind::Quotation { whole: true } if phrase.span.len() > TITLE => break,
            PhraseKind::Wh | PhraseKind::Subordinator | PhraseKind::That => finite = true,
            // ", a clerk whose firm was hired by Orr, said"
            PhraseKind::Noun(_) if opens_with_whose(phrase) => finite = true,
            PhraseKind::Verb(group) if group.form == Form::Finite && !finite => break,
            PhraseKind::Verb(group) if group.is_finite() => due = false,
            _ => {}
        }
    }
    miss(input)
}

/// A speaker's words without what does not tell who that is: "Orr, | who chairs the board,", "the mayor, | speaking in Kelp,".
pub(super) fn identified(phrases: &[Phrase<'_>], speaker: Span) -> Span {
    let start = phrases.partition_point(|p| p.span.start < speaker.start);
    let inside = &phrases[start..start + phrases[start..].partition_point(|p| p.span.end <= speaker.end)];
    let marks = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash);
    let Some(mark) = inside.iter().position(marks).filter(|&mark| mark > 0 && mark + 1 < inside.len()) else { return speaker };
    let [first, after @ ..] = &inside[mark + 1..] else { return speaker };
    // who is called by a bare name was told before; but "said Orr, who chairs the board"
    let known = mark == 1
        && verb_follows(&phrases[start + inside.len()..])
        && inside[0].noun() == Some(NounKind::Name)
        && !inside[0].text().contains(' ');
    // ", managing director of Kelp,", ", also speaking for Kelp,"
    let titled = after.first().is_some_and(|p| p.noun() == Some(NounKind::Speaker) && p.span == p.head.span());
    let for_others = first.cue().is_some_and(|cue| cue.frames.any(Frames::TALK)) && after.iter().take(2).any(|p| p.is("for"));
    let acts = first.verb().is_some_and(|v| v.form == Form::Ing) && !titled && !for_others;
    if acts || known && opens_relative(first) { inside[0].span.cover(inside[mark - 1].span) } else { speaker }
}

/// Whether a name stands for several people: "the two leading Kelpers".
fn are_several(noun: &Phrase<'_>) -> bool {
    noun.noun() == Some(NounKind::Name) && noun.opens_with("the ") && noun.text().ends_with('s')
}

/// Whether the title of a work ends with the comma that closes what is interposed: the host of “Salt Road,”
fn closes_title(quotation: &Phrase<'_>) -> bool {
    quotation.span.len() <= TITLE && ends_in_comma(quotation)
}

/// Whether a verb can be the participle of a reduced passive: "seen by", "asked about it", not "said".
fn reduced_passive(verb: &VerbGroup) -> bool {
    matches!(verb.form, Form::Participle | Form::Past) && verb.cue.is_none_or(|cue| !is_speech(cue) || cue.act == Act::Ask)
}

/// Whether a participle tells at `input` what others say of somebody: "praised by the Post", "accused of fraud", "put forward by
/// Quill", not "called for a vote".
fn told_of(verb: &VerbGroup, input: Input<'_, '_>) -> bool {
    let participle = matches!(verb.form, Form::Past | Form::Participle);
    let preposition = |p: &Phrase<'_>| p.is_any(&["as", "at", "by", "during", "from", "in", "of", "over", "with"]);
    let Some(cue) = verb.cue.filter(|_| participle) else { return false };
    input.0.get(1).is_some_and(|p| if cue.rest().is_empty() { preposition(p) } else { p.is("by") })
}
