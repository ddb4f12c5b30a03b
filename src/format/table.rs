//! One row a claim, for spreadsheets and data frames.

use crate::article::BlockKind;
use crate::claim::{Act, Claim, Extraction, Mode, Passage, Resolution, SpeakerKind, Status};
use serde::Serialize;
use std::io::{self, Write};

/// Writes a table with commas between the columns: [`TableWriter::csv`] for extractions that are at hand.
///
/// # Errors
///
/// Where `out` cannot be written to.
///
/// ```
/// use dixit::{Article, Extractor, format::write_csv};
///
/// let article = Article::from_text("Ada Quill said the pier was safe.").with_id("pier");
/// let mut table = Vec::new();
/// write_csv(&[Extractor::new().extract(&article)], &mut table)?;
/// let table = String::from_utf8_lossy(&table);
/// assert!(table.starts_with("article,claim,parent,name,role,"));
/// assert!(table.contains("\npier,c1,,Ada Quill,"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_csv(extractions: &[Extraction], out: impl Write) -> io::Result<()> {
    TableWriter::csv(out)?.add_all(extractions)
}

/// Writes a table with tabs between the columns: [`TableWriter::tsv`] for extractions that are at hand.
///
/// # Errors
///
/// Where `out` cannot be written to.
///
/// ```
/// use dixit::{Article, Extractor, format::write_tsv};
///
/// let article = Article::from_text("Ada Quill said the pier was safe.").with_id("pier");
/// let mut table = Vec::new();
/// write_tsv(&[Extractor::new().extract(&article)], &mut table)?;
/// assert!(String::from_utf8_lossy(&table).contains("\npier\tc1\t\tAda Quill\t"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_tsv(extractions: &[Extraction], out: impl Write) -> io::Result<()> {
    TableWriter::tsv(out)?.add_all(extractions)
}

/// Writes a table of claims as they come: a header, then one row a claim, for any number of articles.
///
/// Offsets are UTF-8 bytes, as everywhere in this crate, unless [`in_units`](super::in_units) changed them. A content of several parts stands in one cell
/// with " … " between them; the column `content_spans` has the places of each, such as `0-17;25-40`. A cell that holds the mark between the columns, a
/// quotation mark or a line break stands in quotation marks. A spreadsheet may take a cell that starts with `=` for a formula: import the columns as text.
///
/// ```
/// use dixit::{Article, Extractor, format::TableWriter};
///
/// let mut table = Vec::new();
/// let mut writer = TableWriter::csv(&mut table)?;
/// for text in ["Ada Quill said the pier was safe.", "Jonas Moss denied it."] {
///     writer.add(&Extractor::new().extract(&Article::from_text(text)))?;
/// }
/// writer.flush()?;
/// drop(writer);
/// assert_eq!(String::from_utf8_lossy(&table).lines().count(), 3);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct TableWriter<W: Write>(csv::Writer<W>);

impl<W: Write> TableWriter<W> {
    /// A table with commas between the columns.
    ///
    /// # Errors
    ///
    /// Where `out` cannot be written to.
    ///
    /// ```
    /// let mut table = Vec::new();
    /// dixit::format::TableWriter::csv(&mut table)?.flush()?;
    /// assert!(table.starts_with(b"article,claim,parent,"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn csv(out: W) -> io::Result<Self> {
        Self::new(out, b',')
    }

    /// A table with tabs between the columns.
    ///
    /// # Errors
    ///
    /// Where `out` cannot be written to.
    ///
    /// ```
    /// let mut table = Vec::new();
    /// dixit::format::TableWriter::tsv(&mut table)?.flush()?;
    /// assert!(table.starts_with(b"article\tclaim\tparent\t"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn tsv(out: W) -> io::Result<Self> {
        Self::new(out, b'\t')
    }

    fn new(out: W, delimiter: u8) -> io::Result<Self> {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).has_headers(false).from_writer(out);
        writer.write_record(COLUMNS)?;
        Ok(Self(writer))
    }

    /// Writes the claims of an article, a row each.
    ///
    /// # Errors
    ///
    /// Where the table cannot be written to.
    ///
    /// ```
    /// use dixit::{Article, Extractor, format::TableWriter};
    ///
    /// let mut table = Vec::new();
    /// TableWriter::csv(&mut table)?.add(&Extractor::new().extract(&Article::from_text("“No,” said Orr.")))?;
    /// assert!(String::from_utf8_lossy(&table).contains("“No,”"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn add(&mut self, extraction: &Extraction) -> io::Result<()> {
        for claim in &extraction.claims {
            self.0.serialize(row(extraction, claim))?;
        }
        Ok(())
    }

    /// Hands on what is still held back; dropping the writer does so too, but cannot tell of an error.
    ///
    /// # Errors
    ///
    /// Where the table cannot be written to.
    ///
    /// ```
    /// let mut writer = dixit::format::TableWriter::csv(std::io::sink())?;
    /// assert!(writer.flush().is_ok());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }

    fn add_all(mut self, extractions: &[Extraction]) -> io::Result<()> {
        extractions.iter().try_for_each(|extraction| self.add(extraction))?;
        self.flush()
    }
}

/// The fields of [`Row`], which are written in this order even where there is no claim.
const COLUMNS: [&str; 25] = [
    "article",
    "claim",
    "parent",
    "name",
    "role",
    "kind",
    "resolution",
    "speaker",
    "speaker_start",
    "speaker_end",
    "cue",
    "cue_start",
    "cue_end",
    "lemma",
    "act",
    "status",
    "content",
    "content_spans",
    "mode",
    "addressee",
    "medium",
    "block",
    "rule",
    "frame",
    "confidence",
];

#[derive(Serialize)]
struct Row<'e> {
    article: Option<&'e str>,
    claim: &'e str,
    parent: Option<&'e str>,
    name: Option<&'e str>,
    role: Option<&'e str>,
    kind: Option<SpeakerKind>,
    resolution: Option<Resolution>,
    speaker: Option<&'e str>,
    speaker_start: Option<usize>,
    speaker_end: Option<usize>,
    cue: Option<&'e str>,
    cue_start: Option<usize>,
    cue_end: Option<usize>,
    lemma: Option<&'e str>,
    act: Option<Act>,
    status: Option<Status>,
    content: String,
    content_spans: String,
    mode: Mode,
    addressee: Option<&'e str>,
    medium: Option<&'e str>,
    block: BlockKind,
    rule: &'e str,
    frame: &'e str,
    confidence: f32,
}

fn row<'e>(extraction: &'e Extraction, claim: &'e Claim) -> Row<'e> {
    let (speaker, cue) = (claim.speaker.as_ref(), claim.cue.as_ref());
    let mention = speaker.and_then(|speaker| speaker.mention.as_ref());
    let join = |part: fn(&Passage) -> String, between| claim.content.iter().map(part).collect::<Vec<_>>().join(between);
    Row {
        article: extraction.article.id.as_deref(),
        claim: &claim.id,
        parent: claim.parent.as_deref(),
        name: speaker.and_then(|speaker| speaker.name.as_deref()),
        role: speaker.and_then(|speaker| speaker.role.as_deref()),
        kind: speaker.map(|speaker| speaker.kind),
        resolution: speaker.map(|speaker| speaker.resolution),
        speaker: mention.map(|mention| mention.text.as_str()),
        speaker_start: mention.map(|mention| mention.start),
        speaker_end: mention.map(|mention| mention.end),
        cue: cue.map(|cue| cue.text.as_str()),
        cue_start: cue.map(|cue| cue.start),
        cue_end: cue.map(|cue| cue.end),
        lemma: cue.map(|cue| cue.lemma.as_str()),
        act: cue.map(|cue| cue.act),
        status: cue.map(|cue| cue.status),
        content: join(|part| part.text.clone(), " … "),
        content_spans: join(|part| format!("{}-{}", part.start, part.end), ";"),
        mode: claim.mode,
        addressee: claim.addressee.as_ref().map(|addressee| addressee.name.as_deref().unwrap_or(&addressee.text)),
        medium: claim.medium.as_deref(),
        block: claim.block,
        rule: &claim.rule,
        frame: &claim.frame,
        confidence: claim.confidence,
    }
}
