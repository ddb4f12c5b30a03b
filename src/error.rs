//! Why an article could not be read.

use std::fmt;
use std::path::{Path, PathBuf};

/// Why an article could not be read: what is wrong, where, and what to do about it.
///
/// Prose is never an error; bytes, records and pages can be.
///
/// ```
/// use dixit::Article;
///
/// let error = Article::from_utf8(b"Moss said: \xff".to_vec()).unwrap_err();
/// assert_eq!(error.byte(), Some(11));
/// assert_eq!(error.in_file("moss.txt").to_string(), "moss.txt: not UTF-8 at byte 11; save it as UTF-8 first");
/// ```
#[derive(Debug)]
pub struct Error {
    problem: Box<Problem>,
    file: Option<PathBuf>,
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum Problem {
    #[error("not UTF-8 at byte {byte}; save it as UTF-8 first")]
    Encoding { byte: usize },
    #[cfg(feature = "html")]
    #[error("a NUL at byte {byte}: this looks like a binary file; give the page's HTML")]
    Binary { byte: usize },
    #[cfg(feature = "html")]
    #[error("the page is {length} bytes long, and {most} is the most that is read; give the page of one article")]
    Long { length: usize, most: usize },
    #[cfg(feature = "html")]
    #[error("the page's elements lie {depth} deep at byte {byte}, and {most} is the most that is read; give the page of one article")]
    Deep { depth: usize, most: usize, byte: usize },
    #[cfg(feature = "html")]
    #[error("the page holds no text to read; where a script writes the text, save the page from a browser first")]
    Empty,
    #[cfg(feature = "json")]
    #[error("line {line}: not UTF-8 at byte {byte} of the line; save it as UTF-8 first")]
    LineEncoding { line: usize, byte: usize },
    #[cfg(feature = "json")]
    #[error("line {line}: no JSON object ({source}); give one object a line")]
    Syntax { line: usize, source: serde_json::Error },
    #[cfg(feature = "json")]
    #[error("line {line}: no text in the field \"{field}\"; name the field that holds it")]
    Field { line: usize, field: String },
    #[cfg(feature = "json")]
    #[error("line {line}: cannot be read ({source})")]
    Line { line: usize, source: std::io::Error },
    #[error("line {line}: {what}")]
    Annotation { line: usize, what: String },
}

impl Error {
    pub(crate) fn new(problem: Problem) -> Self {
        Self { problem: Box::new(problem), file: None }
    }

    /// Names the file that it stands in; its message then starts with the file's name.
    ///
    /// ```
    /// let error = dixit::Article::from_utf8(vec![0xff]).unwrap_err().in_file("moss.txt");
    /// assert!(error.to_string().starts_with("moss.txt: "));
    /// ```
    #[must_use]
    pub fn in_file(mut self, file: impl Into<PathBuf>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// The file, where it was named.
    ///
    /// ```
    /// let error = dixit::Article::from_utf8(vec![0xff]).unwrap_err();
    /// assert_eq!(error.file(), None);
    /// assert_eq!(error.in_file("moss.txt").file(), Some(std::path::Path::new("moss.txt")));
    /// ```
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// The line, from 1, of a file of records or annotations.
    ///
    /// ```
    /// let error = dixit::format::read_brat("Orr left.", "T1\tCue 0 3\tOrr\nT2\tCue 90 93\tleft\n").unwrap_err();
    /// assert_eq!(error.line(), Some(2));
    /// ```
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match *self.problem {
            Problem::Annotation { line, .. } => Some(line),
            #[cfg(feature = "json")]
            Problem::LineEncoding { line, .. }
            | Problem::Syntax { line, .. }
            | Problem::Field { line, .. }
            | Problem::Line { line, .. } => Some(line),
            _ => None,
        }
    }

    /// The byte, from 0, of the file, or of the line where there is one.
    ///
    /// ```
    /// let error = dixit::Article::from_utf8(b"Orr\xff".to_vec()).unwrap_err();
    /// assert_eq!((error.line(), error.byte()), (None, Some(3)));
    /// ```
    #[must_use]
    pub fn byte(&self) -> Option<usize> {
        match *self.problem {
            Problem::Encoding { byte } => Some(byte),
            #[cfg(feature = "html")]
            Problem::Binary { byte } | Problem::Deep { byte, .. } => Some(byte),
            #[cfg(feature = "json")]
            Problem::LineEncoding { byte, .. } => Some(byte),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.file {
            Some(file) => write!(f, "{}: {}", file.display(), self.problem),
            None => self.problem.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.problem.source()
    }
}
