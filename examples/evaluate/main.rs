//! Scores the library on a folder of news with annotated attributions, in brat's standoff format as PolNeAR has it.
//!
//!     cargo run --release --example evaluate -- FOLDER
//!
//! The folder holds texts (`*.txt`) and annotations (`*.ann`, offsets in characters), in subfolders or side by side. Spans are
//! compared as sets of words. The rows: `lenient`, at least half of the content's words are shared and the speakers overlap;
//! `strict`, content and speaker have the same words; `cue`, the cues overlap; `content`, word by word, whether it is
//! part of any content.

mod fit;
mod gold;
mod own;
mod score;
mod words;

use clap::Parser;
use dixit::{Article, Extractor};
use fit::Example;
use gold::Annotated;
use score::{Counts, Tally, Track, share};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Scores the library on annotated attributions.
#[derive(Parser)]
#[command(name = "evaluate")]
struct Arguments {
    /// The folder: texts (.txt) and annotations (.ann), in subfolders or side by side.
    folder: PathBuf,
    /// Keep claims of this confidence and above, rather than of the library's usual bounds.
    #[arg(short, long)]
    min_confidence: Option<f32>,
    /// Print what the features of claims weigh, as in src/lexicon/confidence.tsv, fitted on claims of every confidence.
    #[arg(short, long, conflicts_with = "min_confidence")]
    confidence: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let gold = match gold::read(&arguments.folder) {
        Ok(gold) => gold,
        Err(message) => {
            eprintln!("error: {message}");
            return ExitCode::FAILURE;
        }
    };
    let extractor = match arguments.min_confidence.or(arguments.confidence.then_some(0.0)) {
        Some(bound) => Extractor::new().min_confidence(bound),
        None => Extractor::new(),
    };
    let mut scores = Scores::new(&extractor, &gold);
    if arguments.confidence {
        match own::examples(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")) {
            Ok(own) => scores.examples.extend(own),
            Err(error) => {
                eprintln!("error: tests/articles: {error}");
                return ExitCode::FAILURE;
            }
        }
        scores.print_confidence();
    } else {
        println!("{} articles", gold.len());
        print_rows("all", &scores.all);
        print_rows("statements", &scores.statements);
        scores.print_rules();
    }
    ExitCode::SUCCESS
}

/// All that was counted.
#[derive(Default)]
struct Scores {
    all: Tally,
    statements: Tally,
    /// For each rule and frame: claims that were right on the track of all, of how many.
    shares: BTreeMap<(String, String), (usize, usize)>,
    /// What the weights of features are fitted on.
    examples: Vec<Example>,
}

impl Scores {
    fn new(extractor: &Extractor, gold: &[Annotated]) -> Self {
        let mut scores = Self::default();
        for Annotated { stem, words, attributions } in gold {
            let article = Article::from_text(words.text.as_str()).with_id(stem);
            let claims = extractor.extract(&article).claims;
            let found: Vec<_> = claims.iter().map(|claim| score::attribution(claim, words)).collect();
            scores.all.add(words, &found, attributions, Track::All);
            scores.statements.add(words, &found, attributions, Track::Statements);
            let right = score::right(words, &found, attributions);
            for (index, claim) in claims.into_iter().enumerate() {
                let right = right.contains(&index);
                scores.examples.push(Example { features: claim.features(&words.text), right });
                let (hits, of) = scores.shares.entry((claim.rule, claim.frame)).or_default();
                *hits += usize::from(right);
                *of += 1;
            }
        }
        scores
    }

    /// Each rule and frame: claims, and the share that is right.
    fn print_rules(&self) {
        println!("\n{:<36}{:>8}{:>8}", "rule, frame", "claims", "right");
        for ((rule, frame), &(right, of)) in &self.shares {
            println!("  {:<34}{of:>8}{:>8.3}", format!("{rule}, {frame}"), share(right, of));
        }
    }

    /// The rows of the library's table of confidence.
    fn print_confidence(&self) {
        println!("# What the features of a claim weigh in its confidence, in log odds: the weights of its features are summed.");
        println!(
            "# A claim of the train split is right if it is a lenient hit on the track of all attributions; the claims of tests/articles,"
        );
        println!("# news of other countries, are right by their readers' lists.");
        println!("# Made by: cargo run --release --example evaluate -- --confidence FOLDER, with PolNeAR's train split as the folder.");
        println!("# Columns: feature, weight.");
        for (feature, weight) in fit::weights(&self.examples) {
            println!("{feature}\t{weight:.2}");
        }
    }
}

fn print_rows(track: &str, tally: &Tally) {
    println!("\n{track:<12}{:>10}{:>9}{:>8}{:>11}{:>8}", "precision", "recall", "f1", "claims", "gold");
    let rows: [(&str, Counts); 4] = [("lenient", tally.lenient), ("strict", tally.strict), ("cue", tally.cue), ("content", tally.content)];
    for (row, counts) in rows {
        let (precision, recall, f1) = (counts.precision(), counts.recall(), counts.f1());
        println!("  {row:<10}{precision:>10.3}{recall:>9.3}{f1:>8.3}{:>11}{:>8}", counts.made, counts.gold);
    }
    let speaker = tally.speaker;
    println!("  speakers overlap in {:.3} of the {} whose content matches", share(speaker.right, speaker.made), speaker.made);
}
