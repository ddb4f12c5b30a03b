//! schema.org's vocabulary, as JSON-LD.

use crate::article::Metadata;
use crate::claim::{Claim, Extraction, Mode, Speaker, SpeakerKind, Status};
use serde_json::{Map, Value, json};

/// The claims in [schema.org](https://schema.org)'s vocabulary, as JSON-LD: the article, its speakers and its claims as one graph.
///
/// `source` is the address of the article. A claim in the speaker's own words is a
/// [`Quotation`](https://schema.org/Quotation), `spokenByCharacter` its speaker; any other is a [`Claim`](https://schema.org/Claim) by its
/// `author`, with the article as its `appearance`. A document that speaks is what a claim `isBasedOn`. Several who speak together are an `Organization`,
/// the nearest that the vocabulary has. Left out is what it has no word for: acts that did not take place ("did not say"), whose
/// [`Status`] is not `asserted`, and offsets.
///
/// ```
/// use dixit::{Article, Extractor, format::schema_org};
///
/// let article = Article::from_text("Mayor Ada Quill said the pier was safe.");
/// let graph = schema_org(&Extractor::new().extract(&article), "https://example.org/pier");
/// let [_, speaker, claim] = &graph["@graph"].as_array().unwrap()[..] else { panic!("an article, a speaker and a claim") };
/// assert_eq!((&speaker["@type"], &speaker["name"], &speaker["jobTitle"][0]), (&"Person".into(), &"Ada Quill".into(), &"Mayor".into()));
/// assert_eq!((&claim["@type"], &claim["text"]), (&"Claim".into(), &"the pier was safe".into()));
/// assert_eq!(claim["author"]["@id"], speaker["@id"]);
/// ```
#[must_use]
pub fn schema_org(extraction: &Extraction, source: &str) -> Value {
    let claims: Vec<&Claim> = extraction.claims.iter().filter(|claim| took_place(claim)).collect();
    let speaks = |speaker: &&Speaker| claims.iter().any(|claim| claim.speaker.as_ref().is_some_and(|own| own.id == speaker.id));
    let mut graph = vec![article(&extraction.article, source)];
    graph.extend(extraction.speakers.iter().filter(speaks).map(|speaker| entity(speaker, source)));
    graph.extend(claims.iter().map(|claim| statement(claim, source)));
    json!({"@context": "https://schema.org", "@graph": graph})
}

fn took_place(claim: &Claim) -> bool {
    claim.cue.as_ref().is_none_or(|cue| cue.status == Status::Asserted)
}

/// A node of the graph, without the properties that have no value.
fn node(kind: &str, id: &str, properties: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Value {
    let mut node = Map::from_iter([("@type".to_owned(), kind.into()), ("@id".to_owned(), id.into())]);
    node.extend(properties.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    Value::Object(node)
}

fn named(kind: &str, name: &str) -> Value {
    json!({"@type": kind, "name": name})
}

fn link(source: &str, id: &str) -> Value {
    json!({"@id": format!("{source}#{id}")})
}

fn article(article: &Metadata, source: &str) -> Value {
    let authors: Vec<Value> = article.authors.iter().map(|author| named("Person", author)).collect();
    let properties = [
        ("headline", article.headline.clone().map(Value::from)),
        ("author", (!authors.is_empty()).then(|| authors.into())),
        ("publisher", article.publisher.as_deref().map(|publisher| named("Organization", publisher))),
        ("datePublished", article.published.clone().map(Value::from)),
        ("dateModified", article.updated.clone().map(Value::from)),
        ("url", article.url.clone().map(Value::from)),
    ];
    node("NewsArticle", source, properties)
}

fn entity(speaker: &Speaker, source: &str) -> Value {
    let person = matches!(speaker.kind, SpeakerKind::Person | SpeakerKind::Unnamed | SpeakerKind::Author);
    let kind = match speaker.kind {
        SpeakerKind::Organization | SpeakerKind::Group => "Organization",
        SpeakerKind::Document => "CreativeWork",
        _ => "Person",
    };
    let members: Vec<Value> = speaker.members.iter().map(|member| named("Person", member)).collect();
    let mention = || speaker.mentions.first().map(|mention| mention.text.as_str().into());
    let properties = [
        ("name", speaker.name.clone().map(Value::from)),
        ("description", if speaker.name.is_none() { mention() } else { None }),
        ("jobTitle", (person && !speaker.roles.is_empty()).then(|| speaker.roles.clone().into())),
        ("affiliation", speaker.affiliation.as_deref().filter(|_| person).map(|body| named("Organization", body))),
        ("member", (!members.is_empty()).then(|| members.into())),
    ];
    node(kind, &format!("{source}#{}", speaker.id), properties)
}

fn statement(claim: &Claim, source: &str) -> Value {
    let text = claim.content.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(" … ");
    let quoted = claim.mode == Mode::Direct;
    let document = claim.speaker.as_ref().is_some_and(|speaker| speaker.kind == SpeakerKind::Document);
    let [author, appearance] = if quoted { ["spokenByCharacter", "isPartOf"] } else { ["author", "appearance"] };
    let properties = [
        ("text", Some(text.into())),
        (if document { "isBasedOn" } else { author }, claim.speaker.as_ref().map(|speaker| link(source, &speaker.id))),
        (appearance, Some(json!({"@id": source}))),
        ("audience", claim.addressee.as_ref().map(|to| named("Audience", to.name.as_ref().unwrap_or(&to.text)))),
    ];
    node(if quoted { "Quotation" } else { "Claim" }, &format!("{source}#{}", claim.id), properties)
}
