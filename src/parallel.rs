//! Many articles at once, on all cores.

use crate::{Article, Extraction, Extractor};
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

/// Articles with their claims, in the order of the articles; see [`Extractor::extract_all`].
///
/// ```
/// use dixit::{Article, Extractor};
/// use std::convert::Infallible;
///
/// let articles = (0..100).map(|number| Ok::<_, Infallible>(Article::from_text(format!("Crane {number} failed, Ada Quill said."))));
/// for (number, found) in Extractor::new().extract_all(articles).enumerate() {
///     let (_, extraction) = found?;
///     assert_eq!(extraction.claims[0].content[0].text, format!("Crane {number} failed"));
/// }
/// # Ok::<(), Infallible>(())
/// ```
#[derive(Debug)]
pub struct Extractions<I, E> {
    articles: I,
    extractor: Extractor,
    ahead: VecDeque<Ahead<E>>,
}

/// An article that was read ahead.
#[derive(Debug)]
enum Ahead<E> {
    Working(Receiver<thread::Result<(Article, Extraction)>>),
    Failed(E),
}

/// How many articles a thread has before it: so many that it seldom waits, so few that the memory stays small.
const AHEAD: usize = 4;

impl Extractor {
    /// Extracts articles on all cores, as they are taken from an iterator: the results come in the order of the articles.
    ///
    /// A few articles for each thread are read ahead, never all of them. What cannot be read is handed on in its place.
    /// The threads are those of rayon's pool: the current one's, or else the global one's, which `RAYON_NUM_THREADS` sets.
    /// However many there are, the results are the same.
    ///
    /// ```
    /// use dixit::{Article, Extractor};
    ///
    /// let articles = ["The pier is safe, Quill said.", "", "It is shut, Moss said."];
    /// let articles = articles.map(|text| if text.is_empty() { Err("no text") } else { Ok(Article::from_text(text)) });
    /// let found: Vec<_> = Extractor::new().extract_all(articles).collect();
    /// assert_eq!(found[0].as_ref().unwrap().1.claims[0].content[0].text, "The pier is safe");
    /// assert_eq!(found[1], Err("no text"));
    /// assert_eq!(found[2].as_ref().unwrap().0.text(), "It is shut, Moss said.");
    /// ```
    pub fn extract_all<I, E>(&self, articles: I) -> Extractions<I::IntoIter, E>
    where
        I: IntoIterator<Item = Result<Article, E>>,
    {
        Extractions { articles: articles.into_iter(), extractor: self.clone(), ahead: VecDeque::new() }
    }
}

impl<I: Iterator<Item = Result<Article, E>>, E> Extractions<I, E> {
    fn read_ahead(&mut self) {
        while self.ahead.len() < AHEAD * rayon::current_num_threads() {
            match self.articles.next() {
                Some(Ok(article)) => self.ahead.push_back(Ahead::Working(work(self.extractor.clone(), article))),
                Some(Err(error)) => self.ahead.push_back(Ahead::Failed(error)),
                None => return,
            }
        }
    }
}

fn work(extractor: Extractor, article: Article) -> Receiver<thread::Result<(Article, Extraction)>> {
    let (sender, receiver) = sync_channel(1);
    rayon::spawn(move || {
        let done = catch_unwind(AssertUnwindSafe(|| {
            let extraction = extractor.extract(&article);
            (article, extraction)
        }));
        // nobody waits for it where the iterator was dropped
        let _ = sender.send(done);
    });
    receiver
}

impl<I: Iterator<Item = Result<Article, E>>, E> Iterator for Extractions<I, E> {
    type Item = Result<(Article, Extraction), E>;

    fn next(&mut self) -> Option<Self::Item> {
        self.read_ahead();
        let receiver = match self.ahead.pop_front()? {
            Ahead::Working(receiver) => receiver,
            Ahead::Failed(error) => return Some(Err(error)),
        };
        // a thread of the pool itself works too, lest it wait for itself
        while rayon::yield_now() == Some(rayon::Yield::Executed) {}
        match receiver.recv().ok()? {
            Ok(done) => Some(Ok(done)),
            Err(panic) => resume_unwind(panic),
        }
    }
}
