//! How to read what the library gives, page by page.
//!
//! - [`spans`]: where a claim's parts begin and end, and in which units.
//! - [`acts`]: what kinds of act a cue reports, and whether the act took place.
//! - [`constructions`]: what the grammar reads, a construction a row.
//! - [`limits`]: what the library does not do, and where it errs, with its scores.

#[doc = include_str!("acts.md")]
pub mod acts {}

#[doc = include_str!("../../CONSTRUCTIONS.md")]
pub mod constructions {}

#[doc = include_str!("limits.md")]
pub mod limits {}

#[doc = include_str!("spans.md")]
pub mod spans {}
