//! Quotations that fill a paragraph, and those that a colon announces: whose they are.

use dixit::{Article, Claim, Extractor};

/// The claims of a text: whose they are, and in which parts they stand.
fn told(text: &str) -> Vec<String> {
    let claims = Extractor::new().min_confidence(0.0).extract(&Article::from_text(text)).claims;
    let speaker = |claim: &Claim| {
        let mention = claim.speaker.as_ref().and_then(|speaker| speaker.mention.as_ref());
        mention.map_or("nobody".to_owned(), |mention| mention.text.clone())
    };
    let content = |claim: &Claim| claim.content.iter().map(|part| part.text.clone()).collect::<Vec<_>>().join(" … ");
    claims.iter().map(|claim| format!("{}: {}", speaker(claim), content(claim))).collect()
}

#[test]
fn a_paragraph_of_nothing_else_goes_on_what_was_told_before() {
    assert_eq!(
        told("Ada Quill said on Monday that the pier was old.\n\n“It leaks at every tide, and nobody mends it.”"),
        ["Ada Quill: that the pier was old … “It leaks at every tide, and nobody mends it.”"]
    );
    assert_eq!(
        told("“It leaks,” Ada Quill said of the pier.\n\n“Nobody mends it.”\n\n“We asked them to.”"),
        ["Ada Quill: “It leaks,” … “Nobody mends it.” … “We asked them to.”"]
    );
}

#[test]
fn it_is_of_whoever_the_sentence_before_is_about() {
    assert_eq!(
        told("In May, Ada Quill was tired of the toll.\n\n“It has to go, and it has to go now.”"),
        ["Ada Quill: “It has to go, and it has to go now.”"]
    );
    assert_eq!(
        told("Ada Quill met the clerks who had said it leaked.\n\n“It has to go, and it has to go now.”"),
        ["who: it leaked", "Ada Quill: “It has to go, and it has to go now.”"]
    );
    // a thought is no speech, and its thinker may speak
    assert_eq!(
        told("Ada Quill believes the pier is old.\n\n“It has to go, and it has to go now.”"),
        ["Ada Quill: the pier is old", "Ada Quill: “It has to go, and it has to go now.”"]
    );
}

#[test]
fn it_is_nobodys_where_nobody_is_named_or_it_is_a_heading() {
    assert!(told("The tug sank off Port Ormond in May.\n\n“It has to go, and it has to go now.”").is_empty());
    assert_eq!(
        told("Ada Quill said the pier was old.\n\n“Old piers.”\n\nThe tug sank off Port Ormond in May."),
        ["Ada Quill: the pier was old"]
    );
}

#[test]
fn a_participle_or_an_inverted_verb_may_announce_it() {
    let quotation = "“It has to go, and it has to go now.”";
    assert_eq!(
        told(&format!("Ada Quill shut the pier on Monday, adding in a letter to the crews:\n\n{quotation}")),
        [format!("Ada Quill: {quotation}")]
    );
    assert_eq!(
        told(&format!("The pier was shut on Monday. Added Ada Quill, the mayor:\n\n{quotation}")),
        [format!("Ada Quill, the mayor: {quotation}")]
    );
}

#[test]
fn it_is_of_whoever_the_next_sentence_gives_it_to() {
    assert_eq!(told("“It leaks at every tide.” Those were the words of Ada Quill."), ["Ada Quill: “It leaks at every tide.”"]);
    // a report that stands between parts the two
    assert_eq!(told("“It leaks at every tide.” Moss denied it. Those were the words of Ada Quill."), ["Moss: it"]);
}
