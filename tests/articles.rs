//! Every article in tests/articles against its snapshot: its claims marked, who speaks, what was not read, and what a reader would have
//! otherwise: a difference that stands in a snapshot is a known fault.

mod fixtures;

use dixit::{BlockKind, Speaker, marked};
use fixtures::readings::{Scores, compare};
use fixtures::{Fixture, fixture, fixtures};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

#[test]
fn articles_look_as_reviewed() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::glob!("articles/*.txt", |path| insta::assert_snapshot!("article", rendering(&fixture(path))));
    });
}

#[test]
fn every_snapshot_has_its_article() {
    let mut known: BTreeSet<_> = fixtures().iter().map(|fixture| format!("article@{}.txt.snap", fixture.name)).collect();
    known.insert("json.snap".to_owned());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    for entry in fs::read_dir(folder).expect("snapshots is there") {
        let name = entry.expect("an entry of snapshots").file_name().into_string().expect("a plain file name");
        assert!(name.ends_with(".snap.new") || known.contains(&name), "snapshots/{name} belongs to no article: delete it");
    }
}

fn rendering(fixture: &Fixture) -> String {
    let mut out = head(fixture);
    out += &marked(fixture.article.text(), &fixture.extraction);
    out += "\nSpeakers\n";
    for speaker in &fixture.extraction.speakers {
        out += &line(speaker);
    }
    out += "\nBlocks other than body\n";
    for block in fixture.article.blocks().iter().filter(|block| block.kind != BlockKind::Body) {
        let label = block.label.map(|label| format!(" [{}]", label.of(fixture.article.text()))).unwrap_or_default();
        let words: String = block.span.of(fixture.article.text()).chars().take(60).collect();
        let _ = writeln!(out, "  {}{label}: {}", format!("{:?}", block.kind).to_lowercase(), words.replace('\n', "¶"));
    }
    out += "\nOther than the reader's list\n";
    for difference in compare(fixture, &mut Scores::default()) {
        let _ = writeln!(out, "  {difference}");
    }
    out
}

fn head(fixture: &Fixture) -> String {
    let data = &fixture.extraction.article;
    let place = data.dateline.as_ref().map(|dateline| {
        let parts: Vec<_> = [&dateline.place, &dateline.agency].into_iter().flatten().map(String::as_str).collect();
        parts.join(", ")
    });
    let rows = [
        ("headline", data.headline.clone()),
        ("publisher", data.publisher.clone()),
        ("authors", (!data.authors.is_empty()).then(|| data.authors.join(" / "))),
        ("published", data.published.clone()),
        ("updated", data.updated.clone()),
        ("dateline", place),
        ("url", data.url.clone()),
    ];
    let rows: String = rows.into_iter().filter_map(|(key, value)| Some(format!("{key}: {}\n", value?))).collect();
    format!("{rows}\n")
}

fn line(speaker: &Speaker) -> String {
    let kind = format!("{:?}", speaker.kind).to_lowercase();
    let mut parts = vec![format!("{} ({kind})", speaker.name.as_deref().unwrap_or("no name"))];
    parts.extend(speaker.roles.iter().cloned());
    parts.extend(speaker.affiliation.iter().map(|body| format!("of {body}")));
    parts.extend((!speaker.members.is_empty()).then(|| format!("members {}", speaker.members.join(" + "))));
    parts.extend(speaker.anonymity.iter().map(|reason| format!("unnamed: {reason}")));
    let mut seen = BTreeSet::new();
    let mentions: Vec<_> = speaker.mentions.iter().map(|mention| mention.text.as_str()).filter(|text| seen.insert(*text)).collect();
    format!("  {} | {}\n", parts.join(" · "), mentions.join(" / ")).replace(['\n', '\r'], " ").trim_end().to_owned() + "\n"
}
