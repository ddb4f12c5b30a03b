//! Prints what each speaker said in a folder of articles, with where and when.
//!
//!     cargo run --release --example who_said_what
//!     cargo run --release --example who_said_what -- folder/ --speaker "Ada Quill"

use clap::Parser;
use dixit::{Article, Extractor, KnownSpeaker, SpeakerIndex, Statement};
use std::fs;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What each speaker said in a folder of articles, with where and when.
#[derive(Parser)]
#[command(name = "who_said_what")]
struct Arguments {
    /// A folder of .txt files in UTF-8; that of the examples where none is given.
    folder: Option<PathBuf>,
    /// Only the speaker of this full name.
    #[arg(short, long)]
    speaker: Option<String>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let folder = arguments.folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"));
    let mut code = ExitCode::SUCCESS;
    let mut report = |message: String| {
        eprintln!("error: {message}");
        code = ExitCode::FAILURE;
    };
    let index = read(&folder, &mut report);
    match print(&index, arguments.speaker.as_deref()) {
        // A reader such as `head` has seen enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => report(format!("standard output: {error}")),
        _ => {}
    }
    code
}

/// The speakers of all articles; one that cannot be read is reported, and the others are read all the same.
fn read(folder: &Path, report: &mut impl FnMut(String)) -> SpeakerIndex {
    let mut index = SpeakerIndex::new();
    let files = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>());
    let mut files = files.unwrap_or_else(|error| {
        report(format!("{}: {error}", folder.display()));
        Vec::new()
    });
    files.retain(|file| file.extension().is_some_and(|end| end == "txt"));
    files.sort();
    let extractor = Extractor::new();
    for file in files {
        match fs::read_to_string(&file) {
            Ok(text) => {
                let id = file.file_stem().unwrap_or_default().to_string_lossy();
                index.add(&extractor.extract(&Article::from_text(text).with_id(id)));
            }
            Err(error) => report(format!("{}: {error}", file.display())),
        }
    }
    index
}

fn print(index: &SpeakerIndex, name: Option<&str>) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    match name {
        Some(name) => index.find(name).try_for_each(|speaker| print_speaker(speaker, &mut out))?,
        None => index.speakers().try_for_each(|speaker| print_speaker(speaker, &mut out))?,
    }
    out.flush()
}

/// A speaker with the roles, then a line for each statement.
fn print_speaker(speaker: &KnownSpeaker, out: &mut impl Write) -> io::Result<()> {
    write!(out, "{}", speaker.name)?;
    if !speaker.roles.is_empty() {
        write!(out, " ({})", speaker.roles.join("; "))?;
    }
    writeln!(out)?;
    for Statement { article, claim, .. } in &speaker.statements {
        let day = article.published.as_deref().unwrap_or("undated");
        let id = article.id.as_deref().unwrap_or("-");
        let cue = claim.cue.as_ref().map_or("", |cue| &cue.text);
        let words: Vec<_> = claim.content.iter().map(|part| part.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        writeln!(out, "  {day} {id}: {cue}: {}", words.join(" … "))?;
    }
    writeln!(out)
}
