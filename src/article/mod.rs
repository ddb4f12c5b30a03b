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
#[cfg(feature = "json")]
mod records;
mod section;
mod words;

pub use builder::ArticleBuilder;
#[cfg(feature = "json")]
pub use records::{RecordFields, Records};

use crate::error::{Error, Problem};
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// A news article: a text, its blocks, and what is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    text: String,
    metadata: Metadata,
    blocks: Vec<Block>,
}

/// What is known about an article; given values win over those read off the text.
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
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.metadata.id = Some(id.into());
        self
    }

    /// The text as given; every offset points into it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is known about it.
    #[must_use]
    pub const fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// Its parts, in the order of the text; they do not overlap.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}
