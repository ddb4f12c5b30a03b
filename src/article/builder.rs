//! An article from its parts.

use super::{Article, Block, BlockKind, Dateline, Metadata, layout, metadata};
use crate::span::Span;

/// Puts an article together from the parts that a caller has; see [`Article::builder`].
///
/// What is given wins over what the body suggests.
///
/// ```
/// use dixit::Article;
///
/// let article = Article::builder().headline("Pier reopens").published("2024-05-02").body("It is safe, Mayor Ada Quill said.").build();
/// assert_eq!(article.text(), "Pier reopens\n\nIt is safe, Mayor Ada Quill said.");
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ArticleBuilder {
    known: Metadata,
    body: String,
}

impl ArticleBuilder {
    /// The caller's name for the article.
    ///
    /// ```
    /// let article = dixit::Article::builder().id("pier").build();
    /// assert_eq!(article.metadata().id.as_deref(), Some("pier"));
    /// ```
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.known.id = Some(id.into());
        self
    }

    /// The headline; it stands above the body in [`Article::text`].
    ///
    /// ```
    /// let article = dixit::Article::builder().headline("Pier reopens").body("Nobody spoke.").build();
    /// assert_eq!(article.text(), "Pier reopens\n\nNobody spoke.");
    /// ```
    pub fn headline(mut self, headline: impl Into<String>) -> Self {
        self.known.headline = Some(headline.into());
        self
    }

    /// The publisher.
    ///
    /// ```
    /// let article = dixit::Article::builder().publisher("Kelp Courier").build();
    /// assert_eq!(article.metadata().publisher.as_deref(), Some("Kelp Courier"));
    /// ```
    pub fn publisher(mut self, publisher: impl Into<String>) -> Self {
        self.known.publisher = Some(publisher.into());
        self
    }

    /// One of the authors; call it once for each.
    ///
    /// ```
    /// let article = dixit::Article::builder().author("Ona Brisk").author("Ray Ost").build();
    /// assert_eq!(article.metadata().authors, ["Ona Brisk", "Ray Ost"]);
    /// ```
    pub fn author(mut self, author: impl Into<String>) -> Self {
        self.known.authors.push(author.into());
        self
    }

    /// When it was published, ISO 8601.
    ///
    /// ```
    /// let article = dixit::Article::builder().published("2024-05-02T07:30").build();
    /// assert_eq!(article.metadata().published.as_deref(), Some("2024-05-02T07:30"));
    /// ```
    pub fn published(mut self, published: impl Into<String>) -> Self {
        self.known.published = Some(published.into());
        self
    }

    /// When it was last updated, ISO 8601.
    ///
    /// ```
    /// let article = dixit::Article::builder().updated("2024-05-03").build();
    /// assert_eq!(article.metadata().updated.as_deref(), Some("2024-05-03"));
    /// ```
    pub fn updated(mut self, updated: impl Into<String>) -> Self {
        self.known.updated = Some(updated.into());
        self
    }

    /// The place that the body was written in.
    ///
    /// ```
    /// let article = dixit::Article::builder().place("Port Sallow").build();
    /// assert_eq!(article.metadata().dateline.as_ref().unwrap().place.as_deref(), Some("Port Sallow"));
    /// ```
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.known.dateline = Some(Dateline { place: Some(place.into()), agency: None });
        self
    }

    /// Where it was found.
    ///
    /// ```
    /// let article = dixit::Article::builder().url("https://example.org/pier").build();
    /// assert_eq!(article.metadata().url.as_deref(), Some("https://example.org/pier"));
    /// ```
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.known.url = Some(url.into());
        self
    }

    /// The text below the headline, a paragraph a line.
    ///
    /// ```
    /// let article = dixit::Article::builder().body("The pier is open.\nThe tide is high.").build();
    /// assert_eq!(article.text(), "The pier is open.\nThe tide is high.");
    /// ```
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body = body.into();
        self
    }

    /// Adds what is known; what was given before wins.
    #[cfg(feature = "html")]
    pub(super) fn knowing(mut self, known: Metadata) -> Self {
        self.known = self.known.or(known);
        self
    }

    /// The article. Its text is the headline, an empty line and the body; offsets point into that.
    ///
    /// ```
    /// let article = dixit::Article::builder().headline("Pier reopens").body("Nobody spoke.").build();
    /// assert_eq!(article.blocks()[1].span.of(article.text()), "Nobody spoke.");
    /// ```
    #[must_use]
    pub fn build(self) -> Article {
        let Self { known, body } = self;
        let mut blocks = layout::blocks(&body);
        let read = metadata::read(&body, &blocks);
        let text = match known.headline.as_deref().map(str::trim).filter(|headline| !headline.is_empty()) {
            Some(headline) => {
                let ahead = headline.len() + 2;
                let moved = |span: Span| Span::new(span.start + ahead, span.end + ahead);
                for block in &mut blocks {
                    block.span = moved(block.span);
                    block.label = block.label.map(moved);
                }
                blocks.insert(0, Block { kind: BlockKind::Headline, span: Span::new(0, headline.len()), label: None });
                format!("{headline}\n\n{body}")
            }
            None => body,
        };
        Article { text, metadata: known.or(read), blocks }
    }
}

impl Metadata {
    /// What is known here, and what `other` knows besides.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            id: self.id.or(other.id),
            headline: self.headline.or(other.headline),
            publisher: self.publisher.or(other.publisher),
            authors: if self.authors.is_empty() { other.authors } else { self.authors },
            published: self.published.or(other.published),
            updated: self.updated.or(other.updated),
            dateline: self.dateline.or(other.dateline),
            url: self.url.or(other.url),
        }
    }
}
