//! Prints who said what in news articles.
//!
//!     cargo run --release --example extract
//!     cargo run --release --example extract -- article.txt folder/ --format jsonl

mod input;
mod page;

use clap::{Parser, ValueEnum};
use dixit::{Article, Extraction, Extractor};
use input::InputFormat;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Who said what, in which words, in news articles.
#[derive(Parser)]
#[command(name = "extract")]
struct Arguments {
    /// Files (.txt, .html, .jsonl), folders of them, or - for standard input; an article that comes with the example where none is given.
    inputs: Vec<PathBuf>,
    /// What the inputs are, where their names do not tell.
    #[arg(short, long, value_enum)]
    input_format: Option<InputFormat>,
    /// How to print the claims.
    #[arg(short, long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For reading: the claims in the article's order, below their speakers.
    #[default]
    Text,
    /// The article's text with [speaker], <cue> and {content} marked.
    Marked,
    /// One indented JSON object an article.
    Json,
    /// One line of JSON an article.
    Jsonl,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = BufWriter::new(anstream::stdout().lock());
    match run(&arguments, &mut out).and_then(|code| out.flush().map(|()| code)) {
        Ok(code) => code,
        // A reader such as `head` has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: standard output: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints every article; one that cannot be read is named, and the others are printed all the same.
fn run(arguments: &Arguments, out: &mut impl Write) -> io::Result<ExitCode> {
    let extractor = Extractor::new();
    let mut code = ExitCode::SUCCESS;
    for (index, article) in input::articles(&arguments.inputs, arguments.input_format).enumerate() {
        match article {
            Ok(article) => {
                if index > 0 && matches!(arguments.format, Format::Text | Format::Marked) {
                    writeln!(out)?;
                }
                print(&extractor.extract(&article), &article, arguments.format, out)?;
            }
            Err(message) => {
                out.flush()?;
                eprintln!("error: {message}");
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

fn print(extraction: &Extraction, article: &Article, format: Format, out: &mut impl Write) -> io::Result<()> {
    match format {
        Format::Text => write!(out, "{}", page::page(extraction, page::width())),
        Format::Marked => write!(out, "{}", page::marked_page(article.text(), extraction)),
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(extraction)?),
        Format::Jsonl => writeln!(out, "{}", serde_json::to_string(extraction)?),
    }
}
