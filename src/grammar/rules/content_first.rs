//! The content stands before its cue: "…," he said · …, engineers warned.

use super::as_reported::as_reported;
use super::left::left;
use super::tagged::tagged;
use crate::claim::{Act, Status};
use crate::grammar::adjunct::adjuncts;
use crate::grammar::cue::{Reporting, reporting};
use crate::grammar::main_clause::main_clause;
use crate::grammar::next_report::cue_of_speech;
use crate::grammar::postposed::postposed;
use crate::grammar::terminal::{is_determined, is_one_of_its_kind, names_speaker, verb_follows};
use crate::grammar::{Found, FoundCue, FoundSource, Input, Match, Rule, Sentence, Starts};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::span::Span;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "content-speaker-cue",
        starts: Starts::SUBJECT,
        parse: content_speaker_cue,
        finds: &[
            (
                "It leaks, Orr said, with one of them adding that it fell.",
                "{It leaks}, [Orr] <said>, with [one of them] <adding> {that it fell}.",
            ),
            ("It leaks, Orr said, with bolts of tin.", "{It leaks}, [Orr] <said>, {with bolts of tin}."),
            ("“It leaks,” Orr said, without elaborating.", "{“It leaks,”} [Orr] <said>, without elaborating."),
            ("“It leaks,” managing director and owner Ada Quill said.", "{“It leaks,”} [managing director and owner Ada Quill] <said>."),
            ("It leaks, Orr told clerks today, as Moss slept.", "{It leaks}, [Orr] <told> clerks today, as Moss slept."),
            ("It will shut, Orr said, as it leaks.", "{It will shut}, [Orr] <said>, {as it leaks}."),
            ("“It leaks,” Ada Quill, an aide to Moss told clerks.", "{“It leaks,”} [Ada Quill, an aide to Moss] <told> clerks."),
            ("Orr died in Kelp, Texas, the mayor, Ada Moss, said.", "{Orr died in Kelp, Texas}, [the mayor, Ada Moss,] <said>."),
            ("The pier leaks, court told", "{The pier leaks}, court <told>"),
            ("The toll will sink it, the mayor claims.", "{The toll will sink it}, [the mayor] <claims>."),
            ("The toll, the mayor claims, will sink it.", "{The toll}, [the mayor] <claims>, {will sink it}."),
            ("Toll will sink it, court rules", "{Toll will sink it}, [court] <rules>"),
            ("The pier leaked, an inquest heard.", "{The pier leaked}, [an inquest] <heard>."),
            ("Clerks to strike, union says", "{Clerks to strike}, [union] <says>"),
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
            ("“It leaks” the mayor of Kelp said.", "{“It leaks”} [the mayor of Kelp] <said>."),
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
            "They eased tolls, fees, the mayor claims and the rest.",
            "In May, Quill said that the pier was unsafe.",
            "The play “Salt Road” drew crowds, and Orr clapped.",
            "Clerks, set to strike, say nothing.",
            "On Monday, Orr said nothing.",
            "Noting what leaks, Orr spoke of a flood.",
            "On Monday, even as it fell, Orr wrote to the board.",
            "Orr opposed the toll, a step taken in May.",
            "On the day I came, Orr was arguing with a gull.",
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
        passes: &["The crowd cheered as Orr spoke.", "She denied that it leaked, as Orr had said."],
    },
    Rule {
        name: "content-cue-speaker",
        starts: Starts::CUE,
        parse: content_cue_speaker,
        finds: &[
            ("It leaked, said a clerk who testified in May.", "{It leaked}, <said> [a clerk who testified in May]."),
            ("Port ‘sinking’ the pier, says mayor; union hits back", "{Port ‘sinking’ the pier}, <says> [mayor]; union hits back"),
            ("“It leaks,” said Grace Orr, who sold fish.", "{“It leaks,”} <said> [Grace Orr, who sold fish]."),
            ("“It leaks,” said diver turned mayor Ivo Lind.", "{“It leaks,”} <said> [diver turned mayor Ivo Lind]."),
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
            ("It leaks, or so says Orr.", "{It leaks}, or so <says> [Orr]."),
            ("It leaks, said lawyers acting for Orr.", "{It leaks}, <said> [lawyers acting for Orr]."),
            (
                "It leaks, said two clerks who asked not to be named because the talks are private.",
                "{It leaks}, <said> [two clerks who asked not to be named because the talks are private].",
            ),
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
            "Recalling “the cost,” Orr urged clerks to wait.",
            "Vowing to cut tolls, mend piers and sail, Orr promised a town.",
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

/// What somebody said, and the subject and the cue behind it; the subject of a passive is who was told.
///
/// `content_speaker_cue = content ","? subject cue (addressee | quoted_person)? adjuncts ("," content)?`
fn content_speaker_cue(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    if !names_speaker(&sentence.phrases[index]) {
        return None;
    }
    let start = name_before(sentence, index).unwrap_or(index);
    let left = left(sentence, start)?;
    let (rest, speaker, cue) = sentence.said(index)?;
    let speaker = sentence.phrases[start].span.cover(speaker);
    // "It fell, a fact later confirmed by Orr", "It fell, a point Orr also made": what the clause before is called
    let first = &sentence.phrases[index];
    let called = match first.noun() {
        Some(NounKind::Thing) => is_one_of_its_kind(first) && !cue.passive && !sentence.phrases[index + 1].is("of"),
        Some(NounKind::Name) => is_one_of_its_kind(first) && cue.form == Form::Past,
        _ => false,
    };
    // "On the day I came, Orr was arguing with a gull": a deed
    let acts = || cue.words.span.of(first.text).ends_with("ing") && !rest.0.first().is_none_or(|p| p.kind == PhraseKind::Stop);
    if !left.quoted && (called || acts()) {
        return None;
    }
    // "He lied, the jury was told": the subject is the one who is told
    let told = cue.passive && cue.takes(Frames::ADR) && (cue.words.cue.act != Act::Ask || left.quoted);
    // "“It leaks,” Orr is quoted as saying"
    let saying = cue.takes(Frames::RAISED);
    let cue = Reporting { passive: cue.passive && !told && !saying, ..cue };
    // "“It leaks,” Kelp News quoted Orr as saying": Orr said it
    let (rest, speaker) = quoted_person(rest).filter(|_| left.quoted && cue.takes(Frames::AS)).unwrap_or((rest, speaker));
    let Match { found, takes } = tagged(sentence, start, left, speaker, cue, rest)?;
    let asked = |cue: FoundCue| if cue.cue.act == Act::Ask { FoundCue { status: Status::Asked, ..cue } } else { cue };
    let found =
        if told { Found { source: FoundSource::Nobody, addressee: Some(speaker), cue: found.cue.map(asked), ..found } } else { found };
    Some(Match { found, takes })
}

/// Where the speaker's name stands, if what it is told to be has no comma behind it: "“No,” | Ada Quill, an aide to Moss told clerks".
fn name_before(sentence: &Sentence<'_, '_>, index: usize) -> Option<usize> {
    let start = index.checked_sub(3)?;
    let [said, name, comma] = &sentence.phrases[start..index] else { return None };
    let named = said.is_quotation() && name.noun() == Some(NounKind::Name) && comma.kind == PhraseKind::Comma;
    (named && is_determined(&sentence.phrases[index])).then_some(start + 1)
}

/// Whom a paper quotes.
///
/// `quoted_person = postposed "as" cue-ing`
///
/// quoted [Orr, the mayor,] as saying
fn quoted_person<'p, 't>(input: Input<'p, 't>) -> Option<(Input<'p, 't>, Span)> {
    let (rest, person) = postposed(input).ok()?;
    let (_, rest) = rest.0.split_first().filter(|(as_, _)| as_.is("as"))?;
    let (rest, _) = reporting(Run(rest)).ok().filter(|(_, cue)| cue.form == Form::Ing)?;
    Some((rest, person))
}

/// What somebody said, and behind "as" who said it.
///
/// `content_as_speaker_cue = content "," "as" as_reported adjuncts`
fn content_as_speaker_cue(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let as_ = index.checked_sub(1).filter(|&i| sentence.phrases[i].is("as"))?;
    // "According to the council, it rained, as Orr said": the one who is named first tells it
    let left = left(sentence, as_).filter(|left| !left.quoted && !sentence.phrases[left.range.start].is("according"))?;
    // "She denied that it leaked, as Orr had said": it is her denial
    if cue_of_speech(sentence.at(left.range.start)).is_some_and(|cue| cue.takes(Frames::THAT_CLAUSE)) {
        return None;
    }
    let (rest, speaker, cue) = as_reported(sentence, index)?;
    let (end, _) = adjuncts(rest).ok()?;
    let ends =
        end.0.first().is_none_or(|p| matches!(p.kind, PhraseKind::Stop | PhraseKind::Comma | PhraseKind::Dash | PhraseKind::Semicolon));
    // "The tolls, as the union has warned, | will rise"
    let verb = left.complete || end.0.split_first().is_some_and(|(mark, after)| mark.kind == PhraseKind::Comma && verb_follows(after));
    (ends && verb).then(|| tagged(sentence, index, left, speaker, cue, rest))?
}

/// What somebody said, and the cue with the speaker behind it.
///
/// `content_cue_speaker = content ","? cue postposed adjuncts ("," content)?`
fn content_cue_speaker(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    // ", not declare it" is a verb that "not" sets against another
    let (rest, cue) = sentence.cue(index).filter(|(_, cue)| cue.words.status != Status::Negated)?;
    let left = left(sentence, index)?;
    // "told Orr it leaks" has its addressee after it, "shows" its evidence; but "It leaks, warned Orr."
    let ends = || {
        postposed(rest).is_ok_and(|(after, _)| after.0.first().is_none_or(|p| matches!(p.kind, PhraseKind::Stop | PhraseKind::Semicolon)))
    };
    if (cue.takes(Frames::ADR) && !left.quoted && !ends())
        || cue.words.cue.act == Act::Show
        || !(left.quoted || left.complete || follows_finite(rest) || (left.short || sentence.headline && !cue.takes(Frames::ADR)) && ends())
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
