//! Prints who said what in news articles.
//!
//!     cargo run --release --example extract
//!     cargo run --release --example extract -- article.txt folder/ --format jsonl
//!     cargo run --release --features csv,parallel --example extract -- news.jsonl --format csv --jobs 2

mod input;
mod output;
mod page;
mod progress;

use clap::error::ErrorKind::ArgumentConflict;
use clap::{CommandFactory, Parser};
use dixit::{Article, Extraction, Extractor};
use input::InputFormat;
use output::{Failure, Format, Offsets, Output};
use progress::Progress;
use std::io::ErrorKind;
use std::num::NonZeroUsize;
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
    /// How to write the claims.
    #[arg(short, long, value_enum, default_value_t)]
    format: Format,
    /// A folder for the claims, a file an article, named for the article's id; a file that is there is not overwritten.
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// What the offsets of json, jsonl, csv and tsv count; bytes, where it is not given.
    #[arg(long, value_enum)]
    offsets: Option<Offsets>,
    /// Give the claims inside the content of others, too.
    #[arg(long)]
    nested: bool,
    /// How many articles to read at once; the claims come in the order of the input all the same.
    #[arg(short, long, value_name = "N", default_value = "1")]
    jobs: NonZeroUsize,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if arguments.offsets.is_some() && !arguments.format.has_offsets() {
        let message = "--offsets is for json, jsonl, csv and tsv; brat and web-annotation count characters, the others nothing";
        Arguments::command().error(ArgumentConflict, message).exit();
    }
    match run(&arguments) {
        Ok(code) => code,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Writes every article's claims; one that cannot be read is named, and the others are written all the same.
fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let offsets = arguments.offsets.map(Into::into).unwrap_or_default();
    let mut output = Output::new(arguments.format, offsets, arguments.output.clone())?;
    let files = input::files(&arguments.inputs);
    let progress = Progress::new(input::bytes(&files), arguments.output.is_some());
    let articles = input::articles(files, arguments.input_format, progress.clone());
    let extractor = Extractor::new().nested(arguments.nested);
    let mut code = ExitCode::SUCCESS;
    let mut fail = |message: String| {
        progress.message(&format!("error: {message}"));
        code = ExitCode::FAILURE;
    };
    let mut closed = Ok(());
    for (index, found) in extractions(&extractor, articles, arguments.jobs)?.enumerate() {
        let written = found.map_err(Failure::Article).and_then(|(article, extraction)| {
            if let Some(byte) = extraction.unread {
                let id = extraction.article.id.as_deref().unwrap_or("article");
                progress.message(&format!("warning: {id}: too long; not read from byte {byte} on"));
            }
            output.write(&article, &extraction)
        });
        match written {
            Ok(()) => progress.done(index + 1),
            Err(Failure::Article(message)) => {
                // What stands before it in a terminal is written first.
                closed = output.flush();
                fail(message);
            }
            Err(Failure::Closed(error)) => closed = Err(error),
        }
        if closed.is_err() {
            break;
        }
    }
    progress.clear();
    match closed.and_then(|()| output.flush()) {
        // A reader such as `head` has seen enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(code),
    }
}

/// An article with its claims, or why there are none.
type Found = Result<(Article, Extraction), String>;

#[cfg(feature = "parallel")]
fn extractions<'a>(
    extractor: &'a Extractor,
    articles: impl Iterator<Item = Result<Article, String>> + 'a,
    jobs: NonZeroUsize,
) -> Result<Box<dyn Iterator<Item = Found> + 'a>, String> {
    if jobs.get() == 1 {
        return Ok(Box::new(one_by_one(extractor, articles)));
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build_global();
    pool.map_err(|error| format!("{jobs} jobs: {error}"))?;
    Ok(Box::new(extractor.extract_all(articles)))
}

#[cfg(not(feature = "parallel"))]
fn extractions<'a>(
    extractor: &'a Extractor,
    articles: impl Iterator<Item = Result<Article, String>> + 'a,
    jobs: NonZeroUsize,
) -> Result<impl Iterator<Item = Found> + 'a, String> {
    if jobs.get() > 1 {
        return Err("several jobs run when the example is run with --features parallel".to_owned());
    }
    Ok(one_by_one(extractor, articles))
}

fn one_by_one(extractor: &Extractor, articles: impl Iterator<Item = Result<Article, String>>) -> impl Iterator<Item = Found> {
    articles.map(|article| {
        let article = article?;
        let extraction = extractor.extract(&article);
        Ok((article, extraction))
    })
}
