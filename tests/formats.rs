//! The formats of other tools, read back by their own readers.

mod fixtures;

use dixit::format::{Unit, brat, in_units, read_brat, tei};
use dixit::{Article, Extraction, Extractor, Passage, Span};
use fixtures::fixtures;

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

/// The parts of spans between line breaks, which brat cannot hold.
fn without_breaks(text: &str, spans: impl IntoIterator<Item = Span>) -> Vec<Span> {
    let mut parts = Vec::new();
    for span in spans {
        let mut start = span.start;
        for line in span.of(text).split_inclusive(['\n', '\r']) {
            let words = line.trim();
            let before = line.len() - line.trim_start().len();
            parts.extend((!words.is_empty()).then(|| Span::new(start + before, start + before + words.len())));
            start += line.len();
        }
    }
    parts
}

#[test]
fn brat_gives_back_the_spans_and_roles_that_were_written() {
    let own = read();
    let articles = fixtures().into_iter().map(|fixture| (fixture.article, fixture.extraction)).chain([own]);
    let mut attributions = 0;
    for (article, extraction) in articles {
        let text = article.text();
        let found = read_brat(text, &brat(text, &extraction)).expect("what brat writes is read");
        assert_eq!(found.len(), extraction.claims.len());
        for (found, claim) in found.iter().zip(&extraction.claims) {
            let mention = claim.speaker.as_ref().and_then(|speaker| speaker.mention.as_ref()).map(Passage::span);
            let cue = claim.cue.as_ref().map(|cue| Span::new(cue.start, cue.end));
            assert_eq!(found.source, without_breaks(text, mention), "{claim:?}");
            assert_eq!(found.cue, without_breaks(text, cue), "{claim:?}");
            assert_eq!(found.content, without_breaks(text, claim.content.iter().map(Passage::span)), "{claim:?}");
            let name = claim.speaker.as_ref().and_then(|speaker| speaker.name.as_deref()).unwrap_or_default();
            assert!(found.note.as_deref().unwrap_or_default().starts_with(name), "{found:?}");
            attributions += 1;
        }
    }
    assert!(attributions > 100);
}

#[test]
fn a_brat_file_of_somebody_else_is_read() {
    // Annotations that are no attributions, an attribute, a relation, a content in two annotations, Windows line ends.
    let file = "T1\tPerson 0 3\tOrr\r\nT2\tSource 0 3\tOrr\r\nT3\tCue 4 8\tsaid\r\nT4\tContent 9 11;12 18\tit rained\r\n\
        T5\tContent 19 27\tand blew\r\nE1\tAttribution:T3 Source:T2 Cue:T3 Content:T4 Content2:T5\r\nE2\tVisit:T1\r\nE3\tAttribution-no-source:T3 Cue:T3\r\nA1\tSure E1\r\n\
        R1\tKnows Arg1:T1 Arg2:T2\r\n*\tEquiv T1 T2\r\n#1\tAnnotatorNotes E1\tby the sea\r\n\r\n";
    let [orr, other] = &read_brat("Orr said it rained and blew.", file).expect("it is read")[..] else { panic!("two attributions") };
    assert_eq!((other.id.as_str(), &other.cue, &other.source), ("E3", &orr.cue, &vec![]));
    assert_eq!((&orr.source, &orr.cue), (&vec![Span::new(0, 3)], &vec![Span::new(4, 8)]));
    assert_eq!(orr.content, [Span::new(9, 11), Span::new(12, 18), Span::new(19, 27)]);
    assert_eq!(orr.note.as_deref(), Some("by the sea"));
}

#[test]
fn a_brat_file_that_is_broken_is_an_error_with_its_line() {
    let first = "T1\tCue 0 2\tNo\n";
    let broken = [
        ("T2\tCue\tNo\n", "line 2: \"Cue\\tNo\" is no span of the text; give the text that was annotated, with offsets in characters"),
        ("T2\tCue 0 x\tNo\n", "line 2: \"0 x\" is no span of the text; give the text that was annotated, with offsets in characters"),
        ("T2\tCue 2 0\tNo\n", "line 2: \"2 0\" is no span of the text; give the text that was annotated, with offsets in characters"),
        ("T2\tCue 0 2;2 4\tNo\n", "line 2: \"2 4\" is no span of the text; give the text that was annotated, with offsets in characters"),
        ("E1\tAttribution:T1 Cue\n", "line 2: \"Cue\" is no argument; write ROLE:ID"),
        ("E1\tAttribution:T1 Cue:T7\n", "line 2: there is no annotation \"T7\" in this file; add its line"),
    ];
    for (line, message) in broken {
        let error = read_brat("No.", &format!("{first}{line}")).expect_err(line);
        assert_eq!((error.to_string().as_str(), error.line(), error.byte()), (message, Some(2), None));
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

/// The properties that schema.org's vocabulary has for a type, of those that the crate writes.
#[cfg(feature = "json")]
fn vocabulary(kind: &str) -> &'static [&'static str] {
    match kind {
        "NewsArticle" => &["headline", "author", "publisher", "datePublished", "dateModified", "url"],
        "Person" => &["name", "description", "jobTitle", "affiliation"],
        "Organization" => &["name", "description", "member"],
        "CreativeWork" => &["name", "description"],
        "Quotation" => &["text", "spokenByCharacter", "isBasedOn", "isPartOf", "audience"],
        "Claim" => &["text", "author", "isBasedOn", "appearance", "audience"],
        "Audience" => &["name"],
        _ => panic!("{kind} is no type that is written"),
    }
}

/// Checks a value of the graph: its type, its properties, and that what it points to is there.
#[cfg(feature = "json")]
fn check(value: &serde_json::Value, ids: &[&str]) {
    match value {
        serde_json::Value::Array(values) => values.iter().for_each(|value| check(value, ids)),
        serde_json::Value::Object(node) => {
            let Some(kind) = node.get("@type") else {
                assert_eq!(node.len(), 1, "a link has no more than its id: {value}");
                return assert!(ids.contains(&node["@id"].as_str().expect("an id")), "{value}");
            };
            let allowed = vocabulary(kind.as_str().expect("a type"));
            for (name, value) in node.iter().filter(|(name, _)| !name.starts_with('@')) {
                assert!(allowed.contains(&name.as_str()), "{kind} has no {name}");
                check(value, ids);
            }
        }
        serde_json::Value::String(words) => assert!(!words.is_empty()),
        other => panic!("nothing else is written: {other}"),
    }
}

#[cfg(feature = "json")]
#[test]
fn schema_org_has_a_node_for_each_claim_that_was_made() {
    use dixit::format::schema_org;
    use dixit::{Mode, SpeakerKind, Status};
    let mut kinds = std::collections::BTreeSet::new();
    for fixture in fixtures() {
        let source = "https://example.org/pier";
        let json = schema_org(&fixture.extraction, source);
        assert_eq!(json["@context"], "https://schema.org");
        let graph = json["@graph"].as_array().expect("nodes");
        let ids: Vec<&str> = graph.iter().map(|node| node["@id"].as_str().expect("an id")).collect();
        assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len(), "no id stands twice");
        check(&json["@graph"], &ids);
        for claim in &fixture.extraction.claims {
            let id = format!("{source}#{}", claim.id);
            let node = graph.iter().find(|node| node["@id"] == id.as_str());
            let made = claim.cue.as_ref().is_none_or(|cue| cue.status == Status::Asserted);
            assert_eq!(node.is_some(), made, "{claim:?}");
            let Some(node) = node else { continue };
            assert!(node["text"].as_str().is_some_and(|text| claim.content.iter().all(|part| text.contains(&part.text))));
            let (kind, by) = if claim.mode == Mode::Direct { ("Quotation", "spokenByCharacter") } else { ("Claim", "author") };
            assert_eq!(node["@type"], kind);
            if let Some(speaker) = &claim.speaker {
                let by = if speaker.kind == SpeakerKind::Document { "isBasedOn" } else { by };
                assert_eq!(node[by]["@id"], format!("{source}#{}", speaker.id));
            }
            kinds.insert(kind);
        }
    }
    assert_eq!(kinds.len(), 2, "the fixtures have both");
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
