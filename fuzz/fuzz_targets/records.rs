#![no_main]

mod check;

libfuzzer_sys::fuzz_target!(|lines: &[u8]| {
    for article in dixit::Records::new(lines).flatten() {
        check::check(&article);
    }
});
