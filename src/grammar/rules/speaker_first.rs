//! The speaker, the cue, the content, in this order: Quill said that the pier was unsafe.

use super::colon::is_cut;
use super::completed::{completed, subordinator};
use crate::claim::Status;
use crate::grammar::adjunct::adjuncts;
use crate::grammar::cue::Reporting;
use crate::grammar::frame::ComplementKind;
use crate::grammar::fronted::fronted;
use crate::grammar::terminal::{can_tell, ends_in_comma, is_medium, is_one_of_its_kind, is_speech, is_when, names_speaker};
use crate::grammar::{Found, FoundCue, FoundSource, Input, Match, Rule, Sentence, Starts};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::span::Span;

pub(super) const SPEAKER: Rule = Rule {
    name: "speaker-cue-content",
    starts: Starts::SUBJECT,
    parse: speaker_cue_content,
    finds: &[
        ("Orr fears that it leaks, her clerk saying that it fell.", "[Orr] <fears> {that it leaks}, [her clerk] <saying> {that it fell}."),
        ("Another said crews had left.", "[Another] <said> {crews had left}."),
        ("The union advised aggrieved clerks to sue.", "[The union] <advised> {aggrieved clerks to sue}."),
        ("Moss turned down the request.", "[Moss] <turned down> {the request}."),
        ("Moss hit Orr over her haste.", "[Moss] <hit> {Orr over her haste}."),
        ("Orr defends £4m pier plan.", "[Orr] <defends> {£4m pier plan}."),
        ("No one said it leaked.", "[No one] <said> {it leaked}."),
        ("She agreed with Orr that it leaked.", "[She] <agreed with> Orr {that it leaked}."),
        ("He estimated up to 9 percent of it would sink.", "[He] <estimated> {up to 9 percent of it would sink}."),
        ("Orr condemned the threat to a free press.", "[Orr] <condemned> {the threat to a free press}."),
        ("Sparsely settled Kelp no longer supports the toll.", "Sparsely settled [Kelp] <no longer supports> {the toll}."),
        (
            "In the week that Quill announced her return to the pier, Kelp sang.",
            "In the week that [Quill] <announced> {her return to the pier}, Kelp sang.",
        ),
        ("An official later said that it leaked.", "[An official] <later said> {that it leaked}."),
        (
            "Speaking after the trial, Ada Quill, a clerk, said it leaked.",
            "Speaking after the trial, [Ada Quill, a clerk,] <said> {it leaked}.",
        ),
        ("After the mayor, Ada Quill, said it leaked, it rained.", "After [the mayor, Ada Quill,] <said> {it leaked}, it rained."),
        ("A bolt no longer than a thumb suggests that it leaked.", "[A bolt no longer than a thumb] <suggests> {that it leaked}."),
        ("Tolls slid in May after data showed that it leaked.", "Tolls slid in May after [data] <showed> {that it leaked}."),
        ("A team of divers report today in the Post that it leaked.", "[A team of divers] <report> today in the Post {that it leaked}."),
        ("The clerks, led by Orr, claim the pier had leaked.", "[The clerks, led by Orr,] <claim> {the pier had leaked}."),
        ("Sonar scans show that it leaked.", "[Sonar scans] <show> {that it leaked}."),
        ("Orr (D-Kelp) earlier in the day said it leaked.", "[Orr (D-Kelp)] earlier in the day <said> {it leaked}."),
        (
            "The third speaker at the rally, Ada Quill, said that it leaked.",
            "[The third speaker at the rally, Ada Quill,] <said> {that it leaked}.",
        ),
        ("Orr two weeks ago said that it leaked.", "[Orr] two weeks ago <said> {that it leaked}."),
        ("She told Orr and Moss to leave.", "[She] <told> {Orr and Moss to leave}."),
        ("She urged Orr on Monday to resign.", "[She] <urged> {Orr on Monday to resign}."),
        ("She called on the clerks “not to stall on it again.”", "[She] <called on> {the clerks “not to stall on it again.”}"),
        ("She asked all clerks - old and new - to stay.", "[She] <asked> {all clerks - old and new - to stay}."),
        ("She was of the view that it leaked.", "[She] <was of the view> {that it leaked}."),
        ("Orr has ratcheted up her criticism of Moss.", "[Orr] <has ratcheted up her criticism of> {Moss}."),
        ("Orr closed the talk in Kelp with a warning that it leaked.", "[Orr] <closed the talk in Kelp with a warning> {that it leaked}."),
        ("Clerks were unsparing in their criticism of Moss.", "[Clerks] <were unsparing in their criticism of> {Moss}."),
        ("Orr cited falling sales.", "[Orr] <cited> {falling sales}."),
        ("Orr denied taking bribes.", "[Orr] <denied> {taking bribes}."),
        ("Orr continued that Moss had sunk it.", "[Orr] <continued> {that Moss had sunk it}."),
        ("Orr has clearly and often said that it leaked.", "[Orr] <has clearly and often said> {that it leaked}."),
        ("Striking workers in Kelp said it leaked.", "[Striking workers in Kelp] <said> {it leaked}."),
        ("Meeting workers in Kelp, she said it leaked.", "Meeting workers in Kelp, [she] <said> {it leaked}."),
        (
            "Closing the pier to divers, the mayor, Orr, said it leaked.",
            "Closing the pier to divers, [the mayor, Orr,] <said> {it leaked}.",
        ),
        ("Orr expressed belief that it would sail.", "[Orr] <expressed belief> {that it would sail}."),
        ("The audit was blunt in its findings: “It leaks.”", "[The audit] <was blunt in its findings>: {“It leaks.”}"),
        ("The court ordered the firms involved to pay.", "[The court] <ordered> {the firms involved to pay}."),
        ("The premier voiced regret over the leak.", "[The premier] <voiced> {regret over the leak}."),
        ("Salters sporting director Ada Quill said it leaked.", "[Salters sporting director Ada Quill] <said> {it leaked}."),
        ("Orr denied the report and is at home.", "[Orr] <denied> {the report} and is at home."),
        ("Orr assured voters of his support.", "[Orr] <assured> voters of {his support}."),
        ("Planning Minister Ada Quill said it leaked.", "[Planning Minister Ada Quill] <said> {it leaked}."),
        ("Orr said it fell, a claim that was denied.", "[Orr] <said> {it fell}, a claim that was denied."),
        ("Quill said that the pier was unsafe.", "[Quill] <said> {that the pier was unsafe}."),
        ("Moss told the Harbour Post that he would resign.", "[Moss] <told> the Harbour Post {that he would resign}."),
        ("Mayor Quill said, “The ferry will run in May.”", "[Mayor Quill] <said>, {“The ferry will run in May.”}"),
        ("Quill promised to reopen the pier by June.", "[Quill] <promised> {to reopen the pier by June}."),
        (
            "Orr, who replaced Moss as chair in July, said the fund was empty.",
            "[Orr], who replaced Moss as chair in July, <said> {the fund was empty}.",
        ),
        ("The ministry would neither confirm nor deny the report.", "[The ministry] <would neither confirm nor deny> {the report}."),
        ("Quill and Orr have both condemned and mocked the plan.", "[Quill and Orr] <have both condemned and mocked> {the plan}."),
        ("Her partner of 40 years, Ada Moss, said it leaked.", "[Her partner of 40 years, Ada Moss,] <said> {it leaked}."),
        (
            "The authors write that, if it rains, a loss “cannot be ruled out”.",
            "[The authors] <write> {that, if it rains, a loss “cannot be ruled out”}.",
        ),
        ("Moss rejected claims about whether it leaked.", "[Moss] <rejected> {claims about whether it leaked}."),
        ("At a briefing the same day, spokesman Orr said it leaked.", "At a briefing the same day, [spokesman Orr] <said> {it leaked}."),
        ("Lind of the charity Roofs First said it leaked.", "[Lind of the charity Roofs First] <said> {it leaked}."),
        ("Her ruling, in which she held that it was theft, is void.", "Her ruling, in which [she] <held> {that it was theft}, is void."),
        ("Moss asked that he be freed.", "[Moss] <asked> {that he be freed}."),
        ("The then mayor declined comment.", "[The then mayor] <declined> {comment}."),
        (
            "Orr signed it, while Ada Moss, the mayor, proposed that it burn.",
            "Orr signed it, while [Ada Moss, the mayor,] <proposed> {that it burn}.",
        ),
        (
            "Orr said on KBC’s “Meet the Port” on Sunday that it leaked.",
            "[Orr] <said> on KBC’s “Meet the Port” on Sunday {that it leaked}.",
        ),
        ("Orr was clear that it leaked.", "[Orr] <was clear> {that it leaked}."),
        ("Not one clerk would say it leaked.", "[Not one clerk] <would say> {it leaked}."),
        ("Documents seen by the Post show it leaked.", "[Documents seen by the Post] <show> {it leaked}."),
        ("Data from the port show it leaked.", "[Data from the port] <show> {it leaked}."),
        ("Clerks in and around Kelp said it leaked.", "[Clerks in and around Kelp] <said> {it leaked}."),
        ("Clerks backing Orr refused to sail.", "[Clerks backing Orr] <refused> {to sail}."),
        ("A man accused of theft said it leaked.", "[A man accused of theft] <said> {it leaked}."),
        ("A crew charged with theft denied it.", "[A crew charged with theft] <denied> {it}."),
        ("A pastor named Orr said it leaked.", "[A pastor named Orr] <said> {it leaked}."),
        ("A man known as Salt said it leaked.", "[A man known as Salt] <said> {it leaked}."),
        ("Experts cited in the report said it leaked.", "[Experts cited in the report] <said> {it leaked}."),
        ("Clerks asked about the leak said it was small.", "[Clerks asked about the leak] <said> {it was small}."),
        ("Those told to leave said it leaked.", "[Those told to leave] <said> {it leaked}."),
        ("Orr, praised by the Post, said it leaked.", "[Orr, praised by the Post,] <said> {it leaked}."),
        (
            "Clerks who live here and who did not want to be named said it leaks.",
            "[Clerks who live here and who did not want to be named] <said> {it leaks}.",
        ),
        ("Moss, who quit after she said it leaks, sat down.", "Moss, who quit after [she] <said> {it leaks}, sat down."),
        ("Orr told the clerks who had come, “It leaks.”", "[Orr] <told> the clerks who had come, {“It leaks.”}"),
        (
            "In a message quoted in May, a builder asks, “Must you see it?”",
            "In a message quoted in May, [a builder] <asks>, {“Must you see it?”}",
        ),
        ("Orr said the fee is fair and applies to all.", "[Orr] <said> {the fee is fair and applies to all}."),
        ("Orr said it is fair, but it will rise.", "[Orr] <said> {it is fair, but it will rise}."),
        ("Orr said it is fair, but it had risen in May.", "[Orr] <said> {it is fair}, but it had risen in May."),
        ("Orr mocked the plan because it leaked.", "[Orr] <mocked> {the plan because it leaked}."),
        ("Orr praised the chair, Ada Quill, for her work.", "[Orr] <praised> {the chair, Ada Quill, for her work}."),
        ("Orr condemned a raid in Turin, Italy.", "[Orr] <condemned> {a raid in Turin, Italy}."),
        ("Orr condemned the raid in Turin, Moss wept.", "[Orr] <condemned> {the raid in Turin}, Moss wept."),
        ("Orr rejected the claim, that it had leaked.", "[Orr] <rejected> {the claim, that it had leaked}."),
        ("Orr lauded Moss, whose term ends in May, for her work.", "[Orr] <lauded> {Moss, whose term ends in May, for her work}."),
        ("Orr said it leaked – the first leak in years.", "[Orr] <said> {it leaked} – the first leak in years."),
        ("Orr said the pier – the first in years – leaked.", "[Orr] <said> {the pier – the first in years – leaked}."),
        ("Orr said it leaked – though few had seen it.", "[Orr] <said> {it leaked} – though few had seen it."),
        ("Moss promised to pay, ending a long strike.", "[Moss] <promised> {to pay}, ending a long strike."),
        ("Moss refused to shut the pier, which is old.", "[Moss] <refused> {to shut the pier}, which is old."),
        ("They chanted “No tolls!” as Orr left.", "[They] <chanted> {“No tolls!”} as Orr left."),
        ("They chanted “No tolls as in May!” and left.", "[They] <chanted> {“No tolls as in May!”} and left."),
        ("Orr mocked Moss on Radio Kelp.", "[Orr] <mocked> {Moss} on Radio Kelp."),
        ("Orr mocked the show on Radio Kelp of May.", "[Orr] <mocked> {the show on Radio Kelp of May}."),
        ("Orr mocked Moss on Twitter.", "[Orr] <mocked> {Moss} on Twitter."),
        ("Moss did not discuss the fee and the port did not reply.", "[Moss] <did not discuss> {the fee} and the port did not reply."),
        ("Orr said both she and Moss promised to pay.", "[Orr] <said> {both she and Moss promised to pay}."),
        ("Orr wept when Moss said that despite the rain, it leaked.", "Orr wept when [Moss] <said> {that despite the rain, it leaked}."),
        ("They endorsed closing the pier and accepting the loss.", "[They] <endorsed> {closing the pier and accepting the loss}."),
        ("If it sails, Orr said, “She is to be on board.”", "If it sails, [Orr] <said>, {“She is to be on board.”}"),
        ("After the storm in May, Orr said, “no comment.”", "After the storm in May, [Orr] <said>, {“no comment.”}"),
        ("In a note, Orr said: “Each bolt is of iron.”", "In a note, [Orr] <said>: {“Each bolt is of iron.”}"),
        ("Orr cited the plan on condition of anonymity.", "[Orr] <cited> {the plan} on condition of anonymity."),
        ("Orr cited the rule on condition of the pier.", "[Orr] <cited> {the rule on condition of the pier}."),
        ("Orr said it leaked when asked about it.", "[Orr] <said> {it leaked} when asked about it."),
        ("Half said it is old, 32 percent call it new.", "[Half] <said> {it is old}, [32 percent] <call> {it new}."),
        ("Half said it is old, while 4 in 10 clerks want a pier.", "[Half] <said> {it is old}, while 4 in 10 clerks want a pier."),
        ("Orr said that, while it is old, 32 percent call it new.", "[Orr] <said> {that, while it is old, 32 percent call it new}."),
        ("Moss pledged to pay, after Orr had left.", "[Moss] <pledged> {to pay}, after Orr had left."),
        ("Moss pledged to pay after the vote had ended.", "[Moss] <pledged> {to pay after the vote had ended}."),
        ("Orr spoke of her plan before leaving Kelp.", "[Orr] <spoke of> {her plan} before leaving Kelp."),
        ("Orr said a day earlier, “It leaks.”", "[Orr] <said> a day earlier, {“It leaks.”}"),
        ("Orr put it this way: “It leaks.”", "[Orr] <put it> this way: {“It leaks.”}"),
        ("Orr noted on Twitter the change of name, “The Kelp.”", "[Orr] <noted> on Twitter {the change of name, “The Kelp.”}"),
        ("Moss denied the charges through her lawyer.", "[Moss] <denied> {the charges} through her lawyer."),
        ("Moss praised the trip through the marshes.", "[Moss] <praised> {the trip through the marshes}."),
        ("Orr announced the plan in June 2015.", "[Orr] <announced> {the plan} in June 2015."),
        ("Orr defended the toll in recent months.", "[Orr] <defended> {the toll} in recent months."),
        ("Orr hailed the plan in order to please clerks.", "[Orr] <hailed> {the plan} in order to please clerks."),
        ("Orr demanded a vote in the event that it leaks.", "[Orr] <demanded> {a vote in the event that it leaks}."),
        ("The Post reported last week Orr had left.", "[The Post] <reported> last week {Orr had left}."),
        ("Orr said of Moss: “She came late.”", "[Orr] <said> of Moss: {“She came late.”}"),
        ("Orr said of the boat she sold: “It leaks.”", "[Orr] <said> of the boat she sold: {“It leaks.”}"),
        ("Orr said of Moss that she came late.", "[Orr] <said> of Moss {that she came late}."),
        ("That suggests the fund was empty.", "[That] <suggests> {the fund was empty}."),
        (
            "The ledger is lost (Orr said it had burned), and the port is poor.",
            "The ledger is lost ([Orr] <said> {it had burned}), and the port is poor.",
        ),
        ("She demanded not just one pier, but a bridge.", "[She] <demanded> {not just one pier, but a bridge}."),
        ("Police charge the clerk with theft.", "[Police] <charge> {the clerk with theft}."),
        ("A poll by the Post found fares had doubled.", "[A poll by the Post] <found> {fares had doubled}."),
        ("The union says pay has fallen by a tenth.", "[The union] <says> {pay has fallen by a tenth}."),
        ("Sky Kelp claim that it leaked.", "[Sky Kelp] <claim> {that it leaked}."),
        ("Orr slams ‘rusty’ pier plan as port digs in", "[Orr] <slams> ‘{rusty’ pier plan} as port digs in"),
        ("Orr has in a letter urged clerks to stay.", "[Orr] <has in a letter urged> {clerks to stay}."),
        ("Orr dismissed that as a lie.", "[Orr] <dismissed> {that as a lie}."),
        ("Orr declined to comment last night.", "[Orr] <declined> {to comment} last night."),
        ("Orr promised to call on Monday.", "[Orr] <promised> {to call on Monday}."),
        ("Orr quoted Moss as saying: “It leaks.”", "[Orr] <quoted> {Moss as saying: “It leaks.”}"),
        ("Friends describe her as loyal, funny and kind.", "[Friends] <describe> {her as loyal, funny and kind}."),
        ("Moss appealed for rice, water and sleeping mats.", "[Moss] <appealed for> {rice, water and sleeping mats}."),
        ("The court ruled 7-2 that the toll was void.", "[The court] <ruled> 7-2 {that the toll was void}."),
        (
            "Orr, a founder of the centre-left think tank Third Quay, said it leaked.",
            "[Orr, a founder of the centre-left think tank Third Quay,] <said> {it leaked}.",
        ),
        ("They agreed to tests that they did not need.", "[They] <agreed to> {tests that they did not need}."),
        ("Ada Quill Just Said It Leaks", "[Ada Quill] <Just Said> {It Leaks}"),
        ("Orr, also speaking for Kelp, said it leaked.", "[Orr, also speaking for Kelp,] <said> {it leaked}."),
        ("The mayor, speaking in Kelp, said it leaked.", "[The mayor], speaking in Kelp, <said> {it leaked}."),
        ("Ada Quill, who sold the pier, said it leaked.", "[Ada Quill, who sold the pier,] <said> {it leaked}."),
        ("It hit the toll, which Orr described as late.", "It hit the toll, {which} [Orr] <described> {as late}."),
        ("Moss asked under what law it was sold.", "[Moss] <asked> {under what law it was sold}."),
        ("A clerk has told how she fled.", "[A clerk] <has told> {how she fled}."),
        ("Moss asked Orr whether the cranes had been tested.", "[Moss] <asked> Orr {whether the cranes had been tested}."),
        ("Quill urged the port to reopen the pier.", "[Quill] <urged> {the port to reopen the pier}."),
        ("Orr called the audit 'a farce from start to end'.", "[Orr] <called> {the audit 'a farce from start to end'}."),
        ("The warden yesterday said that the weir would hold.", "[The warden] yesterday <said> {that the weir would hold}."),
        ("Orr, an engineer and a former mayor, said it would float.", "[Orr, an engineer and a former mayor,] <said> {it would float}."),
        ("About 9 percent said they owned a boat.", "[About 9 percent] <said> {they owned a boat}."),
        (
            "Two-thirds of those polled in June think the fee should go.",
            "[Two-thirds of those polled in June] <think> {the fee should go}.",
        ),
        ("Seven out of ten nurses said they were tired.", "[Seven out of ten nurses] <said> {they were tired}."),
        ("Among those polled, a third said they were poor.", "Among those polled, [a third] <said> {they were poor}."),
        ("Superintendent of Police (SP) Ada Quill said it leaked.", "[Superintendent of Police (SP) Ada Quill] <said> {it leaked}."),
        ("The Clerks’ Union (CU) president Ada Quill said it leaked.", "[The Clerks’ Union (CU) president Ada Quill] <said> {it leaked}."),
        (
            "A Bench headed by Justice Ada Quill observed that it leaked.",
            "[A Bench headed by Justice Ada Quill] <observed> {that it leaked}.",
        ),
        ("PM vows to mend the pier", "[PM] <vows> {to mend the pier}"),
        ("More than half said the weir was old.", "[More than half] <said> {the weir was old}."),
        ("Those who were asked said it was fair.", "[Those who were asked] <said> {it was fair}."),
        ("Clerks who asked not to be named said the fund was empty.", "[Clerks who asked not to be named] <said> {the fund was empty}."),
        ("(She says the photo was old.)", "([She] <says> {the photo was old}.)"),
        (
            "Some said the weir would hold and others said it would not.",
            "[Some] <said> {the weir would hold} and [others] <said> {it would not}.",
        ),
        ("Moss deemed the bolts “sound,” which Orr doubts.", "[Moss] <deemed> {the bolts “sound,”} which Orr doubts."),
        (
            "Moss called the pier “rotten,” and his office has a plan to close it.",
            "[Moss] <called> {the pier “rotten,”} and his office has a plan to close it.",
        ),
        ("Moss called the bolts “old,” “grey” and dull.", "[Moss] <called> {the bolts “old,” “grey” and dull}."),
        (
            "Quill says the bolts were new, but for the clerks, it was a loss.",
            "[Quill] <says> {the bolts were new}, but for the clerks, it was a loss.",
        ),
        (
            "Orr told staff that the pier leaked — Moss also said that it was old.",
            "[Orr] <told> staff {that the pier leaked} — [Moss] <also said> {that it was old}.",
        ),
        ("Orr suggested one way out: closing the pier that had sunk.", "[Orr] <suggested> {one way out: closing the pier that had sunk}."),
        (
            "Orr echoed the charge — that the mayor's fondness for fees hurt shops.",
            "[Orr] <echoed> {the charge — that the mayor's fondness for fees hurt shops}.",
        ),
        ("Orr cited the May 11, 2001, storm.", "[Orr] <cited> {the May 11, 2001, storm}."),
        ("Orr accused the firm of taking fees as the pier sank.", "[Orr] <accused> {the firm of taking fees as the pier sank}."),
        ("Orr hailed the pier as it opened.", "[Orr] <hailed> {the pier} as it opened."),
        ("Moss described the clerks, in particular, as thieves.", "[Moss] <described> {the clerks, in particular, as thieves}."),
        ("Orr tweeted this: “The pier leaks.”", "[Orr] <tweeted> this: {“The pier leaks.”}"),
        ("Orr said back in May: “The pier leaks.”", "[Orr] <said> back in May: {“The pier leaks.”}"),
        ("Moss asked Orr pointedly whether the pier leaked.", "[Moss] <asked> Orr pointedly {whether the pier leaked}."),
        ("Moss called the wish to sail “a farce.”", "[Moss] <called> {the wish to sail “a farce.”}"),
        (
            "Orr said the toll was fair, a day after Moss called it a farce.",
            "[Orr] <said> {the toll was fair}, a day after [Moss] <called> {it a farce}.",
        ),
        (
            "Orr said the toll was fair, drawing a sharp reply from Moss.",
            "[Orr] <said> {the toll was fair}, drawing a sharp reply from Moss.",
        ),
        ("Orr tweeted, “The toll is fair!” on Friday.", "[Orr] <tweeted>, {“The toll is fair!”} on Friday."),
        (
            "Moss said that its age, and the lack of care, sank the pier.",
            "[Moss] <said> {that its age, and the lack of care, sank the pier}.",
        ),
        (
            "Orr quoted Moss as saying that if it rained, the pier would leak.",
            "[Orr] <quoted> {Moss as saying that if it rained, the pier would leak}.",
        ),
        (
            "Orr said the fee would rise because Moss and Mayor Quill agreed to it.",
            "[Orr] <said> {the fee would rise because Moss and Mayor Quill agreed to it}.",
        ),
        ("Orr wrote in a letter that was lost in May: “It leaks.”", "[Orr] <wrote in a letter> that was lost in May: {“It leaks.”}"),
        (
            "The board agreed in May to raise fares, saying that costs had doubled.",
            "[The board] <agreed> in May {to raise fares}, [^The board] <saying> {that costs had doubled}.",
        ),
        ("Orr voiced fear in an interview that the pier was leaking.", "[Orr] <voiced fear in an interview> {that the pier was leaking}."),
        ("Orr described the faults, and how the pier sank.", "[Orr] <described> {the faults, and how the pier sank}."),
        ("Orr said it was “safe”, but would not say more.", "[Orr] <said> {it was “safe”}, but [^Orr] <would not say> {more}."),
        ("Orr said it was safe and would be mended.", "[Orr] <said> {it was safe and would be mended}."),
        ("Orr is very concerned that it leaks.", "[Orr] <is very concerned> {that it leaks}."),
        ("Orr is concerned about the pier.", "[Orr] <is concerned about> {the pier}."),
        (
            "Orr said in a letter to the board, seen by the Post, that it was safe.",
            "[Orr] <said in a letter> to the board, seen by the Post, {that it was safe}.",
        ),
        ("Orr said it would close, despite protests in Kelp.", "[Orr] <said> {it would close}, despite protests in Kelp."),
        ("Orr said it floats, despite being old.", "[Orr] <said> {it floats, despite being old}."),
        ("Orr said it was fair, and that prices had fallen.", "[Orr] <said> {it was fair, and that prices had fallen}."),
        ("Orr said she would pay, a step the mayor took in May.", "[Orr] <said> {she would pay}, a step the mayor took in May."),
        ("Most said they were tired, compared with a third in May.", "[Most] <said> {they were tired}, compared with a third in May."),
        ("Orr said she had paid, as did Moss.", "[Orr] <said> {she had paid}, as did Moss."),
        (
            "Moss said that if it rained, a boat that leaked would sink.",
            "[Moss] <said> {that if it rained, a boat that leaked would sink}.",
        ),
        ("Orr praised the crew at a rally in Port Ormond.", "[Orr] <praised> {the crew} at a rally in Port Ormond."),
        ("Moss condemned the fee, and especially the fine.", "[Moss] <condemned> {the fee, and especially the fine}."),
        ("Moss praised the crew, as well as the clerks.", "[Moss] <praised> {the crew, as well as the clerks}."),
        ("Moss condemned the fee, and the port dropped it.", "[Moss] <condemned> {the fee}, and the port dropped it."),
        ("Orr called it an old, dangerous boat.", "[Orr] <called> {it an old, dangerous boat}."),
        ("Moss denied that he had been told to do so.", "[Moss] <denied> {that he had been told to do so}."),
        ("Moss asked Orr, who chairs the board, to resign.", "[Moss] <asked> {Orr, who chairs the board, to resign}."),
        ("The judge ordered Moss to repay the fund and barred him.", "[The judge] <ordered> {Moss to repay the fund} and barred him."),
        ("Orr used the visit to urge restraint.", "[Orr] <used the visit to urge> {restraint}."),
        ("Painting the shed, a clerk, Ada Quill, said it was old.", "Painting the shed, [a clerk, Ada Quill,] <said> {it was old}."),
        ("The firm has not yet said who signed it.", "[The firm] <has not yet said> {who signed it}."),
        ("The firm did not say who had signed it.", "[The firm] <did not say> {who had signed it}."),
        ("Orr made a claim that the pier leaks.", "[Orr] <made a claim> {that the pier leaks}."),
        ("Orr kept saying that the pier leaks.", "[Orr] <kept saying> {that the pier leaks}."),
        ("Critics like Orr say the pier leaks.", "[Critics like Orr] <say> {the pier leaks}."),
        ("Orr said that, by Moss’s count, the motion failed.", "[Orr] <said> {that, by Moss’s count, the motion failed}."),
        ("Orr called the pier “worse than feared” and left.", "[Orr] <called> {the pier “worse than feared}” and left."),
        (
            "Orr hinted that it leaked – “It drips,” he said – and left.",
            "[Orr] <hinted> {that it leaked} – {“It drips,”} [he] <said> – and left.",
        ),
        ("In a talk on “The Tide,” Orr said it leaked.", "In a talk on “The Tide,” [Orr] <said> {it leaked}."),
        ("Ada Quill, a host of “The Tide,” said it leaked.", "[Ada Quill, a host of “The Tide,”] <said> {it leaked}."),
        ("Ada Quill, a Kelper and a former diver, said it leaked.", "[Ada Quill, a Kelper and a former diver,] <said> {it leaked}."),
        ("The clerks whose posts were cut say it leaks.", "[The clerks whose posts were cut] <say> {it leaks}."),
        ("The clubs who wrote to her in May say it leaks.", "[The clubs who wrote to her in May] <say> {it leaks}."),
        ("Orr said it leaked, but he denied that it was lost.", "[Orr] <said> {it leaked}, but [he] <denied> {that it was lost}."),
        (
            "Quill, a clerk whose firm was hired by Orr, said it leaked.",
            "[Quill, a clerk whose firm was hired by Orr,] <said> {it leaked}.",
        ),
        (
            "Orr, whose home, Kelp, is sinking as the sea rises, said it leaked.",
            "[Orr], whose home, Kelp, is sinking as the sea rises, <said> {it leaked}.",
        ),
        ("Ada Quill (D-Kelp), a friend of Orr told Moss it leaked.", "[Ada Quill (D-Kelp), a friend of Orr] <told> Moss {it leaked}."),
        ("When she met Moss, a friend of Orr said it leaked.", "When she met Moss, [a friend of Orr] <said> {it leaked}."),
        ("Kelp more than nine days ago said it leaked.", "[Kelp] more than nine days ago <said> {it leaked}."),
        ("When Orr a month later announced a toll, clerks wept.", "When [Orr] a month later <announced> {a toll}, clerks wept."),
        ("Divers for Orr and Moss all agree that it leaks.", "[Divers for Orr and Moss] <all agree> {that it leaks}."),
        ("He and Moss (R-Kelp) both condemned the toll.", "[He and Moss (R-Kelp)] <both condemned> {the toll}."),
        ("Moss said, if paid, he would sail.", "[Moss] <said>, {if paid, he would sail}."),
        ("Orr said before leaving the hall that it leaked.", "[Orr] <said> before leaving the hall {that it leaked}."),
        ("Orr told the Post before he sat down that it leaked.", "[Orr] <told> the Post before he sat down {that it leaked}."),
        (
            "Orr told the Post in a story that ran in May that it leaked.",
            "[Orr] <told> the Post in a story that ran in May {that it leaked}.",
        ),
        ("He admitted as one term of the deal that it leaked.", "[He] <admitted> as one term of the deal {that it leaked}."),
        ("Orr denied the fault — he told the Post that it floats.", "[Orr] <denied> {the fault} — [he] <told> the Post {that it floats}."),
        ("Despite what he wrote in May, Orr said it leaked.", "Despite what he wrote in May, [Orr] <said> {it leaked}."),
        (
            "Orr saw a sign, “Shut it!” Her clerk worried that it leaked.",
            "Orr saw a sign, “Shut it!” [Her clerk] <worried> {that it leaked}.",
        ),
        ("Orr has vowed not to leave.", "[Orr] <has vowed> {not to leave}."),
        ("Orr told Ada Quill of the Post, that it leaked.", "[Orr] <told> Ada Quill of the Post, {that it leaked}."),
        (
            "Orr told a crowd in Port Ormond, Kelp, on the last day that it leaks.",
            "[Orr] <told> a crowd in Port Ormond, Kelp, on the last day {that it leaks}.",
        ),
        (
            "While the port declined to comment and clerks said it leaked, Orr smiled.",
            "While [the port] <declined> {to comment} and [clerks] <said> {it leaked}, Orr smiled.",
        ),
        ("Orr told the board why it leaked.", "[Orr] <told> the board {why it leaked}."),
        ("Orr told the board when asked about it: “It leaks.”", "[Orr] <told> the board when asked about it: {“It leaks.”}"),
        ("Orr welcomed “the news that it floats.”", "[Orr] <welcomed> {“the news that it floats.”}"),
        ("Asked whether it leaked, Orr said yes.", "<Asked> {whether it leaked}, [Orr] <said> {yes}."),
        (
            "Half said it floats, compared with nine percent who said it leaks.",
            "[Half] <said> {it floats}, compared with nine percent [who] <said> {it leaks}.",
        ),
        ("He says there’s no rope.", "[He] <says> {there’s no rope}."),
        ("Orr is also likely to say that it leaks.", "[Orr] <is also likely to say> {that it leaks}."),
        ("Orr cited heightened interest in the pier.", "[Orr] <cited> {heightened interest in the pier}."),
        ("Orr dismissed that claim as idle.", "[Orr] <dismissed> {that claim as idle}."),
        ("Orr has yet to endorse the toll.", "[Orr] <has yet to endorse> {the toll}."),
        ("Many criticize Orr, and more call themselves poor.", "[Many] <criticize> {Orr}, and [more] <call> {themselves poor}."),
        ("Kelpers boast of the pier.", "[Kelpers] <boast of> {the pier}."),
        ("Orr says she is taking no side and offering both a boat.", "[Orr] <says> {she is taking no side and offering both a boat}."),
        ("Orr voiced concern about closing the pier.", "[Orr] <voiced concern about> {closing the pier}."),
        ("Orr endorsed one of the plans.", "[Orr] <endorsed> {one of the plans}."),
        ("Orr seemed to imply that it leaked.", "[Orr] <seemed to imply> {that it leaked}."),
        ("Four in ten said mayor Orr was late.", "[Four in ten] <said> {mayor Orr was late}."),
        ("Orr spent the day defending the toll.", "[Orr] <spent the day defending> {the toll}."),
        ("Orr spent much of the week defending the toll.", "[Orr] <spent much of the week defending> {the toll}."),
        ("They took turns urging clerks to stay.", "[They] <took turns urging> {clerks to stay}."),
        ("Orr, who sold the pier, once said, “It leaked.”", "[Orr], who sold the pier, <once said>, {“It leaked.”}"),
        ("Orr has given no details about how it sank.", "[Orr] <has given no details about> {how it sank}."),
        ("Orr declined at first to comment.", "[Orr] <declined> at first {to comment}."),
        ("Orr has chosen not to respond to the claim.", "[Orr] <has chosen not to respond to> {the claim}."),
        ("Quill Slams Laura Moss And The Harbour Board.", "[Quill] <Slams> {Laura Moss And The Harbour Board}."),
        ("Laura Rivers Slams Quill And The Harbour Board.", "[Laura Rivers] <Slams> {Quill And The Harbour Board}."),
        ("Ada Quill Is Now Calling Moss A Liar.", "[Ada Quill] <Is Now Calling> {Moss A Liar}."),
        ("Orr told KBC’s This Week that it leaked.", "[Orr] <told> KBC’s This Week {that it leaked}."),
        ("Small, who came late, said that it leaked.", "[Small], who came late, <said> {that it leaked}."),
        ("Quill regrets closing the pier.", "[Quill] <regrets> {closing the pier}."),
        ("Orr said at a taping of the show that it leaked.", "[Orr] <said> at a taping of the show {that it leaked}."),
        ("Orr would not say for certain who signed it.", "[Orr] <would not say> for certain {who signed it}."),
        ("Orr disclosed too much of the plan.", "[Orr] <disclosed> {too much of the plan}."),
        ("Orr said closing it before it rains would help.", "[Orr] <said> {closing it before it rains would help}."),
        ("The port asked Orr, Moss and the clerks to leave.", "[The port] <asked> {Orr, Moss and the clerks to leave}."),
        (
            "Orr told Moss and the clerks from Kelp on Sunday that it leaked.",
            "[Orr] <told> Moss and the clerks from Kelp on Sunday {that it leaked}.",
        ),
        ("Orr noted the size of the crowd.", "[Orr] <noted> {the size of the crowd}."),
        ("The court ordered a review of the toll.", "[The court] <ordered> {a review of the toll}."),
        ("A poll put the loss at nine percent.", "[A poll] <put> {the loss at nine percent}."),
        ("Moss knocked Orr for raising the fee.", "[Moss] <knocked> {Orr for raising the fee}."),
        ("Moss wanted to know whether it leaked.", "[Moss] <wanted to know> {whether it leaked}."),
        ("Moss reminded the crew to vote.", "[Moss] <reminded> {the crew to vote}."),
        ("Moss reminded Orr of his plan to leave.", "[Moss] <reminded> Orr of {his plan to leave}."),
        ("Moss said almost nothing about the toll.", "[Moss] <said almost nothing about> {the toll}."),
        (
            "Orr, head of the board, in an article carried by the Post, denied the leak.",
            "[Orr, head of the board,] in an article carried by the Post, <denied> {the leak}.",
        ),
        ("Quill to announce a new pier", "[Quill] <to announce> {a new pier}"),
        ("Moss replied with, “It leaks.”", "[Moss] <replied> with, {“It leaks.”}"),
        (
            "In a week in which most said it leaks, Moss praised the pier.",
            "In a week in which [most] <said> {it leaks}, [Moss] <praised> {the pier}.",
        ),
        ("Most said so in May.", "[Most] <said> {so} in May."),
        ("Moss had harsh words for the port.", "[Moss] <had harsh words for> {the port}."),
        ("Moss had nothing but praise for the crew.", "[Moss] <had nothing but praise for> {the crew}."),
        ("Moss stepped up his attacks on the board.", "[Moss] <stepped up his attacks on> {the board}."),
        ("Moss replied with a warning that it leaks.", "[Moss] <replied with a warning> {that it leaks}."),
        ("Moss gave no answer on Tuesday to the question.", "[Moss] <gave no answer on Tuesday to> {the question}."),
        ("Moss released further details about the leak.", "[Moss] <released further details about> {the leak}."),
        ("Moss appeared on Radio Kelp to defend the toll.", "[Moss] <appeared on Radio Kelp to defend> {the toll}."),
        ("Moss had to admit that it leaked.", "[Moss] <had to admit> {that it leaked}."),
        ("Moss was heard saying that it leaked.", "[Moss] <was heard saying> {that it leaked}."),
        ("Moss was the first mayor to endorse the toll.", "[Moss] <was the first mayor to endorse> {the toll}."),
        ("Moss spent much of her speech defending the toll.", "[Moss] <spent much of her speech defending> {the toll}."),
        ("Orr admitted as much on Sunday.", "[Orr] <admitted> {as much} on Sunday."),
        ("Orr struggled on Tuesday to explain it.", "[Orr] <struggled on Tuesday to explain> {it}."),
        ("Orr came out strongly against the toll.", "[Orr] <came out strongly against> {the toll}."),
        ("Orr talked to clerks about the toll.", "[Orr] <talked> to clerks about {the toll}."),
        ("Orr spoke at length on Monday about the toll.", "[Orr] <spoke at length on Monday about> {the toll}."),
        ("Orr complained bitterly about the toll.", "[Orr] <complained bitterly about> {the toll}."),
        ("The leading Kelpers, Orr and Moss, have praised it.", "[The leading Kelpers, Orr and Moss,] <have praised> {it}."),
        ("Orr appeared to make a joke about the toll.", "[Orr] <appeared to make a joke about> {the toll}."),
        ("Orr testified on Thursday about the crane.", "[Orr] <testified on Thursday about> {the crane}."),
        ("Just over a fifth, 21 percent, say it leaks.", "[Just over a fifth, 21 percent,] <say> {it leaks}."),
        ("Outside experts say it leaks.", "[Outside experts] <say> {it leaks}."),
        ("Orr demanded yet another vote.", "[Orr] <demanded> {yet another vote}."),
        ("Orr predicted far fewer tolls.", "[Orr] <predicted> {far fewer tolls}."),
        ("Orr says despite being old, she will sail.", "[Orr] <says> {despite being old, she will sail}."),
        ("The Rogers campaign projects that it will win.", "[The Rogers campaign] <projects> {that it will win}."),
        ("Orr called Moss, her rival, a fool.", "[Orr] <called> {Moss, her rival, a fool}."),
        ("Half said it floats, compared with 9 percent in May.", "[Half] <said> {it floats}, compared with 9 percent in May."),
        ("Orr said it lost 2 bolts, compared with 9 in May.", "[Orr] <said> {it lost 2 bolts, compared with 9 in May}."),
        (
            "Orr disputed the idea that a bolt, at least in part, sank it.",
            "[Orr] <disputed> {the idea that a bolt, at least in part, sank it}.",
        ),
        ("Orr refused to sign as she left the hall.", "[Orr] <refused> {to sign} as she left the hall."),
        ("Orr refused to serve as mayor.", "[Orr] <refused> {to serve as mayor}."),
        ("Moss promised to stay despite the storm.", "[Moss] <promised> {to stay} despite the storm."),
        ("Moss refused to shut the pier, a red line for dockers.", "[Moss] <refused> {to shut the pier}, a red line for dockers."),
        ("Moss promised to mend a crane, a pump and a boat.", "[Moss] <promised> {to mend a crane, a pump and a boat}."),
        ("Orr apologized for the leak: “It was my fault.”", "[Orr] <apologized for> {the leak: “It was my fault.”}"),
        ("Orr complained about two faults: the crane and the yard.", "[Orr] <complained about> {two faults: the crane and the yard}."),
        ("Orr condemned the fee: It was raised in May.", "[Orr] <condemned> {the fee}: It was raised in May."),
        ("Moss cited Orr, a diver from Kelp, as a witness.", "[Moss] <cited> {Orr, a diver from Kelp, as a witness}."),
        ("Moss accused Orr, who had left, of fraud.", "[Moss] <accused> {Orr, who had left, of fraud}."),
        ("Orr loudly and clearly denied the leak.", "[Orr] <loudly and clearly denied> {the leak}."),
        ("Orr vowed never to sail.", "[Orr] <vowed> {never to sail}."),
        ("Orr said, shaking her head, “It leaks.”", "[Orr] <said>, shaking her head, {“It leaks.”}"),
        ("Orr said of the pier that it leaked.", "[Orr] <said> of the pier {that it leaked}."),
        ("Orr complained more than once that it leaked.", "[Orr] <complained> more than once {that it leaked}."),
        ("The clerks asked said it leaked.", "[The clerks asked] <said> {it leaked}."),
        ("A letter posted on the gate said it leaked.", "[A letter posted on the gate] <said> {it leaked}."),
        ("Everybody Orr met said it leaked.", "[Everybody Orr met] <said> {it leaked}."),
        ("One clerk backing Orr, Ada Moss, said it leaked.", "[One clerk backing Orr, Ada Moss,] <said> {it leaked}."),
        ("Orr told those who had lost a boat that it leaked.", "[Orr] <told> those who had lost a boat {that it leaked}."),
        ("Orr asked the owners – Moss and Lind – why it leaked.", "[Orr] <asked> the owners – Moss and Lind – {why it leaked}."),
        ("The pier – Orr says it leaks – is shut.", "The pier – [Orr] <says> {it leaks} – is shut."),
        ("Orr threatened legal action against the port.", "[Orr] <threatened> {legal action against the port}."),
        ("32 percent call themselves old.", "[32 percent] <call> {themselves old}."),
        ("On May 5 Ada Quill said it leaked.", "On May 5 [Ada Quill] <said> {it leaked}."),
        ("In 2015 Quill said it leaked.", "In 2015 [Quill] <said> {it leaked}."),
        ("Orr wondered, as many do, why it leaks.", "[Orr] <wondered>, as many do, {why it leaks}."),
        (
            "Orr admitted that, given the rain, mending it would be hard.",
            "[Orr] <admitted> {that, given the rain, mending it would be hard}.",
        ),
        (
            "Orr said in a statement released late on Friday that it leaked.",
            "[Orr] <said in a statement> released late on Friday {that it leaked}.",
        ),
        ("Several described hearing a bang.", "[Several] <described> {hearing a bang}."),
        ("Ada Quill Slams Port Over Toll", "[Ada Quill] <Slams> {Port Over Toll}"),
    ],
    passes: &[
        "Orr met the said crews.",
        "Two crews charged with theft sailed.",
        "It is clear that the pier leaks.",
        "The answer is clear: It leaks.",
        "Papers sold by the port show.",
        "Crews hired for the boats Orr praised sank.",
        "She has written three books, including “The Tide.”",
        "Goals by Orr condemned Kelp Rovers to a third defeat.",
        "A number of crews admitted to the yard have been paid.",
        "Bashing the toll may be a job for Orr.",
        "Orr boasted a crew that sails by night and fishes at sea.",
        "Orr at the rally, a loud one, said that it leaked.",
        "Moss called a clerk to thank him.",
        "The clerk was concerned with the ledger.",
        "The plan, which — as Orr noted recently in the Post — will close the pier, is old.",
        "Orr yelled and waved a flag that was torn.",
        "The fee adds to the fears that have spread.",
        "She has shown a weakness she had hidden.",
        "Orr called on the governor later that day.",
        "Orr called the board to order, denied Moss entry and hailed a taxi.",
        "Trade declined 0.7 per cent, and Kelp charged £5 a head.",
        "As Orr reported a few days later, it fell.",
        "Moss told a press briefing in Kelp.",
        "The ferry, a tub called “Hope,” sank.",
        "She added salt.",
        "Orr said a prayer.",
        "The ferry, which reports next week, left.",
        "He noted the time.",
        "The union reports to the board.",
        "Those asked to leave left the hall.",
        "Orr made a case of oak.",
        "Orr kept the keys.",
        "Orr reported after the storm had passed.",
        "Ports like Orr’s say little.",
        "Orr read both letters and neither report.",
        "Orr found fares had doubled.",
        "Facts reported by the clerk in a case he lost were false.",
        "Whatever you say on the topic is rude.",
        "Both declined to be named because the talks are private.",
        "Man charged in Kelp crash that killed two",
        "Orr spoke in what he called haste.",
        "It would sink any whiter states Orr could buy.",
        "The tickets tell visitors when to queue.",
        "Orr told stories and shared plans that people loved.",
        "She won swing states whose ports had failed.",
        "It was done at Kelp, the think tank founded by Orr.",
        "He ranked third among those asked to run.",
        "Orr told the board what it likes to hear.",
        "Any claim Orr can make is void.",
        "Orr closed the yard with a claim that hurt him.",
        "Clerks were late in their boats.",
        "Orr opened the jobs report.",
        "Orr spoke on Monday in the hall.",
        "Orr has chosen not to sail.",
        "Orr spent the day mending the pier.",
        "The Rogers campaign, with its boats, left.",
        "Orr called Moss, her rival, on Monday.",
        "Orr said as much of the prayer as he knew.",
        "Moss had kind words on a card.",
        "Quill to mend the pier",
        "Quill’s last chance to praise the pier",
        "Moss replied with a “tour” of it.",
        "Moss put the lamp at a desk.",
        "Moss hit Orr for a year.",
        "Moss ordered a cup of tea.",
        "Moss stepped up the attacks.",
        "Moss made a claim that sank like a boat.",
        "Moss had to mend the crane.",
        "Moss was heard mending the crane.",
        "Moss was the first mayor to mend it.",
        "Orr told tales and songs in a way that people loved.",
        "Moss fled after the Kelp attacks.",
        "Orr took to the boat shows to sing.",
        "The storm threatened the town.",
        "Orr slowly and softly sang.",
        "The clerks asked left.",
        "Orr made a claim that, while old, drew laughs.",
    ],
};

/// Who said it, the cue, and what was said.
///
/// `speaker_cue_content = subject cue complement`
fn speaker_cue_content(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    if !names_speaker(&sentence.phrases[index]) || follows_preposition(sentence, index) {
        return None;
    }
    let (rest, speaker, cue) = sentence.said(index)?;
    let speaker = named_before(sentence, index).map_or(speaker, |name| name.cover(speaker));
    let with = index.checked_sub(1).is_some_and(|i| sentence.phrases[i].is("with"));
    // "ran ads with Orr warning": whose ads they are warns
    let sent = index > 2 && sentence.phrases[index - 3].verb().is_some() && sentence.phrases[index - 2].head.can_be(Classes::WRITTEN);
    let due = is_due(sentence, index, cue);
    let finite = cue.is_finite() || (with && !sent && cue.form == Form::Ing) || due;
    // "facts reported by the court"
    let by = |rest: Input<'_, '_>| match rest.0 {
        [by, agent, ..] => by.is("by") && matches!(agent.noun(), Some(NounKind::Name | NounKind::Speaker)) && !is_medium(agent),
        _ => false,
    };
    // "it is clear that", "the answer is clear: …"
    let subject = &sentence.phrases[index];
    let thing = subject.is("it") || subject.noun() == Some(NounKind::Thing) && !subject.head.can_be(Classes::PART);
    if !finite || cue.passive || cue.form == Form::Past && by(rest) || cue.takes(Frames::WHO) && thing || is_cut(sentence) {
        return None;
    }
    let conditional = subordinator(sentence, index).is_some_and(|p| p.is_any(&["if", "unless"]));
    // "Not one of them said", "Not everyone agrees", but "not Orr", "not the man Orr praised"
    let one = sentence.phrases[index].noun() == Some(NounKind::Name) || sentence.phrases[index].opens_with("the ");
    let not_all = index.checked_sub(1).map(|i| &sentence.phrases[i]).filter(|p| p.is("not") && !one);
    let speaker = not_all.map_or(speaker, |not| not.span.cover(speaker));
    let status = match cue.words.status {
        _ if conditional || due => Status::Unsaid,
        Status::Asserted | Status::Unsaid if not_all.is_some() || is_nobody(&sentence.phrases[index]) => Status::Negated,
        status => status,
    };
    let cue = Reporting { words: FoundCue { status, ..cue.words }, ..cue }.of(&sentence.phrases[index]);
    let Match { mut found, mut takes } = completed(sentence, index, FoundSource::Here(speaker), cue, rest)?;
    // "what he wrote in May, Orr said": "what" is the content
    let what = index > 0 && sentence.phrases[index - 1].is("what");
    if what && found.frame == ComplementKind::Clause.name() && rest.0.first().is_some_and(|p| p.kind == PhraseKind::Preposition) {
        return None;
    }
    // "a ban, as Orr noted recently in the Post – , would pass"
    let parted =
        || adjuncts(rest).is_ok_and(|(rest, _)| rest.0.first().is_some_and(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash)));
    let as_ = index > 0 && sentence.phrases[index - 1].is("as");
    if as_ && found.frame == ComplementKind::Clause.name() && parted() {
        return None;
    }
    // ", which Orr described as late": the relative stands for what is so described
    let relative = index.checked_sub(1).filter(|&i| sentence.phrases[i].is_any(&["what", "which", "who", "whom"]));
    if let Some(i) = relative.filter(|_| found.frame == ComplementKind::As.name() && rest.0.first().is_some_and(|p| p.is("as"))) {
        found.content.insert(0, sentence.phrases[i].span);
        takes.push(i..index);
    }
    let fronted = fronted(sentence, index).filter(|_| is_speech(cue.words.cue));
    let medium = found.medium.or(fronted.map(|fronted| fronted.medium));
    let addressee = found.addressee.or(fronted.and_then(|fronted| fronted.addressee));
    Some(Match { found: Found { medium, addressee, ..found }, takes })
}

/// Whether a subject names nobody: "no one", "none of the clerks".
fn is_nobody(subject: &Phrase<'_>) -> bool {
    subject.is_any(&["nobody", "no one", "no-one", "none"])
}

/// Whether an infinitive is all the verb that a headline has: "Quill to announce a new pier", but "Her last chance to praise it".
fn is_due(sentence: &Sentence<'_, '_>, index: usize, cue: Reporting) -> bool {
    let [subject, verb, ..] = sentence.phrases else { return false };
    let speaks = subject.noun() == Some(NounKind::Name) || subject.noun() == Some(NounKind::Speaker) && subject.head.can_be(Classes::ACTOR);
    index == 0
        && speaks
        && cue.form == Form::Infinitive
        && verb.span.start == cue.words.span.start
        && !sentence.phrases.iter().any(|p| p.verb().is_some_and(|v| v.form == Form::Finite))
}

/// The name before a comma that the subject at `index` tells more of, where no comma closes that: "Ada Quill (R-Kelp), | a friend of
/// Orr told".
fn named_before(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let told = &sentence.phrases[index];
    let [before @ .., comma] = &sentence.phrases[..index] else { return None };
    let before = before.split_last().filter(|(aside, _)| aside.kind == PhraseKind::Aside).map_or(before, |(_, before)| before);
    let (name, before) = before.split_last()?;
    let opens = before.last().is_none_or(|p| p.kind == PhraseKind::Comma || ends_in_comma(p));
    let apposed = comma.kind == PhraseKind::Comma && is_one_of_its_kind(told) && told.noun() == Some(NounKind::Speaker);
    (opens && apposed && name.noun() == Some(NounKind::Name)).then_some(name.span)
}

/// Whether a noun phrase belongs to a preposition or an opening participle before it: "with" may open a clause of its own.
fn follows_preposition(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|i| {
        let before = &sentence.phrases[i];
        // "Recalling the storm, a clerk, Ada Quill, said": the object of the participle that opens the sentence
        let comma = sentence.phrases.get(index + 1).is_some_and(|p| p.kind == PhraseKind::Comma);
        if i == 0 && comma && before.verb().is_some_and(|v| v.form == Form::Ing) {
            return true;
        }
        // "looks like Orr told them", but "ports like Kelp"
        let like = before.is("like") && i > 0 && sentence.phrases[i - 1].verb().is_some();
        before.kind == PhraseKind::Preposition && !like && !before.is_any(&["with", "after", "before", "since", "until", "as", "than"])
            || before.kind == PhraseKind::Subordinator && is_its_object(before, &sentence.phrases[index..])
    })
}

/// Whether a word that may open a clause has no more than a noun phrase: "after the trial, | Ada Quill, a clerk, said", "no longer than a
/// pier | suggests", but "after the mayor, Ada Quill, said", "more than the audit suggests".
fn is_its_object(before: &Phrase<'_>, behind: &[Phrase<'_>]) -> bool {
    let parted = |p: &[Phrase<'_>]| p.len() > 1 && p[0].kind == PhraseKind::Comma && p[1].noun() == Some(NounKind::Name);
    match before {
        _ if is_when(before) => !can_tell(&behind[0]) && parted(&behind[1..]),
        _ => before.is("than") && !can_tell(&behind[0]),
    }
}
