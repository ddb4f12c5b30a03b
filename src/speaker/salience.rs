//! Who is in the reader's mind: the speakers and subjects of the last sentences, the nearest first.

use super::number::Number;
use crate::span::Stretch;

/// Names a figure of the cast.
pub(super) type FigureId = Number;

/// A place where a figure has appeared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Appearance {
    pub figure: FigureId,
    pub span: Stretch,
    pub sentence: u32,
    pub weight: f32,
}

/// The appearances that a reader still remembers.
pub(super) struct Focus {
    /// Those and some before them.
    noted: Vec<Appearance>,
    /// What is left of a weight so many sentences on.
    fade: [f32; REACH as usize + 1],
}

/// Whom a pronoun or a description takes up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Choice {
    One { figure: FigureId, clear: bool },
    Several,
    Nobody,
}

/// How much a figure is in mind.
#[derive(Clone, Copy)]
struct Score {
    figure: FigureId,
    /// The last one in which it appears.
    sentence: u32,
    /// Its best score there.
    best: f32,
    /// The sum of the best ones of the sentences before.
    before: f32,
}

/// How many appearances are remembered.
const MEMORY: usize = 64;
/// How many that are not remembered any more are given up at once.
const SPARE: usize = 16;
/// How many sentences back.
const REACH: u32 = 12;
/// What a sentence takes from the weight of what stands before it.
const FADE: f32 = 0.65;
/// A second that comes this near to the first fits equally.
const NEAR: f32 = 0.88;
/// A first this far ahead is beyond doubt.
const CLEAR: f32 = 0.6;

impl Default for Focus {
    fn default() -> Self {
        Self { noted: Vec::new(), fade: std::array::from_fn(|back| FADE.powi(back as i32)) }
    }
}

impl Focus {
    /// Notes that a figure appears.
    pub(super) fn note(&mut self, appearance: Appearance) {
        match self.noted.len() {
            MEMORY => self.noted.reserve_exact(SPARE),
            full if full == MEMORY + SPARE => drop(self.noted.drain(..SPARE)),
            _ => {}
        }
        self.noted.push(appearance);
    }

    /// All that are remembered.
    fn remembered(&self) -> &[Appearance] {
        &self.noted[self.noted.len().saturating_sub(MEMORY)..]
    }

    /// The appearances of the last sentences, at most `reach` of them, the latest first.
    pub(super) fn recent(&self, sentence: u32, reach: u32) -> impl Iterator<Item = &Appearance> {
        self.remembered().iter().rev().take_while(move |seen| seen.sentence + reach >= sentence)
    }

    /// The figure that has appeared last among those that `fit`.
    pub(super) fn last(&self, fit: impl Fn(FigureId) -> bool) -> Option<FigureId> {
        self.remembered().iter().rev().map(|appearance| appearance.figure).find(|id| fit(*id))
    }

    /// The figure that is most in mind at `sentence` among those that `fit`, each with how well it fits; `habit` says
    /// what its earlier appearances count for.
    pub(super) fn choose(&self, sentence: u32, habit: f32, fit: impl Fn(&Appearance) -> f32) -> Choice {
        let mut scores = [Score { figure: Number::new(0), sentence: 0, best: 0.0, before: 0.0 }; MEMORY];
        let mut figures = 0;
        let remembered = self.remembered();
        let first = remembered.partition_point(|appearance| appearance.sentence + REACH < sentence);
        for appearance in &remembered[first..] {
            let fit = fit(appearance);
            if fit <= 0.0 {
                continue;
            }
            let Some(fade) = self.fade.get(sentence.saturating_sub(appearance.sentence) as usize) else { continue };
            let score = appearance.weight * fit * fade;
            let Appearance { figure, sentence, .. } = *appearance;
            match scores[..figures].iter_mut().find(|known| known.figure == figure) {
                Some(known) if known.sentence == sentence => known.best = known.best.max(score),
                Some(known) => *known = Score { figure, sentence, best: score, before: known.before + known.best },
                None => {
                    scores[figures] = Score { figure, sentence, best: score, before: 0.0 };
                    figures += 1;
                }
            }
        }
        let mut best: Option<(FigureId, f32)> = None;
        let mut second = 0.0_f32;
        for known in &scores[..figures] {
            let (figure, score) = (known.figure, known.best + known.before * habit);
            match best {
                Some((_, first)) if score <= first => second = second.max(score),
                _ => {
                    second = best.map_or(0.0, |(_, first)| first);
                    best = Some((figure, score));
                }
            }
        }
        match best {
            None => Choice::Nobody,
            Some((_, first)) if second >= first * NEAR => Choice::Several,
            Some((figure, first)) => Choice::One { figure, clear: second <= first * CLEAR },
        }
    }
}
