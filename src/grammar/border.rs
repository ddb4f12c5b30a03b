//! Borders: where a content ends.

use super::Input;
use super::adjunct::adjuncts;
use super::cue::{Reporting, after_adverbs, reporting};
use super::remark::is_outside;
use super::speaker::{conjunction, is_one_of_its_kind, is_personal, is_speech, subject, verb_follows};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::token::{Tag, Token};
use nom::Parser;
use nom::combinator::opt;

/// What kind of content is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// A clause: it runs to the next report or to the end.
    Clause,
    /// A clause after a cue in the past, which the present goes on: "said the fee is fair and applies to all".
    Told,
    /// A clause that no verb before it governs ("According to Orr, …"): the clauses that "and" joins belong to it.
    Free,
    /// The verb of a subject before the cue ("The port, Moss said, leaks and …"): the verbs that "and" joins belong to it.
    Predicate,
    /// A clause inside a relative one ("Orr, who said …, left"): it ends where the verb around it comes.
    Relative,
    /// A clause inside a subordinate one ("While Moss said …, Orr …"): it ends where the main clause begins.
    Subordinate,
    /// What a noun takes: it ends at a comma.
    Nominal,
    /// An object: it ends at a comma, but for a list.
    Object,
}

/// Whether a content ends before the phrase at `n`.
pub(super) fn ends_before(input: Input<'_, '_>, n: usize, extent: Extent) -> bool {
    let extent = if extent == Extent::Object && quotes(&input.0[n.saturating_sub(WAY)..n]) { Extent::Clause } else { extent };
    let quoted_comma = n.checked_sub(1).is_some_and(|i| ends_in_comma(&input.0[i]));
    let parted = is_border(Run(&input.0[n..]), n == 0, extent) && !continues(input, n)
        || resumes(input, n)
        || lists(input, n)
        || compares(input, n)
        || extent != Extent::Object && polled(input, n)
        || is_outside(input.0.split_at(n), extent)
        || quoted_comma && is_border_after_quoted_comma(Run(&input.0[n..]), extent);
    parted && !goes_on(input, n, extent)
}

/// Whether an object holds a clause that somebody said: "quoted Orr as saying that if it rained, it would leak".
fn quotes(inside: &[Phrase<'_>]) -> bool {
    let says = |p: &Phrase<'_>| p.verb().is_some_and(|v| v.form == Form::Ing && v.cue.is_some_and(is_speech));
    inside.windows(3).any(|words| words[0].is("as") && says(&words[1]) && words[2].kind == PhraseKind::That)
}

/// Whether a content goes on at the phrase at `n`, whatever border stands there.
fn goes_on(input: Input<'_, '_>, n: usize, extent: Extent) -> bool {
    // "that, according to its count, the party won"
    let enclosed = n == 1 && input.0[0].kind == PhraseKind::That && input.0[n].kind == PhraseKind::Comma;
    enclosed
        || matches!(extent, Extent::Clause | Extent::Told | Extent::Free) && joins_subject(input, n)
        || extent == Extent::Told && is_present(input, n)
        || extent == Extent::Subordinate && lacks_verb(&input.0[..n])
        || tells_which(input, n, extent)
        || introduces(input, n)
        || contrasts(input, n)
        || is_dated(input, n)
        || is_while_acting(input, n)
        || is_inside_clause(input.0.split_at(n), extent)
}

/// Whether a comma brings what somebody was quoted as saying: "quoted Orr as saying, “It leaks.”"
fn introduces(input: Input<'_, '_>, n: usize) -> bool {
    let says = |p: &Phrase<'_>| p.verb().is_some_and(|v| v.form == Form::Ing && v.cue.is_some_and(is_speech));
    n > 1
        && input.0[n].kind == PhraseKind::Comma
        && input.0[n - 2].is("as")
        && says(&input.0[n - 1])
        && input.0.get(n + 1).is_some_and(Phrase::is_quotation)
}

/// Whether a comma brings what is set against the object: "demanded not only a pier, but a bridge".
fn contrasts(input: Input<'_, '_>, n: usize) -> bool {
    let against = |p: &Phrase<'_>| p.noun().is_some() || p.is("also");
    let [first, ..] = input.0 else { return false };
    first.head.tag == Tag::Not
        && input.0[n].kind == PhraseKind::Comma
        && input.0[1..n].iter().all(|p| p.kind != PhraseKind::Comma)
        && matches!(&input.0[n + 1..], [but, next, ..] if but.is("but") && against(next))
}

/// Whether a comma stands before or behind the year of a day: "the May 11, | 2001, | storm".
fn is_dated(input: Input<'_, '_>, n: usize) -> bool {
    let year = |p: &Phrase<'_>| p.text().len() >= 4 && p.text().bytes().take(4).all(|b| b.is_ascii_digit());
    let day = |before: &[Phrase<'_>]| before.last().is_some_and(|p| p.text().ends_with(|c: char| c.is_ascii_digit()));
    let (before, [mark, next, ..]) = input.0.split_at(n) else { return false };
    mark.kind == PhraseKind::Comma
        && match before {
            [day_before @ .., comma, last] if comma.kind == PhraseKind::Comma && year(last) => day(day_before) && next.noun().is_some(),
            _ => day(before) && year(next),
        }
}

/// Whether "as" tells when an object's own deed was done: "accused the firm of taking fees | as the pier sank", but "hailed the
/// pier | as it opened".
fn is_while_acting(input: Input<'_, '_>, n: usize) -> bool {
    let deed = |pair: &[Phrase<'_>]| pair[0].is_any(&["of", "for"]) && pair[1].verb().is_some_and(|v| v.form == Form::Ing);
    input.0[n].is("as") && input.0[n.saturating_sub(WAY)..n].windows(2).any(deed)
}

/// Whether what "and" or "but" joins is in the present, as is the clause before it, where the reporter tells of the past:
/// "said the fee is fair | and applies to all", "said it is fair, | but it will rise", but "said it is fair | and left".
fn is_present(input: Input<'_, '_>, n: usize) -> bool {
    let (comma, joined) = match &input.0[n..] {
        [comma, and, clause @ ..] if comma.kind == PhraseKind::Comma && and.kind == PhraseKind::Conjunction => (true, Run(clause)),
        [and, clause @ ..] if and.kind == PhraseKind::Conjunction => (false, Run(clause)),
        _ => return false,
    };
    let own = after_adverbs(joined).0.first().filter(|p| p.is_finite());
    // "said it is safe, | but would not say more"
    let refuses = |p: &Phrase<'_>| p.cue().is_some_and(is_speech) && p.text().split(' ').any(|word| word == "not");
    let own = own.filter(|p| (p.head.tag != Tag::VerbBase || p.verb().is_some_and(|v| v.modal)) && !refuses(p));
    let before = || input.0[..n].iter().rfind(|p| p.is_finite());
    own.map_or_else(|| comma && predicate(joined).is_some_and(in_present) && before().is_some_and(in_present), in_present)
}

/// Whether a finite verb is in the present or has a modal: "is", "has paid", "leaks", "would leak".
fn in_present(verb: &Phrase<'_>) -> bool {
    let past = |word: &str| ["did", "had", "was", "were"].contains(&word.trim_end_matches("n't").trim_end_matches("n’t"));
    verb.verb().is_some_and(|v| v.form == Form::Finite) && !verb.text().to_ascii_lowercase().split(' ').any(past)
}

/// Whether a clause has opened with what comes before its subject: "that despite the rain, | they came".
fn lacks_verb(inside: &[Phrase<'_>]) -> bool {
    let verb = |p: &Phrase<'_>| p.is_quotation() || p.verb().is_some_and(|v| v.form != Form::Ing);
    let opens = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Preposition | PhraseKind::Subordinator);
    matches!(inside, [that, first, ..] if that.kind == PhraseKind::That && opens(first)) && !inside.iter().take(WAY).any(verb)
}

/// Whether a comma brings the name of somebody or the place of a place that an object ends with: "praised the chair, | Ada Quill",
/// "recalled a fire in Port Ormond, | Kelp".
fn tells_which(input: Input<'_, '_>, n: usize, extent: Extent) -> bool {
    let (before, [comma, name, after @ ..]) = input.0.split_at(n) else { return false };
    if !matches!(extent, Extent::Object | Extent::Nominal) || comma.kind != PhraseKind::Comma || name.noun() != Some(NounKind::Name) {
        return false;
    }
    let closes = after.first().is_none_or(|p| !p.is_finite() && p.kind != PhraseKind::Adverb) && !main_clause(Run(&input.0[n + 1..]));
    let person = |p: &Phrase<'_>| p.noun() == Some(NounKind::Speaker) && p.head.can_be(Classes::PERSON | Classes::TITLE);
    closes
        && match before {
            [.., place] if name.head.can_be(Classes::PLACE | Classes::ABBREVIATION) && place.noun() == Some(NounKind::Name) => true,
            [.., somebody] => person(somebody) && !is_one_of_its_kind(name),
            [] => false,
        }
}

/// Whether "and" joins two to one subject, whose verb is still to come: "Quill and the clerk asked for it", "since Quill | and the
/// clerk agreed".
pub(super) fn joins_subject(input: Input<'_, '_>, n: usize) -> bool {
    let names = |p: &Phrase<'_>| p.noun().is_some() || p.kind == PhraseKind::Preposition || p.is("both");
    let opens = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::That | PhraseKind::Subordinator);
    let verb = || after_adverbs(Run(&input.0[n + 1..])).0.first().is_some_and(|p| p.verb().is_some());
    if input.0[n].kind != PhraseKind::Conjunction || n == 0 || verb() {
        return false;
    }
    let near = &input.0[n.saturating_sub(WAY)..n];
    let clause = near.iter().rposition(opens).map_or(0, |n| n + 1);
    (n < WAY || clause > 0) && clause < near.len() && near[clause..].iter().all(names)
}

/// Whether "and" joins a cue in its base form to the one before the content, whose subject is in the plural: "say it was
/// shut | and warn that", but "want it to end and say so".
fn resumes(input: Input<'_, '_>, n: usize) -> bool {
    if input.0[n].kind != PhraseKind::Conjunction {
        return false;
    }
    let Some(before) = input.0[..n].iter().rev().find(|p| p.verb().is_some()) else { return false };
    let shut = before.is_finite() && before.head.tag != Tag::VerbBase;
    let Ok((rest, said)) = reporting(after_adverbs(Run(&input.0[n + 1..]))) else { return false };
    let clause = || rest.0.first().is_some_and(|p| p.kind == PhraseKind::That || is_personal(p)) || main_clause(rest);
    shut && said.base && !said.passive && is_speech(said.words.cue) && said.takes(Frames::THAT) && clause()
}

/// Whether "and" joins an "-ing" form to another inside the content: "said it was taking no side and offering both the same",
/// "of praising but not backing her".
fn continues(input: Input<'_, '_>, n: usize) -> bool {
    let ing = |p: &Phrase<'_>| p.head.tag == Tag::VerbIng && p.verb().is_some();
    let goes_on = |p: &Phrase<'_>| ing(p) && p.verb().is_some_and(|v| v.form == Form::Finite);
    let next = after_adverbs(Run(&input.0[n + 1..]));
    // "backed closing the pier and selling it"
    let opens = n > 0 && input.0[0].verb().is_some_and(|v| v.form == Form::Ing);
    input.0[n].kind == PhraseKind::Conjunction
        && next.0.first().is_some_and(ing)
        && (opens || input.0[..n].last().is_some_and(ing) || input.0[n.saturating_sub(WAY)..n].iter().any(goes_on))
}

/// Whether a comma joins the same speaker's next cue: "opposed the toll, | called it a farce and left". One comma before,
/// and it would close what is interposed; one more, and what it opens may be: "the toll, called a farce, is".
fn lists(input: Input<'_, '_>, n: usize) -> bool {
    let parts = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash | PhraseKind::Wh);
    if input.0[n].kind != PhraseKind::Comma || input.0[..n].iter().any(parts) {
        return false;
    }
    let next = after_adverbs(Run(&input.0[n + 1..]));
    let Ok((rest, said)) = reporting(next) else { return false };
    let goes_on = || rest.0.iter().zip(1..).any(|(p, n)| p.kind == PhraseKind::Comma && verb_follows(&rest.0[n..]));
    let passive = said.passive || next.0[0].is("compared") || rest.0.first().is_some_and(|p| p.is("by"));
    said.is_finite() && next.0[0].head.tag != Tag::VerbBase && !passive && is_speech(said.words.cue) && !goes_on()
}

/// Whether those who answer are compared with others, and not what they tell: "said it leaked, | compared with 23 percent in
/// May", but "said it lost two bolts, compared with nine".
fn compares(input: Input<'_, '_>, n: usize) -> bool {
    let [mark, compared, _, share, ..] = &input.0[n..] else { return false };
    let share_of = |t: &Token| t.tag == Tag::Num || t.can_be(Classes::PART.union(Classes::ORD));
    let counts = |p: &Phrase<'_>| p.noun().is_some() && (share_of(p.head) || p.text().starts_with(|c: char| c.is_ascii_digit()));
    mark.kind == PhraseKind::Comma && compared.is("compared") && counts(share) && !input.0[..n].iter().any(counts)
}

/// Whether a comma parts a subject from the verb that its clause is still to get: "the notion that a bolt, in part, | sank it",
/// "that Orr, her deputy, | would stay", "that its age, and the lack of care, | sank it".
fn is_inside_clause((before, after): (&[Phrase<'_>], &[Phrase<'_>]), extent: Extent) -> bool {
    if after[0].kind != PhraseKind::Comma || next_report(Run(after), extent) {
        return false;
    }
    let before = &before[before.len().saturating_sub(WAY)..];
    let Some(that) = before.iter().rposition(|p| p.kind == PhraseKind::That) else { return false };
    // "Recalling that day, Orr left"
    let pointed = |p: &Phrase<'_>| p.head.tag == Tag::Noun && p.span == p.head.span();
    let subject = before.get(that + 1).is_some_and(|p| p.noun().is_some_and(|kind| kind != NounKind::Time) && !pointed(p));
    let has_verb = |p: &Phrase<'_>| p.is_finite() || p.is_quotation();
    let ahead = || after.iter().take(WAY).take_while(|p| p.kind != PhraseKind::Stop).any(Phrase::is_finite);
    subject && !before[that..].iter().any(has_verb) && ahead()
}

/// Whether a content ends before `input`.
pub(super) fn is_border(input: Input<'_, '_>, first: bool, extent: Extent) -> bool {
    let phrase = &input.0[0];
    match phrase.kind {
        PhraseKind::Stop => true,
        PhraseKind::Comma if is_border_after_comma(Run(&input.0[1..]), extent) => true,
        PhraseKind::Dash if is_border_after_comma(Run(&input.0[1..]), extent) => true,
        PhraseKind::Dash if reports(Run(&input.0[1..])) && !input.0[1..].iter().any(|p| p.kind == PhraseKind::Dash) => true,
        PhraseKind::Semicolon if fronted_clause(Run(&input.0[1..])) => true,
        // "echoed the claim – that it leaks"
        PhraseKind::Comma | PhraseKind::Dash
            if !first && matches!(&input.0[1..], [that, clause @ ..] if that.kind == PhraseKind::That && spells_out(phrase, clause)) =>
        {
            false
        }
        PhraseKind::Comma | PhraseKind::Dash => {
            let goes_on = || is_list(&input.0[1..]) || extent == Extent::Object && is_member(&input.0[1..]);
            next_report(input, extent) || (matches!(extent, Extent::Object | Extent::Nominal) && !first && !goes_on())
        }
        PhraseKind::Semicolon => extent == Extent::Object || next_report(input, extent),
        PhraseKind::Conjunction => {
            next_report(input, extent) || (!matches!(extent, Extent::Relative | Extent::Nominal) && joins_report(input))
        }
        PhraseKind::Verb(_) | PhraseKind::Adjective if !first => compared_report(input),
        PhraseKind::Subordinator if phrase.is_any(SAYING) && report_follows(input, false, extent) => true,
        // "cited a meeting | after Orr had wept", but "cited a meeting where Orr had wept", "condemned the fee because it rose"
        PhraseKind::Subordinator => {
            matches!(extent, Extent::Object | Extent::Nominal)
                && !first
                && !phrase.is_any(&["because", "if", "than", "where", "whether"])
                && main_clause(Run(&input.0[1..]))
        }
        PhraseKind::Colon => extent == Extent::Object && !is_spelled_out(&input.0[1..]),
        // "defended the delay | by citing the audit"
        PhraseKind::Preposition if extent == Extent::Object && !first && phrase.is("by") => {
            reporting(after_adverbs(Run(&input.0[1..]))).is_ok_and(|(_, said)| said.form == Form::Ing && is_speech(said.words.cue))
        }
        _ => false,
    }
}

/// How many phrases are looked through for a verb.
pub(super) const WAY: usize = 40;

/// Whether a quotation has a comma before its closing mark.
pub(super) fn ends_in_comma(phrase: &Phrase<'_>) -> bool {
    phrase.is_quotation() && phrase.text().trim_end_matches(['”', '"', '’', '\'', '´']).ends_with(',')
}

/// Whether a content ends at a comma, by what follows the comma.
fn is_border_after_comma(input: Input<'_, '_>, extent: Extent) -> bool {
    match extent {
        Extent::Relative => verb_follows(input.0) || joins_clause(input) && reports(Run(&input.0[1..])),
        Extent::Subordinate => adjuncts(input).is_ok_and(|(rest, _)| main_clause(rest)),
        Extent::Clause | Extent::Told => joins_clause(input),
        Extent::Free | Extent::Predicate => joins_clause(input) && (!input.0[0].is("and") || speech(Run(&input.0[1..])).is_some()),
        Extent::Nominal | Extent::Object => false,
    }
}

/// Whether a content ends at a comma inside a closing mark, by what follows.
fn is_border_after_quoted_comma(input: Input<'_, '_>, extent: Extent) -> bool {
    // "Recalling the “Kelp Queen,” | Orr denied that it sank", "called it “old,” | which it is", but "“old,” “grey” and wet"
    let object = matches!(extent, Extent::Object | Extent::Nominal) && !is_list(input.0) && !is_member(input.0);
    let joins = joins_clause(input) && reports(Run(&input.0[1..]));
    object || is_border_after_comma(input, extent) || joins || report_follows(input, true, extent)
}

/// Whether "and" or "but" joins the reporter's next clause; not where the speaker's own words are still to come.
fn joins_clause(input: Input<'_, '_>) -> bool {
    let Some((_, clause)) = input.0.split_first().filter(|(p, _)| p.is_any(&["but", "and"])) else { return false };
    fronted_clause(Run(clause)) && (!clause.iter().any(|p| p.is_quotation()) || reports(Run(clause))) || asked(clause)
}

/// Whether a question to the speaker opens the next clause: ", and when asked whether it leaked, | he said".
fn asked(clause: &[Phrase<'_>]) -> bool {
    let opens = matches!(clause, [when, asked, ..] if when.is_any(&["if", "when"]) && asked.is("asked"));
    let comma = clause.iter().position(|p| p.kind == PhraseKind::Comma);
    opens && comma.is_some_and(|comma| reports(Run(&clause[comma + 1..])))
}

/// The cue of speech of the clause that starts here.
fn speech(input: Input<'_, '_>) -> Option<Reporting> {
    let (rest, _) = subject(after_adverbs(input)).ok()?;
    reporting(rest).ok().map(|(_, said)| said).filter(|said| said.is_finite() && is_speech(said.words.cue))
}

/// Whether a subject and its cue of speech follow, "divers say" aside.
fn reports(input: Input<'_, '_>) -> bool {
    speech(input).is_some_and(|said| !said.base && !said.passive)
}

/// Whether "and" or "but" joins another's report: "… and others said".
fn joins_report(input: Input<'_, '_>) -> bool {
    let after = Run(&input.0[1..]);
    let personal = |p: &Phrase<'_>| is_personal(p) || p.is_any(&["that", "this"]);
    if after.0.first().is_none_or(personal) {
        return false;
    }
    let Ok((rest, _)) = subject(after) else { return false };
    reporting(rest)
        .is_ok_and(|(_, said)| said.is_finite() && !said.base && !said.passive && said.takes(Frames::TAG) && is_speech(said.words.cue))
}

/// Whether another report of the same speaker starts here: "…, adding", "… and urged", "…, according to".
fn next_report(input: Input<'_, '_>, extent: Extent) -> bool {
    match input.0.split_first() {
        Some((mark, rest)) if matches!(mark.kind, PhraseKind::Comma | PhraseKind::Dash) => report_follows(Run(rest), true, extent),
        _ => report_follows(input, false, extent),
    }
}

/// What brings a participle: "while denying it", "before hotly denying it".
const SAYING: &[&str] = &["before", "while"];

/// Whether another report of the same speaker stands here, after a mark or not.
fn report_follows(rest: Input<'_, '_>, marked: bool, extent: Extent) -> bool {
    let Ok((rest, joined)) = opt(conjunction).parse(rest) else { return false };
    let rest = after_adverbs(rest);
    if marked && rest.0.first().is_some_and(|p| p.is("according") || p.is("per")) {
        return true;
    }
    let while_saying = rest.0.first().is_some_and(|p| p.is_any(SAYING));
    if marked && (other_report(rest) || with_report(rest) || related_report(rest)) {
        return true;
    }
    let verb = if while_saying { after_adverbs(Run(&rest.0[1..])) } else { rest };
    // "…, and on the radio warned"
    let verb = if joined.is_some() { adjuncts(verb).map_or(verb, |(rest, _)| rest) } else { verb };
    match reporting(verb) {
        // "donors and speaking fees"
        Ok((rest, said)) if !said.takes(Frames::CONTENT) && rest.0.first().is_none_or(|p| p.kind != PhraseKind::Preposition) => false,
        Ok((_, said)) if said.form == Form::Ing => (marked || while_saying || joined.is_some()) && is_speech(said.words.cue),
        // "to mend the pier and demand a fee": a base form goes on an infinitive
        Ok((_, said)) => {
            let own = extent == Extent::Predicate && said.form != Form::Past;
            joined.is_some() && said.is_finite() && !own && !said.base && !said.passive && is_speech(said.words.cue)
        }
        Err(_) => false,
    }
}

/// Whether somebody else's participle starts here: "…, with the latter stressing".
fn with_report(input: Input<'_, '_>) -> bool {
    if !input.0.first().is_some_and(|p| p.is("with")) {
        return false;
    }
    let Ok((rest, _)) = subject(Run(&input.0[1..])) else { return false };
    reporting(rest).is_ok_and(|(_, said)| said.form == Form::Ing && is_speech(said.words.cue))
}

/// Whether a report on what was just named ends the sentence: "…, which he called a farce", but "…, which he called a farce, is old".
fn related_report(input: Input<'_, '_>) -> bool {
    let Some((_, clause)) = input.0.split_first().filter(|(wh, _)| wh.is_any(&["which", "whom"])) else { return false };
    let Ok((rest, _)) = subject(Run(clause)) else { return false };
    let resumed = || clause.iter().zip(1..).any(|(p, n)| p.kind == PhraseKind::Comma && verb_follows(&clause[n..]));
    reporting(rest).is_ok_and(|(_, said)| {
        let frames = Frames::THAT.with(Frames::SMALL).with(Frames::AS);
        said.is_finite() && !said.passive && is_speech(said.words.cue) && said.takes(frames) && !resumed()
    })
}

/// Whether those with another answer are named: "…, compared with 31 percent who denied".
fn compared_report(input: Input<'_, '_>) -> bool {
    let Some((_, compared)) = input.0.split_first().filter(|(p, _)| p.is("compared")) else { return false };
    let who = compared.iter().take(COMPARED).position(|p| p.is("who"));
    who.is_some_and(|who| reporting(Run(&compared[who + 1..])).is_ok_and(|(_, said)| said.is_finite() && is_speech(said.words.cue)))
}

/// The longest way from "compared" to those who say something else, in phrases.
const COMPARED: usize = 7;

/// Whether somebody else's report starts here: "…, while Orr said", "…, while half of them want a vote".
fn other_report(input: Input<'_, '_>) -> bool {
    // "two weeks ago — before Orr called for a ban" is of the content
    let another =
        |p: &Phrase<'_>| p.kind == PhraseKind::Subordinator && !p.is_any(&["after", "because", "before", "if", "since", "unless", "until"]);
    let Some((_, clause)) = input.0.split_first().filter(|(first, _)| another(first)) else { return false };
    let Ok((rest, _)) = subject(Run(clause)) else { return false };
    let told = reporting(rest).is_ok_and(|(_, said)| said.is_finite() && !said.passive && is_speech(said.words.cue));
    told || polls(Run(clause))
}

/// Whether another share of those who were asked has an answer of its own: "said it is old, | 32 percent call it new".
fn polled(input: Input<'_, '_>, n: usize) -> bool {
    let depends = |p: &Phrase<'_>| p.kind == PhraseKind::Subordinator;
    input.0[n].kind == PhraseKind::Comma && polls(Run(&input.0[n + 1..])) && !input.0[..n].iter().take(WAY).any(depends)
}

/// Whether a share of those who were asked answers: "about 4 in 10 want a vote".
fn polls(input: Input<'_, '_>) -> bool {
    let input = after_adverbs(input);
    let share = input.0.first().is_some_and(|p| p.noun().is_some() && is_share(p.text()));
    let answers = |(rest, _): (Input<'_, '_>, _)| reporting(rest).is_ok_and(|(_, said)| said.is_finite() && !said.passive);
    share && subject(input).is_ok_and(answers)
}

/// Whether a number tells how many of those who were asked: "32 percent", "about 4 in 10 voters".
fn is_share(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && ["%", "percent", "per cent", " in "].iter().any(|share| text.contains(share))
}

/// Whether a subject and its finite verb follow.
pub(super) fn main_clause(input: Input<'_, '_>) -> bool {
    predicate(input).is_some_and(Phrase::is_finite)
}

/// Whether a clause follows, what tells when or of what before its subject or not: "for the clerks, it is a loss".
fn fronted_clause(input: Input<'_, '_>) -> bool {
    let fronted = || {
        let (rest, _) = adjuncts(input).ok()?;
        let (comma, clause) = rest.0.split_first().filter(|_| rest.0.len() < input.0.len())?;
        (comma.kind == PhraseKind::Comma).then_some(Run(clause))
    };
    main_clause(input) || fronted().is_some_and(main_clause)
}

/// Whether "that" behind a comma or a dash tells what the object is: "echoed the claim – that it leaks".
fn spells_out(mark: &Phrase<'_>, clause: &[Phrase<'_>]) -> bool {
    main_clause(Run(clause)) || mark.kind == PhraseKind::Dash && clause.first().is_some_and(|p| !p.is_finite())
}

/// Whether a clause follows, its verb perhaps in quotation marks: "the loss “cannot be avoided”".
pub(super) fn quoted_clause(input: Input<'_, '_>) -> bool {
    main_clause(input) || predicate(input).is_some_and(Phrase::is_quotation)
}

/// What stands behind a subject and adverbs.
fn predicate<'p, 't>(input: Input<'p, 't>) -> Option<&'p Phrase<'t>> {
    let (rest, _) = subject(after_adverbs(input)).ok()?;
    after_adverbs(rest).0.first()
}

/// Whether a list goes on after a comma: "the cranes, the pier and the yard", "fees, including those for boats".
pub(super) fn is_list(after: &[Phrase<'_>]) -> bool {
    let mut joined = after.first().is_some_and(|p| p.is("including"));
    let mut members = usize::from(joined);
    for phrase in after.iter().take(16) {
        match phrase.kind {
            PhraseKind::Conjunction => joined = true,
            PhraseKind::Noun(_) | PhraseKind::Adjective | PhraseKind::Wh if joined => return members > 0,
            PhraseKind::Noun(_) | PhraseKind::Adjective => members += 1,
            PhraseKind::Comma | PhraseKind::Preposition | PhraseKind::Aside => {}
            // "water and sleeping kits"
            PhraseKind::Verb(group) if joined && group.form == Form::Ing && group.cue.is_none() => {}
            PhraseKind::Quotation { whole: false } => members += 1,
            _ => return false,
        }
    }
    false
}

/// `member = (joining | "as" "well" "as") adverb* (preposition | noun_phrase | adjective) phrase*`, no clause
///
/// , and for the yard · , especially the crane · , as well as a ferry
fn is_member(after: &[Phrase<'_>]) -> bool {
    const JOINING: [&str; 11] =
        ["and", "or", "nor", "along", "especially", "including", "namely", "not", "notably", "particularly", "such"];
    let inside = match after {
        [as_, well, again, inside @ ..] if as_.is("as") && well.is("well") && again.is("as") => inside,
        [such, as_, inside @ ..] if such.is("such") && as_.is("as") => inside,
        [joining, inside @ ..] if joining.is_any(&JOINING) => after_adverbs(Run(inside)).0,
        _ => return false,
    };
    let opens =
        |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Noun(_) | PhraseKind::Preposition | PhraseKind::That) || p.is_any(&["how", "why"]);
    let depends = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Stop | PhraseKind::Wh | PhraseKind::That | PhraseKind::Subordinator);
    inside.first().is_some_and(opens) && !inside.iter().take(WAY).take_while(|p| !depends(p)).any(Phrase::is_finite)
}

/// Whether what stands behind a colon tells what the object was: the speaker's own words, or things and deeds.
///
/// spoke about the pier: | “It leaks.” · listed two faults: | the crane and the yard · had one wish: | closing it
fn is_spelled_out(after: &[Phrase<'_>]) -> bool {
    match after.first() {
        Some(first) if first.is_quotation() => true,
        Some(first) if first.noun().is_some() || first.verb().is_some_and(|v| v.form == Form::Ing) => !main_clause(Run(after)),
        _ => false,
    }
}
