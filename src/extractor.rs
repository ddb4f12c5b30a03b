//! Runs the stages in order.

use crate::article::{Article, BlockKind};
use crate::claim::{Addressee, Attribution, Claim, Cue, Extraction, Passage, numbered};
use crate::confidence::Bound;
use crate::discourse::{self, Discourse, Paragraph};
use crate::grammar::{self, Inside};
use crate::phrase::{add_phrases, asides, emptied};
use crate::report::{CueWords, Report, Sighting};
use crate::segment::{quotations, sentences};
use crate::sightings;
use crate::span::{Span, Stretch};
use crate::speaker::{Cast, resolve};
use crate::token::{lex, tag};

/// Finds the claims of articles.
///
/// ```
/// use dixit::{Article, Extractor};
///
/// let article = Article::from_text("The pier is safe, Mayor Ada Quill said on Monday. She promised to reopen it.");
/// let claims = Extractor::new().extract(&article).claims;
/// assert_eq!(claims[0].content[0].text, "The pier is safe");
/// assert_eq!(claims[1].speaker.as_ref().unwrap().name.as_deref(), Some("Ada Quill"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Extractor {
    bound: Bound,
    nested: bool,
    longest_article: usize,
    most_claims: usize,
}

impl Default for Extractor {
    fn default() -> Self {
        Self { bound: Bound::USUAL, nested: false, longest_article: LONGEST_ARTICLE, most_claims: MOST_CLAIMS }
    }
}

/// Longer than any book.
const LONGEST_ARTICLE: usize = 64 << 20;
const MOST_CLAIMS: usize = 1 << 20;
/// The bytes of a token, the space after it among them, as they are in most texts.
const TOKEN: usize = 5;

impl Extractor {
    /// An extractor with the usual settings.
    ///
    /// ```
    /// assert_eq!(dixit::Extractor::new(), dixit::Extractor::default());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Leaves out the claims whose [`Claim::confidence`] is lower; 0.0 keeps all. The usual bound is 0.5, for what is
    /// thought, wanted or decided to be so 0.6, and 0.7 for a stance: where somebody wants to do something, or thinks of something as
    /// this or that, and neither a clause nor a quotation tells so.
    ///
    /// ```
    /// use dixit::{Article, Extractor};
    ///
    /// let article = Article::from_text("Quill said that the pier was safe.");
    /// assert_eq!(Extractor::new().min_confidence(0.0).extract(&article).claims.len(), 1);
    /// assert!(Extractor::new().min_confidence(1.0).extract(&article).claims.is_empty());
    /// ```
    #[must_use]
    pub fn min_confidence(mut self, bound: f32) -> Self {
        self.bound = Bound::all(bound);
        self
    }

    /// Whether the claims inside another's content are given too, with its [`Claim::parent`]; they are not, usually.
    ///
    /// ```
    /// use dixit::{Article, Extractor};
    ///
    /// let article = Article::from_text("Moss said Quill had told him that the fund was empty.");
    /// let claims = Extractor::new().nested(true).extract(&article).claims;
    /// assert_eq!(claims[1].content[0].text, "that the fund was empty");
    /// assert_eq!(claims[1].parent.as_ref(), Some(&claims[0].id));
    /// ```
    #[must_use]
    pub fn nested(mut self, nested: bool) -> Self {
        self.nested = nested;
        self
    }

    /// How many bytes of an article are read at most; usually 64 MiB. The paragraph that goes beyond, and all after it,
    /// is left out, and [`Extraction::unread`] says so.
    ///
    /// ```
    /// use dixit::{Article, Extractor};
    ///
    /// let article = Article::from_text("The pier is safe, Quill said on Monday.\n\nIt is shut, Moss said on Tuesday.");
    /// let extraction = Extractor::new().longest_article(60).extract(&article);
    /// assert_eq!(extraction.claims.len(), 1);
    /// assert_eq!(extraction.unread, Some(41));
    /// ```
    #[must_use]
    pub fn longest_article(mut self, bytes: usize) -> Self {
        self.longest_article = bytes.min(u32::MAX as usize);
        self
    }

    /// With how many claims the reading of an article ends, once the sentence is read; usually 1,048,576. Where text is
    /// left out, [`Extraction::unread`] says so.
    ///
    /// ```
    /// use dixit::{Article, Extractor};
    ///
    /// let article = Article::from_text("The pier is safe, Quill said. It is shut, Moss said.");
    /// let extraction = Extractor::new().most_claims(1).extract(&article);
    /// assert_eq!(extraction.claims.len(), 1);
    /// assert_eq!(extraction.unread, Some(30));
    /// ```
    #[must_use]
    pub fn most_claims(mut self, claims: usize) -> Self {
        self.most_claims = claims;
        self
    }

    /// The claims of an article, with their speakers. Prose is never an error: a text without claims gives none.
    ///
    /// ```
    /// use dixit::{Article, Extractor};
    ///
    /// let extractor = Extractor::new();
    /// assert_eq!(extractor.extract(&Article::from_text("It is shut, Ada Quill said.")).claims.len(), 1);
    /// assert!(extractor.extract(&Article::from_text("The tide is high.")).claims.is_empty());
    /// ```
    #[must_use]
    pub fn extract(&self, article: &Article) -> Extraction {
        let Reading { reports, sightings, signs, unread } = self.read(article);
        let Cast { speakers, attributions, mut addressees } = resolve(article, &reports, sightings, &signs);
        let attributed = reports.into_iter().zip(attributions).enumerate();
        let claims = attributed.map(|(i, (report, speaker))| claim(article, i, &report, speaker, addressees.remove(&i))).collect();
        Extraction { schema: 1, article: article.metadata().clone(), speakers, claims, unread }
    }

    /// Reads the blocks one after another; nothing of a block is kept but what it reports and whom it names.
    fn read(&self, article: &Article) -> Reading {
        let text = article.text();
        let mut discourse = Discourse::new(self.bound);
        let mut sightings = Vec::new();
        let mut signs = Vec::new();
        let mut tokens = Vec::new();
        let mut room = Vec::new();
        let mut unread = None;
        // there is no post without one
        let handles = text.contains('@');
        'blocks: for (index, block) in article.blocks().iter().enumerate() {
            if block.span.end > self.longest_article || discourse.reports.len() >= self.most_claims {
                unread = Some(block.span.start);
                break;
            }
            if discourse::is_turn(block) {
                discourse.turn(text, index, block);
                continue;
            }
            if !block.kind.speaks() {
                continue;
            }
            let next = article.blocks().get(index + 1).map(|next| next.span);
            if handles
                && !matches!(block.kind, BlockKind::Headline | BlockKind::Caption)
                && let Some(post) = discourse::post(text, block.span, next)
            {
                discourse.post(text, index, post);
                continue;
            }
            if discourse.announced(text, index, block) {
                continue;
            }
            tokens.clear();
            tokens.reserve_exact(block.span.len() / TOKEN);
            lex(text, block.span, &mut tokens);
            let quotations = quotations(text, &mut tokens);
            let sentences = sentences(text, &tokens, &quotations);
            for sentence in &sentences {
                tag(text, &mut tokens[sentence.clone()]);
            }
            for sentence in sentences {
                if discourse.reports.len() >= self.most_claims {
                    unread = Some(tokens[sentence.start].span().start);
                    break 'blocks;
                }
                signs.extend(sightings::signs(&tokens[sentence.clone()]));
                let mut phrases = emptied(room);
                let end = sentence.end;
                add_phrases(text, &tokens, &quotations, sentence, &mut phrases);
                let mut found = grammar::reports(&phrases, block.kind == BlockKind::Headline, self.bound);
                if block.kind == BlockKind::Headline {
                    found.retain(|found| !discourse::is_kicker(found, text, &text[block.span.end..]));
                }
                grammar::add_asides(&mut found, &asides(text, &tokens, &quotations, &phrases), self.bound);
                if self.nested {
                    Inside { text, tokens: &tokens, bound: self.bound }.fill(&phrases, &mut found);
                }
                let next = next.unwrap_or_default().of(text);
                discourse.sentence(&Paragraph { index, text, tokens: &tokens, quotations: &quotations, next }, &phrases, found, end);
                sightings::collect(&phrases, index as u32, discourse.sentences, &mut sightings);
                room = emptied(phrases);
            }
        }
        discourse.reports.shrink_to_fit();
        Reading { reports: discourse.reports, sightings, signs, unread }
    }
}

/// What the sentences of an article hold.
struct Reading {
    reports: Vec<Report>,
    sightings: Vec<Sighting>,
    /// Words that may tell that a source stays unnamed, or that somebody died.
    signs: Vec<Stretch>,
    /// The first byte that was left out.
    unread: Option<usize>,
}

fn claim(article: &Article, index: usize, report: &Report, speaker: Option<Attribution>, addressee: Option<Addressee>) -> Claim {
    let text = article.text();
    Claim {
        id: id(index),
        speaker,
        cue: report.cue.map(|CueWords { span, lemma, act, status }| {
            let Span { start, end } = span.span();
            Cue { start, end, text: span.span().of(text).to_owned(), lemma: lemma.to_owned(), act, status }
        }),
        content: report.content.iter().map(|part| Passage::new(text, part.span())).collect(),
        mode: report.mode,
        addressee,
        parent: report.parent.map(|parent| id(parent as usize)),
        medium: report.medium.map(|medium| medium.span().of(text).to_owned()),
        block: article.blocks()[report.block as usize].kind,
        rule: report.rule.to_owned(),
        frame: report.frame.to_owned(),
        confidence: report.confidence,
    }
}

fn id(index: usize) -> String {
    numbered('c', index + 1)
}
