//! What holds for every article, whatever was read.

use dixit::{Article, Extractor, Span};

/// Extracts an article, and checks that every place in the result is one of the text and has the words that it says.
pub fn check(article: &Article) {
    let text = article.text();
    for block in article.blocks() {
        assert!(text.get(block.span.start..block.span.end).is_some(), "{block:?}");
    }
    let extraction = Extractor::new().min_confidence(0.0).extract(article);
    let is = |start: usize, end: usize, words: &str| assert_eq!(text.get(start..end), Some(words));
    for speaker in &extraction.speakers {
        speaker.mentions.iter().for_each(|mention| is(mention.start, mention.end, &mention.text));
    }
    for claim in &extraction.claims {
        claim.content.iter().chain(claim.speaker.iter().flat_map(|speaker| &speaker.mention)).for_each(|part| is(part.start, part.end, &part.text));
        claim.addressee.iter().for_each(|addressee| is(addressee.start, addressee.end, &addressee.text));
        assert!(claim.content.windows(2).all(|pair| pair[0].end <= pair[1].start), "parts out of order: {claim:?}");
        if let Some(cue) = &claim.cue {
            is(cue.start, cue.end, &cue.text);
            assert!(claim.content.iter().all(|part| !part.span().overlaps(Span::new(cue.start, cue.end))), "the cue in its content: {claim:?}");
        }
    }
    let _ = dixit::marked(text, &extraction);
}
