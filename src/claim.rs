//! What a caller holds: an article's claims and their speakers, owned, and the shape of the JSON.

use crate::article::{BlockKind, Metadata};
use crate::confidence::{Features, is_quoted};
use crate::lexicon::Feature;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// All that was found in one article.
///
/// It serialises to the JSON that the README shows; `schema` grows when a field changes its meaning.
///
/// ```
/// use dixit::{Article, Extraction, Extractor};
///
/// let article = Article::from_text("Mayor Ada Quill said the pier was safe. She promised to reopen it.");
/// let extraction = Extractor::new().extract(&article);
/// assert_eq!((extraction.claims.len(), extraction.speakers.len()), (2, 1));
///
/// let json = serde_json::to_string(&extraction)?;
/// assert_eq!(serde_json::from_str::<Extraction>(&json)?, extraction);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Extraction {
    /// The version of this shape: 1.
    pub schema: u32,
    /// The article that the claims stand in.
    pub article: Metadata,
    /// Who speaks, in the order of the first mention.
    pub speakers: Vec<Speaker>,
    /// What is reported, in the order of the text; a claim stands before those inside its content.
    pub claims: Vec<Claim>,
    /// The byte from which the text was not read, where a limit of the extractor cut it short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<usize>,
}

/// A stretch of the article's text, with its words: `text[start..end]` is `text`.
///
/// ```
/// use dixit::{Article, Extractor};
///
/// let article = Article::from_text("“No,” said Ada Quill, “never.”");
/// let claim = &Extractor::new().extract(&article).claims[0];
/// for part in &claim.content {
///     assert_eq!(&article.text()[part.start..part.end], part.text);
/// }
/// assert_eq!(claim.content[1].text, "“never.”");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Passage {
    /// The first byte (UTF-8) in the article's text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The words that stand there.
    pub text: String,
}

impl Passage {
    /// The passage of `text` at `span`.
    ///
    /// ```
    /// use dixit::{Passage, Span};
    ///
    /// assert_eq!(Passage::new("Orr left.", Span::new(0, 3)).text, "Orr");
    /// ```
    #[must_use]
    pub fn new(text: &str, span: Span) -> Self {
        Self { start: span.start, end: span.end, text: span.of(text).to_owned() }
    }

    /// Where it stands.
    ///
    /// ```
    /// use dixit::{Passage, Span};
    ///
    /// assert_eq!(Passage::new("Orr left.", Span::new(0, 3)).span(), Span::new(0, 3));
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// One statement that the article reports.
///
/// ```
/// use dixit::{Act, Article, Extractor, Mode};
///
/// let article = Article::from_text("Mayor Ada Quill told reporters in a statement that the pier was safe.");
/// let claim = &Extractor::new().extract(&article).claims[0];
/// assert_eq!(claim.speaker.as_ref().unwrap().name.as_deref(), Some("Ada Quill"));
/// assert_eq!(claim.cue.as_ref().unwrap().act, Act::Say);
/// assert_eq!(claim.content[0].text, "that the pier was safe");
/// assert_eq!(claim.addressee.as_ref().unwrap().text, "reporters");
/// assert_eq!((claim.mode, claim.medium.as_deref()), (Mode::Indirect, Some("a statement")));
/// assert_eq!((claim.id.as_str(), claim.rule.as_str(), claim.frame.as_str()), ("c1", "speaker-cue-content", "that"));
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claim {
    /// Names the claim within its article; the same text gives the same ids.
    pub id: String,
    /// Who made it; `None` where the text names nobody ("It is believed that …").
    pub speaker: Option<Attribution>,
    /// The words that report it; `None` for a quotation that stands alone.
    pub cue: Option<Cue>,
    /// What is reported, in the order of the text: several parts where the cue stands between them.
    pub content: Vec<Passage>,
    /// Whether the words are the speaker's own.
    pub mode: Mode,
    /// To whom it was said.
    pub addressee: Option<Addressee>,
    /// The claim whose content holds this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Where it was said, in the article's words: "a statement", "an interview".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medium: Option<String>,
    /// The part of the article that it stands in.
    pub block: BlockKind,
    /// The rule of the grammar that found it.
    pub rule: String,
    /// What the content is to its cue: "that", "clause", "quotation", "question", "infinitive", "object" and the like.
    #[serde(default)]
    pub frame: String,
    /// How often claims such as this one are right, from 0 to 1: a logistic function of the weights of its
    /// [features](Claim::features), measured on annotated news (the train split of PolNeAR 1.0).
    #[serde(default)]
    pub confidence: f32,
}

impl Claim {
    /// What the claim's confidence is reckoned from, as written in the library's table of weights: its rule and frame, its cue,
    /// what its speaker's words are, whether it quotes, and what stands before it and whom it addresses in `text`, the article's.
    ///
    /// ```
    /// use dixit::{Article, Extractor};
    ///
    /// let article = Article::from_text("The harbour will close in May, the union warned on Monday.");
    /// let claim = &Extractor::new().extract(&article).claims[0];
    /// assert!(claim.features(article.text()).contains(&"cue warn".to_owned()));
    /// ```
    #[must_use]
    pub fn features(&self, text: &str) -> Vec<String> {
        let mut features = Vec::new();
        let mention = self.speaker.as_ref().and_then(|speaker| speaker.mention.as_ref());
        let addressee = self.addressee.as_ref().map(|addressee| addressee.start);
        let words =
            self.content.iter().chain(mention).map(|words| words.start).chain(self.cue.as_ref().map(|cue| cue.start)).chain(addressee);
        let known = Features {
            rule: &self.rule,
            frame: &self.frame,
            lemma: self.cue.as_ref().map_or("", |cue| &cue.lemma),
            speaker: mention.map(|mention| mention.text.as_str()),
            quoted: Some(self.content.iter().any(|part| is_quoted(&part.text))),
            before: words.min().and_then(|start| text.get(..start)).unwrap_or_default(),
        };
        known.each(|Feature(first, second, third)| features.push(format!("{first} {second} {third}").trim_end().to_owned()));
        features
    }
}

/// An id: "c12".
pub(crate) fn numbered(kind: char, number: usize) -> String {
    let digits = number.checked_ilog10().map_or(1, |tens| tens + 1);
    let digit = |tens| char::from(b'0' + (number / 10_usize.pow(tens) % 10) as u8);
    let mut id = String::with_capacity(1 + digits as usize);
    id.push(kind);
    id.extend((0..digits).rev().map(digit));
    id
}

/// The speaker of one claim.
///
/// ```
/// use dixit::{Article, Extractor, Resolution};
///
/// let article = Article::from_text("Mayor Ada Quill said the pier was safe. She promised to reopen it.");
/// let extraction = Extractor::new().extract(&article);
/// let she = extraction.claims[1].speaker.as_ref().unwrap();
/// assert_eq!(she.mention.as_ref().unwrap().text, "She");
/// assert_eq!((she.name.as_deref(), she.role.as_deref()), (Some("Ada Quill"), Some("Mayor")));
/// assert_eq!((she.resolution, &she.id), (Resolution::Pronoun, &extraction.speakers[0].id));
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attribution {
    /// The speaker in [`Extraction::speakers`].
    pub id: String,
    /// The words that name the speaker here, or the ones that an elided subject takes up.
    pub mention: Option<Passage>,
    /// Who that is: the fullest name in the article; `None` where it cannot be told.
    pub name: Option<String>,
    /// What the article says that the speaker is: "Foreign Minister".
    pub role: Option<String>,
    /// What kind of speaker it is.
    pub kind: SpeakerKind,
    /// How the name was found.
    pub resolution: Resolution,
}

/// The words that report a claim.
///
/// ```
/// use dixit::{Act, Article, Extractor, Status};
///
/// let article = Article::from_text("Ada Quill did not deny that the pier was shut.");
/// let extraction = Extractor::new().extract(&article);
/// let cue = extraction.claims[0].cue.as_ref().unwrap();
/// assert_eq!((cue.text.as_str(), cue.lemma.as_str()), ("did not deny", "deny"));
/// assert_eq!((cue.act, cue.status), (Act::Deny, Status::Negated));
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cue {
    /// The first byte (UTF-8) in the article's text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The words that stand there.
    pub text: String,
    /// Its dictionary form: "say", "call on", "according to".
    pub lemma: String,
    /// What kind of act it reports.
    pub act: Act,
    /// Whether the act took place.
    pub status: Status,
}

/// Whom a claim was addressed to.
///
/// ```
/// use dixit::{Article, Extractor};
///
/// let article = Article::from_text("Mayor Ada Quill opened the pier. Jonas Moss told her that it was unsafe.");
/// let claims = Extractor::new().extract(&article).claims;
/// let her = claims[0].addressee.as_ref().unwrap();
/// assert_eq!((her.text.as_str(), her.name.as_deref()), ("her", Some("Ada Quill")));
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Addressee {
    /// The first byte (UTF-8) in the article's text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The words that stand there.
    pub text: String,
    /// Who that is; `None` where it cannot be told.
    pub name: Option<String>,
}

/// Whether a claim's words are the speaker's own.
///
/// ```
/// use dixit::{Article, Extractor, Mode};
///
/// let article = Article::from_text("“No,” said Ada Quill. Jonas Moss said the pier was shut. Lena Orr called it “a wreck on stilts”.");
/// let modes: Vec<Mode> = Extractor::new().extract(&article).claims.iter().map(|claim| claim.mode).collect();
/// assert_eq!(modes, [Mode::Direct, Mode::Indirect, Mode::Mixed]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// All of the content stands in quotation marks, or is a turn of a transcript.
    Direct,
    /// None of it does.
    Indirect,
    /// Part of it does.
    Mixed,
}

/// What kind of act a cue reports. The last four are no speech.
///
/// ```
/// use dixit::{Act, Article, Extractor};
///
/// let article = Article::from_text("Ada Quill urged the port to wait. Jonas Moss promised to mend the pier. Lena Orr thought it was shut.");
/// let acts: Vec<Act> = Extractor::new().extract(&article).claims.iter().map(|claim| claim.cue.as_ref().unwrap().act).collect();
/// assert_eq!(acts, [Act::Urge, Act::Pledge, Act::Think]);
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// A statement: say, add, announce.
    Say,
    /// A statement with weight: stress, reiterate, insist.
    Stress,
    /// A request: urge, call on, demand, propose.
    Urge,
    /// A commitment: pledge, promise, offer.
    Pledge,
    /// A denial or a refusal: deny, reject, decline.
    Deny,
    /// A question: ask, wonder aloud.
    Ask,
    /// Agreement: agree, concur, echo.
    Agree,
    /// An attitude put into words: thank, welcome, condemn, praise, accuse, hope.
    Express,
    /// A belief: think, believe, expect.
    Think,
    /// A wish or an intention: want, plan, seek.
    Want,
    /// Evidence: show, find, establish.
    Show,
    /// A decision: decide, rule.
    Decide,
}

impl Act {
    /// Whether it is one of speech, and not a thought, a wish, evidence or a decision.
    pub(crate) const fn is_speech(self) -> bool {
        !matches!(self, Self::Think | Self::Want | Self::Show | Self::Decide)
    }
}

/// Whether the act that a cue names took place.
///
/// ```
/// use dixit::{Article, Extractor, Status};
///
/// let article = Article::from_text("Ada Quill did not say whether she would stand. Jonas Moss declined to comment.");
/// let claims = Extractor::new().extract(&article).claims;
/// let statuses: Vec<Status> = claims.iter().map(|claim| claim.cue.as_ref().unwrap().status).collect();
/// assert_eq!(statuses, [Status::Negated, Status::Declined]);
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It did: "said".
    #[default]
    Asserted,
    /// It did not: "did not say".
    Negated,
    /// It was refused: "declined to comment".
    Declined,
    /// It is asked about: "Did she say …?", "was asked whether".
    Asked,
    /// It has not happened: "is expected to say", "would say".
    Unsaid,
}

/// Somebody or something that speaks in an article.
///
/// ```
/// use dixit::{Article, Extractor, SpeakerKind};
///
/// let article = Article::from_text("Mayor Ada Quill said the pier was safe. “We tested it,” Quill added.");
/// let speakers = Extractor::new().extract(&article).speakers;
/// assert_eq!(speakers[0].name.as_deref(), Some("Ada Quill"));
/// assert_eq!((speakers[0].kind, &speakers[0].roles[..]), (SpeakerKind::Person, &["Mayor".to_owned()][..]));
/// let mentions: Vec<&str> = speakers[0].mentions.iter().map(|mention| mention.text.as_str()).collect();
/// assert_eq!(mentions, ["Mayor Ada Quill", "Quill"]);
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Speaker {
    /// Names the speaker within the article.
    pub id: String,
    /// The fullest name that the article gives, without "Mr" and the like; `None` where it cannot be told.
    pub name: Option<String>,
    /// What kind of speaker it is.
    pub kind: SpeakerKind,
    /// What the article says that the speaker is, in its words: "Foreign Minister".
    pub roles: Vec<String>,
    /// The body, party or country that the speaker stands for, in the article's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<String>,
    /// The names of the members, where the speaker is several: "Quill and Moss".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// Why a source stays unnamed, in the article's words: "speaking on condition of anonymity".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anonymity: Option<String>,
    /// Where the article names the speaker, in the order of the text.
    pub mentions: Vec<Passage>,
}

/// What kind of speaker it is.
///
/// ```
/// use dixit::{Article, Extractor, SpeakerKind};
///
/// let article = Article::from_text("Ada Quill said the pier was safe. The ministry said it was shut. A senior official said it was gone.");
/// let kinds: Vec<SpeakerKind> = Extractor::new().extract(&article).speakers.iter().map(|speaker| speaker.kind).collect();
/// assert_eq!(kinds, [SpeakerKind::Person, SpeakerKind::Organization, SpeakerKind::Unnamed]);
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// A person with a name.
    Person,
    /// A body, a country or an outlet: the ministry, Beijing, Reuters.
    Organization,
    /// Several: the two sides, residents, Quill and Moss.
    Group,
    /// A text that speaks: the report, the treaty.
    Document,
    /// A person without a name: a senior official.
    Unnamed,
    /// The article's own author.
    Author,
}

/// How a speaker's name was found, or why it was not.
///
/// ```
/// use dixit::{Article, Extractor, Resolution};
///
/// let article = Article::from_text("Ada Quill said the pier was safe, adding that it was tested. She promised to reopen it.");
/// let claims = Extractor::new().extract(&article).claims;
/// let found: Vec<Resolution> = claims.iter().map(|claim| claim.speaker.as_ref().unwrap().resolution).collect();
/// assert_eq!(found, [Resolution::Name, Resolution::Elided, Resolution::Pronoun]);
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Resolution {
    /// The mention itself is a name.
    Name,
    /// A pronoun that takes up somebody named elsewhere.
    Pronoun,
    /// A description ("the minister"), of somebody named elsewhere or of nobody.
    Description,
    /// The cue has no subject of its own and takes that of another one.
    Elided,
    /// The quotation goes on from a sentence that names its speaker.
    Continued,
    /// Two speakers fit equally, so none was chosen.
    Ambiguous,
    /// Nobody in the article fits.
    Unresolved,
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    #[test]
    fn a_claim_begins_with_whom_it_addresses() {
        let behind = |text: &str| {
            let article = Article::from_text(text);
            let extraction = Extractor::new().min_confidence(0.0).extract(&article);
            let features = extraction.claims[0].features(article.text());
            features.into_iter().find(|feature| feature.starts_with("behind")).unwrap_or_default()
        };
        assert_eq!(behind("The clerk was asked about the leak."), "behind sentence");
        assert_eq!(behind("It sank, and the clerk was asked about the leak."), "behind and");
        assert_eq!(behind("The clerk told Orr that it leaked."), "behind sentence");
    }
}
