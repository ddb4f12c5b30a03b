//! An article: its text, what is known about it, and the blocks that it consists of.

mod builder;
mod byline;
mod date;
mod dateline;
#[cfg(feature = "html")]
mod html;
mod layout;
mod lines;
mod look;
#[cfg(feature = "html")]
mod markup;
mod metadata;
mod phrases;
#[cfg(feature = "json")]
mod records;
mod section;
mod sieve;
mod words;

pub use builder::ArticleBuilder;
pub(crate) use byline::publishes;
#[cfg(feature = "json")]
pub use records::{RecordFields, Records};
pub(crate) use words::is_genre;

use crate::error::{Error, Problem};
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// A news article: a text, its blocks, and what is known about it.
///
/// ```
/// use dixit::{Article, BlockKind};
///
/// let article = Article::from_text("Old pier reopens after audit\n\nBy Ona Brisk\n\nThe pier is open again, Mayor Ada Quill said on Monday.");
/// assert_eq!(article.metadata().authors, ["Ona Brisk"]);
/// let kinds: Vec<BlockKind> = article.blocks().iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Byline, BlockKind::Body]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    text: String,
    metadata: Metadata,
    blocks: Vec<Block>,
}

/// What is known about an article; given values win over those read off the text.
///
/// ```
/// use dixit::Article;
///
/// let article = Article::from_text("Old pier reopens after audit\n\nKELP BAY, May 2 (Reuters) - The pier is open again, Mayor Ada Quill said on Monday.");
/// let known = article.metadata();
/// assert_eq!(known.headline.as_deref(), Some("Old pier reopens after audit"));
/// assert_eq!(known.dateline.as_ref().unwrap().place.as_deref(), Some("KELP BAY"));
/// assert_eq!(known.url, None);
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Metadata {
    /// The caller's name for the article, such as the file's stem.
    pub id: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// The publisher: "China Daily".
    pub publisher: Option<String>,
    /// The authors, as printed.
    pub authors: Vec<String>,
    /// When it was published, ISO 8601 as far as it is known: "2021-05-29", "2021-05-29T07:47", with a zone where one is given.
    pub published: Option<String>,
    /// When it was last updated, in the same form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// The dateline of the body.
    pub dateline: Option<Dateline>,
    /// Where it was found.
    pub url: Option<String>,
}

/// The place, and the agency, that a body opens with: "SEOUL, April 16 (Yonhap) --".
///
/// ```
/// use dixit::Article;
///
/// let article = Article::from_text("SEOUL, April 16 (Yonhap) -- The pier is open again, Mayor Ada Quill said on Monday.");
/// let dateline = article.metadata().dateline.as_ref().unwrap();
/// assert_eq!((dateline.place.as_deref(), dateline.agency.as_deref()), (Some("SEOUL"), Some("Yonhap")));
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dateline {
    /// The place as printed: "SEOUL", "DUBAI/MUSCAT".
    pub place: Option<String>,
    /// The agency's mark: "Yonhap".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
}

/// A part of an article.
///
/// ```
/// use dixit::{Article, BlockKind};
///
/// let article = Article::from_text("MR ROTH: We had no choice.\n\nHOST: Who signed it?\n\nMR ROTH: The board did.");
/// let turn = article.blocks()[0];
/// assert_eq!(turn.kind, BlockKind::Turn);
/// assert_eq!(turn.label.unwrap().of(article.text()), "MR ROTH");
/// assert_eq!(turn.span.of(article.text()), "We had no choice.");
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What the part is.
    pub kind: BlockKind,
    /// Its words, without a bullet, a dateline or a speaker's label before them; it may run over line breaks.
    pub span: Span,
    /// The speaker's label before a turn of a transcript ("MR SMITH", "Q"), without its colon.
    pub label: Option<Span>,
}

/// What a part of an article is.
///
/// ```
/// use dixit::{Article, BlockKind};
///
/// let article = Article::from_text("The pier is open again, Mayor Ada Quill said.\n\n(Reporting by Ona Brisk; editing by Ray Ost)");
/// assert_eq!(article.blocks()[0].kind, BlockKind::Body);
/// assert_eq!(article.blocks()[1].kind, BlockKind::Tail);
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// The headline.
    Headline,
    /// A line between paragraphs that names what follows.
    Subheading,
    /// Who wrote the article.
    Byline,
    /// Where and when, on a line of its own.
    Dateline,
    /// The words under a picture.
    Caption,
    /// Who took the picture.
    Credit,
    /// A paragraph.
    Body,
    /// An item of a list.
    Item,
    /// A paragraph set apart as a quotation.
    Quotation,
    /// A turn of a transcript.
    Turn,
    /// The article in brief, before the body.
    Summary,
    /// Menus, breadcrumbs, buttons, dates, share counts.
    Navigation,
    /// Headlines of other articles.
    Related,
    /// Rights, licences, contacts.
    Footer,
    /// "(Reporting by …; editing by …)", "(END)".
    Tail,
}

impl BlockKind {
    /// Whether claims are read from it.
    ///
    /// ```
    /// use dixit::BlockKind;
    ///
    /// assert!(BlockKind::Caption.speaks());
    /// assert!(!BlockKind::Byline.speaks());
    /// ```
    #[must_use]
    pub const fn speaks(self) -> bool {
        matches!(
            self,
            Self::Headline | Self::Caption | Self::Body | Self::Item | Self::Quotation | Self::Turn | Self::Summary | Self::Subheading
        )
    }
}

impl Article {
    /// Reads a plain text.
    ///
    /// ```
    /// use dixit::Article;
    ///
    /// let article = Article::from_text("The pier is open again, Mayor Ada Quill said.");
    /// assert_eq!(article.blocks().len(), 1);
    /// ```
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        let text = text.into();
        let blocks = layout::blocks(&text);
        let metadata = metadata::read(&text, &blocks);
        Self { text, metadata, blocks }
    }

    /// Reads a plain text from its bytes.
    ///
    /// # Errors
    ///
    /// Where the bytes are not UTF-8: the error names the first byte that is none.
    ///
    /// ```
    /// use dixit::Article;
    ///
    /// assert_eq!(Article::from_utf8(b"Nobody spoke.".to_vec())?.text(), "Nobody spoke.");
    /// assert_eq!(Article::from_utf8(b"Nobody \xff".to_vec()).unwrap_err().byte(), Some(7));
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub fn from_utf8(bytes: Vec<u8>) -> Result<Self, Error> {
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self::from_text(text)),
            Err(error) => Err(Error::new(Problem::Encoding { byte: error.utf8_error().valid_up_to() })),
        }
    }

    /// Reads a web page: its readable part, and what its markup says about it.
    ///
    /// The text is the headline and the page's paragraphs with an empty line between them; offsets point into that,
    /// not into the page. JSON-LD, OpenGraph and `<time>` win over what the text suggests.
    ///
    /// # Errors
    ///
    /// Where the page is not UTF-8, is a binary file, is longer or deeper than can be read in reasonable time, or holds no text.
    ///
    /// ```
    /// use dixit::Article;
    ///
    /// let page = "<html><head><meta property='og:title' content='Pier reopens'></head>
    ///     <body><article><p>The pier is open again, Mayor Ada Quill said on Monday.</p></article></body></html>";
    /// let article = Article::from_html(page.into())?;
    /// assert_eq!(article.text(), "Pier reopens\n\nThe pier is open again, Mayor Ada Quill said on Monday.");
    /// # Ok::<(), dixit::Error>(())
    /// ```
    #[cfg(feature = "html")]
    pub fn from_html(page: Vec<u8>) -> Result<Self, Error> {
        html::article(page)
    }

    /// Puts an article together from parts.
    ///
    /// ```
    /// use dixit::Article;
    ///
    /// let article = Article::builder().id("pier").headline("Pier reopens").body("The pier is open, Quill said.").build();
    /// assert_eq!(article.text(), "Pier reopens\n\nThe pier is open, Quill said.");
    /// assert_eq!(article.metadata().headline.as_deref(), Some("Pier reopens"));
    /// ```
    pub fn builder() -> ArticleBuilder {
        ArticleBuilder::default()
    }

    /// Adds what is known besides the text; it wins over what was read off the text.
    #[cfg(feature = "json")]
    fn knowing(mut self, known: Metadata) -> Self {
        self.metadata = known.or(self.metadata);
        self
    }

    /// Names the article.
    ///
    /// ```
    /// use dixit::Article;
    ///
    /// let article = Article::from_text("Nobody spoke.").with_id("pier");
    /// assert_eq!(article.metadata().id.as_deref(), Some("pier"));
    /// ```
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.metadata.id = Some(id.into());
        self
    }

    /// The text as given; every offset points into it.
    ///
    /// ```
    /// let article = dixit::Article::from_text("Nobody spoke.\r\n");
    /// assert_eq!(article.text(), "Nobody spoke.\r\n");
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is known about it.
    ///
    /// ```
    /// let article = dixit::Article::from_text("Nobody spoke.");
    /// assert_eq!(article.metadata().headline, None);
    /// ```
    #[must_use]
    pub const fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// Its parts, in the order of the text; they do not overlap.
    ///
    /// ```
    /// let article = dixit::Article::from_text("The pier is open.\n\nThe tide is high.");
    /// let parts: Vec<&str> = article.blocks().iter().map(|block| block.span.of(article.text())).collect();
    /// assert_eq!(parts, ["The pier is open.", "The tide is high."]);
    /// ```
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}
