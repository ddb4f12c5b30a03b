//! Pages of many publishers' layouts: what is their story, what stands around it, and what they say about it.

use dixit::{Article, BlockKind, Metadata};
use proptest::prelude::*;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Each page of `tests/article` against what a reader finds there: `name.txt` and `name.expected`.
///
/// The first lines of the latter name what is known about the article, the ones below an empty line its blocks, each
/// with the words that it starts with.
#[test]
fn pages() {
    let mut wrong = String::new();
    for page in pages_of("tests/article") {
        let article = Article::from_text(fs::read_to_string(&page).unwrap());
        let expected = fs::read_to_string(page.with_extension("expected")).unwrap();
        let (known, blocks) = expected.split_once("\n\n").unwrap();
        let found = described(article.metadata());
        let mut differ = String::new();
        if found.trim_end() != known {
            let _ = write!(differ, "found\n{found}but expected\n{known}\n");
        }
        let mut expected = blocks.lines();
        for block in article.blocks() {
            let words = block.span.of(article.text());
            let row = expected.next().unwrap_or("nothing\t");
            let (kind, start) = row.split_once('\t').unwrap();
            if kind != format!("{:?}", block.kind) || !words.starts_with(start) {
                let _ = writeln!(differ, "found {:?} {words:.60?} but expected {row:?}", block.kind);
            }
        }
        for row in expected {
            let _ = writeln!(differ, "missing {row:?}");
        }
        if !differ.is_empty() {
            let _ = writeln!(wrong, "== {}\n{differ}", page.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn pages_of(folder: &str) -> Vec<PathBuf> {
    let mut pages: Vec<_> =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|page| page.extension().is_some_and(|extension| extension == "txt"));
    pages.sort();
    assert!(pages.len() >= 12);
    pages
}

fn described(known: &Metadata) -> String {
    let dateline = known.dateline.clone().unwrap_or_default();
    let authors = Some(known.authors.join("; ")).filter(|authors| !authors.is_empty());
    let rows = [
        ("headline", known.headline.clone()),
        ("publisher", known.publisher.clone()),
        ("authors", authors),
        ("published", known.published.clone()),
        ("updated", known.updated.clone()),
        ("place", dateline.place),
        ("agency", dateline.agency),
    ];
    rows.into_iter().filter_map(|(name, value)| Some(format!("{name}\t{}\n", value?))).collect()
}

/// What a page's first block says, and where its body starts, for one paragraph below a headline.
#[test]
fn datelines() {
    let datelines = [
        ("DUNMORE/MUSCADINE, May 3 (Continental) - ", "DUNMORE/MUSCADINE", Some("Continental")),
        ("BEIJING (AP) — ", "BEIJING", Some("AP")),
        ("WASHINGTON — ", "WASHINGTON", None),
        ("LOWHAVEN, 3 May 2024 (KNA) -- ", "LOWHAVEN", Some("KNA")),
        ("New Delhi [India], December 18 (ANI): ", "New Delhi [India]", Some("ANI")),
        ("ADDIS ABABA, Ethiopia – ", "ADDIS ABABA, Ethiopia", None),
        ("MOSCOW. Dec 18 (Interfax) - ", "MOSCOW", Some("Interfax")),
        ("GENEVA (18 December 2023) – ", "GENEVA", None),
        ("St. Petersburg, May 3 (Kelp) -- ", "St. Petersburg", Some("Kelp")),
    ];
    for (dateline, place, agency) in datelines {
        let text = format!("Pier reopens after two winters\n\n{dateline}The pier is open again, the mayor said on Friday.");
        let article = Article::from_text(text);
        let found = article.metadata().dateline.clone().unwrap_or_else(|| panic!("no dateline in {dateline:?}"));
        assert_eq!((found.place.as_deref(), found.agency.as_deref()), (Some(place), agency), "{dateline:?}");
        let body = article.blocks().iter().find(|block| block.kind == BlockKind::Body).unwrap();
        assert_eq!(body.span.of(article.text()), "The pier is open again, the mayor said on Friday.", "{dateline:?}");
    }
    for lead in [
        "Quill (right) - the mayor - said no.",
        "NATO — the alliance — said no.",
        "Moss: The pier is open.",
        "Ada Quill — mayor since 2019 — said no.",
    ] {
        let article = Article::from_text(format!("Pier reopens after two winters\n\n{lead}\n\nShe did not say why."));
        assert_eq!(article.metadata().dateline, None, "{lead:?}");
    }
}

#[test]
fn a_label_makes_a_headline_of_a_sentence() {
    let headline = |first: &str| {
        let body = "The pier of Port Ormond was open again on Friday, and crews mended its bolts until late at night.";
        Article::from_text(format!("{first}\n\n{body}")).metadata().headline.clone()
    };
    for first in ["Poll: Half of all crews are tired.", "Kelp newspaper: Mayor sold the pier.", "Orr: Keep the ‘old’ pier open."] {
        assert_eq!(headline(first).as_deref(), Some(first));
    }
    for first in ["Half of all crews are tired: the toll is to blame.", "Orr: The pier is old. It leaks.", "Half of all crews are tired."] {
        assert_eq!(headline(first), None);
    }
}

#[test]
fn dates() {
    let dates = [
        ("Published: 29 May 2021, 07:47 GMT", Some("2021-05-29T07:47Z")),
        ("May 29th, 2021 at 7.47pm", Some("2021-05-29T19:47")),
        ("Sat 29 May 2021 12:05am", Some("2021-05-29T00:05")),
        ("2021/05/29 19:47 (UTC+9)", Some("2021-05-29T19:47+09:00")),
        ("29.05.2021", Some("2021-05-29")),
        ("05/29/2021", Some("2021-05-29")),
        ("Sat, 05/06/2021 - 10:40", Some("2021-06-05T10:40")),
        ("19:47, 29 May 2021", Some("2021-05-29T19:47")),
        ("29 May 2021 21:45 IST", Some("2021-05-29T21:45")),
        // No such day, and no word on which of two is meant.
        ("31 June 2021", None),
        ("05/06/2021", None),
        ("29 February 2023", None),
    ];
    for (line, published) in dates {
        let article = Article::from_text(format!("Pier reopens after two winters\n{line}\n\nThe pier is open again, the mayor said."));
        assert_eq!(article.metadata().published.as_deref(), published, "{line:?}");
    }
    let text = "Pier reopens after two winters\n05/06/2021\n\nLOWHAVEN, June 5 (Kelp) -- The pier is open again, the mayor said.";
    assert_eq!(Article::from_text(text).metadata().published.as_deref(), Some("2021-06-05"));
}

#[test]
fn bylines() {
    let bylines: [(&str, &[&str]); 9] = [
        ("By Ada Quill, Local Democracy Reporter", &["Ada Quill"]),
        ("By Ada Quill and Ivo Lind", &["Ada Quill", "Ivo Lind"]),
        ("BY ADA QUILL, IVO LIND AND MARA ORR", &["ADA QUILL", "IVO LIND", "MARA ORR"]),
        ("By Ada Quill, Diplomatic Editor, in Lowhaven", &["Ada Quill"]),
        ("By political reporter Ada Quill", &["Ada Quill"]),
        ("By Salma al-Noor in Cairo | 3 May 2021", &["Salma al-Noor"]),
        ("By Jean-Luc de la Tour", &["Jean-Luc de la Tour"]),
        ("By Staff Reporter", &[]),
        ("By Agencies", &[]),
    ];
    for (line, authors) in bylines {
        let article = Article::from_text(format!("Pier reopens after two winters\n{line}\n\nThe pier is open again, the mayor said."));
        assert_eq!(article.metadata().authors, authors, "{line:?}");
        assert_eq!(article.blocks()[1].kind, BlockKind::Byline, "{line:?}");
    }
}

/// The words of the blocks that claims are read from.
fn spoken(article: &Article) -> Vec<&str> {
    article.blocks().iter().filter(|block| block.kind.speaks()).map(|block| block.span.of(article.text())).collect()
}

#[test]
fn hard_wraps_are_joined() {
    let text = "\u{feff}   Mayor Ada Quill told the council on Monday that the repair of the pier\r\n\
        would cost less than half of what the engineers had feared when the storm\r\n\
        tore off its roof.\r\n\
           \"We were lucky,\" she said. \"The bolts held where nobody had expected\r\n\
        them to hold.\"\r\n";
    let article = Article::from_text(text);
    let blocks = spoken(&article);
    assert_eq!(blocks.len(), 2, "{blocks:?}");
    assert!(blocks[0].starts_with("Mayor") && blocks[0].ends_with("roof."));
    assert!(blocks[1].starts_with("\"We were") && blocks[1].ends_with("hold.\""));
}

#[test]
fn lines_are_paragraphs() {
    let lines = ["The pier is open again, the mayor said.", "She thanked the divers.", "\u{a0}The union was not at the ceremony."];
    for end in ["\n", "\r\n", "\r", "\u{2028}", "\n\n"] {
        let text = lines.join(end);
        let article = Article::from_text(text.clone());
        assert_eq!(spoken(&article), lines.map(|line| line.trim_start()), "{text:?}");
    }
}

#[test]
fn turns_carry_their_labels() {
    let text = "Doorstop, Port Arden\n\nREPORTER: Minister, will it run?\n\nMINISTER FOR FERRIES: It will.\n\nWe said May and we mean May.\n\nQ: And the fare?\n\nMINISTER FOR FERRIES: No change.";
    let article = Article::from_text(text);
    let turns: Vec<_> = article.blocks().iter().filter(|block| block.kind == BlockKind::Turn).collect();
    let labels: Vec<_> = turns.iter().map(|turn| turn.label.map(|label| label.of(text))).collect();
    assert_eq!(labels, [Some("REPORTER"), Some("MINISTER FOR FERRIES"), None, Some("Q"), Some("MINISTER FOR FERRIES")]);
    assert_eq!(turns[1].span.of(text), "It will.");
}

#[test]
fn an_interview_within_an_article_ends_with_its_last_label() {
    let text = "The mayor met the press on Monday.\n\nQ: Will it run?\n\nQUILL: It will.\n\nThe union sees it otherwise.\n\nIts members meet today.\n\nThe fare stays.\n\nSo does the crew.";
    let article = Article::from_text(text);
    let last = article.blocks().last().unwrap();
    assert_eq!((last.kind, last.label), (BlockKind::Body, None));
}

#[test]
fn a_signed_quotation_is_one_block() {
    for signed in ["\"A fine day for the port.\"\n— Ada Quill, mayor", "\"A fine day for the port.\"\n\n-Ada Quill, mayor."] {
        let text = format!("The pier reopened on Monday after two winters.\n\n{signed}\n\nThe band played until dusk.");
        let article = Article::from_text(&text);
        let quotation = article.blocks().iter().find(|block| block.kind == BlockKind::Quotation).unwrap();
        assert_eq!(quotation.span.of(&text), signed);
    }
}

#[test]
fn a_caption_keeps_its_label_and_gives_up_its_credit() {
    let text =
        "Pier reopens after two winters\n\nLOWHAVEN PIER: Mayor Ada Quill (R) opens the gate. [Photo/Kelp]\n\nThe pier is open, she said.";
    let article = Article::from_text(text);
    let words: Vec<_> = article.blocks().iter().map(|block| (block.kind, block.span.of(text))).collect();
    assert_eq!(words[1], (BlockKind::Caption, "LOWHAVEN PIER: Mayor Ada Quill (R) opens the gate."));
    assert_eq!(words[2], (BlockKind::Credit, "[Photo/Kelp]"));
}

#[test]
fn parts_make_an_article() {
    let article = Article::builder()
        .id("pier")
        .headline("Pier reopens")
        .author("Ada Quill")
        .publisher("Harbour Post")
        .published("2024-05-03")
        .updated("2024-05-04")
        .url("https://post.example/pier")
        .body("LOWHAVEN, May 3 (Kelp) -- The pier is open.")
        .build();
    assert_eq!(article.text(), "Pier reopens\n\nLOWHAVEN, May 3 (Kelp) -- The pier is open.");
    assert_eq!(spoken(&article), ["Pier reopens", "The pier is open."]);
    let known = article.metadata();
    assert_eq!(known.id.as_deref(), Some("pier"));
    assert_eq!(known.publisher.as_deref(), Some("Harbour Post"));
    assert_eq!(known.authors, ["Ada Quill"]);
    assert_eq!(known.published.as_deref(), Some("2024-05-03"));
    assert_eq!(known.dateline.as_ref().unwrap().place.as_deref(), Some("LOWHAVEN"));
    let elsewhere = Article::builder().place("Port Alba").body("LOWHAVEN, May 3 (Kelp) -- The pier is open.").build();
    assert_eq!(elsewhere.metadata().dateline.as_ref().unwrap().place.as_deref(), Some("Port Alba"));
}

#[test]
fn bytes_that_are_no_text() {
    let error = Article::from_utf8(vec![b'P', b'i', 0xe9, b'r']).unwrap_err();
    assert_eq!((error.byte(), error.line(), error.file()), (Some(2), None, None));
    let error = error.in_file("pier.txt");
    assert_eq!(error.file(), Some(Path::new("pier.txt")));
    assert_eq!(error.to_string(), "pier.txt: not UTF-8 at byte 2; save it as UTF-8 first");
}

#[cfg(feature = "json")]
mod records {
    use dixit::{RecordFields, Records};
    use std::io::{self, BufReader, Read};

    #[test]
    fn fields_win_over_the_text() {
        let line = r#"{"id": "a1", "url": "https://post.example/1", "title": "Pier reopens", "text": "By Ivo Lind\n\nThe pier is open, Quill said.", "published": "2024-05-03", "publisher": "Harbour Post", "authors": ["Ada Quill", {"name": "Mara Orr"}]}"#;
        let article = Records::new(line.as_bytes()).next().unwrap().unwrap();
        let known = article.metadata();
        assert_eq!(article.text(), "By Ivo Lind\n\nThe pier is open, Quill said.");
        assert_eq!(known.id.as_deref(), Some("a1"));
        assert_eq!(known.url.as_deref(), Some("https://post.example/1"));
        assert_eq!(known.headline.as_deref(), Some("Pier reopens"));
        assert_eq!(known.published.as_deref(), Some("2024-05-03"));
        assert_eq!(known.publisher.as_deref(), Some("Harbour Post"));
        assert_eq!(known.authors, ["Ada Quill", "Mara Orr"]);
    }

    #[test]
    fn fields_have_the_callers_names() {
        let fields = RecordFields { id: "key".into(), text: "content".into(), authors: "by".into(), ..RecordFields::default() };
        let line = "\u{feff}{\"key\": 12, \"content\": \"The pier is open.\", \"by\": \"Ada Quill; Ivo Lind\"}";
        let article = Records::with_fields(line.as_bytes(), fields).next().unwrap().unwrap();
        assert_eq!(article.metadata().id.as_deref(), Some("12"));
        assert_eq!(article.metadata().authors, ["Ada Quill", "Ivo Lind"]);
    }

    #[test]
    fn bad_lines_are_named_and_passed_over() {
        let lines = b"{\"text\": \"One.\"}\n\nnot json\n{\"title\": \"no text\"}\n{\"text\": \"\xff\"}\n[1]\n{\"text\": \"Two.\"}";
        let read: Vec<_> = Records::new(&lines[..]).collect();
        let messages: Vec<_> =
            read.iter().map(|item| item.as_ref().map(|article| article.text().to_owned()).map_err(|error| error.to_string())).collect();
        assert_eq!(messages.len(), 6);
        assert_eq!(messages[0].as_deref(), Ok("One."));
        assert!(messages[1].as_ref().unwrap_err().starts_with("line 3: no JSON object ("), "{messages:?}");
        assert_eq!(messages[2].as_ref().unwrap_err(), "line 4: no text in the field \"text\"; name the field that holds it");
        assert_eq!(messages[3].as_ref().unwrap_err(), "line 5: not UTF-8 at byte 10 of the line; save it as UTF-8 first");
        assert_eq!(read[3].as_ref().unwrap_err().byte(), Some(10));
        assert_eq!(read[4].as_ref().unwrap_err().line(), Some(6));
        assert_eq!(messages[5].as_deref(), Ok("Two."));
    }

    #[test]
    fn a_failing_reader_ends_the_records() {
        struct Torn;
        impl Read for Torn {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("cable cut"))
            }
        }
        let mut records = Records::new(BufReader::new(Torn));
        assert_eq!(records.next().unwrap().unwrap_err().to_string(), "line 1: cannot be read (cable cut)");
        assert!(records.next().is_none());
    }
}

#[cfg(feature = "html")]
mod html {
    use dixit::{Article, BlockKind};
    use std::fmt::Write;

    const STORY: &str = "The mayor of Lowhaven, Ada Quill, said on Monday that the pier would reopen in May after a long repair, and that its costs had stayed within what the council had set aside for it two winters ago.";

    fn page() -> String {
        format!(
            r#"<!doctype html><html><head><title>Pier reopens in May | Harbour Post</title>
            <meta property="og:site_name" content="The Post"><meta property="og:url" content="https://post.example/pier">
            <script type="application/ld+json">{{"@graph": [{{"@type": "WebPage"}}, {{"@type": "NewsArticle", "headline": "Pier reopens in May",
            "datePublished": "2024-03-04T07:30:00+01:00", "dateModified": "2024-13-40", "author": [{{"name": "Ivo Lind"}}, {{"name": "Mara Orr"}}],
            "publisher": {{"name": "Harbour Post"}}}}]}}</script></head>
            <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Pier reopens in May</h1><p>By Somebody Else</p>
            <figure><img src="pier.jpg"><figcaption>Mayor Ada Quill opens the gate. Photograph: R. Ost</figcaption></figure>
            <p>LOWHAVEN, March 4 (Kelp) — {STORY}</p><h2>What comes next</h2><p>{STORY}</p>
            <blockquote><p>“We waited two winters for this,” she said.</p></blockquote><p>{STORY}</p>
            <ul><li>lower fares, the mayor said;</li><li>a new crane.</li></ul><p>{STORY}</p><p>(Reporting by Ivo Lind; editing by Jo Moss)</p></article>
            <footer>© 2024 Harbour Post. All rights reserved.</footer></body></html>"#
        )
    }

    #[test]
    fn markup_tells_kinds_and_metadata() {
        let article = Article::from_html(page().into()).unwrap();
        let known = article.metadata();
        assert_eq!(known.headline.as_deref(), Some("Pier reopens in May"));
        assert_eq!(known.publisher.as_deref(), Some("Harbour Post"));
        assert_eq!(known.authors, ["Ivo Lind", "Mara Orr"]);
        assert_eq!(known.published.as_deref(), Some("2024-03-04T07:30+01:00"));
        assert_eq!(known.updated, None, "there is no 13th month");
        assert_eq!(known.url.as_deref(), Some("https://post.example/pier"));
        assert_eq!(known.dateline.as_ref().unwrap().place.as_deref(), Some("LOWHAVEN"));
        let words = |kind| {
            article.blocks().iter().filter(|block| block.kind == kind).map(|block| block.span.of(article.text())).collect::<Vec<_>>()
        };
        assert_eq!(words(BlockKind::Headline), ["Pier reopens in May"]);
        assert_eq!(words(BlockKind::Caption), ["Mayor Ada Quill opens the gate."]);
        assert_eq!(words(BlockKind::Body), [STORY; 4]);
        assert_eq!(words(BlockKind::Subheading), ["What comes next"]);
        assert_eq!(words(BlockKind::Quotation), ["“We waited two winters for this,” she said."]);
        assert_eq!(words(BlockKind::Item), ["lower fares, the mayor said;", "a new crane."]);
        assert_eq!(words(BlockKind::Tail), ["(Reporting by Ivo Lind; editing by Jo Moss)"]);
        assert!(!article.text().contains("Home"));
    }

    #[test]
    fn a_malformed_page_gives_what_it_holds() {
        let article =
            Article::from_html(b"<p>Quill said <b>no to the plan.<p>\xe2\x80\x9cNever,\xe2\x80\x9d she said.<div".to_vec()).unwrap();
        assert_eq!(super::spoken(&article), ["Quill said no to the plan.", "“Never,” she said."]);
    }

    #[test]
    fn pages_that_cannot_be_read() {
        let message = |page: &[u8]| Article::from_html(page.to_vec()).unwrap_err().to_string();
        assert_eq!(message(b""), "the page holds no text to read; where a script writes the text, save the page from a browser first");
        assert_eq!(message(b"<html><body><script>1</script></body></html>"), message(b""));
        assert_eq!(message(b"\x7fELF\0\0"), "a NUL at byte 4: this looks like a binary file; give the page's HTML");
        assert_eq!(message(b"<p>caf\xe9</p>"), "not UTF-8 at byte 6; save it as UTF-8 first");
        let deep = "<div>".repeat(2_000);
        assert_eq!(
            message(deep.as_bytes()),
            "the page's elements lie 2000 deep at byte 9995, and 1000 is the most that is read; give the page of one article"
        );
        let long = vec![b'a'; (16 << 20) + 1];
        assert_eq!(message(&long), "the page is 16777217 bytes long, and 16777216 is the most that is read; give the page of one article");
    }

    #[test]
    fn a_page_of_10_mb_is_read() {
        let mut page = String::from("<html><body><article><h1>Pier reopens</h1>");
        while page.len() < 10_000_000 {
            let _ = write!(page, "<p>{STORY}</p>");
        }
        let article = Article::from_html(page.into()).unwrap();
        assert!(article.text().len() > 9_000_000);
    }
}

/// A piece of a page: what rules look for, and what they do not expect.
fn piece() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] = &[
        "\n",
        "\n\n",
        "\r\n",
        "\u{2028}",
        " ",
        "\u{a0}",
        "(",
        ")",
        "[",
        "]",
        "/",
        "|",
        ">",
        "»",
        "--",
        "—",
        "-",
        ":",
        ";",
        ".",
        "“",
        "”",
        "\"",
        "'",
        "•",
        "1.",
        "(a)",
        "By ",
        "LOWHAVEN",
        "May 3",
        "(Kelp)",
        "2024-05-03",
        "31/02/2024",
        "24:61",
        "9.45pm",
        "GMT",
        "Q:",
        "MR ORR:",
        "Related",
        "(END)",
        "©",
        "Source:",
        "Photo:",
        "/",
        "Updated",
        "Mayor Ada Quill said the pier was open.",
        "The ",
    ];
    prop_oneof![3 => proptest::sample::select(KNOWN).prop_map(str::to_owned), 1 => any::<String>(), 1 => "[A-Za-zé ,.]{0,90}"]
}

proptest! {
    #[test]
    fn blocks_lie_in_order_within_any_text(pieces in proptest::collection::vec(piece(), 0..60)) {
        let text = pieces.concat();
        let article = Article::from_text(text.clone());
        prop_assert_eq!(article.text(), &text);
        let mut end = 0;
        for block in article.blocks() {
            for span in block.label.into_iter().chain([block.span]) {
                prop_assert!(span.start >= end && span.end <= text.len(), "{:?} {:?}", block, text);
                prop_assert!(!span.of(&text).trim().is_empty(), "{:?} {:?}", block, text);
                end = span.end;
            }
        }
    }

    #[test]
    fn nothing_is_lost(pieces in proptest::collection::vec(piece(), 0..40)) {
        let text = pieces.concat();
        let article = Article::from_text(text.clone());
        let mut rest = text.clone().into_bytes();
        for block in article.blocks() {
            for span in block.label.into_iter().chain([block.span]) {
                rest[span.start..span.end].fill(b' ');
            }
        }
        // Bullets and numbers stand before their items.
        let rest = String::from_utf8_lossy(&rest).into_owned();
        prop_assert!(rest.split_whitespace().all(|left| left.chars().filter(|c| c.is_alphabetic()).count() < 5), "{rest:?} of {text:?}");
    }
}
