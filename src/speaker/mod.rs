//! Who is behind each mention.

use crate::article::Article;
use crate::claim::{Addressee, Attribution, Passage, Resolution, Speaker, SpeakerKind};
use crate::report::{Report, Sighting};

/// The speakers of an article, and who each report's speaker and addressee is.
pub(crate) struct Cast {
    pub speakers: Vec<Speaker>,
    pub attributions: Vec<Option<Attribution>>,
    pub addressees: Vec<Option<Addressee>>,
}

pub(crate) fn resolve(article: &Article, reports: &[Report], _sightings: &[Sighting]) -> Cast {
    let text = article.text();
    let attributions = reports
        .iter()
        .map(|r| {
            r.source.span().map(|span| Attribution {
                id: String::new(),
                mention: Some(Passage::new(text, span)),
                name: None,
                role: None,
                kind: SpeakerKind::Person,
                resolution: Resolution::Unresolved,
            })
        })
        .collect();
    let addressees = reports
        .iter()
        .map(|r| r.addressee.map(|span| Addressee { start: span.start, end: span.end, text: span.of(text).to_owned(), name: None }))
        .collect();
    Cast { speakers: Vec::new(), attributions, addressees }
}
