//! The content stands before its cue: "…," he said · …, engineers warned.

use crate::claim::{Act, Status};
use crate::grammar::adjunct::{Between, adjuncts};
use crate::grammar::border::{Extent, main_clause};
use crate::grammar::clause::is_clause;
use crate::grammar::complement::addressee;
use crate::grammar::content::content;
use crate::grammar::cue::{Reporting, reporting, widened};
use crate::grammar::remark::{is_time_of, opens_terms};
use crate::grammar::speaker::{
    is_medium, is_one_of_its_kind, is_personal, is_speech, names_speaker, opens_with_whose, postposed, prepositional, subject, verb_follows,
};
use crate::grammar::{Found, FoundCue, FoundSource, Input, Match, Rule, Sentence, Starts};
use crate::lexicon::{Classes, Frames, LEXICON};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::span::Span;
use crate::token::Tag;
use nom::Parser;
use nom::combinator::opt;
use nom::multi::many0_count;
use std::ops::Range;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "content-speaker-cue",
        starts: Starts::SUBJECT,
        parse: content_speaker_cue,
        finds: &[
            ("The pier leaks, court told", "{The pier leaks}, court <told>"),
            ("“It leaks,” Kelp News quoted Orr as saying.", "{“It leaks,”} Kelp News <quoted> [Orr] as saying."),
            (
                "It is losing money, its owner says, but Orr thinks it can be saved.",
                "{It is losing money}, [its owner] <says>, but [Orr] <thinks> {it can be saved}.",
            ),
            ("“It leaks,” she said, and “nobody mends it.”", "{“It leaks,”} [she] <said>, and {“nobody mends it.”}"),
            (
                "The pier, Orr said, would be mended by May, and the crane would follow.",
                "{The pier}, [Orr] <said>, {would be mended by May, and the crane would follow}.",
            ),
            (
                "The pier, Orr said, is safe, and divers say it leaks.",
                "{The pier}, [Orr] <said>, {is safe}, and [divers] <say> {it leaks}.",
            ),
            ("Nobody was found, she said, on condition of anonymity.", "{Nobody was found}, [she] <said>, on condition of anonymity."),
            (
                "The fall has many causes, Orr says: dams and a warm sea.",
                "{The fall has many causes}, [Orr] <says>: {dams and a warm sea}.",
            ),
            ("The work will cost little, the company estimates.", "{The work will cost little}, [the company] <estimates>."),
            (
                "The deal, Orr wrote in a letter to clerks, “buys peace at a price.”",
                "{The deal}, [Orr] <wrote in a letter> to clerks, {“buys peace at a price.”}",
            ),
            ("He hopes, he said, that it floats.", "{He hopes}, [he] <said>, {that it floats}."),
            ("The pier was closed, the complaint states.", "{The pier was closed}, [the complaint] <states>."),
            ("“We start at dawn,” Orr said.", "{“We start at dawn,”} [Orr] <said>."),
            ("The tunnel will flood again, engineers warned.", "{The tunnel will flood again}, [engineers] <warned>."),
            ("The tunnel, engineers say, will flood again.", "{The tunnel}, [engineers] <say>, {will flood again}."),
            ("It rained; the weir, Orr said, held.", "It rained; {the weir}, [Orr] <said>, {held}."),
            ("Divers are wary: it has leaked before, they say.", "Divers are wary: {it has leaked before}, [they] <say>."),
            (
                "Fish stocks fell by half, a group of divers says in a report published today.",
                "{Fish stocks fell by half}, [a group of divers] <says in a report> published today.",
            ),
            ("“Never,” she said at last, “but ask me again.”", "{“Never,”} [she] <said> at last, {“but ask me again.”}"),
            (
                "He ran before they could stop him, the arrest report states.",
                "{He ran before they could stop him}, [the arrest report] <states>.",
            ),
            ("“The pier,” Quill said, “needs new bolts.”", "{“The pier,”} [Quill] <said>, {“needs new bolts.”}"),
            ("'We start at dawn,' Orr told reporters in May.", "{'We start at dawn,'} [Orr] <told> reporters in May."),
            ("\"Is it safe?\" the warden asked.", "{\"Is it safe?\"} [the warden] <asked>."),
            ("‘It isn’t Quill’s pier,’ Orr said on Friday.", "{‘It isn’t Quill’s pier,’} [Orr] <said> on Friday."),
            ("“Never again,” Orr wrote shortly after the vote.", "{“Never again,”} [Orr] <wrote> shortly after the vote."),
            ("“It leaks,” the report states.", "{“It leaks,”} [the report] <states>."),
            (
                "“It leaks,” Orr said, “but who paid?” Moss says it is paid.",
                "{“It leaks,”} [Orr] <said>, {“but who paid?”} [Moss] <says> {it is paid}.",
            ),
            ("Whether it floats will be seen in May, Orr said.", "{Whether it floats will be seen in May}, [Orr] <said>."),
            ("The pier will close, Orr said, because it leaks.", "{The pier will close}, [Orr] <said>, {because it leaks}."),
            ("Kelp, he said, has paid and opposes the toll.", "{Kelp}, [he] <said>, {has paid and opposes the toll}."),
            ("Now, Orr says, the pier leaks.", "{Now}, [Orr] <says>, {the pier leaks}."),
            ("He lied, the jury was told.", "{He lied}, the jury <was told>."),
            ("“Does it leak?” Orr was asked.", "{“Does it leak?”} Orr <was asked>."),
            ("He lied, a court heard on Friday.", "{He lied}, [a court] <heard> on Friday."),
            (
                "The hull is old, records show, and divers say it leaks.",
                "{The hull is old}, [records] <show>, and [divers] <say> {it leaks}.",
            ),
            ("It is shut, Orr told staff as he left.", "{It is shut}, [Orr] <told> staff as he left."),
            ("Finding what has sunk is hard, Orr said.", "{Finding what has sunk is hard}, [Orr] <said>."),
            ("“It leaks,” Orr is quoted as saying.", "{“It leaks,”} [Orr] <is quoted as saying>."),
            (
                "For years, Orr said, their “toll on the poor” has grown.",
                "{For years}, [Orr] <said>, {their “toll on the poor” has grown}.",
            ),
            ("In this vote, “fees count more than names,” Orr said.", "{In this vote, “fees count more than names,”} [Orr] <said>."),
            ("In May, “We sail at dawn,” Orr said.", "In May, {“We sail at dawn,”} [Orr] <said>."),
            ("“No,” Orr said, waving at the pier, “not now.”", "{“No,”} [Orr] <said>, waving at the pier, {“not now.”}"),
            ("“No,” Orr said, and Moss told her, “Not now.”", "{“No,”} [Orr] <said>, and [Moss] <told> her, {“Not now.”}"),
            (
                "If it sails, Orr said, “it may well be late in the day.”",
                "{If it sails}, [Orr] <said>, {“it may well be late in the day.”}",
            ),
            ("It is old, Orr said: “Each bolt is of iron.”", "{It is old}, [Orr] <said>: {“Each bolt is of iron.”}"),
            ("It sank, Orr said on Monday, two days after it left.", "{It sank}, [Orr] <said> on Monday, two days after it left."),
            ("“It leaks,” Orr said, that the bolts are old.", "{“It leaks,”} [Orr] <said>, {that the bolts are old}."),
            ("“It leaks,” Orr said, that old fox.", "{“It leaks,”} [Orr] <said>, that old fox."),
            ("“It sank,” Orr rued.", "{“It sank,”} [Orr] <rued>."),
            ("“Come with me,” he dared her.", "{“Come with me,”} [he] <dared> her."),
            ("“Yes,” Salters campaign manager Orr said.", "{“Yes,”} [Salters campaign manager Orr] <said>."),
            ("The plan would, Moss said, “gut” the fund.", "{The plan would}, [Moss] <said>, {“gut” the fund}."),
        ],
        passes: &[
            "In May, Quill said that the pier was unsafe.",
            "The play “Salt Road” drew crowds, and Orr clapped.",
            "On Monday, Orr said nothing.",
            "Noting what leaks, Orr spoke of a flood.",
            "On Monday, even as it fell, Orr wrote to the board.",
            "Orr opposed the toll, a step taken in May.",
            "Then, she apologised.",
            "Her brother, Mayor Orr, disagreed.",
        ],
    },
    Rule {
        name: "content-as-speaker-cue",
        starts: Starts::AFTER_AS,
        parse: content_as_speaker_cue,
        finds: &[
            ("The pier is unsafe, as Orr has said.", "{The pier is unsafe}, as [Orr] <has said>."),
            ("The pier is unsafe, as first reported by the Post.", "{The pier is unsafe}, as <first reported by> [the Post]."),
            ("The tolls, as the union has warned, will rise.", "{The tolls}, as [the union] <has warned>, {will rise}."),
        ],
        passes: &["The crowd cheered as Orr spoke."],
    },
    Rule {
        name: "content-cue-speaker",
        starts: Starts::CUE,
        parse: content_cue_speaker,
        finds: &[
            ("“Prices will fall,” said Ada Quill, the mayor.", "{“Prices will fall,”} <said> [Ada Quill, the mayor]."),
            (
                "“Prices will fall,” said Ada Quill, one of the owners of the port and now a judge.",
                "{“Prices will fall,”} <said> [Ada Quill, one of the owners of the port and now a judge].",
            ),
            (
                "“Prices will fall,” said Ada Quill, the author of “Tides,” who lives in Kelp.",
                "{“Prices will fall,”} <said> [Ada Quill, the author of “Tides,” who lives in Kelp].",
            ),
            (
                "“Prices will fall,” said Ada Quill, a donor involved in the works.",
                "{“Prices will fall,”} <said> [Ada Quill, a donor involved in the works].",
            ),
            ("Fares must fall, says the union.", "{Fares must fall}, <says> [the union]."),
            (
                "‘Prices will fall,’ said the union’s chief, who had met Moss.",
                "{‘Prices will fall,’} <said> [the union’s chief, who had met Moss].",
            ),
            ("Fares may rise, warns Ada Quill, a clerk.", "{Fares may rise}, <warns> [Ada Quill, a clerk]."),
            ("It floats, said Orr, who notes that it leaked.", "{It floats}, <said> [Orr], [who] <notes> {that it leaked}."),
            ("In truth, said Orr, two cranes fell.", "{In truth}, <said> [Orr], {two cranes fell}."),
            (
                "It leaks, said Ada Quill, head of a firm that mends piers.",
                "{It leaks}, <said> [Ada Quill, head of a firm that mends piers].",
            ),
            ("It leaks, said Ada Quill, then a clerk.", "{It leaks}, <said> [Ada Quill, then a clerk]."),
            ("It leaks, said Ada Quill, an aide working for Orr.", "{It leaks}, <said> [Ada Quill, an aide working for Orr]."),
            ("In truth, said Orr, cranes built in May are safe.", "{In truth}, <said> [Orr], {cranes built in May are safe}."),
            ("It leaks, says acting mayor Ada Quill.", "{It leaks}, <says> [acting mayor Ada Quill]."),
            ("Not so, said Ada Quill.", "{Not so}, <said> [Ada Quill]."),
            ("“No,” said retired Gen. Orr.", "{“No,”} <said> [retired Gen. Orr]."),
            ("It leaks, said Orr, whose firm mends it.", "{It leaks}, <said> [Orr], whose firm mends it."),
            ("\"Never,\" says Dr. Orr.", "{\"Never,\"} <says> [Dr. Orr]."),
            ("“Who signed this?” asked Moss.", "{“Who signed this?”} <asked> [Moss]."),
        ],
        passes: &[
            "He rose, told Orr it was late and left.",
            "The bridge, billed as the longest, claimed three records.",
            "Orr, who calls herself “a rat on the pier,” posted the list.",
            "It was dull, some forty minutes into questions, when Orr woke.",
            "“Prices will fall,” the banner reads in red.",
            "As Orr claimed that “it leaks too much,” a clerk said it was late.",
            "When Orr used the words, “I will not sail,” he was echoing Moss, who left.",
            "Citing “duties in Kelp,” Orr told the Post that it leaked.",
            "It rose to nine, a sum which drew murmurs.",
            "Orr said Kelp should pay, not declare a loss.",
            "Kelp wants talks, vows a boycott",
            "It has leaked for long: Orr, in May, questioned Moss’s reports.",
            "Moss, citing “the smell of the tar,” said the clerk was late.",
            "Moss, who chairs the board, denied the report.",
            "“We sail,” Orr said, according to the Post.",
            "The music, said to be old, was sung by Lena “Sparky” Orr.",
        ],
    },
];

/// `content_speaker_cue = content ","? subject cue (addressee | quoted_person)? adjunct* ("," content)?`; of a passive the subject is
/// the addressee
fn content_speaker_cue(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    if !names_speaker(&sentence.phrases[index]) {
        return None;
    }
    let left = left(sentence, index)?;
    let (rest, speaker, cue) = sentence.said(index)?;
    // "It fell, a fact later confirmed by Orr", "It fell, a point Orr also made": what the clause before is called
    let first = &sentence.phrases[index];
    let called = match first.noun() {
        Some(NounKind::Thing) => is_one_of_its_kind(first) && !cue.passive && !sentence.phrases[index + 1].is("of"),
        Some(NounKind::Name) => is_one_of_its_kind(first) && cue.form == Form::Past,
        _ => false,
    };
    if !left.quoted && called {
        return None;
    }
    // "He lied, the jury was told": the subject is the one who is told
    let told = cue.passive && cue.takes(Frames::ADR) && (cue.words.cue.act != Act::Ask || left.quoted);
    // "“It leaks,” Orr is quoted as saying"
    let saying = cue.words.cue.lemma.ends_with(" as saying");
    let cue = Reporting { passive: cue.passive && !told && !saying, ..cue };
    // "“It leaks,” Kelp News quoted Orr as saying": Orr said it
    let (rest, speaker) = quoted_person(rest).filter(|_| left.quoted && cue.words.cue.lemma == "quote").unwrap_or((rest, speaker));
    let Match { found, takes } = tagged(sentence, index, left, speaker, cue, rest)?;
    let asked = |cue: FoundCue| if cue.cue.act == Act::Ask { FoundCue { status: Status::Asked, ..cue } } else { cue };
    let found =
        if told { Found { source: FoundSource::Nobody, addressee: Some(speaker), cue: found.cue.map(asked), ..found } } else { found };
    Some(Match { found, takes })
}

/// `quoted_person = postposed "as" cue-ing`
///
/// quoted [Orr, the mayor,] as saying
fn quoted_person<'p, 't>(input: Input<'p, 't>) -> Option<(Input<'p, 't>, Span)> {
    let (rest, person) = postposed(input).ok()?;
    let (_, rest) = rest.0.split_first().filter(|(as_, _)| as_.is("as"))?;
    let (rest, _) = reporting(Run(rest)).ok().filter(|(_, cue)| cue.form == Form::Ing)?;
    Some((rest, person))
}

/// `content_as_speaker_cue = content "," "as" as_reported adjunct*`
fn content_as_speaker_cue(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let as_ = index.checked_sub(1).filter(|&i| sentence.phrases[i].is("as"))?;
    // "According to the council, it rained, as Orr said": the one who is named first tells it
    let left = left(sentence, as_).filter(|left| !left.quoted && !sentence.phrases[left.range.start].is("according"))?;
    let (rest, speaker, cue) = as_reported(sentence, index)?;
    let (end, _) = adjuncts(rest).ok()?;
    let ends =
        end.0.first().is_none_or(|p| matches!(p.kind, PhraseKind::Stop | PhraseKind::Comma | PhraseKind::Dash | PhraseKind::Semicolon));
    // "The tolls, as the union has warned, | will rise"
    let verb = left.complete || end.0.split_first().is_some_and(|(mark, after)| mark.kind == PhraseKind::Comma && verb_follows(after));
    (ends && verb).then(|| tagged(sentence, index, left, speaker, cue, rest))?
}

/// `as_reported = subject cue | cue "by" postposed`, after "as"
///
/// as [the union] <has warned> · as <first reported by> [the Post]
pub(super) fn as_reported<'p, 't>(sentence: &Sentence<'p, 't>, index: usize) -> Option<(Input<'p, 't>, Span, Reporting)> {
    if let Some((by, cue)) = sentence.cue(index)
        && let Some((by, rest)) = by.0.split_first().filter(|(by, _)| by.is("by"))
    {
        let (rest, speaker) = postposed(Run(rest)).ok()?;
        return Some((rest, speaker, Reporting { form: Form::Past, passive: false, words: widened(cue.words, by.span), ..cue }));
    }
    let (rest, speaker, cue) = sentence.said(index)?;
    Some((rest, speaker, cue))
}

/// `content_cue_speaker = content ","? cue postposed adjunct* ("," content)?`
fn content_cue_speaker(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    // ", not declare it" is a verb that "not" sets against another
    let (rest, cue) = sentence.cue(index).filter(|(_, cue)| cue.words.status != Status::Negated)?;
    let left = left(sentence, index)?;
    // "told Orr it leaks" has its addressee after it, "shows" its evidence; but "It leaks, warned Orr."
    let ends = || postposed(rest).is_ok_and(|(after, _)| after.0.first().is_none_or(|p| p.kind == PhraseKind::Stop));
    if (cue.takes(Frames::ADR) && !left.quoted && !ends())
        || cue.words.cue.act == Act::Show
        || !(left.quoted || left.complete || follows_finite(rest) || left.short && ends())
    {
        return None;
    }
    let (after, speaker) = postposed(rest).ok()?;
    // "Kelp wants talks, vows a boycott": a thing is what the subject vows
    if !left.quoted && rest.0.first().is_some_and(|p| p.noun() == Some(NounKind::Thing)) {
        return None;
    }
    // "Moss, citing “the storm,” said Orr was late": what stands behind the cue is the subject of a content
    let plain = !rest.0[..rest.0.len() - after.0.len()].iter().any(|p| p.kind == PhraseKind::Comma);
    if left.quoted && plain && verb_follows(after.0) {
        return None;
    }
    // "Orr, who said it leaks, recounted the storm": the cue's subject stands before it
    let written = |p: &Phrase<'_>| p.head.can_be(Classes::DOCUMENT);
    let person = rest.0.first().is_some_and(|p| matches!(p.noun(), Some(NounKind::Name | NounKind::Speaker)) && !written(p));
    let inverted = left.quoted && left.range.len() == 1 || person && !verb_follows(after.0);
    if !inverted && left.range.clone().any(|i| names_speaker(&sentence.phrases[i]) && ends_at(sentence, i, index)) {
        return None;
    }
    tagged(sentence, index, left, speaker, cue, after)
}

/// Whether a subject at `start` reaches up to `end`.
fn ends_at(sentence: &Sentence<'_, '_>, start: usize, end: usize) -> bool {
    sentence.subject(start).is_some_and(|(rest, _)| sentence.index(rest) == end)
}

/// Whether "…, said Moss, is" goes on with the verb that the left part lacks, or "In fact, said Moss, it is" with a clause.
fn follows_finite(after_cue: Input<'_, '_>) -> bool {
    let Ok((rest, _)) = postposed(after_cue) else { return false };
    rest.0.first().is_some_and(|p| p.kind == PhraseKind::Comma) && (verb_follows(&rest.0[1..]) || main_clause(Run(&rest.0[1..])))
}

/// The content on the left of a cue.
struct Left {
    range: Range<usize>,
    quoted: bool,
    /// Whether it is a clause with a verb of its own.
    complete: bool,
    /// Whether it opens like a clause or phrase that depends on another.
    dependent: bool,
    /// Whether it is a word or two, no verb among them: "Sorry, Orr said."
    short: bool,
}

/// What stands before `index`, up to the mark that parts it from the report.
fn left(sentence: &Sentence<'_, '_>, index: usize) -> Option<Left> {
    let before = index.checked_sub(1)?;
    let mark = &sentence.phrases[before];
    let quotation_ends = |i: usize| matches!(sentence.phrases[i].kind, PhraseKind::Quotation { .. });
    let end = match mark.kind {
        PhraseKind::Comma | PhraseKind::Dash => before,
        PhraseKind::Quotation { whole: true } => index,
        _ => return None,
    };
    let last = end.checked_sub(1)?;
    let mut start = sentence.free_before(end);
    if quotation_ends(last) {
        let parted = |i: usize| {
            matches!(
                sentence.phrases[i].kind,
                PhraseKind::Comma | PhraseKind::Colon | PhraseKind::Stop | PhraseKind::Dash | PhraseKind::Semicolon
            )
        };
        // "In this vote, “fees count,” Orr said": the quotation goes on what stands before the comma
        let goes_on = |i: usize| sentence.phrases[i - 1].kind == PhraseKind::Comma && sentence.phrases[i].opens_lower();
        // "as Orr claimed that “it leaks,” a clerk said": whoever claimed it said it
        let claimed = last > start && sentence.phrases[last - 1].kind == PhraseKind::That;
        let own = last == start
            || (parted(last - 1) && !goes_on(last) && !is_title(unmarked(&sentence.phrases[last])))
            || sentence.phrases[last - 1].cue().is_some_and(|cue| is_speech(cue) && cue.frames.any(Frames::QUOTE))
            || !claimed
                && matches!(sentence.phrases[last].kind, PhraseKind::Quotation { whole: true })
                && opens_like_a_sentence(sentence, last);
        if own {
            return sentence.is_free(last..end).then_some(Left {
                range: last..end,
                quoted: true,
                complete: true,
                dependent: false,
                short: false,
            });
        }
    }
    let outside = |p: &Phrase<'_>| {
        matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop | PhraseKind::Dash | PhraseKind::Other) && p.head.tag != Tag::Not
    };
    while start < end && outside(&sentence.phrases[start]) {
        start += 1;
    }
    // "It rained; the weir, Orr said, held": a clause that the cue parts starts after the semicolon
    let semicolon = sentence.phrases[start.min(end)..end].iter().rposition(|p| p.kind == PhraseKind::Semicolon).map(|n| start + n + 1);
    if let Some(after) = semicolon.filter(|&after| after < end && !sentence.phrases[after..end].iter().any(|p| p.verb().is_some())) {
        start = after;
    }
    // "Divers are wary: it has leaked before, they say": who is meant stands before the colon
    let pronoun = sentence.phrases.get(index).is_some_and(is_personal);
    let colon = || sentence.phrases[start.min(end)..end].iter().rposition(|p| p.kind == PhraseKind::Colon).map(|n| start + n + 1);
    if let Some(after) = pronoun.then(colon).flatten().filter(|&after| sentence.phrases[after..end].iter().any(Phrase::is_finite)) {
        start = after;
    }
    if start >= end {
        return None;
    }
    // "Soon after the vote ended", "not long after"
    let light = |p: &Phrase<'_>| p.kind == PhraseKind::Adverb || p.head.tag == Tag::Not;
    let opener = sentence.phrases[start..end].iter().find(|p| !light(p)).unwrap_or(&sentence.phrases[start]);
    // "Asked whether it leaked, Orr said yes"
    if opener.verb().is_some_and(|v| v.form != Form::Finite && v.cue.is_some_and(|cue| cue.act == Act::Ask)) && opener.is("asked") {
        return None;
    }
    let dependent = opener.kind == PhraseKind::Subordinator || opener.verb().is_some_and(|v| !matches!(v.form, Form::Finite));
    let words = &sentence.phrases[start..end];
    let complete = if !dependent || words.iter().any(|p| p.kind == PhraseKind::Comma) {
        words.split(|p| p.kind == PhraseKind::Comma).enumerate().any(|(n, piece)| is_main(piece, n > 0))
    } else if opener.is("whether") {
        // "Whether it works | will be seen"
        words.iter().filter(|p| p.is_finite()).count() > 1
    } else {
        // "Closing it | would help", "Finding what leaks | is hard", but "Noting what leaks"
        let depends =
            |p: &&Phrase<'_>| matches!(p.kind, PhraseKind::Wh | PhraseKind::That | PhraseKind::Subordinator) && !p.is_any(&["as", "than"]);
        let verbs = words.iter().filter(|p| p.verb().is_some_and(|v| v.form == Form::Finite)).count();
        opener.verb().is_some_and(|v| v.form == Form::Ing) && verbs > words.iter().filter(depends).count()
    };
    let dependent = dependent || opener.kind == PhraseKind::Preposition;
    let short = words.iter().filter(|p| !light(p) && p.kind != PhraseKind::Conjunction).count() <= 2
        && !words.iter().all(|p| p.kind == PhraseKind::Adverb)
        && words.iter().all(|p| match p.kind {
            // "Her brother, Mayor Quill, disagreed": who is meant is no content
            PhraseKind::Noun(kind) => matches!(kind, NounKind::Thing | NounKind::Time),
            PhraseKind::Adjective | PhraseKind::Adverb | PhraseKind::Other | PhraseKind::Conjunction => true,
            // "Not so"
            _ => p.is("so"),
        });
    Some(Left {
        range: start..end,
        quoted: quotation_ends(last) && !is_title(unmarked(&sentence.phrases[last])),
        complete,
        dependent,
        short,
    })
}

/// Whether a piece between commas has a verb that depends on no subordinator: not "On Tuesday", "even as it fell", "in May after it
/// fell", nor "who fell in May" `behind` another piece.
fn is_main(piece: &[Phrase<'_>], behind: bool) -> bool {
    let light = |p: &&Phrase<'_>| matches!(p.kind, PhraseKind::Adverb | PhraseKind::Conjunction) || p.head.tag == Tag::Not;
    let first = piece.iter().find(|p| !light(p));
    let finite = |p: &&Phrase<'_>| p.is_quotation() || p.is_finite();
    let depends = |p: &&Phrase<'_>| matches!(p.kind, PhraseKind::Subordinator | PhraseKind::Wh | PhraseKind::That);
    let verbs = piece.iter().filter(finite).count();
    match first.map(|p| p.kind) {
        Some(PhraseKind::Wh) if !behind => verbs > 0,
        // "In a letter quoted in May"
        Some(PhraseKind::Preposition) if is_reduced(piece) => false,
        Some(PhraseKind::Subordinator | PhraseKind::Preposition | PhraseKind::Wh) => verbs > piece.iter().filter(depends).count(),
        _ => verbs > 0,
    }
}

/// Whether a preposition opens the piece and a participle, its only verb, tells more of a medium behind it.
fn is_reduced(piece: &[Phrase<'_>]) -> bool {
    let Some(verb) = piece.iter().position(|p| p.verb().is_some()) else { return false };
    let participle = piece[verb].verb().is_some_and(|v| matches!(v.form, Form::Past | Form::Participle));
    participle && verb == 2 && is_medium(&piece[1]) && !piece[verb + 1..].iter().any(|p| p.verb().is_some())
}

/// Whether a quotation opens with a capital, so that it is no part of the clause before it.
fn opens_like_a_sentence(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let inside = unmarked(&sentence.phrases[at]);
    inside.starts_with(char::is_uppercase) && !inside.starts_with("I ") && !is_title(inside)
}

/// The words of a quotation without its opening mark.
fn unmarked<'t>(quotation: &Phrase<'t>) -> &'t str {
    quotation.text().trim_start_matches(['“', '"', '‘', '\'', '`'])
}

/// Whether all the longer words have a capital, as in the title of a work.
fn is_title(words: &str) -> bool {
    let mut long = words.split_whitespace().filter(|w| w.len() > 3).peekable();
    long.peek().is_some() && long.all(|w| w.starts_with(char::is_uppercase))
}

/// `of_topic = "of" noun_phrase prepositional*`
///
/// “A fine pier,” Quill said [of the works at Port Ormond].
fn of_topic<'p, 't>(input: Input<'p, 't>) -> crate::grammar::Parsed<'p, 't, ()> {
    let of = one(|p: &crate::phrase::Phrase<'_>| p.kind == PhraseKind::Preposition && p.is_any(&["of", "about"]));
    let topic = one(|p: &crate::phrase::Phrase<'_>| p.noun().is_some());
    (of, topic, many0_count(prepositional)).map(|_| ()).parse(input)
}

fn tagged<'p, 't>(
    sentence: &Sentence<'p, 't>,
    index: usize,
    left: Left,
    speaker: Span,
    cue: Reporting,
    rest: Input<'p, 't>,
) -> Option<Match> {
    if !cue.is_finite() || cue.passive || !is_speech(cue.words.cue) && !cue.takes(Frames::TAG) {
        return None;
    }
    let (rest, addressee) = addressee(cue)(rest).map_or((rest, None), |(rest, span)| (rest, Some(span)));
    // "“It sank,” he rued.": whatever the verb takes elsewhere
    let closes = |p: &Phrase<'_>| p.kind == PhraseKind::Stop;
    let alone = || rest.0.iter().find(|p| p.noun() != Some(NounKind::ObjectPronoun)).is_none_or(closes);
    if !(cue.takes(Frames::TAG) || left.quoted && (cue.takes(Frames::QUOTE.with(Frames::THAT)) || addressee.is_some() || alone())) {
        return None;
    }
    // "“It leaks,” he was echoing Moss, who left", "To “why,” Orr said the board would ask": the verb has its own object or content
    let person = |p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Name | NounKind::Speaker));
    let object = |rest: Input<'_, '_>| match rest.0 {
        [object, after @ ..] if person(object) => cue.takes(Frames::OBJ) && after.first().is_some_and(|p| p.kind == PhraseKind::Comma),
        _ => false,
    };
    // "Citing “duties,” Orr told the Post that it leaked": the participle has it
    let participle = || left.range.start == 1 && sentence.phrases[0].verb().is_some_and(|v| v.form == Form::Ing && v.cue.is_some());
    let own = |rest: Input<'_, '_>| {
        let that = rest.0.first().is_some_and(|p| p.kind == PhraseKind::That);
        that && participle() || addressee.is_none() && (object(rest) || cue.takes(Frames::THAT) && main_clause(rest))
    };
    if left.quoted && sentence.phrases[index].noun().is_some() && own(rest) {
        return None;
    }
    let (rest, _) = if left.quoted { opt(of_topic).parse(rest).ok()? } else { (rest, None) };
    let (rest, between) = adjuncts(rest).unwrap_or((rest, Between::default()));
    // "wrote in a letter to members, “…”"
    let sent = if between.medium.is_some() && addressee.is_none() { self::addressee(cue)(rest).ok() } else { None };
    let (rest, addressee) = sent.map_or((rest, addressee), |(rest, span)| (rest, Some(span)));
    let kernel = index..sentence.index(rest);
    let next = rest.0.first();
    let ends = next.is_none_or(|p| matches!(p.kind, PhraseKind::Stop | PhraseKind::Semicolon | PhraseKind::Dash));
    let comma = next.is_some_and(|p| p.kind == PhraseKind::Comma);
    let quotation = next.is_some_and(|p| p.is_quotation());
    // "“No,” Orr said, according to the Post": the Post tells it
    if comma && left.quoted && rest.0.get(1).is_some_and(|p| p.is("according")) && rest.0.get(2).is_some_and(|p| p.is("to")) {
        return None;
    }
    // what follows the cue tells when, where and how: "…, she wrote in a memo to staff", "… said as the gates closed"
    let when =
        next.is_some_and(|p| matches!(p.kind, PhraseKind::Preposition | PhraseKind::Subordinator) && !p.is_any(&["of", "if", "whether"]));
    let lists = left.complete && !left.quoted && !left.dependent && lists(rest);
    if !(ends || comma || lists || left.quoted || when && left.complete) {
        return None;
    }
    let mut parts = vec![sentence.span(left.range.clone())?];
    let mut takes = vec![left.range.clone(), kernel.clone()];
    if lists {
        let start = sentence.index(rest) + 1;
        let (end, named) = content(Extent::Clause)(sentence.at(start)).ok()?;
        parts.push(named);
        takes.push(start..sentence.index(end));
    } else if comma || quotation {
        let start = sentence.index(rest) + usize::from(comma);
        let quoted_next = sentence.phrases.get(start).is_some_and(Phrase::is_quotation);
        if let Some(range) = right(sentence, start, &left) {
            if !left.quoted && reports_itself(sentence, left.range.clone()) && !is_parted(sentence, left.range.clone(), start) {
                return None;
            }
            parts.push(sentence.span(range.clone())?);
            takes.push(range);
        } else if !left.complete || quoted_next && !left.quoted {
            return None;
        }
    } else if !left.complete && !((left.short || sentence.headline) && ends) {
        return None;
    }
    if let Some(at) = resumed(rest).filter(|_| left.quoted && parts.len() == 1).map(|n| sentence.index(rest) + n) {
        parts.push(sentence.phrases[at].span);
        takes.push(at..at + 1);
    }
    let frame = match (left.quoted, parts.len()) {
        (true, _) => "quotation",
        (false, 1) => "clause",
        (false, _) => "split",
    };
    let manner = between.manner.filter(|_| addressee.is_none() || sent.is_some());
    let words = manner.map_or(cue.words, |manner| widened(cue.words, manner));
    Some(Match { found: Found { addressee, medium: between.medium, ..Found::new(frame, FoundSource::Here(speaker), words, parts) }, takes })
}

/// The most phrases between a cue and the quotation that goes on.
const RESUMED: usize = 16;

/// Where the quotation goes on behind what tells of the occasion, no other report between: "“No,” said Orr, speaking of the pier, | “not now.”"
fn resumed(input: Input<'_, '_>) -> Option<usize> {
    let parts = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Stop | PhraseKind::Semicolon | PhraseKind::Colon | PhraseKind::Dash);
    let at = input.0.iter().take(RESUMED).position(Phrase::is_quotation).filter(|&n| n > 1)?;
    let (between, quotation) = (&input.0[..at], &input.0[at]);
    let told = between.iter().any(|p| parts(p) || p.cue().is_some_and(|cue| is_speech(cue) && !cue.lemma.starts_with("speak")));
    let whole = quotation.kind == PhraseKind::Quotation { whole: true } && !is_title(unmarked(quotation));
    // "“No,” she said, but in May, “it leaks,” said Orr"
    let last = input.0.get(at + 1).is_none_or(|p| p.kind == PhraseKind::Stop);
    (whole && last && !told && between[at - 1].kind == PhraseKind::Comma).then_some(at)
}

/// Whether a colon brings the things that the content spoke of, or the speaker's own words for it: "The fall has many causes, Orr
/// says: dams and the sea.", "It is old, Orr says: “Each bolt is of iron.”"
fn lists(input: Input<'_, '_>) -> bool {
    let Some((_, things)) = input.0.split_first().filter(|(colon, _)| colon.kind == PhraseKind::Colon) else { return false };
    let named = things.first().is_some_and(|p| p.noun().is_some());
    things.first().is_some_and(|p| p.kind == PhraseKind::Quotation { whole: true })
        || named && !is_clause(Run(things), Extent::Clause) && !things.iter().any(Phrase::is_quotation)
}

/// Whether a quotation opens with the verb of a subject that stands before it: "“buys peace”".
fn opens_with_verb(quotation: &Phrase<'_>) -> bool {
    let word = quotation.text().trim_start_matches(|c: char| !c.is_alphanumeric()).split(' ').next().unwrap_or_default();
    let classes = LEXICON.find(word).classes;
    word.starts_with(char::is_lowercase)
        && classes.any(Classes::AUXILIARY | Classes::S_FORM)
        && !classes.any(Classes::EXIST | Classes::PRON)
}

/// Whether a speaker and a cue of speech stand in a content on the left, so that it is cut too early.
fn reports_itself(sentence: &Sentence<'_, '_>, range: Range<usize>) -> bool {
    let phrases = &sentence.phrases[range];
    (0..phrases.len()).filter(|&i| names_speaker(&phrases[i])).any(|i| reports(Run(&phrases[i..])))
}

/// Whether the report on the left lacks its own content, which goes on at `start`: "He hopes, he said, | that it floats".
fn is_parted(sentence: &Sentence<'_, '_>, range: Range<usize>, start: usize) -> bool {
    let cut = || sentence.subject(range.start).and_then(|(rest, _)| reporting(rest).ok()).map(|(rest, _)| sentence.index(rest));
    sentence.phrases.get(start).is_some_and(|p| p.kind == PhraseKind::That) && cut() == Some(range.end)
}

/// Whether a speaker and a cue of speech stand here.
fn reports(input: Input<'_, '_>) -> bool {
    subject(input).and_then(|(rest, _)| reporting(rest)).is_ok_and(|(_, said)| tells(said))
}

/// Whether somebody named has a view: "Moss hopes".
fn names(input: Input<'_, '_>) -> bool {
    let named = input.0.first().is_some_and(|p| matches!(p.noun(), Some(NounKind::Name | NounKind::Speaker)));
    let said = |said: Reporting| said.is_finite() && !said.passive && said.takes(Frames::THAT);
    named && subject(input).and_then(|(rest, _)| reporting(rest)).is_ok_and(|(_, cue)| said(cue))
}

/// The speaker's own words that "and" joins: "“It leaks,” she said, | and “nobody mends it.”"
fn joined_quotation<'p, 't>(phrases: &'p [Phrase<'t>]) -> Option<&'p Phrase<'t>> {
    let [joins, quotation, ..] = phrases else { return None };
    (joins.kind == PhraseKind::Conjunction && quotation.is_quotation() && !is_title(unmarked(quotation))).then_some(quotation)
}

/// Whether a cue of speech takes a clause of its own.
fn tells(said: Reporting) -> bool {
    said.is_finite() && !said.passive && is_speech(said.words.cue) && said.takes(Frames::THAT.with(Frames::ADR))
}

/// The longest answer, in words, that no sentence begins: “no comment”.
const ANSWER: usize = 4;

/// The second part of a content that its cue interrupts.
fn right(sentence: &Sentence<'_, '_>, start: usize, left: &Left) -> Option<Range<usize>> {
    let first = sentence.phrases.get(start)?;
    let finite = first.verb().is_some_and(|v| v.form == Form::Finite);
    let goes_on = if left.quoted && left.complete && !finite {
        first.is_quotation() && !is_title(unmarked(first))
            || joined_quotation(&sentence.phrases[start..]).is_some()
            || first.kind == PhraseKind::That && main_clause(Run(&sentence.phrases[start + 1..]))
    } else if first.is_quotation() {
        // "In May, Quill said, “We sail.”" is no split content
        // "The deal, Quill said, “buys peace.”" is, and "If it sails, Quill said, “it may well be late.”"
        let before = &sentence.phrases[left.range.clone()];
        let asked = |p: &Phrase<'_>| p.cue().is_some_and(|cue| cue.act == Act::Ask);
        let words = |from: &Phrase<'_>, to: &Phrase<'_>| from.span.cover(to.span).of(from.text).split(' ').count();
        let longer = words(first, first) > before.first().zip(before.last()).map_or(0, |(from, to)| words(from, to)).max(ANSWER);
        let bare = before.iter().all(|p| p.kind == PhraseKind::Conjunction);
        let begun = first.opens_lower() && longer && !bare && !before.iter().any(asked);
        begun || !left.dependent && (left.complete || first.kind == PhraseKind::Quotation { whole: false } || opens_with_verb(first))
    } else if left.complete {
        // "…, Orr said, because it leaks", but "…, Orr said, adding"
        !first.verb().is_some_and(|v| v.form == Form::Ing)
    } else {
        // "While it leaks, Orr said, | closing it would help"
        first.verb().is_some_and(|v| {
            v.form != Form::Ing || left.dependent && !v.cue.is_some_and(is_speech) && is_clause(sentence.at(start), Extent::Clause)
        }) || first.kind == PhraseKind::That
            || first.noun().is_some()
            || first.kind == PhraseKind::Adverb
            // "For years, Orr said, | their “toll on the poor” …"
            || first.kind == PhraseKind::Other && sentence.phrases.get(start + 1).is_some_and(Phrase::is_quotation)
    };
    // "…, records show, and engineers say it leaks", "…, Orr says, but Moss hopes that it floats"
    let joined = first.kind == PhraseKind::Conjunction && {
        let clause = Run(&sentence.phrases[start + 1..]);
        reports(clause) || first.is("but") && names(clause)
    };
    // "…, said Orr, who runs it", "…, Orr said on Monday, two days after the vote", "…, Orr said, on condition of anonymity"
    let apart = first.is("who")
        || opens_with_whose(first)
        || left.complete && (first.noun() == Some(NounKind::Time) || is_time_of(&sentence.phrases[start..]))
        || opens_terms(&sentence.phrases[start..]);
    if !goes_on || joined || apart {
        return None;
    }
    let extent = if !left.complete && first.verb().is_some() { Extent::Predicate } else { Extent::Free };
    let start = start + usize::from(left.quoted && joined_quotation(&sentence.phrases[start..]).is_some());
    let (rest, _) = content(extent)(Run(&sentence.phrases[start..])).ok()?;
    let range = start..sentence.phrases.len() - rest.0.len();
    sentence.is_free(range.clone()).then_some(range)
}
