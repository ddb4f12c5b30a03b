//! How far the reading has come, on standard error where that is a terminal.

use indicatif::{ProgressBar, ProgressBarIter, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, Read, stdout};

/// A bar of the bytes read, with the articles done and the time left.
#[derive(Clone)]
pub struct Progress(ProgressBar);

impl Progress {
    /// For so many bytes, where the number is known. It stays hidden where the claims themselves go to the terminal.
    pub fn new(bytes: Option<u64>, in_folder: bool) -> Self {
        let shown = in_folder || !stdout().is_terminal();
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let template = if bytes.is_some() {
            "{wide_bar} {bytes}/{total_bytes} · {msg}{binary_bytes_per_sec} · {eta} left"
        } else {
            "{spinner} {bytes} · {msg}{binary_bytes_per_sec} · {elapsed}"
        };
        let style = ProgressStyle::with_template(template).expect("the template is right");
        Self(ProgressBar::with_draw_target(bytes, target).with_style(style))
    }

    /// A reader that moves the bar.
    pub fn reader<R: Read>(&self, reader: R) -> ProgressBarIter<R> {
        self.0.wrap_read(reader)
    }

    /// Shows how many articles are done.
    pub fn done(&self, articles: usize) {
        if !self.0.is_hidden() {
            self.0.set_message(format!("{articles} articles · "));
        }
    }

    /// Prints a message above the bar.
    pub fn message(&self, message: &str) {
        self.0.suspend(|| eprintln!("{message}"));
    }

    pub fn clear(&self) {
        self.0.finish_and_clear();
    }
}
