//! Many articles at once.

mod fixtures;

use dixit::{Article, Extractor};
use fixtures::fixtures;
use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let fixtures = fixtures();
    let articles = || fixtures.iter().cycle().take(60).map(|fixture| Ok::<_, Infallible>(fixture.article.clone()));
    let one_by_one: Vec<String> = articles().map(|article| json(&Extractor::new().extract(&article.unwrap()))).collect();
    for threads in [1, 2, 3, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let found: Vec<String> = pool.install(|| Extractor::new().extract_all(articles()).map(|done| json(&done.unwrap().1)).collect());
        assert_eq!(found, one_by_one, "{threads} threads");
    }
}

fn json(extraction: &dixit::Extraction) -> String {
    serde_json::to_string(extraction).unwrap()
}

#[test]
fn only_a_few_articles_are_read_ahead() {
    let read = AtomicUsize::new(0);
    let articles = (0..1000).map(|number| {
        read.fetch_add(1, Ordering::Relaxed);
        if number % 3 == 0 { Err(number) } else { Ok(Article::from_text(format!("Orr said that crane {number} failed."))) }
    });
    let mut found = Extractor::new().extract_all(articles);
    for number in 0..100 {
        match found.next().unwrap() {
            Ok((article, extraction)) => {
                assert!(article.text().contains(&format!("crane {number} failed")));
                assert_eq!(extraction.claims.len(), 1);
            }
            Err(failed) => assert_eq!(failed, number),
        }
        assert!(read.load(Ordering::Relaxed) <= number + 1 + 4 * rayon::current_num_threads());
    }
}
