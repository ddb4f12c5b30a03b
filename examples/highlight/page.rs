//! The page around the text: the speakers, the table of claims, style and script.

use crate::escape::Escaped;
use crate::marks;
use dixit::{Article, BlockKind, Claim, Extraction, Metadata};
use std::collections::HashMap;
use std::fmt::{Debug, Write as _};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The whole page.
pub fn page(article: &Article, extraction: &Extraction) -> String {
    let hues: HashMap<&str, usize> =
        extraction.speakers.iter().enumerate().map(|(index, speaker)| (speaker.id.as_str(), hue(index))).collect();
    let hue = |speaker: &str| hues.get(speaker).map_or_else(|| "--colour: 0%".to_owned(), |hue| format!("--hue: {hue}"));
    let title = title(extraction);
    format!(
        r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · who said what</title>
<style>
{STYLE}</style>
</head>
<body>
<header>
{heading}<p>{about}</p>
</header>
<main>
<section class="article" aria-label="Article">
<p class="legend">Marked: <span class="speaker">speaker</span>, <span class="cue">cue</span>, <mark class="content">content</mark>.
Point at a claim, tap it, or move to its cue with the Tab key.</p>
<div id="text">{text}</div>
</section>
<div class="claims">
<form>
<fieldset>
<legend>Speakers</legend>
{speakers}</fieldset>
</form>
<div class="table" role="region" aria-labelledby="count" tabindex="0">
<table>
<caption id="count" aria-live="polite">{count} claims</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Speaker</th><th scope="col">Cue</th><th scope="col">Content</th><th scope="col">Found by</th></tr></thead>
<tbody>
{rows}</tbody>
</table>
</div>
</div>
</main>
<aside id="record" aria-label="Claim" hidden></aside>
<script>
{SCRIPT}</script>
</body>
</html>
"#,
        heading = if has_headline(article) { String::new() } else { format!("<h1>{title}</h1>\n") },
        about = about(&extraction.article),
        text = marks::text(article, extraction, hue),
        speakers = speakers(extraction, hue),
        count = extraction.claims.len(),
        rows = extraction.claims.iter().enumerate().map(|(index, claim)| row(index + 1, claim, hue)).collect::<String>(),
    )
}

/// A speaker's hue in degrees; the golden angle keeps neighbours far apart.
const fn hue(index: usize) -> usize {
    (25 + index * 1375 / 10) % 360
}

fn title(extraction: &Extraction) -> String {
    let article = &extraction.article;
    let title = article.headline.as_deref().or(article.id.as_deref()).unwrap_or("Article");
    Escaped(&title.split_whitespace().collect::<Vec<_>>().join(" ")).to_string()
}

/// Whether the text itself has the headline, which is not shown twice.
fn has_headline(article: &Article) -> bool {
    article.blocks().iter().any(|block| block.kind == BlockKind::Headline)
}

/// Where and when the article was published, and who wrote it.
fn about(article: &Metadata) -> String {
    let authors = (!article.authors.is_empty()).then(|| article.authors.join(", "));
    let published = article.published.as_ref().map(|published| published.replace('T', " "));
    let parts = [Some("Who said what".to_owned()), article.publisher.clone(), published, authors];
    Escaped(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")).to_string()
}

/// The list that filters: everybody, and each speaker who makes claims.
fn speakers(extraction: &Extraction, hue: impl Fn(&str) -> String) -> String {
    let claims = |id: &str| extraction.claims.iter().filter(|claim| marks::speaker(claim) == id).count();
    let mut list = choice("*", "Everybody", "", extraction.claims.len(), " checked");
    for speaker in &extraction.speakers {
        let mention = || speaker.mentions.first().map_or("unnamed", |mention| mention.text.as_str());
        let count = claims(&speaker.id);
        if count > 0 {
            list += &choice(&speaker.id, speaker.name.as_deref().unwrap_or_else(mention), &hue(&speaker.id), count, "");
        }
    }
    let nobody = claims("");
    if nobody > 0 {
        list += &choice("", "Nobody named", &hue(""), nobody, "");
    }
    list
}

fn choice(id: &str, name: &str, style: &str, claims: usize, checked: &str) -> String {
    format!(
        "<label style=\"{style}\"><input type=\"radio\" name=\"speaker\" value=\"{}\"{checked}><bdi>{}</bdi> <small>{claims}</small></label>\n",
        Escaped(id),
        Escaped(name)
    )
}

/// A claim as a row of the table; the script shows the same cells where the claim stands in the text.
fn row(number: usize, claim: &Claim, hue: impl Fn(&str) -> String) -> String {
    let speaker = claim.speaker.as_ref();
    let mention = speaker.and_then(|speaker| speaker.mention.as_ref()).map_or("nobody named", |mention| mention.text.as_str());
    let name = speaker.and_then(|speaker| speaker.name.as_deref()).unwrap_or(mention);
    let mut who = Vec::new();
    who.extend(speaker.and_then(|speaker| speaker.role.clone()));
    who.extend(speaker.map(|speaker| word(speaker.kind)));
    who.extend(speaker.map(|speaker| format!("resolution: {}", word(speaker.resolution))));
    let cue = claim.cue.as_ref();
    let how = cue.map_or_else(Vec::new, |cue| vec![word(cue.act), word(cue.status)]);
    let content = claim.content.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(" … ");
    let mut what = vec![word(claim.mode)];
    what.extend(claim.addressee.as_ref().map(|addressee| format!("to {}", addressee.name.as_ref().unwrap_or(&addressee.text))));
    what.extend(claim.medium.as_ref().map(|medium| format!("in {medium}")));
    what.extend(claim.parent.as_ref().map(|parent| format!("inside {parent}")));
    let found = vec![claim.frame.clone(), format!("right in {:.0} of 100", claim.confidence * 100.0)];

    let id = Escaped(&claim.id);
    let mut row = format!(
        "<tr id=\"about-{id}\" data-claims=\"{id}\" data-speaker=\"{}\" style=\"{}\"><td><a href=\"#in-text-{id}\" aria-label=\"Claim {number} in the text\">{number}</a></td>",
        Escaped(marks::speaker(claim)),
        hue(marks::speaker(claim))
    );
    for (main, more) in [(name, who), (cue.map_or("none", |cue| cue.text.as_str()), how), (&content, what), (&claim.rule, found)] {
        let _ = write!(row, "<td><bdi>{}</bdi> <small>{}</small></td>", Escaped(main), Escaped(&more.join(", ")));
    }
    row + "</tr>\n"
}

/// The word of the JSON for a value.
fn word(value: impl Debug) -> String {
    format!("{value:?}").to_lowercase()
}
