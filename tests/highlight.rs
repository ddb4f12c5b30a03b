//! The page of the example `highlight`, as text; tests/browser.sh opens it in a browser.

use std::fs;
use std::process::Command;

fn page(article: &str) -> String {
    let build = escargot::CargoBuild::new().example("highlight").current_release();
    let run = build.manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).run().expect("the example builds");
    let mut command: Command = run.command();
    let output = command.arg(article).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("the example runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the page is UTF-8")
}

/// The text of an element's content, as a browser reads it.
fn text_content(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        text += piece.split_once('>').map_or(piece, |(_, after)| after);
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"), ("&amp;", "&")];
    entities.into_iter().fold(text, |text, (entity, letter)| text.replace(entity, letter))
}

#[test]
fn an_article_full_of_markup_stays_text() {
    let page = page("tests/highlight.txt");
    let text = page.split("<div id=\"text\">").nth(1).and_then(|rest| rest.split("</div>").next()).expect("the text's element");
    assert_eq!(text_content(text), fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/highlight.txt")).expect("the article"));
    assert_eq!(page.matches("<script>").count(), 1);
    assert_eq!(page.matches("</script>").count(), 1);
    for element in ["<img", "<svg", "<b>", "<!--", "<![CDATA[", "javascript:injected=6\">Orr</a>"] {
        assert!(!page.contains(element), "{element}");
    }
}

#[test]
fn the_page_loads_nothing() {
    let page = page("examples/strait-talks.txt");
    assert!(page.contains("default-src 'none'"));
    for address in ["http:", "https:", "src=", "@import", "url("] {
        assert!(!page.contains(address), "{address}");
    }
}
