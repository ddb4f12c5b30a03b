//! Cues without a subject of their own: …, adding that … · … and urged ministers to …

use super::completed::{completed, postmodified};
use crate::claim::{Act, Status};
use crate::grammar::adjunct::adjuncts;
use crate::grammar::cue::Reporting;
use crate::grammar::elision::{nearest_subject, participle_subject, personal, reported_before, shared_subject};
use crate::grammar::frame::ComplementKind;
use crate::grammar::terminal::{ends_in_comma, is_own, is_speech, is_written, names_speaker};
use crate::grammar::{FoundCue, FoundSource, Match, Rule, Sentence, Starts};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::span::Span;
use crate::token::{Kind, Tag};

pub(super) const PARTICIPLE: Rule = Rule {
    name: "participle",
    starts: Starts::CUE,
    parse: participle,
    finds: &[
        ("Holding that it leaked, a judge shut the pier.", "[^a judge] <Holding> {that it leaked}, a judge shut the pier."),
        ("A judge shut the pier, ruling that it leaked.", "A judge shut the pier, [^A judge] <ruling> {that it leaked}."),
        ("In addition to saying that it leaks, Orr left.", "In addition to [^Orr] <saying> {that it leaks}, Orr left."),
        ("Orr did little, aside from saying that it leaks.", "Orr did little, aside from [^Orr] <saying> {that it leaks}."),
        ("In a note Orr used odd words, saying that it leaks.", "In a note Orr used odd words, [^Orr] <saying> {that it leaks}."),
        (
            "Quill defended the delay, saying inspectors had asked for it.",
            "[Quill] <defended> {the delay}, [^Quill] <saying> {inspectors had asked for it}.",
        ),
        ("“No,” she said, adding that costs would not rise.", "{“No,”} [she] <said>, [^she] <adding> {that costs would not rise}."),
        (
            "The firm issued a statement on Friday condemning the raid.",
            "The firm issued a statement on Friday [^The firm] <condemning> {the raid}.",
        ),
        (
            "Orr said it leaked before hotly denying that it was lost.",
            "[Orr] <said> {it leaked} before [^Orr] <hotly denying> {that it was lost}.",
        ),
        (
            "Orr left, saying it was shut but warning that it leaked.",
            "Orr left, [^Orr] <saying> {it was shut} but [^Orr] <warning> {that it leaked}.",
        ),
        ("Recalling the “Kelp Queen,” Orr denied that it sank.", "[^Orr] <Recalling> {the “Kelp Queen,”} [Orr] <denied> {that it sank}."),
        ("Orr left after telling his aides it leaked.", "Orr left after [^Orr] <telling> his aides {it leaked}."),
        ("He left the hall, vowing to come back.", "He left the hall, [^He] <vowing> {to come back}."),
        ("Orr met the man who won by promising jobs.", "Orr met the man who won by [^who] <promising> {jobs}."),
        (
            "Moss shut the yard and Orr sold the cranes, saying it was time.",
            "Moss shut the yard and Orr sold the cranes, [^Orr] <saying> {it was time}.",
        ),
        (
            "Moss told Orr that it was “vain,” adding that it leaked.",
            "[Moss] <told> Orr {that it was “vain,”} [^Moss] <adding> {that it leaked}.",
        ),
        ("Orr wept after Moss left, saying it was late.", "Orr wept after Moss left, [^Orr] <saying> {it was late}."),
        ("Orr spoke while clerks stood outside, urging a vote.", "Orr spoke while clerks stood outside, [^clerks] <urging> {a vote}."),
        ("Orr defended the toll by citing the audit.", "[Orr] <defended> {the toll} by [^Orr] <citing> {the audit}."),
        (
            "Moss sent clerks a letter on Monday urging them to stay.",
            "Moss sent clerks a letter on Monday [^Moss] <urging> {them to stay}.",
        ),
        ("'We sail,' said Orr, adding: 'Tonight.'", "{'We sail,'} <said> [Orr], [^Orr] <adding>: {'Tonight.'}"),
        (
            "It drew in the board, which issued a note Tuesday asking why it leaked.",
            "It drew in the board, which issued a note Tuesday [^which] <asking> {why it leaked}.",
        ),
        (
            "Orr, who mocked the toll, held a talk in May, warning that it leaked.",
            "Orr, [who] <mocked> {the toll}, held a talk in May, [^Orr] <warning> {that it leaked}.",
        ),
        (
            "Moss spoke after Orr held a talk in which she sang, mocking the toll.",
            "Moss spoke after Orr held a talk in which she sang, [^she] <mocking> {the toll}.",
        ),
        ("On Sunday Mr. Orr left, saying it leaked.", "On Sunday Mr. Orr left, [^Mr. Orr] <saying> {it leaked}."),
        ("On Sunday morning Mr. Orr left, saying it leaked.", "On Sunday morning Mr. Orr left, [^Mr. Orr] <saying> {it leaked}."),
        (
            "Orr saw a film, with clerks telling jokes and mocking Moss.",
            "Orr saw a film, with clerks telling jokes and [^clerks] <mocking> {Moss}.",
        ),
        ("Orr met clerks waving flags and demanding a vote.", "Orr met clerks waving flags and [^clerks] <demanding> {a vote}."),
        (
            "Orr quit after it hit the “Old Pier,” saying it was late.",
            "Orr quit after it hit the “Old Pier,” [^Orr] <saying> {it was late}.",
        ),
        ("By Sunday she had left, citing the storm.", "By Sunday she had left, [^she] <citing> {the storm}."),
        ("Orr, after first denying the leak, sat down.", "Orr, after [^Orr] <first denying> {the leak}, sat down."),
        ("Orr and Moss left, saying it was late.", "Orr and Moss left, [^Orr and Moss] <saying> {it was late}."),
        ("Orr filed a suit in 2013 alleging that it leaked.", "Orr filed a suit in 2013 [^Orr] <alleging> {that it leaked}."),
    ],
    passes: &[
        "Orr shut the pier, ruling the port for a year.",
        "Orr kept from saying that it leaked.",
        "There is still time for Moss, even after denying the leak.",
        "The extent of it left clerks, among them Orr, wondering what to do.",
        "Orr spoke before cheering clerks.",
        "The hall burst with mocking laughter.",
        "The saying that time flies is old.",
        "He left, adding salt to the soup.",
        "The union saw an awkward but promising start.",
        "Moss sent clerks a bag on Monday urging on the crew.",
        "Moss got a letter on Monday urging them to stay.",
    ],
};

pub(super) const COORDINATION: Rule = Rule {
    name: "coordination",
    starts: Starts::CUE,
    parse: coordination,
    finds: &[
        (
            "Quill praised Moss, who led the port, and urged calm.",
            "[Quill] <praised> {Moss}, who led the port, and [^Quill] <urged> {calm}.",
        ),
        (
            "Quill raised the case of Ada Moss, a clerk held in Kelp since May, and urged calm.",
            "Quill raised the case of Ada Moss, a clerk held in Kelp since May, and [^Quill] <urged> {calm}.",
        ),
        (
            "Quill met Moss, who led the port, sold the pier, and denied the charge.",
            "Quill met Moss, who led the port, sold the pier, and [^who] <denied> {the charge}.",
        ),
        ("Orr was asked if the pier was safe, and said it was.", "Orr <was asked> {if the pier was safe}, and [^Orr] <said> {it was}."),
        (
            "Moss said the fund was empty and urged ministers to refill it.",
            "[Moss] <said> {the fund was empty} and [^Moss] <urged> {ministers to refill it}.",
        ),
        (
            "Divers say it was shut in May and warn that it leaks.",
            "[Divers] <say> {it was shut in May} and [^Divers] <warn> {that it leaks}.",
        ),
        ("Orr opposed the toll, called it a farce and left.", "[Orr] <opposed> {the toll}, [^Orr] <called> {it a farce} and left."),
        (
            "Orr called the plan “vain,” denounced the toll and left.",
            "[Orr] <called> {the plan “vain,”} [^Orr] <denounced> {the toll} and left.",
        ),
        ("Moss met a man who sold the pier and said that it leaks.", "Moss met a man who sold the pier and [^who] <said> {that it leaks}."),
        ("Moss sued the board, which owns it - and says it leaks.", "Moss sued the board, which owns it - and [^which] <says> {it leaks}."),
        ("Two weeks ago they sat down and vowed to stay.", "Two weeks ago they sat down and [^they] <vowed> {to stay}."),
        ("Orr sat up and promised to pay.", "Orr sat up and [^Orr] <promised> {to pay}."),
        (
            "Orr, who came late and told clerks that it leaks, sat down.",
            "Orr, who came late and [^who] <told> clerks {that it leaks}, sat down.",
        ),
        (
            "The ministry denied the claim but said that it would ask.",
            "[The ministry] <denied> {the claim} but [^The ministry] <said> {that it would ask}.",
        ),
        ("It won over Moss, who came out and endorsed Orr.", "It won over Moss, who came out and [^who] <endorsed> {Orr}."),
        (
            "Quill put off deciding whether the board could question Orr but said it leaked.",
            "Quill put off deciding whether [the board] <could question> {Orr} but [^Quill] <said> {it leaked}.",
        ),
        (
            "Orr hinted at a leak – “It drips,” Moss said – and vowed to stay.",
            "[Orr] <hinted at> {a leak} – {“It drips,”} [Moss] <said> – and [^Orr] <vowed> {to stay}.",
        ),
        ("This is why clerks sat up and warned that it leaked.", "This is why clerks sat up and [^clerks] <warned> {that it leaked}."),
        (
            "Orr vowed to stay, and most recently praised the toll.",
            "[Orr] <vowed> {to stay}, and [^Orr] <most recently praised> {the toll}.",
        ),
        (
            "Orr sat on the pier when it rained; sang; and posted that it leaked.",
            "Orr sat on the pier when it rained; sang; and [^Orr] <posted> {that it leaked}.",
        ),
    ],
    passes: &[
        "A third, who came on Friday, said that it leaked.",
        "Moss sat down and added salt.",
        "It leaked, said a clerk who swore that it sank.",
        "The ledger, first reported by the Post, was lost.",
        "Orr said it fell, claims that Moss denied.",
        "Moss told them to sit and say that it leaks.",
        "Moss backs the Harbour Act, proposed county law that shuts the pier.",
    ],
};

pub(super) const POSTMODIFIER: Rule = Rule {
    name: "noun-participle",
    starts: Starts::BEFORE_CUE,
    parse: postmodifier,
    finds: &[
        ("Moss Securities kept its rating saying that it leaked.", "[Moss Securities] kept its rating <saying> {that it leaked}."),
        ("Moss met the owners of the pier asking for help.", "Moss met [the owners of the pier] <asking for> {help}."),
        ("A clip of Quill saying it leaks was shown.", "A clip of [Quill] <saying> {it leaks} was shown."),
        ("Posters saying the pier was unsafe went up.", "[Posters] <saying> {the pier was unsafe} went up."),
        ("Orr sent out a letter warning that it leaked.", "[Orr] sent out a letter <warning> {that it leaked}."),
        ("He tore down a sign questioning the toll.", "He tore down [a sign] <questioning> {the toll}."),
        ("Orr wrote to the mayor asking for a vote.", "[Orr] wrote to the mayor <asking for> {a vote}."),
        ("A letter warning that the pier was unsafe was read out.", "[A letter] <warning> {that the pier was unsafe} was read out."),
        ("Orr emailed clerks saying it leaked.", "[Orr] emailed clerks <saying> {it leaked}."),
        ("Orr wrote a letter to the mayor asking for a vote.", "[Orr] wrote a letter to the mayor <asking for> {a vote}."),
        ("Orr sent out a note to clerks saying it leaked.", "[Orr] sent out a note to clerks <saying> {it leaked}."),
        ("Orr ran ads with both papers warning that it leaked.", "[Orr] ran ads with both papers <warning> {that it leaked}."),
        ("A judge quashed the notices asking clerks to leave.", "A judge quashed [the notices] <asking> {clerks to leave}."),
        ("Orr got a letter warning that it leaked.", "Orr got [a letter] <warning> {that it leaked}."),
        ("Orr made a pitch to clerks saying it leaked.", "[Orr] made a pitch to clerks <saying> {it leaked}."),
        ("Orr met Moss at the gate refusing to sail.", "[Orr] met Moss at the gate <refusing> {to sail}."),
        ("Orr began the season predicting that it would leak.", "[Orr] began the season <predicting> {that it would leak}."),
        ("Orr was on the radio asking for a vote.", "[Orr] was on the radio <asking for> {a vote}."),
        ("Moss met clerks in Kelp asking for a vote.", "Moss met [clerks in Kelp] <asking for> {a vote}."),
        ("Clerks held signs reading “No tolls!”", "[Clerks] held signs <reading> {“No tolls!”}"),
        ("Clerks backing Orr sat down.", "[Clerks] <backing> {Orr} sat down."),
        ("Clerks opposing the toll and the fee have been paid.", "[Clerks] <opposing> {the toll and the fee} have been paid."),
        ("A motion calling for Orr to resign was lost.", "[A motion] <calling for> {Orr to resign} was lost."),
    ],
    passes: &[
        "Orr filed a suit in 2013 alleging that it leaked.",
        "The man adding salt to the soup is the cook.",
        "A group calling itself the Tide left.",
    ],
};

pub(super) const INFINITIVE: Rule = Rule {
    name: "infinitive",
    starts: Starts::CUE,
    parse: infinitive,
    finds: &[
        ("Orr got up to say that the pier was unsafe.", "Orr got up [^Orr] <to say> {that the pier was unsafe}."),
        (
            "The leak left the owners of the pier to ask why it was open.",
            "The leak left [the owners of the pier] <to ask> {why it was open}.",
        ),
        ("The leak led many to ask whether it was safe.", "The leak led [many] <to ask> {whether it was safe}."),
        ("Orr printed a statement to say that it leaked.", "Orr printed a statement [^Orr] <to say> {that it leaked}."),
        ("Orr got up to urge clerks to stay.", "Orr got up [^Orr] <to urge> {clerks to stay}."),
        ("The leak prompted Quill to defend the port.", "The leak prompted [Quill] <to defend> {the port}."),
        ("The leak forced Quill to admit that it was old.", "The leak forced [Quill] <to admit> {that it was old}."),
        ("The board gave Quill ten days to explain why it leaks.", "The board gave [Quill] ten days <to explain> {why it leaks}."),
        ("Clerks gave Orr an ultimatum to explain why it leaks.", "Clerks gave [Orr] an ultimatum <to explain> {why it leaks}."),
        ("The Post sent a clerk to the pier to ask whether it leaks.", "The Post sent [a clerk] to the pier <to ask> {whether it leaks}."),
        ("The leak led clerks like Orr to ask why it was open.", "The leak led [clerks like Orr] <to ask> {why it was open}."),
        ("It drove hundreds of clerks to demand that it shut.", "It drove [hundreds of clerks] <to demand> {that it shut}."),
        ("Orr could not bring himself to say that it leaked.", "Orr could not bring himself [^Orr] <to say> {that it leaked}."),
    ],
    passes: &[
        "The board is split over whether to say that it leaks.",
        "Orr has a lot to say about bolts in the year to follow.",
        "Orr came to add salt.",
        "The board hired Quill to defend the port.",
        "The board made Quill a coat to say it with.",
        "To say that is easy.",
        "It is too early to say that it will float.",
    ],
};

/// An infinitive whose subject is the object before it, if nothing drove that to speak; the content has a verb of its own or is a
/// quotation.
///
/// `infinitive = cue-infinitive complement`
fn infinitive(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (rest, cue) = sentence.cue(index)?;
    // "whether to say it" is no report
    let asked = sentence.phrases[..index].last().is_some_and(|p| p.kind == PhraseKind::Wh || p.is("whether"));
    if cue.form != Form::Infinitive || cue.passive || asked || !is_speech(cue.words.cue) {
        return None;
    }
    let elided = || nearest_subject(sentence, index).filter(|span| personal(sentence, *span)).map(|span| FoundSource::Elided(Some(span)));
    let object = object_before(sentence, index);
    // "prompted Quill to defend it": whoever was driven to say it said it
    let driven = object.is_some_and(|(_, verb)| drives(verb));
    let source = object.map(|(object, _)| FoundSource::Here(object)).or_else(elided)?;
    // "gave Quill ten days to explain it": she has not yet
    let due = object.is_some_and(|(object, verb)| !drives(verb) && object.end < sentence.phrases[index - 1].span.end);
    let status = if due { Status::Unsaid } else { cue.words.status };
    let cue = Reporting { words: FoundCue { status, ..cue.words }, ..cue };
    let matched = completed(sentence, index, source, cue, rest)?;
    // "has a lot to say in the year to follow": nothing yet
    if matched.found.frame == ComplementKind::Infinitive.name() && cue.takes(Frames::DEED_INF) {
        return None;
    }
    let clause = ["that", "clause", "question", "quotation", "infinitive", "object-infinitive"].contains(&matched.found.frame);
    (clause || driven).then_some(matched)
}

/// The object that speaks before `index`, with its verb.
///
/// `object_before = verb noun_phrase (("of" | "like") noun_phrase)* (preposition noun_phrase)* time*`
///
/// left | the owners of the pier | to ask · gave | Quill | ten days to explain · sent | a clerk | to the pier to ask
fn object_before<'s, 't>(sentence: &'s Sentence<'_, 't>, index: usize) -> Option<(Span, &'s Phrase<'t>)> {
    let phrases = &sentence.phrases[..index];
    let behind = phrases.iter().rposition(|p| p.noun() != Some(NounKind::Time))? + 1;
    let inside = |p: &&Phrase<'_>| p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Aside);
    let start = behind - phrases[..behind].iter().rev().take_while(inside).count();
    let verb = phrases[..start].last().filter(|p| p.verb().is_some())?;
    let noun = &phrases[start..behind].first().filter(|p| p.noun().is_some())?;
    let length = 1 + 2 * phrases[start + 1..behind].chunks_exact(2).take_while(|pair| pair[0].is_any(&["of", "like"])).count();
    let last = &phrases[start + length - 1];
    // "printed a statement to say": who printed it says it
    let said = noun.noun() == Some(NounKind::Speaker) && noun.head.can_be(Classes::WRITTEN);
    let person = |p: &Phrase<'_>| match p.noun() {
        Some(NounKind::ObjectPronoun) => !p.head.can_be(Classes::REFL),
        Some(NounKind::Pronoun) => p.head.can_be(Classes::DET) && p.head.can_be(Classes::PRON_OBJ),
        kind => matches!(kind, Some(NounKind::Name | NounKind::Speaker)),
    };
    // "hundreds of clerks"
    let many = length > 1 && noun.head.tag == Tag::Plural && person(last);
    let object = !said && (person(noun) || many);
    // "gave Orr an ultimatum to explain it"
    let given = start + length + 1 == behind && phrases[behind - 1].noun() == Some(NounKind::Thing) && verb.cue().is_none();
    (object && (start + length == behind || given || drives(verb))).then(|| (noun.span.cover(last.span), verb))
}

/// Whether a verb makes somebody say something: "forced Quill to admit".
fn drives(verb: &Phrase<'_>) -> bool {
    verb.head.entry().chains.iter().any(|chain| chain.drives())
}

/// A noun and a participle behind it that tells what it, or who wrote it, says.
///
/// `postmodifier = noun_phrase cue-ing complement`
fn postmodifier(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    // "in 2013 alleging" tells when, "not so much saying" how
    let noun = &sentence.phrases[index];
    if !names_speaker(noun) || noun.is("much") || noun.head.tag == Tag::Num && noun.head.kind == Kind::Number {
        return None;
    }
    let (rest, cue) = sentence.cue(index + 1)?;
    // "a group calling itself the Tide": that is its name
    let names = cue.takes(Frames::SMALL) && rest.0.first().is_some_and(|p| p.head.can_be(Classes::REFL));
    if cue.form != Form::Ing || cue.passive || !is_speech(cue.words.cue) || names {
        return None;
    }
    let source = speaker_behind(sentence, index)?;
    postmodified(sentence, index, FoundSource::Here(source), cue, rest)
}

/// Who says what a participle behind the noun at `index` brings: whoever it names, or who wrote what it names.
fn speaker_behind(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let noun = &sentence.phrases[index];
    let subject = |or: Span| Some(nearest_subject(sentence, index).unwrap_or(or));
    let issues = |p: &Phrase<'_>| p.verb().is_some() && !p.head.can_be(Classes::RECEIVING) || p.is("out");
    match &sentence.phrases[..index] {
        // "spent the week saying"
        [.., _] if noun.noun() == Some(NounKind::Thing) && noun.head.can_be(Classes::TIME) => nearest_subject(sentence, index),
        // "sent out a statement saying", but "got a letter saying"
        // and "quashed the notices saying"
        [.., verb] if issues(verb) && is_written(noun) && (!noun.opens_with("the ") || verb.head.can_be(Classes::LIGHT)) => {
            subject(noun.span)
        }
        // "emailed clerks saying"
        [.., verb] if writes(verb) && verb.cue().is_some_and(|cue| !cue.frames.any(Frames::OBJ)) => subject(noun.span),
        // "wrote to the mayor asking for a vote"
        [.., verb, to] if to.is("to") && writes(verb) => subject(noun.span),
        // "wrote a letter to the mayor asking for a vote"
        [.., verb, letter, to] if to.is_any(&["to", "with"]) && issues(verb) && (is_written(letter) || makes(verb, letter)) => {
            subject(noun.span)
        }
        // "was on the radio talking about the toll", "met Orr at the gate refusing to go"
        [.., verb, at] if at.is_any(WHERE) && (verb.verb().is_some() || verb.noun() == Some(NounKind::Name)) => {
            nearest_subject(sentence, index)
        }
        // "clerks in Kelp asking for help"
        [.., whole, of] if of.is("of") && speaks(whole) || of.is_any(WHERE) && whole.noun() == Some(NounKind::Speaker) => {
            Some(whole.span.cover(noun.span))
        }
        // "kept its rating saying": no rating says it
        before if noun.noun() == Some(NounKind::Thing) && !tells(noun) && is_its(before, noun) => subject(noun.span),
        _ => Some(noun.span),
    }
}

/// Whether a thing tells something: "a claim", "a sign".
fn tells(thing: &Phrase<'_>) -> bool {
    let entry = thing.head.entry();
    entry.noun_cue.or(entry.light_noun).is_some() || is_written(thing)
}

/// Whether a thing is the subject's own: "its rating", "its ‘buy’ rating".
fn is_its(before: &[Phrase<'_>], thing: &Phrase<'_>) -> bool {
    is_own(thing) || matches!(before, [.., owner, _] if is_own(owner) && owner.span == owner.head.span())
}

/// Whether a light verb has a thing for its object: "made a case".
fn makes(verb: &Phrase<'_>, thing: &Phrase<'_>) -> bool {
    verb.head.can_be(Classes::LIGHT) && thing.noun() == Some(NounKind::Thing)
}

/// Prepositions of place.
const WHERE: &[&str] = &["around", "at", "in", "on"];

/// Whether a verb tells somebody something that can be read.
fn writes(verb: &Phrase<'_>) -> bool {
    verb.cue().is_some_and(|cue| is_speech(cue) && cue.frames.any(Frames::QUOTE))
}

/// Whether a noun phrase names people and nothing written.
fn speaks(phrase: &Phrase<'_>) -> bool {
    phrase.noun() == Some(NounKind::Speaker) && !phrase.head.can_be(Classes::WRITTEN)
}

/// A participle that takes up a subject.
///
/// `participle = ("," | "while" | "by" | start) cue-ing complement`
fn participle(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (rest, cue) = sentence.cue(index)?;
    // "shut the pier, ruling that it leaked"
    let decides = || cue.words.cue.act == Act::Decide && rest.0.first().is_some_and(|p| p.kind == PhraseKind::That);
    if cue.form != Form::Ing || cue.passive || !(is_speech(cue.words.cue) || decides()) {
        return None;
    }
    let opens = index.checked_sub(1).is_none_or(|i| {
        let before = &sentence.phrases[i];
        matches!(
            before.kind,
            PhraseKind::Comma
                | PhraseKind::Dash
                | PhraseKind::Conjunction
                | PhraseKind::Adverb
                | PhraseKind::Quotation { .. }
                | PhraseKind::Subordinator
        ) || issues(sentence, i)
            || before.is_any(&["by", "in", "after", "before", "without", "of", "for", "with", "on", "upon", "besides"])
            || adds(&sentence.phrases[..index])
    });
    if !opens {
        return None;
    }
    // "spoke before cheering clerks": no participle but an adjective
    let described = |p: &Phrase<'_>| matches!(p.head.tag, Tag::Noun | Tag::Plural) && p.span == p.head.span();
    // "were on opposing sides", but "focused on opposing tolls"
    let adjective = match &sentence.phrases[..index] {
        [.., be, on] if on.is("on") => be.verb().is_some_and(|v| v.bare),
        [.., preposition] => preposition.is_any(&["before", "with"]),
        [] => false,
    };
    if adjective && cue.takes(Frames::OBJ) && rest.0.first().is_some_and(described) {
        return None;
    }
    let source = participle_subject(sentence, index);
    // "the extent of it left clerks, Orr among them, wondering": no thing wonders
    if cue.words.cue.act == Act::Ask && source.is_some_and(|source| is_thing(sentence, source)) {
        return None;
    }
    // "Adding: “…”" takes up the speaker of the sentence before
    let opens = || sentence.phrases[..index].iter().all(|p| matches!(p.kind, PhraseKind::Conjunction | PhraseKind::Adverb));
    if source.is_none() && !opens() {
        return None;
    }
    // "left without saying when"
    let unsaid = index.checked_sub(1).is_some_and(|i| sentence.phrases[i].is("without"));
    let status = if unsaid { Status::Negated } else { cue.words.status };
    completed(sentence, index, FoundSource::Elided(source), Reporting { words: FoundCue { status, ..cue.words }, ..cue }, rest)
}

/// Whether something is said beside what else is done: "in addition to | saying", "aside from | saying".
fn adds(before: &[Phrase<'_>]) -> bool {
    let [.., beside, preposition] = before else { return false };
    preposition.is("to") && beside.is("addition") || preposition.is("from") && beside.is_any(&["apart", "aside"])
}

/// Whether a subject is a thing in which nothing is said.
fn is_thing(sentence: &Sentence<'_, '_>, subject: Span) -> bool {
    let thing = |p: &Phrase<'_>| p.noun() == Some(NounKind::Thing) && !p.head.can_be(Classes::MEDIUM | Classes::CUE);
    sentence.phrases.iter().any(|p| p.span.start == subject.start && thing(p))
}

/// Whether a cue with its fixed words ends at `index`, a date behind it or not: "issued a statement on Friday | condemning".
fn issues(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    let before = sentence.phrases[..=index].iter().rev().find(|p| p.noun() != Some(NounKind::Time) && !p.is("on"));
    before.and_then(|p| p.cue()).is_some_and(|cue| cue.rest().len() > 1) || sends(sentence, index)
}

/// The longest way from what is sent to the participle that tells what it says, in phrases.
const SENT: usize = 6;

/// Whether something written ends at `index`, and when, where or to whom it was sent: "sent clerks a letter on Monday | warning".
fn sends(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    let first = index.saturating_sub(SENT);
    let run = sentence.phrases[first..=index].iter().rposition(|p| p.noun().is_none() && p.kind != PhraseKind::Preposition);
    let start = run.map_or(first, |i| first + i + 1);
    let written = |i: &usize| is_written(&sentence.phrases[*i]);
    let verb = start
        .checked_sub(1)
        .map(|i| &sentence.phrases[i])
        .filter(|p| !p.head.can_be(Classes::RECEIVING))
        .is_some_and(|p| p.verb().is_some_and(|v| v.form != Form::Infinitive && v.cue.is_none_or(|cue| !is_speech(cue))));
    verb && (start..=index).find(written).is_some_and(|i| i < index && (i < start + 2 || sentence.phrases[i - 1].noun().is_some()))
}

/// A verb that shares the subject of the one before it.
///
/// `coordination = ("and" | "but") adverb* cue complement`
fn coordination(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let before = index.checked_sub(1)?;
    // "called the plan “vain,” denounced the toll and left"
    let quoted = ends_in_comma(&sentence.phrases[before]) && reported_before(sentence, index).is_some();
    if !matches!(sentence.phrases[before].kind, PhraseKind::Conjunction | PhraseKind::Comma | PhraseKind::Adverb)
        && !joined_further_on(sentence, index)
        && !quoted
    {
        return None;
    }
    let (rest, cue) = sentence.cue(index)?;
    // "Orr said it fell, claims that were denied", "in Kelp and Ormond, ports that": what was named is called something
    let noun = sentence.phrases[before].kind == PhraseKind::Comma && sentence.phrases[index].head.can_be(Classes::PLURAL);
    let that = rest.0.first().is_some_and(|p| p.kind == PhraseKind::That);
    // "Orr backs the Harbour Act, proposed by Moss": no verb of the past goes on one of the present
    let tag = sentence.phrases[..index].iter().rfind(|p| p.is_finite()).map(|p| p.head.tag);
    let apart = sentence.phrases[before].kind == PhraseKind::Comma && cue.form == Form::Past && tag == Some(Tag::VerbS);
    if !cue.is_finite() || cue.passive || noun && that || apart {
        return None;
    }
    let source = shared_subject(sentence, index)?;
    let matched = completed(sentence, index, FoundSource::Elided(Some(source)), cue, rest)?;
    // "It leaked, said a clerk who swore that it sank": whoever stands behind the verb says it
    let person = rest.0.first().is_some_and(|p| matches!(p.noun(), Some(NounKind::Name | NounKind::Speaker)));
    let inverted = sentence.phrases[before].kind == PhraseKind::Comma && cue.takes(Frames::TAG) && person;
    (!inverted || matched.found.frame != ComplementKind::Object.name()).then_some(matched)
}

/// Whether a phrase of place or time stands between the conjunction and `index`: "but in a later interview | said".
fn joined_further_on(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    let start = sentence.phrases[..index].iter().rposition(|p| p.kind == PhraseKind::Conjunction);
    start.is_some_and(|start| adjuncts(sentence.at(start + 1)).is_ok_and(|(rest, _)| sentence.index(rest) == index))
}
