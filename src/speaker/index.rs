//! The speakers of many articles, joined where they are surely the same.

use super::term::akin;
use super::words::{fold, is_light};
use crate::article::Metadata;
use crate::claim::{Claim, Extraction, Speaker, SpeakerKind};
use std::borrow::Cow;
use std::collections::HashMap;

/// Who said what in many articles.
///
/// Two speakers of different articles count as one where both have the same full name, or the same name of a body,
/// and their roles do not conflict. Surnames alone, groups, documents and unnamed sources stay within their article.
///
/// ```
/// use dixit::{Article, Extractor, SpeakerIndex};
///
/// let extractor = Extractor::new();
/// let mut index = SpeakerIndex::new();
/// for text in ["Mayor Ada Quill said the pier was safe.", "“It will reopen,” said Ada Quill, the mayor of Kelp Bay."] {
///     index.add(&extractor.extract(&Article::from_text(text)));
/// }
/// let said: Vec<_> = index.find("Ada Quill").flat_map(|speaker| &speaker.statements).collect();
/// assert_eq!(said.len(), 2);
/// assert_eq!(said[0].claim.content[0].text, "the pier was safe");
/// ```
#[derive(Clone, Debug, Default)]
pub struct SpeakerIndex {
    speakers: Vec<KnownSpeaker>,
    by_name: HashMap<String, Vec<usize>>,
}

/// A speaker, and all that several articles report of it.
///
/// ```
/// use dixit::{Article, Extractor, SpeakerIndex, SpeakerKind};
///
/// let mut index = SpeakerIndex::new();
/// index.add(&Extractor::new().extract(&Article::from_text("Mayor Ada Quill said the pier was safe.")));
/// let quill = index.speakers().next().unwrap();
/// assert_eq!((quill.name.as_str(), quill.kind, &quill.roles[..]), ("Ada Quill", SpeakerKind::Person, &["Mayor".to_owned()][..]));
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct KnownSpeaker {
    /// The name, as the article gives it that named the speaker first.
    pub name: String,
    /// What kind of speaker it is.
    pub kind: SpeakerKind,
    /// What the articles say that the speaker is, in their words.
    pub roles: Vec<String>,
    /// What the speaker said, in the order in which the articles were added.
    pub statements: Vec<Statement>,
}

/// One claim, and the article that it stands in.
///
/// ```
/// use dixit::{Article, Extractor, SpeakerIndex};
///
/// let mut index = SpeakerIndex::new();
/// index.add(&Extractor::new().extract(&Article::from_text("Ada Quill said the pier was safe.").with_id("pier")));
/// let statement = &index.speakers().next().unwrap().statements[0];
/// assert_eq!(statement.article.id.as_deref(), Some("pier"));
/// assert_eq!(statement.claim.content[0].text, "the pier was safe");
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Where and when: the article's id, headline, publisher, date.
    pub article: Metadata,
    /// What was said.
    pub claim: Claim,
}

impl SpeakerIndex {
    /// An index without speakers.
    ///
    /// ```
    /// assert_eq!(dixit::SpeakerIndex::new().speakers().count(), 0);
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in the claims of an article; those without a named speaker are left out.
    ///
    /// ```
    /// use dixit::{Article, Extractor, SpeakerIndex};
    ///
    /// let mut index = SpeakerIndex::new();
    /// index.add(&Extractor::new().extract(&Article::from_text("Ada Quill said the pier was safe. It is believed that it was tested.")));
    /// assert_eq!(index.speakers().count(), 1);
    /// ```
    pub fn add(&mut self, extraction: &Extraction) {
        let named = extraction.speakers.iter().filter_map(|speaker| Some((speaker.id.as_str(), speaker.name.as_deref()?, speaker)));
        let named: HashMap<&str, (&str, &Speaker)> = named.map(|(id, name, speaker)| (id, (name, speaker))).collect();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for claim in &extraction.claims {
            let Some(attribution) = &claim.speaker else { continue };
            let id = attribution.id.as_str();
            let Some((name, speaker)) = named.get(id) else { continue };
            let at = *known.entry(id).or_insert_with(|| self.place(name, speaker));
            self.speakers[at].statements.push(Statement { article: extraction.article.clone(), claim: claim.clone() });
        }
    }

    /// The speakers of this full name, whatever the order of its words; several where their roles conflict.
    ///
    /// ```
    /// use dixit::{Article, Extractor, SpeakerIndex};
    ///
    /// let mut index = SpeakerIndex::new();
    /// index.add(&Extractor::new().extract(&Article::from_text("Ada Quill said the pier was safe.")));
    /// assert_eq!(index.find("Quill Ada").count(), 1);
    /// assert_eq!(index.find("Quill").count(), 0);
    /// ```
    pub fn find(&self, name: &str) -> impl Iterator<Item = &KnownSpeaker> {
        self.by_name.get(&key(name)).into_iter().flatten().map(|at| &self.speakers[*at])
    }

    /// All speakers, in the order in which they were added.
    ///
    /// ```
    /// use dixit::{Article, Extractor, SpeakerIndex};
    ///
    /// let mut index = SpeakerIndex::new();
    /// index.add(&Extractor::new().extract(&Article::from_text("Ada Quill said the pier was safe. Jonas Moss said it was shut.")));
    /// let names: Vec<&str> = index.speakers().map(|speaker| speaker.name.as_str()).collect();
    /// assert_eq!(names, ["Ada Quill", "Jonas Moss"]);
    /// ```
    pub fn speakers(&self) -> impl Iterator<Item = &KnownSpeaker> {
        self.speakers.iter()
    }

    /// Where the speaker of an article belongs.
    fn place(&mut self, name: &str, speaker: &Speaker) -> usize {
        let same = self.by_name.entry(key(name)).or_default();
        let joins = match speaker.kind {
            SpeakerKind::Person => name.contains(' '),
            SpeakerKind::Organization | SpeakerKind::Author => true,
            _ => false,
        };
        let mut fitting = same.iter().copied().filter(|at| joins && agree(&self.speakers[*at], speaker));
        // Where two fit, neither is sure.
        if let (Some(only), None) = (fitting.next(), fitting.next()) {
            for role in &speaker.roles {
                if !self.speakers[only].roles.contains(role) {
                    self.speakers[only].roles.push(role.clone());
                }
            }
            return only;
        }
        let at = self.speakers.len();
        same.push(at);
        self.speakers.push(KnownSpeaker {
            name: name.to_owned(),
            kind: speaker.kind,
            roles: speaker.roles.clone(),
            statements: Vec::new(),
        });
        at
    }
}

/// Of one kind, and with an office in common where both have one.
fn agree(known: &KnownSpeaker, speaker: &Speaker) -> bool {
    let (one, other) = (telling(&known.roles), telling(&speaker.roles));
    known.kind == speaker.kind && (one.is_empty() || other.is_empty() || one.iter().any(|word| other.iter().any(|same| akin(word, same))))
}

/// The words of roles that tell two people apart.
fn telling(roles: &[String]) -> Vec<Cow<'_, str>> {
    roles.iter().flat_map(|role| role.split(' ')).map(fold).filter(|word| word.len() > 3 && !is_light(word)).collect()
}

/// The words of a name in any order.
fn key(name: &str) -> String {
    let mut words: Vec<_> = name.split_whitespace().map(fold).collect();
    words.sort_unstable();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaker(name: &str, kind: SpeakerKind, roles: &[&str]) -> Speaker {
        Speaker {
            id: "s1".into(),
            name: Some(name.into()),
            kind,
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            affiliation: None,
            members: vec![],
            anonymity: None,
            mentions: vec![],
        }
    }

    fn joined(one: Speaker, other: Speaker) -> bool {
        let mut index = SpeakerIndex::new();
        let first = index.place(&one.name.clone().expect("named"), &one);
        first == index.place(&other.name.clone().expect("named"), &other)
    }

    #[test]
    fn only_the_surely_same_are_joined() {
        use SpeakerKind::{Organization, Person, Unnamed};
        assert!(joined(speaker("Ada Quill", Person, &["Mayor"]), speaker("Ada Quill", Person, &["mayor of Kelp Bay"])));
        assert!(joined(speaker("TANEDA Goro", Person, &[]), speaker("Goro Taneda", Person, &["envoy"])));
        assert!(joined(speaker("Port Agency", Organization, &[]), speaker("Port Agency", Organization, &[])));
        assert!(!joined(speaker("Ada Quill", Person, &["Mayor"]), speaker("Ada Quill", Person, &["goalkeeper"])));
        assert!(!joined(speaker("Quill", Person, &[]), speaker("Quill", Person, &[])));
        assert!(!joined(speaker("senior official", Unnamed, &[]), speaker("senior official", Unnamed, &[])));
    }
}
