//! Cues: the verbs, nouns and adjectives that report, what act each is, and what it takes.

use super::table::rows;
use crate::claim::Act;

/// A verb, noun or adjective that reports.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cue {
    /// Its dictionary form: "say", "call on".
    pub lemma: &'static str,
    /// What kind of act it reports.
    pub act: Act,
    /// What it takes.
    pub frames: Frames,
    /// The prepositions that open a content: "complained of".
    pub prepositions: Vec<&'static str>,
    words: Vec<&'static str>,
}

/// "according to", which is no verb.
pub(crate) static ACCORDING_TO: Cue = Cue::fixed("according to", Act::Say);
/// "It fell, per the Post."
pub(crate) static PER: Cue = Cue::fixed("per", Act::Say);
/// "gave the following answer".
pub(crate) static FOLLOWING: Cue = Cue::fixed("the following", Act::Say);
/// A colon, or a dash, that alone introduces the speech.
pub(crate) static COLON: Cue = Cue::fixed(":", Act::Say);

/// The prepositions that end a cue and take a gerund as they take a noun.
const PREPOSITIONS: [&str; 10] = ["about", "against", "at", "behind", "for", "of", "on", "over", "to", "with"];

/// What a cue takes as its content, and where: a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frames(u32);

impl Frames {
    /// A that-clause, with or without "that".
    pub(crate) const THAT: Self = Self(1);
    /// A that-clause with its "that".
    pub(crate) const THAT_ONLY: Self = Self(1 << 1);
    /// A quotation.
    pub(crate) const QUOTE: Self = Self(1 << 2);
    /// It stands after its content or inside it.
    pub(crate) const TAG: Self = Self(1 << 3);
    /// An embedded question.
    pub(crate) const WH: Self = Self(1 << 4);
    /// An infinitive.
    pub(crate) const INF: Self = Self(1 << 5);
    /// A noun phrase.
    pub(crate) const OBJ: Self = Self(1 << 6);
    /// A gerund.
    pub(crate) const ING: Self = Self(1 << 7);
    /// An object and a phrase with "as".
    pub(crate) const AS: Self = Self(1 << 8);
    /// An object and what it is called.
    pub(crate) const SMALL: Self = Self(1 << 9);
    /// An addressee after "to".
    pub(crate) const TO: Self = Self(1 << 10);
    /// An object that is the addressee.
    pub(crate) const ADR: Self = Self(1 << 11);
    /// An object that is the addressee, and an infinitive.
    pub(crate) const ADR_INF: Self = Self(1 << 12);
    /// An object that is the content and names the addressee.
    pub(crate) const OBJ_ADR: Self = Self(1 << 15);
    /// A passive with its agent.
    pub(crate) const PASSIVE: Self = Self(1 << 13);
    /// A that-clause without its "that" and a noun phrase where its subject is a document.
    pub(crate) const DOC: Self = Self(1 << 14);

    /// A noun that says whose the words around it are: "in her view".
    pub(crate) const IN: Self = Self(1 << 16);

    /// A noun that reports behind a light verb alone: "has harsh words for".
    pub(crate) const LIGHT: Self = Self(1 << 17);

    /// A person, and what he did to be so called: "hit Orr for raising fees".
    pub(crate) const FOR: Self = Self(1 << 18);
    /// A noun phrase, and how much it is reckoned to be: "put the toll at nine".
    pub(crate) const AT: Self = Self(1 << 19);
    /// A deed: "ordered a review of it", not "ordered soup".
    pub(crate) const DEED: Self = Self(1 << 20);

    /// An infinitive of a deed, "to be" in the passive only: "says to boil it", but "it fell, said to be old".
    pub(crate) const DEED_INF: Self = Self(1 << 21);
    /// The subject of its passive speaks: "was quoted as saying".
    pub(crate) const RAISED: Self = Self(1 << 22);
    /// The act did not take place: "declined to comment".
    pub(crate) const DECLINED: Self = Self(1 << 23);
    /// It tells that somebody speaks, not what: "speaking of the pier".
    pub(crate) const TALK: Self = Self(1 << 24);
    /// A noun that reports in the plural with nobody named: "amid calls for".
    pub(crate) const ALONE: Self = Self(1 << 25);
    /// A noun that says whose reckoning the words around it are: "by her account".
    pub(crate) const BY: Self = Self(1 << 26);
    /// An adjective that reports of people only: "she is clear that", but "it is clear that".
    pub(crate) const WHO: Self = Self(1 << 27);
    /// A that-clause without its "that" where its subject is a body: "the court heard it leaked", but "Orr heard it".
    pub(crate) const BODY: Self = Self(1 << 28);
    /// Its passive alone asks, and a question follows: "pressed on whether", but "pressed on when it rained".
    pub(crate) const ASKED: Self = Self(1 << 29);

    /// A that-clause, whether it can be without its "that" or not.
    pub(crate) const THAT_CLAUSE: Self = Self(Self::THAT.0 | Self::THAT_ONLY.0);
    /// All that has a verb of its own or is a quotation.
    pub(crate) const CLAUSE: Self = Self(Self::THAT.0 | Self::THAT_ONLY.0 | Self::QUOTE.0 | Self::TAG.0 | Self::WH.0);
    /// All that a content can be but a phrase with a preposition.
    pub(crate) const CONTENT: Self = Self(0b111_1111_1111 & !Self::TO.0 | Self::ADR.0 | Self::ADR_INF.0 | Self::OBJ_ADR.0);

    /// Whether the two share a frame.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "that" => Self::THAT,
            "that!" => Self::THAT_ONLY,
            "quote" => Self::QUOTE,
            "tag" => Self::TAG,
            "wh" => Self::WH,
            "inf" => Self::INF,
            "inf!" => Self::INF.with(Self::DEED_INF),
            "obj" => Self::OBJ,
            "ing" => Self::ING,
            "as" => Self::AS,
            "small" => Self::SMALL,
            "to" => Self::TO,
            "adr" => Self::ADR,
            "adrinf" => Self::ADR_INF,
            "objadr" => Self::OBJ_ADR,
            "passive" => Self::PASSIVE,
            "subj:doc" => Self::DOC,
            "subj:body" => Self::BODY,
            "in" => Self::IN,
            "by" => Self::BY,
            "who" => Self::WHO,
            "light" => Self::LIGHT,
            "for" => Self::FOR,
            "at" => Self::AT,
            "deed" => Self::DEED,
            "asked" => Self::ASKED,
            "raised" => Self::RAISED,
            "declined" => Self::DECLINED,
            "talk" => Self::TALK,
            "alone" => Self::ALONE,
            _ => return None,
        })
    }
}

impl Cue {
    /// Reads `lemma act frames`.
    pub(crate) fn read(file: &'static str) -> &'static [Self] {
        let cues: Vec<Self> = rows(file).filter_map(|row| Self::of(&row)).collect();
        Box::leak(cues.into_boxed_slice())
    }

    fn of(row: &[&'static str]) -> Option<Self> {
        let lemma = row[0];
        let mut frames = Frames::default();
        let mut prepositions = Vec::new();
        for word in row[2].split_whitespace() {
            match word.strip_prefix("prep:") {
                Some(preposition) => prepositions.push(preposition),
                None => frames = frames.with(Frames::named(word)?),
            }
        }
        // "voiced concern about closing it"
        let last = lemma.rsplit(' ').next().filter(|last| last.len() < lemma.len() && PREPOSITIONS.contains(last));
        let frames = if last.is_some() && frames.any(Frames::OBJ) { frames.with(Frames::ING) } else { frames };
        Some(Self { lemma, act: act(row[1])?, frames, prepositions, words: lemma.split(' ').collect() })
    }

    /// A cue that no file lists.
    const fn fixed(lemma: &'static str, act: Act) -> Self {
        Self { lemma, act, frames: Frames(0), prepositions: Vec::new(), words: Vec::new() }
    }

    /// The word that inflects.
    pub(crate) fn first(&self) -> &'static str {
        self.words[0]
    }

    /// The words that follow it as they stand.
    pub(crate) fn rest(&self) -> &[&'static str] {
        &self.words[1..]
    }
}

fn act(word: &str) -> Option<Act> {
    Some(match word {
        "say" => Act::Say,
        "stress" => Act::Stress,
        "urge" => Act::Urge,
        "pledge" => Act::Pledge,
        "deny" => Act::Deny,
        "ask" => Act::Ask,
        "agree" => Act::Agree,
        "express" => Act::Express,
        "think" => Act::Think,
        "want" => Act::Want,
        "show" => Act::Show,
        "decide" => Act::Decide,
        _ => return None,
    })
}
