//! A block's tokens, cut into quotations and sentences.

mod quotations;
mod sentences;

pub(crate) use quotations::{Quotation, quotations};
pub(crate) use sentences::sentences;
