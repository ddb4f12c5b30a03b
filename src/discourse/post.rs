//! Posts that an article shows as they stood on a network: “It leaks. — Ada Quill (@adaquill) May 9, 2025”, “@adaquill: It leaks.”

use crate::lexicon::{Classes, LEXICON, Small};
use crate::span::Span;

/// A post in the article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Post {
    /// What it says.
    pub content: Span,
    /// The dash or the colon between it and its author.
    pub mark: Span,
    /// Whose it is: “Ada Quill (@adaquill)”, “@adaquill”.
    pub author: Span,
}

/// The longest signature, or label, of a post, in bytes.
const SIGNATURE: usize = 100;

/// The post that `block` is, its signature perhaps in the block after it, `next`.
pub(crate) fn post(text: &str, block: Span, next: Option<Span>) -> Option<Post> {
    let words = block.of(text);
    if !has_handle(words) && !next.is_some_and(|next| has_handle(next.of(text))) {
        return None;
    }
    if let Some((at, mark, author)) = signature(words) {
        let content = content(words, at);
        return (!content.is_empty()).then(|| Post {
            content: shifted(content, block),
            mark: shifted(mark, block),
            author: shifted(author, block),
        });
    }
    // a list's dash is no part of its item
    let with_dash = |next: Span| {
        let before = text[..next.start].trim_end_matches(' ');
        let dash = ["—", "–", "--"].iter().find(|dash| before.ends_with(**dash));
        Span::new(dash.map_or(next.start, |dash| before.len() - dash.len()), next.end)
    };
    if let Some(next) = next.map(with_dash)
        && let Some((at, mark, author)) = signature(next.of(text))
        && content(next.of(text), at).is_empty()
    {
        return Some(Post { content: block, mark: shifted(mark, next), author: shifted(author, next) });
    }
    label(words, block)
}

/// Whether a handle may stand where the signature or the label of a post does; there is none in most texts.
fn has_handle(words: &str) -> bool {
    let bytes = words.as_bytes();
    let (start, end) = (bytes.len().min(SIGNATURE), bytes.len().saturating_sub(SIGNATURE));
    bytes[..start].contains(&b'@') || bytes[end..].contains(&b'@')
}

fn shifted(span: Span, by: Span) -> Span {
    Span::new(span.start + by.start, span.end + by.start)
}

/// The signature that ends `words`: where it starts, its dash, and its author.
///
/// `signature = dash name "(" handle ")" date`
fn signature(words: &str) -> Option<(usize, Span, Span)> {
    let from = (words.len().saturating_sub(SIGNATURE)..).find(|&at| words.is_char_boundary(at))?;
    let tail = &words[from..];
    let open = tail.rfind("(@")?;
    let close = open + tail[open..].find(')')?;
    let handle = &tail[open + 2..close];
    let date = tail[close + 1..].split("</").next()?.trim();
    let dash = ["—", "–", "--"].iter().filter_map(|dash| Some((tail[..open].rfind(dash)?, dash.len()))).max()?;
    let name = tail[dash.0 + dash.1..open].trim_start();
    // without a date it credits somebody: "Words by Orr – Ada Quill (@adaquill)"
    if !is_handle(handle) || !is_name(name) || date.is_empty() || !is_date(date) {
        return None;
    }
    let start = from + open - name.len();
    Some((from + dash.0, Span::new(from + dash.0, from + dash.0 + dash.1), Span::new(start, from + close + 1)))
}

/// What stands before the signature at `at`, without a tag of markup before it and links behind it.
fn content(words: &str, at: usize) -> Span {
    let start = words.strip_prefix('<').and_then(|_| words[..at].find('>')).map_or(0, |end| end + 1);
    let start = at - words[start..at].trim_start().len();
    let mut end = words[..at].trim_end().len();
    while let Some((before, last)) = words[start.min(end)..end].rsplit_once(char::is_whitespace)
        && ["http", "pic.twitter.com", "t.co/"].iter().any(|link| last.starts_with(link))
    {
        end = start + before.trim_end().len();
    }
    Span::new(start, end.max(start))
}

/// A post behind the name of its author: “@adaquill: It leaks.”, “Ada Quill (@adaquill) May 9: It leaks.”
fn label(words: &str, block: Span) -> Option<Post> {
    let colon = words.bytes().take(SIGNATURE).position(|byte| byte == b':')?;
    let label = &words[..colon];
    let author = match label.strip_prefix('@') {
        Some(handle) => is_handle(handle).then_some(colon)?,
        None => {
            let open = label.find(" (@")?;
            let close = open + label[open..].find(')')?;
            (is_name(&label[..open]) && is_handle(&label[open + 3..close]) && is_date(label[close + 1..].trim())).then_some(close + 1)?
        }
    };
    let start = words.len() - words[colon + 1..].trim_start().len();
    let spaced = start > colon + 1 && start < words.len();
    let span = |start: usize, end: usize| shifted(Span::new(start, end), block);
    spaced.then(|| Post { content: span(start, words.len()), mark: span(colon, colon + 1), author: span(0, author) })
}

/// The longest name of an author, in words.
const NAME: usize = 5;

/// Whether an author can be so called: "Ada Quill", but "Follow Ada Quill", "as told by Quill".
fn is_name(words: &str) -> bool {
    let particle = |word: &str| LEXICON.word(LEXICON.find(word).id).naming.is(Small::Particle);
    let capital = |word: &str| !word.starts_with(char::is_lowercase) || particle(word);
    let verb = |word: &str| LEXICON.find(&word.to_lowercase()).classes.any(Classes::BASE);
    let mut each = words.split_whitespace();
    let first = each.clone().next();
    first.is_some_and(|first| !verb(first) || LEXICON.find(first).classes.any(Classes::GIVEN))
        && each.clone().count() <= NAME
        && each.all(capital)
}

fn is_handle(word: &str) -> bool {
    !word.is_empty() && word.len() < 40 && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
}

/// Whether nothing but a day stands there, or nothing at all: “May 9, 2025”.
fn is_date(words: &str) -> bool {
    words.len() < 30
        && words.split([' ', ',', '.', '·', '/', ':']).all(|word| word.bytes().all(|byte| byte.is_ascii_digit()) || is_month(word))
}

/// Whether a word may stand in a date: "October", "9th", "PM".
fn is_month(word: &str) -> bool {
    let day = word.trim_start_matches(|c: char| c.is_ascii_digit());
    LEXICON.find(word).classes.any(Classes::TIME) || ["am", "pm", "th", "st", "nd", "rd", "at"].contains(&day.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::post;
    use crate::span::Span;

    fn shown(text: &str) -> Option<String> {
        let first = text.split('\n').next().unwrap_or_default().len();
        let next = text.contains('\n').then(|| Span::new(first + 1, text.len()));
        let post = post(text, Span::new(0, first), next)?;
        Some(format!("{} | {} | {}", post.author.of(text), post.mark.of(text), post.content.of(text)))
    }

    #[test]
    fn a_post_is_read_with_its_author() {
        for (text, expected) in [
            ("It leaks. Go home. — Ada Quill (@adaquill) May 9, 2025", "Ada Quill (@adaquill) | — | It leaks. Go home."),
            ("It leaks https://t.co/x — Quill (@q_1) 9 May 2025", "Quill (@q_1) | — | It leaks"),
            ("<q>It leaks. — Quill (@q_1) 9 May 2025</q>", "Quill (@q_1) | — | It leaks."),
            ("It leaks.\n— Ada Quill (@adaquill) May 9, 2025", "Ada Quill (@adaquill) | — | It leaks."),
            ("Ada van der Quill (@adaquill) May 9: It leaks.", "Ada van der Quill (@adaquill) | : | It leaks."),
            ("@adaquill: it leaks. go home", "@adaquill | : | it leaks. go home"),
            ("Ada Quill (@adaquill) May 9: It leaks.", "Ada Quill (@adaquill) | : | It leaks."),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_only_names_an_author_is_no_post() {
        for text in [
            "Ada Quill (@adaquill) said: It leaks.",
            "The pier – a gift of Ada Quill (@adaquill) to the port – leaks.",
            "— Ada Quill (@adaquill) May 9, 2025",
            "Follow us: @adaquill",
            "Follow @adaquill: ",
            "Write to Orr (@orr)",
            "Words by Orr – Ada Quill (@adaquill)",
            "It was shut in May. — Ada Quill (@adaquill)",
            "Follow Ada Quill (@adaquill): her posts are here",
            "It leaks. – as told by Ada Quill (@adaquill) May 9",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
