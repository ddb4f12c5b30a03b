#![no_main]

mod check;

libfuzzer_sys::fuzz_target!(|page: &[u8]| {
    if let Ok(article) = dixit::Article::from_html(page.to_vec()) {
        check::check(&article);
    }
});
