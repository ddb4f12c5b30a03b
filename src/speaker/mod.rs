//! Who is behind each mention: names, pronouns and descriptions to the figures of the article.
//!
//! First every name finds its figure, the full ones before the short ones; then pronouns and descriptions are
//! read in the order of the text, each against those who are in the reader's mind at that point.

mod acronym;
mod anonymity;
mod bearer;
mod cast;
mod description;
mod edges;
mod export;
mod extent;
mod figures;
mod gender;
mod groups;
mod index;
mod issuer;
mod label;
mod mention;
mod name;
mod naming;
mod number;
mod obituary;
mod office;
mod phrase;
mod pieces;
mod proper;
mod readings;
mod resolver;
mod rooms;
mod salience;
mod scene;
mod several;
mod split;
mod term;
mod told;
mod words;

use crate::article::Article;
use crate::claim::{Addressee, Attribution, Speaker};
use crate::report::{Report, Sighting};
use crate::span::Stretch;
use resolver::Resolver;
use scene::Scene;
use std::collections::BTreeMap;

pub use index::{KnownSpeaker, SpeakerIndex, Statement};

/// Who speaks in an article, and in which report.
#[derive(Default)]
pub(crate) struct Cast {
    /// Everybody who speaks, in the order of the first mention.
    pub speakers: Vec<Speaker>,
    /// For each report its speaker.
    pub attributions: Vec<Option<Attribution>>,
    /// Whom the reports that have an addressee were addressed to.
    pub addressees: BTreeMap<usize, Addressee>,
}

/// Finds who is behind the mentions of the reports; the `signs` may tell why a source stays unnamed, and
/// that somebody died.
pub(crate) fn resolve(article: &Article, reports: &[Report], sightings: Vec<Sighting>, signs: &[Stretch]) -> Cast {
    if reports.is_empty() {
        return Cast::default();
    }
    let scene = Scene::read(article, reports, sightings, signs);
    Resolver::new(article, reports, &scene).run(signs)
}
