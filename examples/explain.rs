//! Shows which rules match a sentence, or how near they come and what they want there.
//!
//!     cargo run --example explain -- "Orr growled that the pier was safe."
//!     cargo run --example explain -- --tokens < article.txt

use clap::Parser;
use std::io::{self, Read, Write};
use std::process::ExitCode;

/// Shows which rules match a sentence, or how near they come and what they want there.
#[derive(Parser)]
struct Arguments {
    /// Show the tokens with their tags, and the phrases
    #[arg(long, short)]
    tokens: bool,
    /// The sentence; without one, standard input is read
    sentence: Vec<String>,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        // a reader such as `head` may close the pipe
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> io::Result<()> {
    let mut text = arguments.sentence.join(" ");
    if text.is_empty() {
        io::stdin().read_to_string(&mut text)?;
    }
    let explanation = dixit::explain(&text);
    let mut out = io::stdout().lock();
    if arguments.tokens { write!(out, "{explanation:#}") } else { write!(out, "{explanation}") }
}
