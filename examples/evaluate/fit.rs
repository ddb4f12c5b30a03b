//! Fits the weights of a claim's features: logistic regression by stochastic gradient descent (AdaGrad), with weights
//! drawn towards zero. The same claims give the same weights.

use std::collections::BTreeMap;

/// How often all claims are gone through.
const ROUNDS: usize = 12;
/// How far a step goes at first.
const STEP: f64 = 0.3;
/// How strongly a weight is drawn towards zero, shared among the claims that bear its feature.
const DRAW: f64 = 4.0;
/// Features of fewer claims are left out.
const RARE: usize = 3;

/// A claim's features, and whether it is right.
pub struct Example {
    pub features: Vec<String>,
    pub right: bool,
}

#[derive(Default)]
struct Weight {
    value: f64,
    /// The squares of its steps so far.
    steps: f64,
    claims: usize,
}

/// The weights of all features that are not rare, by name.
pub fn weights(examples: &[Example]) -> BTreeMap<&str, f64> {
    let mut index = BTreeMap::<&str, usize>::new();
    let mut weights = Vec::<Weight>::new();
    let numbered: Vec<(Vec<usize>, bool)> = examples
        .iter()
        .map(|example| {
            let features = example.features.iter().map(|feature| {
                let at = *index.entry(feature).or_insert_with(|| {
                    weights.push(Weight::default());
                    weights.len() - 1
                });
                weights[at].claims += 1;
                at
            });
            (features.collect(), example.right)
        })
        .collect();
    for round in 0..ROUNDS {
        // claims of one article stand together: strides part them
        let stride = [1, 7, 101, 1009][round % 4];
        for (features, right) in (0..stride).flat_map(|start| numbered.iter().skip(start).step_by(stride)) {
            let common = || features.iter().filter(|&&at| weights[at].claims >= RARE);
            let odds: f64 = common().map(|&at| weights[at].value).sum();
            let error = 1.0 / (1.0 + (-odds).exp()) - f64::from(u8::from(*right));
            let steps: Vec<(usize, f64)> = common().map(|&at| (at, error + DRAW * weights[at].value / weights[at].claims as f64)).collect();
            for (at, step) in steps {
                let weight = &mut weights[at];
                weight.steps += step * step;
                weight.value -= STEP / (1.0 + weight.steps).sqrt() * step;
            }
        }
    }
    index.into_iter().filter(|(_, at)| weights[*at].claims >= RARE).map(|(feature, at)| (feature, weights[at].value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_of_right_claims_weighs_more() {
        let example = |feature: &str, right| Example { features: vec!["claim".to_owned(), feature.to_owned()], right };
        let examples: Vec<_> = (0..40).map(|n| example(if n % 2 == 0 { "good" } else { "bad" }, n % 2 == 0 || n % 10 == 1)).collect();
        let weights = weights(&examples);
        assert!(weights["good"] > 0.5 && weights["bad"] < -0.5, "{weights:?}");
    }
}
