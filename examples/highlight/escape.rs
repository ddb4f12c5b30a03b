//! Text as HTML, so that nothing of it can be taken for markup.

use std::fmt;

/// A text that displays itself as HTML, fit for an element's content and for an attribute in quotation marks.
pub struct Escaped<'t>(pub &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut done = 0;
        for (at, letter) in self.0.char_indices() {
            let entity = match letter {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                // A browser reads these as other characters unless they are written so.
                '\r' => "&#13;",
                '\0' => "\u{fffd}",
                _ => continue,
            };
            f.write_str(&self.0[done..at])?;
            f.write_str(entity)?;
            done = at + letter.len_utf8();
        }
        f.write_str(&self.0[done..])
    }
}
