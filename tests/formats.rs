//! The formats of other tools, read back by their own readers.

use dixit::format::{Unit, brat, in_units, tei};
use dixit::{Article, Extraction, Extractor, Passage, Span};

/// Quotation marks and accents before the spans, a quotation over two lines, a claim inside another one's content.
const TEXT: &str = "Zoë & Søn: “news”\n\nAda Quill said: “The café\nis <open>. Every day.”\r\n\n\
    Moss said that Quill had told him that the pier was safe. “No,” said Orr, “never.”\n";

fn read() -> (Article, Extraction) {
    let article = Article::from_text(TEXT).with_id("café");
    let extraction = Extractor::new().min_confidence(0.0).extract(&article);
    assert!(extraction.claims.len() >= 3, "{extraction:?}");
    assert!(extraction.claims.iter().any(|claim| claim.content.len() > 1), "one claim has its content in parts");
    (article, extraction)
}

/// The words of a span in characters.
fn characters(start: usize, end: usize) -> String {
    TEXT.chars().skip(start).take(end - start).collect()
}

#[test]
fn offsets_in_every_unit_point_at_the_same_words() {
    let (article, extraction) = read();
    assert_eq!(in_units(&extraction, article.text(), Unit::Byte), extraction);
    let units: Vec<u16> = TEXT.encode_utf16().collect();
    let (chars, utf16) = (in_units(&extraction, TEXT, Unit::Char), in_units(&extraction, TEXT, Unit::Utf16));
    for claims in chars.claims.iter().zip(&utf16.claims) {
        for (one, other) in claims.0.content.iter().zip(&claims.1.content) {
            assert_eq!(characters(one.start, one.end), one.text);
            assert_eq!(String::from_utf16(&units[other.start..other.end]).expect("whole characters"), other.text);
        }
        let (cue, other) = (claims.0.cue.as_ref().expect("a cue"), claims.1.cue.as_ref().expect("a cue"));
        assert_eq!(characters(cue.start, cue.end), cue.text);
        assert_eq!(String::from_utf16(&units[other.start..other.end]).expect("whole characters"), other.text);
    }
    for mention in chars.speakers.iter().flat_map(|speaker| &speaker.mentions) {
        assert_eq!(characters(mention.start, mention.end), mention.text);
    }
}

#[test]
fn brat_finds_its_words_in_the_text() {
    let (article, extraction) = read();
    let file = brat(article.text(), &extraction);
    let mut contents = 0;
    for line in file.lines().filter(|line| line.starts_with('T')) {
        let [_, place, words] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let (role, spans) = place.split_once(' ').expect("a role and places");
        let parts = spans.split(';').map(|span| {
            let (start, end) = span.split_once(' ').expect("a start and an end");
            characters(start.parse().expect("a number"), end.parse().expect("a number"))
        });
        assert_eq!(parts.collect::<Vec<_>>().join(" "), words);
        contents += usize::from(role == "Content");
    }
    assert_eq!(contents, extraction.claims.len());
    for event in file.lines().filter(|line| line.starts_with('E')) {
        for argument in event.split_whitespace().skip(1) {
            let (_, bound) = argument.split_once(':').expect("a role and an annotation");
            assert!(file.lines().any(|line| line.starts_with(&format!("{bound}\t"))), "{argument}");
        }
    }
}

/// The words of contents, each content's parts put together, sorted; blanks do not count.
fn contents(extraction: &Extraction) -> Vec<String> {
    let words = |parts: &[Passage]| parts.iter().map(|part| part.text.replace(char::is_whitespace, "")).collect::<String>();
    let mut contents: Vec<String> = extraction.claims.iter().map(|claim| words(&claim.content)).collect();
    contents.sort();
    contents
}

#[test]
fn tei_is_xml_that_holds_the_text_and_the_contents() {
    let (article, extraction) = read();
    let document = tei(article.text(), &extraction);
    let tree = roxmltree::Document::parse(&document).unwrap_or_else(|error| panic!("{error}\n{document}"));
    let text = |node: roxmltree::Node<'_, '_>| -> String {
        node.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).flat_map(str::split_whitespace).collect()
    };
    let body = tree.descendants().find(|node| node.has_tag_name("body")).expect("a body");
    assert_eq!(text(body), TEXT.replace(char::is_whitespace, ""));
    let id = ("http://www.w3.org/XML/1998/namespace", "id");
    let ids: Vec<&str> = tree.descendants().filter_map(|node| node.attribute(id)).collect();
    let mut found = std::collections::BTreeMap::<&str, String>::new();
    for said in tree.descendants().filter(|node| node.has_tag_name("said")) {
        for pointer in ["who", "toWhom", "prev"].iter().filter_map(|name| said.attribute(*name)) {
            assert!(ids.contains(&pointer.trim_start_matches('#')), "{pointer}");
        }
        let claim = said.attribute(id).expect("an id").split('.').next().expect("a claim");
        found.entry(claim).or_default().push_str(&text(said));
    }
    let mut found: Vec<String> = found.into_values().collect();
    found.sort();
    assert_eq!(found, contents(&extraction));
}

#[test]
fn tei_divides_what_crosses() {
    let text = "one two three four";
    let mut extraction = Extractor::new().extract(&Article::from_text("Orr said it rained. Moss said it snowed."));
    assert_eq!(extraction.claims.len(), 2);
    for (claim, span) in extraction.claims.iter_mut().zip([Span::new(0, 13), Span::new(8, 18)]) {
        claim.content = vec![Passage::new(text, span)];
    }
    let document = tei(text, &extraction);
    let pieces = "<p><said xml:id=\"c1\" who=\"#s1\" direct=\"false\">one two <said xml:id=\"c2\" who=\"#s2\" direct=\"false\">three</said></said>\
        <said xml:id=\"c2.2\" prev=\"#c2\" who=\"#s2\" direct=\"false\"> four</said></p>";
    assert!(document.contains(pieces), "{document}");
}

#[test]
fn spans_that_do_not_fit_the_text_do_no_harm() {
    let (_, extraction) = read();
    for text in ["", "é", "ééééééééééééééééééééééé\nééééééééé"] {
        assert!(roxmltree::Document::parse(&tei(text, &extraction)).is_ok());
        assert!(!text.is_empty() || brat(text, &extraction).is_empty());
        let cue = in_units(&extraction, text, Unit::Utf16).claims.remove(0).cue.expect("a cue");
        assert!(cue.end <= text.encode_utf16().count());
    }
}

#[cfg(feature = "json")]
#[test]
fn web_annotations_select_their_words() {
    use dixit::format::web_annotations;
    let (article, extraction) = read();
    let page = web_annotations(article.text(), &extraction, "https://example.org/pier");
    let items = page["items"].as_array().expect("annotations");
    assert_eq!(items.len(), extraction.claims.len());
    for (item, claim) in items.iter().zip(&extraction.claims) {
        let bodies = item["body"].as_array().expect("bodies").iter().filter(|body| body["type"] == "SpecificResource");
        let targets = item["target"].as_array().expect("targets");
        assert_eq!(targets.len(), claim.content.len());
        for place in targets.iter().chain(bodies) {
            let (position, quote) = (&place["selector"][0], &place["selector"][1]);
            let number = |name: &str| usize::try_from(position[name].as_u64().expect("a number")).expect("small");
            let [prefix, exact, suffix] = ["prefix", "exact", "suffix"].map(|name| quote[name].as_str().expect("words"));
            assert_eq!(characters(number("start"), number("end")), exact);
            assert!(TEXT.contains(&format!("{prefix}{exact}{suffix}")));
        }
    }
}

#[cfg(feature = "csv")]
#[test]
fn tables_have_a_row_a_claim() {
    use dixit::format::{write_csv, write_tsv};
    let (_, extraction) = read();
    for delimiter in [b',', b'\t'] {
        let mut table = Vec::new();
        let all = std::slice::from_ref(&extraction);
        let written = if delimiter == b',' { write_csv(all, &mut table) } else { write_tsv(all, &mut table) };
        written.expect("memory can be written");
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(&table[..]);
        let header = reader.headers().expect("a header").clone();
        let column = |name: &str| header.iter().position(|other| other == name).expect("a column");
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("rows of one length");
        assert_eq!(rows.len(), extraction.claims.len());
        for (row, claim) in rows.iter().zip(&extraction.claims) {
            let words = |span: &str| {
                let (start, end) = span.split_once('-').expect("a span");
                TEXT[start.parse().expect("a number")..end.parse().expect("a number")].to_owned()
            };
            assert_eq!(row[column("content_spans")].split(';').map(words).collect::<Vec<_>>().join(" … "), row[column("content")]);
            assert_eq!(&row[column("claim")], claim.id);
            assert_eq!(&row[column("frame")], claim.frame);
            assert_eq!(row[column("confidence")].parse(), Ok(claim.confidence));
            let speaker = claim.speaker.as_ref().expect("a speaker");
            assert_eq!(&row[column("name")], speaker.name.as_deref().unwrap_or_default());
            assert_eq!(&row[column("article")], "café");
        }
    }
}
