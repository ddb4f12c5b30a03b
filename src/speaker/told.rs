//! What the reports tell of the mentions that they name.

use super::label::asks;
use super::number::Number;
use crate::report::{Place, Report, Sighting, Source};
use crate::span::Stretch;

/// A mention before it is read, and what the reports tell of it.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub sighting: Sighting,
    /// The first report that it is the speaker of.
    pub speaks: Option<Number>,
    /// The report that is addressed to it.
    pub addressed: Option<Number>,
    /// The report that was made in it.
    pub medium: Option<Number>,
    /// Whether it is the label of somebody who asks.
    pub asks: bool,
}

/// The mentions that the reports name, in the order of the text.
pub(super) fn told(text: &str, reports: &[Report]) -> Vec<Told> {
    let mut all = Vec::with_capacity(reports.len());
    for (index, report) in reports.iter().enumerate() {
        let number = Some(Number::new(index));
        if let Source::Mention(span) | Source::Label(span) = report.source {
            let asks = matches!(report.source, Source::Label(_)) && asks(span.span().of(text));
            all.push(Told { speaks: number, asks, ..Told::at(report, span, Place::Subject) });
        }
        // "Quill and Moss met and said": both said it, though no cue stands beside them
        if let Source::Elided(span) = report.source
            && joins(span.span().of(text))
        {
            all.push(Told::at(report, span, Place::Subject));
        }
        if let Some(span) = report.medium {
            all.push(Told { medium: number, ..Told::at(report, span, Place::Object) });
        }
        if let Some(span) = report.addressee {
            all.push(Told { addressed: number, ..Told::at(report, span, Place::Object) });
        }
    }
    all.sort_by_key(Told::start);
    all.dedup_by(|later, told| {
        let together = later.start() == told.start();
        if together {
            told.take_in(later);
        }
        together
    });
    all
}

/// Whether "and" joins two, and not what belongs to one: "Quill and Moss", "Quill of Kelp and Moss of Orland", but "Ada Quill of Moss
/// and Sons".
fn joins(words: &str) -> bool {
    let own = |words: &str| [" of ", " for ", " at ", " to ", " in "].iter().any(|of| words.contains(of));
    words.split_once(" and ").is_some_and(|(before, after)| !own(before) || own(after))
}

impl Told {
    /// A mention of which the reports tell nothing.
    pub(super) const fn of(sighting: Sighting) -> Self {
        Self { sighting, speaks: None, addressed: None, medium: None, asks: false }
    }

    const fn at(report: &Report, span: Stretch, place: Place) -> Self {
        Self::of(Sighting { span, place, pronoun: false, block: report.block, sentence: report.sentence })
    }

    /// Its first byte.
    pub(super) fn start(&self) -> usize {
        self.sighting.span.span().start
    }

    /// Takes in what is told later of words that begin together; their span counts.
    fn take_in(&mut self, later: &Self) {
        self.sighting.span = later.sighting.span;
        self.speaks = self.speaks.or(later.speaks);
        self.addressed = later.addressed.or(self.addressed);
        self.medium = later.medium.or(self.medium);
        self.asks |= later.asks;
    }
}
