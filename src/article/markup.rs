//! What a page's markup says about its article: JSON-LD, OpenGraph, `<time>` and the title, in this order.

use super::Metadata;
use super::metadata::iso;
use dom_query::Document;
use serde_json::Value;

/// Reads the markup of a page.
pub(super) fn read(page: &Document) -> Metadata {
    linked(page).or(graph(page)).or(visible(page))
}

/// JSON-LD of the type `NewsArticle` and its like.
fn linked(page: &Document) -> Metadata {
    let scripts = page.select("script[type='application/ld+json']");
    let values = scripts.iter().filter_map(|script| serde_json::from_str::<Value>(script.text().trim()).ok());
    let Some(article) = values.into_iter().find_map(article) else { return Metadata::default() };
    let text = |name: &str| article.get(name).and_then(Value::as_str).and_then(plain);
    let names = |name: &str| article.get(name).map(named).unwrap_or_default();
    let page = article.get("mainEntityOfPage");
    Metadata {
        headline: text("headline").or_else(|| text("name")),
        publisher: names("publisher").into_iter().next(),
        authors: names("author"),
        published: text("datePublished").and_then(|date| iso(&date)),
        updated: text("dateModified").and_then(|date| iso(&date)),
        url: text("url").or_else(|| page.and_then(|page| page.as_str().or(page.get("@id")?.as_str())).and_then(plain)),
        ..Metadata::default()
    }
}

/// The first object that is an article: by itself, in a list, or in a graph.
fn article(value: Value) -> Option<Value> {
    match value {
        Value::Array(values) => values.into_iter().find_map(article),
        Value::Object(mut object) => {
            let kinds = object.get("@type").map(|kind| match kind {
                Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
                kind => kind.as_str().map(str::to_owned).into_iter().collect::<Vec<_>>(),
            });
            if kinds.unwrap_or_default().iter().any(|kind| kind.ends_with("Article") || kind.ends_with("Posting")) {
                return Some(Value::Object(object));
            }
            object.remove("@graph").and_then(article)
        }
        _ => None,
    }
}

/// The names of people or bodies: a string, an object with a name, or several.
fn named(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().flat_map(named).collect(),
        Value::Object(object) => object.get("name").map(named).unwrap_or_default(),
        value => value.as_str().and_then(plain).into_iter().collect(),
    }
}

/// OpenGraph and its like.
fn graph(page: &Document) -> Metadata {
    let content = |selector: &str| page.select(selector).iter().find_map(|meta| plain(&meta.attr("content")?));
    let site = content("meta[property='og:site_name']");
    let author = content("meta[name='author']").or_else(|| content("meta[property='article:author']"));
    Metadata {
        headline: content("meta[property='og:title']").map(|title| without_site(title, site.as_deref())),
        authors: author.filter(|author| !author.starts_with("http")).into_iter().collect(),
        published: content("meta[property='article:published_time']").and_then(|date| iso(&date)),
        updated: content("meta[property='article:modified_time']").and_then(|date| iso(&date)),
        url: content("meta[property='og:url']"),
        publisher: site,
        ..Metadata::default()
    }
}

/// What stands on the page: its heading, else its title, and its first time.
fn visible(page: &Document) -> Metadata {
    let heading = |selector: &str| page.select(selector).iter().find_map(|element| plain(&element.text()));
    let time = page.select("time[datetime]").iter().find_map(|time| iso(&time.attr("datetime")?));
    Metadata { headline: heading("h1").or_else(|| heading("title")), published: time, ..Metadata::default() }
}

/// A title without the site's name after it.
fn without_site(title: String, site: Option<&str>) -> String {
    let bare = site.and_then(|site| title.strip_suffix(site)).map(|title| title.trim_end_matches([' ', '|', '-', '–', '—', '•']));
    bare.filter(|bare| !bare.is_empty()).map_or_else(|| title.clone(), str::to_owned)
}

/// Words with single blanks between them; `None` for none.
fn plain(words: &str) -> Option<String> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}
