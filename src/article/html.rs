//! Articles from web pages: dom_smoothie finds the readable part, its elements tell the kinds of the blocks.

use super::markup;
use super::{Article, Block, BlockKind};
use crate::error::{Error, Problem};
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

/// The longest page that is read, in bytes.
const LONGEST: usize = 16 << 20;
/// The deepest nesting of elements that is read; browsers stop at 512.
const DEEPEST: usize = 1_000;
/// A page of more elements is read whole: to find its readable part would take too long.
const MANY: usize = 40_000;

/// Reads a page.
pub(super) fn article(page: Vec<u8>) -> Result<Article, Error> {
    if page.len() > LONGEST {
        return Err(Error::new(Problem::Long { length: page.len(), most: LONGEST }));
    }
    if let Some(byte) = page.iter().position(|&byte| byte == 0) {
        return Err(Error::new(Problem::Binary { byte }));
    }
    let page = String::from_utf8(page).map_err(|error| Error::new(Problem::Encoding { byte: error.utf8_error().valid_up_to() }))?;
    let (depth, byte) = depth(&page);
    if depth > DEEPEST {
        return Err(Error::new(Problem::Deep { depth, most: DEEPEST, byte }));
    }
    let known = markup::read(&Document::from(page.as_str()));
    let found = readable(&page);
    let mut paragraphs = found.as_ref().map(|content| paragraphs(&Document::from(content.as_str()))).unwrap_or_default();
    if paragraphs.is_empty() {
        paragraphs = self::paragraphs(&Document::from(page.as_str()));
    }
    paragraphs.retain(|paragraph| known.headline.as_deref() != Some(&paragraph.words));
    if paragraphs.is_empty() {
        return Err(Error::new(Problem::Empty));
    }
    let body = paragraphs.iter().map(|paragraph| paragraph.words.as_str()).collect::<Vec<_>>().join("\n\n");
    let body_length = body.len();
    let mut builder = Article::builder();
    if let Some(headline) = &known.headline {
        builder = builder.headline(headline.as_str());
    }
    let mut article = builder.body(body).knowing(known).build();
    let start = article.text.len() - body_length;
    mark(&mut article.blocks, &paragraphs, start);
    Ok(article)
}

/// The markup of the page's readable part.
fn readable(page: &str) -> Option<String> {
    if page.bytes().filter(|&byte| byte == b'<').count() > 2 * MANY {
        return None;
    }
    let mut reader = Readability::new(page, None, Some(Config { disable_json_ld: true, ..Config::default() })).ok()?;
    reader.parse().ok().map(|found| found.content.to_string())
}

/// How deep the page's elements lie at most, and where; read off its tags alone.
fn depth(page: &str) -> (usize, usize) {
    let (mut depth, mut deepest) = (0usize, (0, 0));
    let mut at = 0;
    while let Some(open) = page[at..].find('<').map(|found| at + found) {
        let tag = &page[open + 1..];
        at = open + 1;
        let name = &tag[..tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len())];
        let closes = |end: &str| tag.find(end).map_or(page.len(), |found| open + 1 + found);
        match name.to_ascii_lowercase().as_str() {
            "" if tag.starts_with("!--") => at = closes("-->"),
            "" => depth = depth.saturating_sub(usize::from(tag.starts_with('/'))),
            name if is_leaf(name) => {}
            name => {
                depth += 1;
                // What looks like a tag within these is none.
                if matches!(name, "script" | "style" | "svg") {
                    at = closes(&format!("</{name}"));
                }
            }
        }
        if depth > deepest.0 {
            deepest = (depth, open);
        }
    }
    deepest
}

/// Elements without an end tag, and those whose end tag is often left out.
fn is_leaf(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
            | "p"
            | "li"
            | "dt"
            | "dd"
            | "option"
            | "tr"
            | "td"
            | "th"
    )
}

/// A paragraph of the page, and what its element makes of it.
struct Paragraph {
    words: String,
    kind: Option<BlockKind>,
}

/// The paragraphs of a page's elements, in order.
fn paragraphs(page: &Document) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let mut words = String::new();
    // Nodes to enter, and where a block ends: its element closes the paragraph and the kind.
    let mut steps: Vec<Option<NodeRef>> = vec![Some(page.html_root())];
    let mut kinds: Vec<Option<BlockKind>> = Vec::new();
    while let Some(step) = steps.pop() {
        let Some(node) = step else {
            close(&mut paragraphs, &mut words, kinds.pop().flatten());
            continue;
        };
        if node.is_text() {
            push_words(&mut words, &node.text());
            continue;
        }
        let name = node.node_name().unwrap_or_default();
        if is_passed_over(&name) {
            continue;
        }
        if &*name == "br" {
            close(&mut paragraphs, &mut words, kinds.last().copied().flatten());
            continue;
        }
        if is_block(&name) {
            let outer = kinds.last().copied().flatten();
            close(&mut paragraphs, &mut words, outer);
            kinds.push(kind(&name).or(outer));
            steps.push(None);
        }
        steps.extend(node.children_it(true).map(Some));
    }
    close(&mut paragraphs, &mut words, None);
    paragraphs
}

fn close(paragraphs: &mut Vec<Paragraph>, words: &mut String, kind: Option<BlockKind>) {
    let trimmed = words.trim();
    if !trimmed.is_empty() {
        paragraphs.push(Paragraph { words: trimmed.to_owned(), kind });
    }
    words.clear();
}

/// Adds a text node's words; any run of blanks counts as one.
fn push_words(words: &mut String, text: &str) {
    for c in text.chars() {
        if !c.is_ascii_whitespace() {
            words.push(c);
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
}

fn is_passed_over(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "button"
            | "form"
            | "select"
            | "iframe"
            | "nav"
            | "head"
            | "audio"
            | "video"
            | "object"
    )
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "aside"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "blockquote"
            | "figure"
            | "figcaption"
            | "table"
            | "tr"
            | "td"
            | "th"
            | "pre"
            | "hr"
            | "address"
            | "details"
            | "summary"
            | "body"
            | "html"
    )
}

/// What an element makes of its paragraphs.
fn kind(name: &str) -> Option<BlockKind> {
    match name {
        "figcaption" => Some(BlockKind::Caption),
        "blockquote" => Some(BlockKind::Quotation),
        "li" => Some(BlockKind::Item),
        "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockKind::Subheading),
        _ => None,
    }
}

/// Gives blocks of the story the kinds that the page's elements tell.
fn mark(blocks: &mut [Block], paragraphs: &[Paragraph], start: usize) {
    let mut end = start;
    let mut paragraphs = paragraphs.iter();
    let mut kind = None;
    for block in blocks.iter_mut().filter(|block| block.span.start >= start) {
        while end <= block.span.start {
            let Some(paragraph) = paragraphs.next() else { return };
            end += paragraph.words.len() + 2;
            kind = paragraph.kind;
        }
        if let Some(kind) = kind.filter(|_| block.kind.speaks() && block.kind != BlockKind::Turn) {
            block.kind = kind;
        }
    }
}
