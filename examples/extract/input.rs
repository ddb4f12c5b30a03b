//! Where the articles come from: files, folders, standard input, or the one that comes with the examples.

use crate::progress::Progress;
use clap::ValueEnum;
use dixit::{Article, Records};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum InputFormat {
    /// Plain text: .txt, and whatever has no ending that is known.
    Text,
    /// A web page: .html, .htm.
    Html,
    /// One JSON object a line, with the article in its field "text": .jsonl.
    Jsonl,
}

/// The articles of a file, or what is wrong with it.
type Articles = Box<dyn Iterator<Item = Result<Article, String>>>;

/// The files that the inputs stand for: each itself, or those of a folder, by name, that hold articles.
pub fn files(inputs: &[PathBuf]) -> Vec<Result<PathBuf, String>> {
    inputs.iter().flat_map(|input| if input.is_dir() { folder(input) } else { vec![Ok(input.clone())] }).collect()
}

fn folder(input: &Path) -> Vec<Result<PathBuf, String>> {
    let entries = fs::read_dir(input).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>());
    match entries {
        Err(error) => vec![Err(format!("{}: {error}", input.display()))],
        Ok(mut paths) => {
            paths.retain(|path| format_of(path).is_some());
            paths.sort();
            if paths.is_empty() {
                return vec![Err(format!("{}: no .txt, .html or .jsonl file in this folder", input.display()))];
            }
            paths.into_iter().map(Ok).collect()
        }
    }
}

/// How many bytes they hold, where that is known.
pub fn bytes(files: &[Result<PathBuf, String>]) -> Option<u64> {
    files.iter().flatten().map(|file| fs::metadata(file).ok().filter(fs::Metadata::is_file).map(|file| file.len())).sum()
}

/// Every file's articles in turn, each read when its turn comes, or the article that comes with the example where there is no file;
/// a message, with the file's name, for one that cannot be read.
pub fn articles(
    files: Vec<Result<PathBuf, String>>,
    format: Option<InputFormat>,
    progress: Progress,
) -> impl Iterator<Item = Result<Article, String>> {
    let bundled = files.is_empty().then(|| Ok(Article::from_text(include_str!("../strait-talks.txt")).with_id("strait-talks")));
    bundled.into_iter().chain(files.into_iter().flat_map(move |file| match file {
        Ok(file) => read(&file, format.unwrap_or_else(|| format_of(&file).unwrap_or(InputFormat::Text)), &progress),
        Err(message) => once(Err(message)),
    }))
}

fn once(article: Result<Article, String>) -> Articles {
    Box::new(std::iter::once(article))
}

fn format_of(file: &Path) -> Option<InputFormat> {
    match file.extension()?.to_str()? {
        "txt" => Some(InputFormat::Text),
        "html" | "htm" => Some(InputFormat::Html),
        "jsonl" => Some(InputFormat::Jsonl),
        _ => None,
    }
}

fn read(file: &Path, format: InputFormat, progress: &Progress) -> Articles {
    let (shown, stem, opened) = if file == Path::new("-") {
        let reader: Box<dyn BufRead> = Box::new(BufReader::new(progress.reader(io::stdin())));
        (PathBuf::from("standard input"), None, Ok(reader))
    } else {
        let reader = File::open(file).map(|file| -> Box<dyn BufRead> { Box::new(BufReader::new(progress.reader(file))) });
        (file.to_owned(), file.file_stem().map(|stem| stem.to_string_lossy().into_owned()), reader)
    };
    let mut reader = match opened {
        Ok(reader) => reader,
        Err(error) => return once(Err(format!("{}: {error}", shown.display()))),
    };
    if format == InputFormat::Jsonl {
        return Box::new(Records::new(reader).map(move |article| article.map_err(|error| error.in_file(&shown).to_string())));
    }
    let mut bytes = Vec::new();
    if let Err(error) = reader.read_to_end(&mut bytes) {
        return once(Err(format!("{}: {error}", shown.display())));
    }
    let article = if format == InputFormat::Html {
        page(bytes, &shown)
    } else {
        Article::from_utf8(bytes).map_err(|error| error.in_file(&shown).to_string())
    };
    once(article.map(|article| if let Some(stem) = stem { article.with_id(stem) } else { article }))
}

#[cfg(feature = "html")]
fn page(bytes: Vec<u8>, shown: &Path) -> Result<Article, String> {
    Article::from_html(bytes).map_err(|error| error.in_file(shown).to_string())
}

#[cfg(not(feature = "html"))]
fn page(_: Vec<u8>, shown: &Path) -> Result<Article, String> {
    Err(format!("{}: web pages are read when the example is run with --features html", shown.display()))
}
