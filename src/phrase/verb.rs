//! Verb groups.

use super::{PhraseKind, Piece, Scene};
use crate::lexicon::{Classes, Cue, Frames, eight, lower};
use crate::token::{Case, Kind, Tag, Token};

/// A verb with its auxiliaries, negation and adverbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbGroup {
    /// The form of its first verb.
    pub form: Form,
    /// Whether it is a passive.
    pub passive: bool,
    /// Whether it is negated.
    pub negated: bool,
    /// Whether it starts with a modal verb.
    pub modal: bool,
    /// Whether it has no verb but be, have or do.
    pub bare: bool,
    /// Whether an adverb among its words is a cue: "reportedly".
    pub hearsay: bool,
    /// The cue that its main verb is, with the words that belong to it.
    pub cue: Option<&'static Cue>,
}

/// The form of a verb group's first verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// says, has said, will say
    Finite,
    /// said: finite, or the participle of a reduced clause
    Past,
    /// to say
    Infinitive,
    /// saying
    Ing,
    /// given
    Participle,
}

impl Form {
    /// Whether a verb in this form can be a participle of the passive: "said", "given".
    pub(crate) fn can_be_participle(self) -> bool {
        matches!(self, Self::Past | Self::Participle)
    }
}

impl VerbGroup {
    /// Whether it can have a subject of its own: "says", "said".
    pub(crate) fn is_finite(&self) -> bool {
        matches!(self.form, Form::Finite | Form::Past)
    }
}

impl<'t> Scene<'t> {
    /// `verb_group = "to"? (auxiliary | "not" | adverb ("and" adverb)?)* verb particle*`
    ///
    /// has repeatedly said · did not say · to point out · adding
    pub(super) fn verb_group(self, tokens: &'t [Token]) -> Option<Piece<'t>> {
        let mut at = 0;
        let mut group =
            VerbGroup { form: Form::Finite, passive: false, negated: false, modal: false, bare: true, hearsay: false, cue: None };
        let mut first = None;
        let mut main = None;
        if tokens[0].tag == Tag::To {
            first = Some(Form::Infinitive);
            at = 1;
        }
        let mut be = false;
        let mut hearsay = false;
        while let Some(token) = tokens.get(at) {
            match token.tag {
                Tag::Modal | Tag::Have | Tag::Be | Tag::Do => {
                    if main.is_some_and(|m: usize| tokens[m].tag == Tag::Be && token.tag != Tag::Be && !token.can_be(Classes::ING)) {
                        break;
                    }
                    group.modal |= token.tag == Tag::Modal && first.is_none();
                    group.negated |= token.can_be(Classes::NOT);
                    let ing = token.bytes(self.text).ends_with(b"ing");
                    first = first.or(Some(if ing { Form::Ing } else { Form::Finite }));
                    be = token.tag == Tag::Be;
                    main = Some(at);
                }
                Tag::Genitive if token.kind == Kind::Genitive => break,
                Tag::Not => group.negated = true,
                // to “cease and desist”
                Tag::Mark if token.kind == Kind::OpenQuote && first == Some(Form::Infinitive) && main.is_none() => {}
                // has today proposed
                Tag::Time if main.is_some() && tokens.get(at + 1).is_some_and(|t| t.tag.is_verb()) => {}
                // has clearly and repeatedly said, loudly and clearly said
                Tag::Conj if at > 0 && tokens[at - 1].tag == Tag::Adv && joins_adverb(&tokens[at + 1..], main.is_some()) => {}
                Tag::Adv => {
                    group.negated |= token.bytes(self.text) == b"never";
                    hearsay |= token.can_be(Classes::CUE) && token.entry().adverb_cue.is_some();
                }
                tag if tag.is_verb() => {
                    first = first.or(Some(form(tag)));
                    group.passive = be && matches!(tag, Tag::VerbPast | Tag::VerbPart) && !self.has(tokens, at);
                    group.bare = false;
                    main = Some(at);
                    break;
                }
                _ => break,
            }
            at += 1;
        }
        let (form, main) = first.zip(main)?;
        if tokens[main].tag == Tag::Adv {
            return None;
        }
        group.form = form;
        // "was reportedly in town": an adverb behind the last verb is no part of the group
        group.hearsay = hearsay && !group.bare;
        let mut length = main + 1;
        let head = &tokens[main];
        if !group.bare
            && let Some((cue, more)) = self.cue(head, &tokens[main + 1..])
        {
            group.cue = Some(cue);
            length += more;
        }
        Some(Piece { kind: PhraseKind::Verb(group), head, length })
    }

    /// Whether the "'s" before a participle is a short "has": "he's predicted a loss", not "he's accused of", "it's said that".
    fn has(self, tokens: &[Token], participle: usize) -> bool {
        let short = tokens[..participle]
            .iter()
            .rfind(|t| t.tag != Tag::Adv)
            .is_some_and(|t| [&b"'s"[..], "’s".as_bytes()].contains(&t.bytes(self.text)));
        let object = tokens.get(participle + 1).is_some_and(|t| !matches!(t.tag, Tag::Prep | Tag::To | Tag::Mark | Tag::Adv | Tag::Adj));
        let fixed = || {
            self.cue(&tokens[participle], &tokens[participle + 1..])
                .is_some_and(|(cue, length)| length > 0 && !cue.frames.any(Frames::PASSIVE))
        };
        let said = || tokens.get(participle + 1).is_some_and(|t| t.tag == Tag::That) && self.follows_it(&tokens[0]);
        short && (object || fixed()) && !said()
    }

    /// Whether "it" stands before a token.
    fn follows_it(self, token: &Token) -> bool {
        self.text[..token.span().start].split_whitespace().next_back().is_some_and(|word| word.eq_ignore_ascii_case("it"))
    }

    /// The cue that starts with `verb`, the longest first, and how many of the words after it belong to it.
    fn cue(self, verb: &Token, after: &[Token]) -> Option<(&'static Cue, usize)> {
        let letters = |n: usize| after.get(n).map_or(0, |t| lower(eight(t.bytes(self.text))));
        let mut cues = verb.cue()?.cues_before([letters(0), letters(1)]);
        cues.find_map(|(cue, whole)| if whole { Some((cue, 0)) } else { self.matches(cue.rest(), after).map(|length| (cue, length)) })
    }

    /// How many words of `after` the fixed words of a cue take; `_` stands for one to three words.
    fn matches(self, words: &[&str], after: &[Token]) -> Option<usize> {
        // "complained bitterly about", "came out strongly against", "said almost nothing about"
        let degree = |t: &Token| t.can_be(Classes::APPROXIMATE) || t.is(self.text, "very");
        let bitterly = |t: &Token| t.tag == Tag::Adv && (t.bytes(self.text).ends_with(b"ly") || degree(t));
        let mut at = 0;
        for (i, word) in words.iter().enumerate() {
            if *word == "_" {
                let next = words.get(i + 1)?;
                let slot = after.get(at..)?.iter().take(4).position(|t| t.is(self.text, next)).filter(|&n| n > 0)?;
                if after[at..at + slot].iter().any(|t| t.tag.is_verb() || t.kind != Kind::Word && t.kind != Kind::Genitive) {
                    return None;
                }
                at += slot;
                continue;
            }
            // "said Grace Orr" is no grace
            let named = |t: &Token| words.len() == 1 && t.tag == Tag::Name && t.case == Case::Title;
            let next = |at: usize| after.get(at).is_some_and(|t| t.is(self.text, word) && !named(t));
            at += usize::from(!next(at) && after.get(at).is_some_and(bitterly));
            if !next(at) {
                return None;
            }
            at += 1;
        }
        // "called on Monday" is no "call on"
        let dated = words.last() == Some(&"on") && after.get(at).is_some_and(|t| t.can_be(Classes::TIME));
        (!dated).then_some(at)
    }
}

/// Whether an adverb follows that belongs to a verb group: behind an auxiliary any, before the first verb one with that verb behind it.
fn joins_adverb(after: &[Token], begun: bool) -> bool {
    let [adverb, verb, ..] = after else { return false };
    adverb.tag == Tag::Adv && (begun || verb.tag.is_verb())
}

/// Whether a verb group can start with a word of this tag.
pub(super) const fn opens_verb_group(tag: Tag) -> bool {
    tag.is_verb() || tag.is_auxiliary() || matches!(tag, Tag::To | Tag::Not | Tag::Adv)
}

fn form(tag: Tag) -> Form {
    match tag {
        Tag::VerbPast => Form::Past,
        Tag::VerbPart => Form::Participle,
        Tag::VerbIng => Form::Ing,
        _ => Form::Finite,
    }
}
