//! Writes an article as one HTML page in which its claims are marked: a colour a speaker, the record of a claim where the
//! pointer or the keyboard's focus is, and a table of the claims. The page loads nothing and works without a network.
//!
//!     cargo run --release --example highlight -- article.txt > article.html

mod escape;
mod marks;
mod page;

use clap::Parser;
use dixit::{Article, Extractor};
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes an article as one HTML page in which its claims are marked.
#[derive(Parser)]
#[command(name = "highlight")]
struct Arguments {
    /// A text file, or - for standard input; an article that comes with the example where none is given.
    article: Option<PathBuf>,
}

fn main() -> ExitCode {
    let article = match Arguments::parse().article {
        None => Ok(Article::from_text(include_str!("../strait-talks.txt")).with_id("strait-talks")),
        Some(file) => read(&file),
    };
    let written = article.and_then(|article| {
        let page = page::page(&article, &Extractor::new().nested(true).extract(&article));
        io::stdout().write_all(page.as_bytes()).map_err(|error| format!("standard output: {error}"))
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn read(file: &Path) -> Result<Article, String> {
    let mut bytes = Vec::new();
    let result = if file == Path::new("-") { io::stdin().read_to_end(&mut bytes).map(|_| bytes) } else { fs::read(file) };
    let bytes = result.map_err(|error| format!("{}: {error}", file.display()))?;
    let article = Article::from_utf8(bytes).map_err(|error| error.in_file(file).to_string())?;
    Ok(match file.file_stem() {
        Some(stem) => article.with_id(stem.to_string_lossy()),
        None => article,
    })
}
