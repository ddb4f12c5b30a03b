//! The example `extract` as a person runs it.

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;
use tempfile::TempDir;

static EXTRACT: LazyLock<escargot::CargoRun> = LazyLock::new(|| {
    // Those of the library under test, so that it is built once.
    let features = [
        ("csv", cfg!(feature = "csv")),
        ("html", cfg!(feature = "html")),
        ("parallel", cfg!(feature = "parallel")),
        ("schema", cfg!(feature = "schema")),
    ];
    let features: Vec<&str> = features.iter().filter(|(_, on)| *on).map(|(feature, _)| *feature).collect();
    let build = escargot::CargoBuild::new()
        .example("extract")
        .features(features.join(","))
        .current_release()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"));
    build.run().expect("the example builds")
});

fn extract(arguments: &[&str], folder: &Path) -> Command {
    let mut command = EXTRACT.command();
    command.args(arguments).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs it in a folder with `good.txt`, `bad.txt` (not UTF-8 from byte 10 on) and, in `more`, two articles and a file that is none.
fn run(arguments: &[&str]) -> Output {
    let folder = TempDir::new().expect("a folder of its own");
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).expect("a file is written");
    put("good.txt", b"The pier is unsafe, Ada Quill said on Monday.\n");
    put("bad.txt", b"Quill said\xff so.\n");
    fs::create_dir_all(folder.path().join("more")).expect("a folder is made");
    fs::create_dir(folder.path().join("none")).expect("a folder is made");
    put("more/b.txt", b"Moss said that the fund was empty.\n");
    put("more/a.txt", b"Orr told reporters that the tunnel would flood.\n");
    put("more/notes.md", b"Nobody said so.\n");
    extract(arguments, folder.path()).output().expect("the example runs")
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("output is UTF-8")
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("messages are UTF-8")
}

fn ids(output: &Output) -> Vec<String> {
    let id = |line: &str| serde_json::from_str::<Value>(line).expect("a line of JSON")["article"]["id"].as_str().expect("an id").to_owned();
    out(output).lines().map(id).collect()
}

#[test]
fn without_arguments_it_reads_the_article_that_comes_with_it() {
    let output = run(&[]);
    assert!(output.status.success());
    assert!(out(&output).contains("Ona Brisk"), "{}", out(&output));
    assert!(!out(&output).contains('\u{1b}'), "no colours in a pipe");
    assert_eq!(err(&output), "");
}

#[test]
fn bytes_that_are_not_utf8_are_named_and_the_other_files_are_read() {
    let output = run(&["bad.txt", "good.txt", "--format", "jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output), "error: bad.txt: not UTF-8 at byte 10; save it as UTF-8 first\n");
    assert_eq!(ids(&output), ["good"]);
}

#[test]
fn a_file_that_is_not_there_is_named_and_the_other_files_are_read() {
    let output = run(&["absent.txt", "good.txt", "--format", "jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).starts_with("error: absent.txt: "), "{}", err(&output));
    assert_eq!(ids(&output), ["good"]);
}

#[test]
fn a_folder_stands_for_its_text_files_by_name() {
    let output = run(&["more", "good.txt", "--format", "jsonl"]);
    assert!(output.status.success());
    assert_eq!(ids(&output), ["a", "b", "good"]);
}

#[test]
fn a_folder_without_text_files_is_an_error() {
    let output = run(&["none"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output), "error: none: no .txt, .html or .jsonl file in this folder\n");
}

#[test]
fn a_dash_is_standard_input() {
    let folder = TempDir::new().expect("a folder of its own");
    let mut child = extract(&["-", "--format", "json"], folder.path()).stdin(Stdio::piped()).spawn().expect("the example runs");
    child.stdin.take().expect("a pipe").write_all("“No,” said Ada Quill.".as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let json: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
    assert_eq!(json["article"]["id"], Value::Null);
    assert_eq!(json["claims"][0]["content"][0]["text"], "“No,”");
}

#[test]
fn records_keep_their_ids_and_a_line_that_is_none_is_named() {
    let folder = TempDir::new().expect("a folder of its own");
    let lines = "{\"id\": 7, \"text\": \"Moss said that the fund was empty.\"}\nno record\n{\"id\": \"b\", \"text\": \"Orr left.\"}\n";
    fs::write(folder.path().join("news.jsonl"), lines).expect("a file is written");
    let output = extract(&["news.jsonl", "--format", "jsonl"], folder.path()).output().expect("the example runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).starts_with("error: news.jsonl: line 2: "), "{}", err(&output));
    assert_eq!(ids(&output), ["7", "b"]);
}

#[test]
fn a_web_page_is_read_or_the_message_says_how() {
    let folder = TempDir::new().expect("a folder of its own");
    let page =
        "<html><head><title>Pier</title></head><body><article><p>The pier is unsafe, Ada Quill said on Monday.</p></article></body></html>";
    fs::write(folder.path().join("pier.html"), page).expect("a file is written");
    let output = extract(&["pier.html", "--format", "jsonl"], folder.path()).output().expect("the example runs");
    if cfg!(feature = "html") {
        assert_eq!(ids(&output), ["pier"]);
        assert!(out(&output).contains("\"The pier is unsafe\""), "{}", out(&output));
    } else {
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(err(&output), "error: pier.html: web pages are read when the example is run with --features html\n");
    }
}

#[test]
fn linked_data_has_a_line_an_article() {
    for (format, kind) in [("web-annotation", "/type"), ("schema-org", "/@graph/0/@type")] {
        let output = run(&["more", "good.txt", "--format", format]);
        assert!(output.status.success());
        let lines: Vec<Value> = out(&output).lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
        assert_eq!(lines.len(), 3);
        for line in lines {
            assert!(["AnnotationPage", "NewsArticle"].contains(&line.pointer(kind).and_then(Value::as_str).expect("a type")), "{line}");
        }
    }
}

#[test]
fn a_table_of_many_articles_has_one_header_or_the_message_says_how() {
    for (format, mark) in [("csv", ","), ("tsv", "\t")] {
        let output = run(&["more", "good.txt", "--format", format]);
        if cfg!(feature = "csv") {
            assert!(output.status.success());
            let ids: Vec<_> = out(&output).lines().map(|line| line.split(mark).next().expect("a column")).collect();
            assert_eq!(ids, ["article", "a", "b", "good"]);
        } else {
            assert_eq!(output.status.code(), Some(1));
            assert_eq!(err(&output), "error: tables are written when the example is run with --features csv\n");
        }
    }
}

#[test]
fn documents_of_several_articles_go_into_a_folder() {
    let output = run(&["more", "--format", "tei"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(out(&output).matches("<TEI").count(), 1);
    assert_eq!(err(&output), "error: standard output: this format has one document an article; name a folder for them with --output\n");

    let folder = TempDir::new().expect("a folder of its own");
    let lines =
        "{\"id\": \"../up/a b\", \"text\": \"Moss said it rained.\"}\n{\"text\": \"Orr said it snowed.\"}\n{\"text\": \"Quill left.\"}\n";
    fs::write(folder.path().join("news.jsonl"), lines).expect("a file is written");
    let output = extract(&["news.jsonl", "--format", "brat", "--output", "found"], folder.path()).output().expect("the example runs");
    assert_eq!(output.status.code(), Some(1));
    let message = err(&output);
    assert!(
        message.starts_with("error: found/article.ann: ") && message.lines().count() == 1,
        "the third has no name of its own: {message}"
    );
    let read = |name: &str| fs::read_to_string(folder.path().join("found").join(name)).expect(name);
    assert_eq!(fs::read_dir(folder.path().join("found")).expect("it is there").count(), 4);
    assert_eq!(read("_up_a_b.txt"), "Moss said it rained.");
    assert!(read("_up_a_b.ann").starts_with("T1\tSource 0 4\tMoss\n"));
    assert!(read("article.ann").starts_with("T1\tSource 0 3\tOrr\n"), "a file that is there stays as it is");
}

#[test]
fn offsets_count_what_the_caller_likes() {
    let folder = TempDir::new().expect("a folder of its own");
    fs::write(folder.path().join("a.txt"), "“Né 😀,” said Orr.").expect("a file is written");
    for (unit, start) in [("byte", 16), ("char", 8), ("utf16", 9)] {
        let output = extract(&["a.txt", "--format", "jsonl", "--offsets", unit], folder.path()).output().expect("the example runs");
        let json: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
        assert_eq!(json["claims"][0]["cue"]["start"], start, "{unit}");
    }
    let output = extract(&["a.txt", "--format", "brat", "--offsets", "utf16"], folder.path()).output().expect("the example runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("brat and web-annotation count characters"), "{}", err(&output));
}

#[test]
fn claims_inside_claims_are_given_where_they_are_wanted() {
    let folder = TempDir::new().expect("a folder of its own");
    fs::write(folder.path().join("a.txt"), "Moss said Quill had told him that the fund was empty.").expect("a file is written");
    let claims = |arguments: &[&str]| {
        let output = extract(&[&["a.txt", "--format", "jsonl"], arguments].concat(), folder.path()).output().expect("the example runs");
        let json: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
        json["claims"].as_array().expect("claims").len()
    };
    assert_eq!((claims(&[]), claims(&["--nested"])), (1, 2));
}

#[test]
fn any_number_of_jobs_gives_the_same_bytes_or_the_message_says_how() {
    let folder = TempDir::new().expect("a folder of its own");
    let mut lines = String::new();
    for number in 0..300 {
        // Long and short ones, so that a later one is done first; and some that are none.
        let text = format!("Orr told reporters that crane {number} failed. ").repeat(1 + number % 7 * 40);
        lines += &if number % 50 == 49 { "no record\n".to_owned() } else { format!("{{\"id\": {number}, \"text\": \"{text}\"}}\n") };
    }
    fs::write(folder.path().join("news.jsonl"), lines).expect("a file is written");
    let run = |jobs: &str| extract(&["news.jsonl", "--format", "jsonl", "--jobs", jobs], folder.path()).output().expect("the example runs");
    let one = run("1");
    let expected: Vec<String> = (0..300).filter(|number| number % 50 != 49).map(|number: usize| number.to_string()).collect();
    assert_eq!(ids(&one), expected);
    assert_eq!(err(&one).lines().count(), 6);
    for jobs in ["2", "5"] {
        let several = run(jobs);
        if cfg!(feature = "parallel") {
            assert!(several.stdout == one.stdout && several.stderr == one.stderr && several.status == one.status, "{jobs} jobs");
        } else {
            assert_eq!(several.status.code(), Some(1));
            assert_eq!(err(&several), "error: several jobs run when the example is run with --features parallel\n");
        }
    }
    assert_eq!(run("0").status.code(), Some(2));
}

#[test]
fn marked_text_has_brackets() {
    let output = run(&["good.txt", "--format", "marked"]);
    assert!(out(&output).starts_with("{The pier is unsafe}, [Ada Quill] <said> on Monday."), "{}", out(&output));
}

#[test]
fn text_tells_speaker_act_and_content() {
    let output = run(&["good.txt"]);
    let lines: Vec<_> = out(&output).lines().map(str::trim).collect();
    assert!(lines.contains(&"Ada Quill"), "{}", out(&output));
    assert!(lines.iter().any(|line| line.starts_with("say ") && line.ends_with(" The pier is unsafe")), "{}", out(&output));
}

#[test]
fn the_commands_of_the_readme_run() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("README.md is there");
    let folder = TempDir::new().expect("a folder of its own");
    let article = "Moss said that the fund was empty.";
    fs::create_dir(folder.path().join("folder")).expect("a folder is made");
    fs::write(folder.path().join("folder/a.txt"), article).expect("a file is written");
    fs::write(folder.path().join("article.txt"), article).expect("a file is written");
    fs::write(folder.path().join("news.jsonl"), format!("{{\"text\": \"{article}\"}}\n")).expect("a file is written");
    let commands: Vec<_> =
        readme.lines().filter_map(|line| line.strip_prefix("cargo run ")?.split_once(" --example extract -- ")).collect();
    assert!(commands.len() >= 3);
    for (features, arguments) in commands {
        let missing = |feature: &str, is_on: bool| !is_on && features.contains(feature);
        if missing("csv", cfg!(feature = "csv")) || missing("parallel", cfg!(feature = "parallel")) {
            continue;
        }
        let arguments: Vec<_> = arguments.split(" > ").next().expect("arguments").split(' ').collect();
        let output = extract(&arguments, folder.path()).output().expect("the example runs");
        assert!(output.status.success(), "{arguments:?}: {}", err(&output));
        assert!(out(&output).contains("that the fund was empty"), "{arguments:?}: {}", out(&output));
    }
}

#[test]
fn the_readme_shows_what_it_prints() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("README.md is there");
    let block =
        |fence: &str, nth: usize| readme.split(fence).nth(nth + 1).and_then(|rest| rest.split("```").next()).expect("a block").to_owned();
    let folder = TempDir::new().expect("a folder of its own");
    fs::write(folder.path().join("pier.txt"), block("```text\n", 0)).expect("a file is written");
    let output = extract(&["pier.txt"], folder.path()).output().expect("the example runs");
    assert_eq!(out(&output), block("```text\n", 1));
    let output = extract(&["pier.txt", "--format", "json"], folder.path()).output().expect("the example runs");
    let mut json: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
    let mut claim: Value = serde_json::from_str(&block("```json\n", 0)).expect("a claim");
    // The confidence is measured anew with every change of the rules.
    json["claims"][2]["confidence"] = claim["confidence"].take();
    claim["confidence"] = json["claims"][2]["confidence"].clone();
    assert_eq!(json["claims"][2], claim);
}
