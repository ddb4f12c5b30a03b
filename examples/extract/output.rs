//! Where the claims go, and in which format.

use crate::page;
use clap::ValueEnum;
#[cfg(feature = "csv")]
use dixit::format::TableWriter;
use dixit::format::{Unit, brat, in_units, schema_org, tei, web_annotations};
use dixit::{Article, Extraction};
use std::borrow::Cow;
use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading: the claims in the article's order, below their speakers.
    #[default]
    Text,
    /// The article's text with [speaker], <cue> and {content} marked.
    Marked,
    /// One indented JSON object an article.
    Json,
    /// One line of JSON an article.
    Jsonl,
    /// A table with commas, one row a claim.
    Csv,
    /// A table with tabs, one row a claim.
    Tsv,
    /// brat's standoff annotations, one document an article; in a folder, with the text beside them.
    Brat,
    /// TEI, one document an article.
    Tei,
    /// W3C Web Annotations: one line of JSON-LD an article.
    WebAnnotation,
    /// schema.org's Claim and Quotation: one line of JSON-LD an article.
    SchemaOrg,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Offsets {
    /// Bytes of UTF-8: Rust, Go.
    Byte,
    /// Unicode scalar values: Python.
    Char,
    /// Code units of UTF-16: JavaScript, Java, C#.
    Utf16,
}

impl From<Offsets> for Unit {
    fn from(offsets: Offsets) -> Self {
        match offsets {
            Offsets::Byte => Self::Byte,
            Offsets::Char => Self::Char,
            Offsets::Utf16 => Self::Utf16,
        }
    }
}

impl Format {
    /// Whether its offsets are counted as the caller likes; the other formats have none, or say themselves what they count.
    pub const fn has_offsets(self) -> bool {
        matches!(self, Self::Json | Self::Jsonl | Self::Csv | Self::Tsv)
    }

    /// Whether documents of several articles cannot stand in one file.
    const fn stands_alone(self) -> bool {
        matches!(self, Self::Brat | Self::Tei)
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Text | Self::Marked => "txt",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Brat => "ann",
            Self::Tei => "xml",
            Self::WebAnnotation | Self::SchemaOrg => "jsonld",
        }
    }

    /// One article's claims.
    fn document(self, article: &Article, extraction: &Extraction) -> io::Result<String> {
        let text = article.text();
        let source = || extraction.article.url.clone().unwrap_or_else(|| file_name(extraction.article.id.as_deref()));
        Ok(match self {
            Self::Text => page::page(extraction, page::width()),
            Self::Marked => page::marked_page(text, extraction),
            Self::Json => serde_json::to_string_pretty(extraction)? + "\n",
            Self::Jsonl => serde_json::to_string(extraction)? + "\n",
            Self::Csv | Self::Tsv => table(self, extraction)?,
            Self::Brat => brat(text, extraction),
            Self::Tei => tei(text, extraction),
            Self::WebAnnotation => serde_json::to_string(&web_annotations(text, extraction, &source()))? + "\n",
            Self::SchemaOrg => serde_json::to_string(&schema_org(extraction, &source()))? + "\n",
        })
    }
}

/// Why claims were not written.
pub enum Failure {
    /// The output takes no more.
    Closed(io::Error),
    /// This article has to be left out.
    Article(String),
}

pub struct Output {
    format: Format,
    offsets: Unit,
    target: Target,
}

enum Target {
    Stream {
        out: Box<dyn Write>,
        /// Whether an article was written.
        begun: bool,
    },
    #[cfg(feature = "csv")]
    Table(Box<TableWriter<Box<dyn Write>>>),
    Folder(PathBuf),
}

impl Output {
    /// Standard output, or a folder with a file for each article.
    pub fn new(format: Format, offsets: Unit, folder: Option<PathBuf>) -> Result<Self, String> {
        if cfg!(not(feature = "csv")) && matches!(format, Format::Csv | Format::Tsv) {
            return Err("tables are written when the example is run with --features csv".to_owned());
        }
        let target = match folder {
            Some(folder) => {
                fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
                Target::Folder(folder)
            }
            None => Target::stream(format).map_err(|error| format!("standard output: {error}"))?,
        };
        Ok(Self { format, offsets, target })
    }

    pub fn write(&mut self, article: &Article, extraction: &Extraction) -> Result<(), Failure> {
        let extraction = match self.offsets {
            Unit::Byte => Cow::Borrowed(extraction),
            unit => Cow::Owned(in_units(extraction, article.text(), unit)),
        };
        match &mut self.target {
            #[cfg(feature = "csv")]
            Target::Table(table) => table.add(&extraction).map_err(Failure::Closed),
            Target::Stream { begun: true, .. } if self.format.stands_alone() => {
                Err(Failure::Closed(io::Error::other("this format has one document an article; name a folder for them with --output")))
            }
            Target::Stream { out, begun } => {
                if *begun && matches!(self.format, Format::Text | Format::Marked) {
                    writeln!(out).map_err(Failure::Closed)?;
                }
                *begun = true;
                let document = self.format.document(article, &extraction).map_err(Failure::Closed)?;
                out.write_all(document.as_bytes()).map_err(Failure::Closed)
            }
            Target::Folder(folder) => {
                let name = file_name(extraction.article.id.as_deref());
                let document = self.format.document(article, &extraction).map_err(Failure::Closed)?;
                put(folder, &format!("{name}.{}", self.format.ending()), &document)?;
                if self.format == Format::Brat { put(folder, &format!("{name}.txt"), article.text()) } else { Ok(()) }
            }
        }
    }

    pub fn flush(&mut self) -> io::Result<()> {
        match &mut self.target {
            Target::Stream { out, .. } => out.flush(),
            #[cfg(feature = "csv")]
            Target::Table(table) => table.flush(),
            Target::Folder(_) => Ok(()),
        }
    }
}

impl Target {
    fn stream(format: Format) -> io::Result<Self> {
        // Only what is for reading has colours that a pipe must not get.
        let out: Box<dyn Write> = match format {
            Format::Text | Format::Marked => Box::new(BufWriter::new(anstream::stdout())),
            _ => Box::new(BufWriter::new(io::stdout())),
        };
        match format {
            #[cfg(feature = "csv")]
            Format::Csv => Ok(Self::Table(Box::new(TableWriter::csv(out)?))),
            #[cfg(feature = "csv")]
            Format::Tsv => Ok(Self::Table(Box::new(TableWriter::tsv(out)?))),
            _ => Ok(Self::Stream { out, begun: false }),
        }
    }
}

#[cfg(feature = "csv")]
fn table(format: Format, extraction: &Extraction) -> io::Result<String> {
    let mut bytes = Vec::new();
    let mut table = if format == Format::Csv { TableWriter::csv(&mut bytes)? } else { TableWriter::tsv(&mut bytes)? };
    table.add(extraction)?;
    table.flush()?;
    drop(table);
    String::from_utf8(bytes).map_err(io::Error::other)
}

#[cfg(not(feature = "csv"))]
fn table(_: Format, _: &Extraction) -> io::Result<String> {
    unreachable!("an output for tables is not made without the feature")
}

/// The article's id as the name of a file in a folder, whatever it holds.
fn file_name(id: Option<&str>) -> String {
    let name: String = id.unwrap_or("article").chars().map(|c| if c.is_alphanumeric() || "-_.".contains(c) { c } else { '_' }).collect();
    let name: String = name.trim_start_matches('.').chars().take(60).collect();
    if name.is_empty() { "article".to_owned() } else { name }
}

/// Writes a new file; one that is there stays as it is.
fn put(folder: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let path = folder.join(name);
    let written = OpenOptions::new().write(true).create_new(true).open(&path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| Failure::Article(format!("{}: {error}", path.display())))
}
