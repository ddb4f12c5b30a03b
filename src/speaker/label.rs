//! The people whom a page names before its text, and the labels of a transcript's turns.

use super::mention::{Described, Form, Mention};
use crate::article::{Article, BlockKind};

/// "The Hon Ada Quill" on one line and "Minister for Harbours" on the next.
pub(super) fn header(article: &Article) -> Vec<Mention> {
    let mut found = Vec::new();
    let blocks = article.blocks();
    for pair in blocks.windows(2).take(12) {
        if !pair.iter().all(|block| matches!(block.kind, BlockKind::Byline | BlockKind::Navigation | BlockKind::Subheading | BlockKind::Body) && block.span.len() < 120) {
            continue;
        }
        let (mut name, office) = (Mention::read(article.text(), pair[0].span), Mention::read(article.text(), pair[1].span));
        let is_name = matches!(&name.form, Form::Person(person) if person.is_full() && person.parts.len() <= 4);
        if is_name && matches!(office.form, Form::Described(Described::Person)) && name.roles.is_empty() {
            name.roles.push(office.words);
            name.heads.extend(office.heads);
            name.marks.extend(office.marks);
            found.push(name);
        }
    }
    found
}
