//! A block's tokens, cut into quotations and sentences.

mod quotations;
mod sentences;

pub(crate) use quotations::{Quotation, last_inside, quotations};
pub(crate) use sentences::sentences;
