#![no_main]

mod check;

libfuzzer_sys::fuzz_target!(|text: &str| check::check(&dixit::Article::from_text(text)));
