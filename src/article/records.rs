//! Articles from JSON lines, as datasets of news come.

use super::{Article, Metadata};
use crate::error::{Error, Problem};
use serde_json::{Map, Value};
use std::io::BufRead;

/// The names of a record's fields.
///
/// ```
/// use dixit::RecordFields;
///
/// let fields = RecordFields { text: "content".into(), ..RecordFields::default() };
/// assert_eq!(fields.title, "title");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordFields {
    /// The article's name; a number will do.
    pub id: String,
    /// Where it was found.
    pub url: String,
    /// The headline.
    pub title: String,
    /// The text: the one field that a record must have.
    pub text: String,
    /// When it was published.
    pub published: String,
    /// The publisher.
    pub publisher: String,
    /// The authors: a list, or one string with ";" between them.
    pub authors: String,
}

impl Default for RecordFields {
    fn default() -> Self {
        let [id, url, title, text, published, publisher, authors] =
            ["id", "url", "title", "text", "published", "publisher", "authors"].map(str::to_owned);
        Self { id, url, title, text, published, publisher, authors }
    }
}

/// Reads articles from JSON lines, one object a line; empty lines are passed over.
///
/// What a record says wins over what its text suggests. Offsets point into the record's text alone, so
/// a headline that only the title field holds gives no claims.
///
/// # Errors
///
/// An item is an error where its line is not UTF-8, no JSON object, or has no text; the lines after it are read all
/// the same. Where the reader itself fails, that is the last item.
///
/// ```
/// use dixit::Records;
///
/// let lines = "{\"id\": 7, \"title\": \"Pier reopens\", \"text\": \"The pier is open, Quill said.\"}\n";
/// let article = Records::new(lines.as_bytes()).next().unwrap()?;
/// assert_eq!(article.metadata().id.as_deref(), Some("7"));
/// assert_eq!(article.text(), "The pier is open, Quill said.");
/// # Ok::<(), dixit::Error>(())
/// ```
#[derive(Debug)]
pub struct Records<R> {
    reader: R,
    fields: RecordFields,
    line: usize,
    failed: bool,
}

impl<R: BufRead> Records<R> {
    /// Reads records with the usual names of fields.
    ///
    /// ```
    /// use dixit::Records;
    ///
    /// let lines = "{\"text\": \"Nobody spoke.\"}\n\n{\"text\": \"Orr did.\"}\n";
    /// assert_eq!(Records::new(lines.as_bytes()).count(), 2);
    /// ```
    pub fn new(reader: R) -> Self {
        Self::with_fields(reader, RecordFields::default())
    }

    /// Reads records whose fields have other names.
    ///
    /// ```
    /// use dixit::{RecordFields, Records};
    ///
    /// let fields = RecordFields { text: "content".into(), ..RecordFields::default() };
    /// let mut records = Records::with_fields("{\"content\": \"Nobody spoke.\"}\n".as_bytes(), fields);
    /// assert_eq!(records.next().unwrap()?.text(), "Nobody spoke.");
    /// # Ok::<(), dixit::Error>(())
    /// ```
    pub const fn with_fields(reader: R, fields: RecordFields) -> Self {
        Self { reader, fields, line: 0, failed: false }
    }

    fn article(&self, line: &[u8]) -> Result<Article, Error> {
        let number = self.line;
        let words = std::str::from_utf8(line)
            .map_err(|error| Error::new(Problem::LineEncoding { line: number, byte: error.valid_up_to() }))?
            .trim_start_matches('\u{feff}');
        let mut record: Map<String, Value> =
            serde_json::from_str(words).map_err(|source| Error::new(Problem::Syntax { line: number, source }))?;
        let Some(Value::String(text)) = record.remove(&self.fields.text) else {
            return Err(Error::new(Problem::Field { line: number, field: self.fields.text.clone() }));
        };
        let mut given = |field: &str| record.remove(field).and_then(plain);
        let known = Metadata {
            id: given(&self.fields.id),
            url: given(&self.fields.url),
            headline: given(&self.fields.title),
            published: given(&self.fields.published),
            publisher: given(&self.fields.publisher),
            authors: record.remove(&self.fields.authors).map(authors).unwrap_or_default(),
            ..Metadata::default()
        };
        Ok(Article::from_text(text).knowing(known))
    }
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = Result<Article, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut line = Vec::new();
        while !self.failed {
            line.clear();
            self.line += 1;
            match self.reader.read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(_) if line.trim_ascii().is_empty() => {}
                Ok(_) => return Some(self.article(&line)),
                Err(source) => {
                    self.failed = true;
                    return Some(Err(Error::new(Problem::Line { line: self.line, source })));
                }
            }
        }
        None
    }
}

/// A string, or a number as one; nothing where it is empty.
fn plain(value: Value) -> Option<String> {
    match value {
        Value::String(words) => Some(words.trim().to_owned()).filter(|words| !words.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A list of names or of objects with a name, or one string.
fn authors(value: Value) -> Vec<String> {
    match value {
        Value::Array(list) => list
            .into_iter()
            .filter_map(|author| if let Value::Object(mut author) = author { plain(author.remove("name")?) } else { plain(author) })
            .collect(),
        Value::String(names) => names.split(';').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}
