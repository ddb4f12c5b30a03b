//! From figures to what the caller sees: speakers, attributions, addressees.

use super::Cast;
use super::cast::FigureKind;
use super::issuer::is_message;
use super::label::asked;
use super::mention::{Form, Mention};
use super::resolver::Resolver;
use super::salience::FigureId;
use crate::claim::{Act, Addressee, Attribution, Mode, Passage, Resolution, Speaker, SpeakerKind, numbered};
use crate::lexicon::WordMap;
use crate::report::{Report, Source};
use crate::span::{Span, Stretch};

impl<'a> Resolver<'a> {
    /// Everybody who speaks, and in which report.
    pub(super) fn cast(mut self) -> Cast {
        self.find_persons();
        let spoken: Vec<Option<FigureId>> =
            (0..self.reports.len()).map(|index| self.identities[self.scene.source(index)?].figure).collect();
        let mentions = self.mentions(&spoken);
        let mut order: Vec<FigureId> = mentions.keys().copied().collect();
        order.sort_unstable_by_key(|id| (mentions[id].first(), *id));
        let ids: WordMap<FigureId, String> = order.iter().enumerate().map(|(at, id)| (*id, speaker_id(at))).collect();
        let unnamed = self.reports.iter().zip(&spoken).filter(|(report, figure)| report.source != Source::Nobody && figure.is_none());
        let mut speakers = Vec::with_capacity(order.len() + unnamed.count());
        speakers.extend(order.iter().map(|id| self.speaker(*id, &ids[id], &mentions[id])));
        drop(mentions);
        let mut attributions = Vec::with_capacity(self.reports.len());
        for (index, (report, figure)) in self.reports.iter().zip(&spoken).enumerate() {
            let attribution = report.source.span().map(|span| match figure {
                Some(id) => self.attribution(index, span, *id, &ids[id]),
                None => {
                    let nobody = self.nobody(index, span, speaker_id(speakers.len()));
                    speakers.push(unknown(&nobody));
                    nobody
                }
            });
            attributions.push(attribution);
        }
        let addressees = (0..self.reports.len()).filter_map(|index| Some((index, self.addressee_of(index, &spoken)?))).collect();
        Cast { speakers, attributions, addressees }
    }

    /// Where those who have `spoken` are named, in the order of the text.
    fn mentions(&self, spoken: &[Option<FigureId>]) -> WordMap<FigureId, Vec<Span>> {
        let mut mentions: WordMap<_, Vec<Span>> = spoken.iter().flatten().map(|id| (*id, Vec::new())).collect();
        let entries = self.scene.entries.iter().zip(&self.identities);
        let entries = entries.filter_map(|(entry, identity)| Some((identity.figure?, entry.span())));
        for (id, span) in self.header.iter().copied().chain(entries) {
            if let Some(spans) = mentions.get_mut(&id) {
                spans.push(span);
            }
        }
        // the line that names the writer stands behind the headline
        mentions.values_mut().for_each(|spans| spans.sort_unstable_by_key(|span| span.start));
        mentions
    }

    /// Whoever says "I" is a person.
    fn find_persons(&mut self) {
        for (index, report) in self.reports.iter().enumerate().filter(|(_, report)| report.mode == Mode::Direct) {
            let Some(id) = self.scene.source(index).and_then(|at| self.identities[at].figure) else { continue };
            let says_i = |part: &Stretch| part.span().of(self.article.text()).split(|c: char| !c.is_alphanumeric()).any(|word| word == "I");
            if self.figures.get(id).kind == FigureKind::Unclear && report.content.iter().any(says_i) {
                self.figures.get_mut(id).kind = FigureKind::Person;
            }
        }
    }

    /// Who stands behind the words at `span`.
    fn figure(&self, span: Span) -> Option<FigureId> {
        self.identities[self.scene.at(span)?].figure
    }

    fn attribution(&self, report: usize, span: Span, id: FigureId, name: &str) -> Attribution {
        let called = self.name(id);
        let resolution = self.resolution(report, called.is_some());
        Attribution {
            id: name.to_owned(),
            mention: Some(Passage::new(self.article.text(), span)),
            name: called,
            role: self.role(id),
            kind: self.figures.get(id).exported(),
            resolution,
        }
    }

    /// A speaker of whom nothing can be told.
    fn nobody(&self, report: usize, span: Span, id: String) -> Attribution {
        let mention = Some(Passage::new(self.article.text(), span));
        let resolution = self.resolution(report, false);
        Attribution { id, mention, name: None, role: None, kind: SpeakerKind::Unnamed, resolution }
    }

    fn resolution(&self, report: usize, named: bool) -> Resolution {
        match (self.reports[report].source, self.scene.source(report)) {
            (_, Some(at)) if self.identities[at].ambiguous => Resolution::Ambiguous,
            (Source::Elided(_), _) => Resolution::Elided,
            (Source::Continued(_), _) => Resolution::Continued,
            (_, None) => Resolution::Unresolved,
            _ if !named => Resolution::Unresolved,
            (_, Some(at)) if self.identities[at].named => Resolution::Name,
            (_, Some(at)) => by_form(self.scene.mention(at)),
        }
    }

    /// The name that stands for a figure; a message speaks for whoever sent it.
    fn name(&self, id: FigureId) -> Option<String> {
        let figure = self.figures.get(id);
        if figure.listed
            && let Some(names) = self.names(figure.members())
        {
            return Some(names);
        }
        let sender = figure.issuer.filter(|_| is_message(figure.heads()));
        let name = sender.map_or_else(|| figure.name(), |sender| self.figures.get(sender).name());
        name.filter(|name| !name.is_empty()).map(str::to_owned)
    }

    /// "Ada Quill, Ivo Lind and Piet Moss"; nothing where not all of them have names of their own.
    fn names(&self, members: &[FigureId]) -> Option<String> {
        let name = |id: &FigureId| {
            let figure = self.figures.get(*id);
            figure.name().filter(|_| matches!(figure.kind, FigureKind::Person | FigureKind::Unclear) || figure.is_named_body())
        };
        let names: Vec<_> = members.iter().map(name).collect::<Option<_>>()?;
        let (last, first) = names.split_last()?;
        Some(format!("{} and {last}", first.join(", ")))
    }

    fn role(&self, id: FigureId) -> Option<String> {
        let figure = self.figures.get(id);
        let sender = figure.issuer.filter(|_| is_message(figure.heads()));
        let figure = sender.map_or(figure, |sender| self.figures.get(sender));
        figure.person.as_ref()?;
        figure.roles().first().map(|role| role.as_ref().to_owned())
    }

    /// Whom a report is addressed to: as it says, or as the answer tells.
    fn addressee_of(&self, index: usize, spoken: &[Option<FigureId>]) -> Option<Addressee> {
        let report = &self.reports[index];
        if let Some(span) = report.addressee.map(Stretch::span).or_else(|| answer(report, self.reports.get(index + 1)?)) {
            return Some(self.addressee(span, self.figure(span).and_then(|id| self.name(id))));
        }
        let (span, id) = asked(self.article.text(), self.reports, index, &self.figures, |report| spoken[report])?;
        Some(self.addressee(span, self.name(id)))
    }

    fn addressee(&self, span: Span, name: Option<String>) -> Addressee {
        Addressee { start: span.start, end: span.end, text: span.of(self.article.text()).to_owned(), name }
    }

    fn speaker(&self, id: FigureId, name: &str, mentions: &[Span]) -> Speaker {
        let figure = self.figures.get(id);
        let issuer = || self.figures.get(figure.issuer?).name();
        Speaker {
            id: name.to_owned(),
            name: self.name(id),
            kind: figure.exported(),
            roles: figure.roles().iter().map(|role| role.as_ref().to_owned()).collect(),
            affiliation: figure.affiliation().map(|body| &**body).or_else(issuer).map(str::to_owned),
            members: figure.members().iter().filter_map(|member| self.figures.get(*member).name()).map(str::to_owned).collect(),
            anonymity: figure.anonymity().map(str::to_owned),
            mentions: mentions.iter().map(|span| Passage::new(self.article.text(), *span)).collect(),
        }
    }
}

fn speaker_id(at: usize) -> String {
    numbered('s', at + 1)
}

/// The speaker that belongs to an attribution to nobody in particular.
fn unknown(attribution: &Attribution) -> Speaker {
    Speaker {
        id: attribution.id.clone(),
        name: None,
        kind: attribution.kind,
        roles: Vec::new(),
        affiliation: None,
        members: Vec::new(),
        anonymity: None,
        mentions: attribution.mention.iter().cloned().collect(),
    }
}

/// "Asked whether it would hold, Quill said …": the one who answers was asked.
fn answer(question: &Report, next: &Report) -> Option<Span> {
    let asks = question.source == Source::Nobody && question.cue.is_some_and(|cue| cue.act == Act::Ask);
    match next.source {
        Source::Mention(span) if asks && next.sentence == question.sentence => Some(span.span()),
        _ => None,
    }
}

fn by_form(mention: &Mention<'_>) -> Resolution {
    match &mention.form {
        Form::Pronoun(_) => Resolution::Pronoun,
        Form::Described(_) => Resolution::Description,
        Form::Several(members) if members.iter().all(|member| matches!(member.mention.form, Form::Described(_))) => Resolution::Description,
        _ => Resolution::Name,
    }
}
