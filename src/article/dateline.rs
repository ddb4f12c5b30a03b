//! The place, the day and the agency that a body opens with.

use super::date::{Day, day};
use super::lines::head;
use super::phrases::is_section;
use super::words::{is_place, month, publisher, weekday};
use crate::span::Span;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{not, opt, peek, recognize, value, verify};
use nom::multi::{many0, separated_list1};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// A dateline before a paragraph: "SEOUL, April 16 (Yonhap) -- ".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opening {
    /// The place, counted from the paragraph's start.
    pub place: Option<Span>,
    /// The agency's mark.
    pub agency: Option<Span>,
    /// The day.
    pub day: Option<Day>,
    /// How long it is, up to the first word of the paragraph proper.
    pub length: usize,
}

/// The longest dateline, in bytes.
pub(super) const LONGEST: usize = 160;

/// The dateline that a paragraph opens with.
pub(super) fn opening(paragraph: &str) -> Option<Opening> {
    if !may_open(paragraph) {
        return None;
    }
    let start = head(paragraph, LONGEST);
    let (rest, (place, day, mark, dash)) = dateline(start).ok()?;
    let length = start.len() - rest.len();
    if rest.is_empty() && paragraph.len() == start.len() {
        return None;
    }
    let known = mark.is_some_and(|mark| publisher(mark).is_some());
    let spaced =
        dash.is_some_and(|_| head(start, start.len() - rest.len()).trim_end().trim_end_matches(['-', '—', '–', '―']).ends_with(is_space));
    let capitals = place.is_some_and(|place| is_capitals(place) && spaced);
    let placed = place.is_some_and(|place| is_place(first_part(place)));
    let at = |part: &str| {
        let from = part.as_ptr() as usize - start.as_ptr() as usize;
        Span::new(from, from + part.len())
    };
    let sure = match (mark, dash) {
        (Some(mark), Some(Dash::Long)) => known || capitals || day.is_some() || (spaced && is_acronym(mark)),
        (Some(_), Some(Dash::Colon)) => known && place.is_some(),
        (Some(mark), None) => place.is_some() && (known || (day.is_some() && start[..at(mark).start].ends_with('/'))),
        (None, Some(Dash::Colon)) => place.is_some_and(|place| is_capitals(place) && is_place(place)),
        (None, Some(Dash::Long)) => place.is_some() && goes_on(rest) && (day.is_some() || placed || capitals),
        (None, None) => false,
    };
    sure.then(|| Opening { place: place.map(at), agency: mark.map(at), day, length })
}

/// Whether a mark follows words with capitals: a look at the first words, which passes over most paragraphs.
fn may_open(paragraph: &str) -> bool {
    if paragraph.starts_with(['(', '[', '/']) {
        return true;
    }
    let mut words = head(paragraph, LONGEST).split(is_space).filter(|word| !word.is_empty()).enumerate();
    words.find_map(|(index, word)| {
        let letters = word.bytes().all(|byte| byte.is_ascii_alphabetic());
        let marked = !letters
            && (word.contains(['(', '[', '—', '–', '―'])
                || word.contains("--")
                || word.starts_with(['-', '/'])
                || (word.ends_with(':') && index < 8));
        let plain = word.starts_with(char::is_lowercase) && word.len() > 4;
        if marked && index < 14 {
            Some(true)
        } else if plain {
            Some(false)
        } else {
            None
        }
    }) == Some(true)
}

/// Whether a place is set in capitals, as at the head of a story; short ones are names of bodies ("EU", "NATO").
fn is_capitals(place: &str) -> bool {
    let first = first_part(place);
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    let label = is_section(first) || publisher(first).is_some();
    letters > 4 && first.split(' ').count() < 4 && !label && !first.chars().any(char::is_lowercase)
}

/// Whether a sentence can start after a dateline that no agency signs: neither "— which says so —" nor "- 20:10".
fn goes_on(rest: &str) -> bool {
    let first = rest.split(is_space).next().unwrap_or(rest);
    !first.starts_with(char::is_lowercase) && !first.contains(':')
}

/// Whether a mark is made up of capitals, as those of agencies are.
fn is_acronym(mark: &str) -> bool {
    mark.len() > 1 && mark.chars().all(char::is_uppercase)
}

fn first_part(place: &str) -> &str {
    place.split([',', '/']).next().unwrap_or(place).trim()
}

type Parts<'t> = (Option<&'t str>, Option<Day>, Option<&'t str>, Option<Dash>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dash {
    Long,
    Colon,
}

/// `dateline = (place day? | day)? mark? dash?`
///
/// DUBAI/MUSCAT, May 3 (Reuters) - …
fn dateline(i: &str) -> IResult<&str, Parts<'_>> {
    let on = preceded((take_while(is_space), opt(one_of(",.;|")), take_while(is_space)), dateline_day);
    let (i, place) = opt(place).parse(i)?;
    let (i, day) = opt(on).parse(i)?;
    let (i, mark) = opt(preceded((opt(one_of(",.")), take_while(is_space)), mark)).parse(i)?;
    let (i, dash) = opt(dash).parse(i)?;
    let (i, _) = take_while(is_space).parse(i)?;
    Ok((i, (place, day, mark, dash)))
}

/// `day = "(" day ")" | day`
fn dateline_day(i: &str) -> IResult<&str, Day> {
    alt((delimited(char('('), day, char(')')), day)).parse(i)
}

/// `place = names ("[" names "]")? (("," | "/" | " and ") names)*`
///
/// NASHUA, N.H.
fn place(i: &str) -> IResult<&str, &str> {
    let mark = alt((tag(", "), tag("/"), tag(" / "), tag(" and "), tag(" & ")));
    let list = separated_list1(mark, (names, opt((tag(" ["), names, char(']')))));
    verify(recognize(list), |place: &str| place.len() <= 60).parse(i)
}

/// Up to five words in capitals, or with them: "Dar es Salaam".
fn names(i: &str) -> IResult<&str, &str> {
    let particle =
        alt((tag("de "), tag("la "), tag("of "), tag("es "), tag("el "), tag("al "), tag("upon "), tag("the "), tag("occupied ")));
    let next = (take_while_m_n(1, 1, is_space), opt(particle), name);
    verify(recognize((name, many0(next))), |names: &str| names.split(' ').count() <= 5 && publisher(names).is_none_or(|p| !p.agency))
        .parse(i)
}

fn name(i: &str) -> IResult<&str, &str> {
    let letters = take_while1(|c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '‘'));
    let dotted = recognize((letters, many0((char('.'), take_while1(char::is_alphabetic))), opt(stop)));
    verify(dotted, |name: &str| name.starts_with(char::is_uppercase) && !name.ends_with('-') && !is_day(name)).parse(i)
}

/// The full stop of an abbreviation within a name: "St. Petersburg", "N.H."
fn stop(i: &str) -> IResult<&str, char> {
    terminated(char('.'), not(peek((take_while(is_space), alt((tag("/"), day_start)))))).parse(i)
}

fn day_start(i: &str) -> IResult<&str, &str> {
    recognize(day).parse(i)
}

fn is_day(name: &str) -> bool {
    month(name.trim_end_matches('.')).is_some() || weekday(name).is_some()
}

/// `mark = "(" name ")" | "[" name "]" | "/" name "/" "."? | agency`
fn mark(i: &str) -> IResult<&str, &str> {
    let inside = |close: char| take_while1(move |c: char| c != close && c != '\n');
    let short = |mark: &str| mark.len() <= 40 && mark.starts_with(char::is_uppercase);
    let round = delimited(char('('), verify(inside(')'), short), char(')'));
    let square = delimited(char('['), verify(inside(']'), short), char(']'));
    let slashes = delimited(char('/'), verify(inside('/'), short), (char('/'), opt(char('.'))));
    let agency = verify(take_while1(char::is_uppercase), |mark: &str| publisher(mark).is_some_and(|publisher| publisher.agency));
    let bare = terminated(agency, not(peek(take_while_m_n(1, 1, |c: char| c.is_alphanumeric() || c == '.'))));
    alt((round, square, slashes, bare)).parse(i)
}

/// A dash or a colon between the dateline and the paragraph; a hyphen needs a blank before it.
fn dash(i: &str) -> IResult<&str, Dash> {
    let long = preceded(take_while(is_space), alt((tag("--"), tag("—"), tag("–"), tag("―"))));
    let hyphen = delimited(take_while1(is_space), tag("-"), peek(take_while_m_n(1, 1, is_space)));
    alt((value(Dash::Long, (long, take_while(|c| c == '-'))), value(Dash::Long, hyphen), value(Dash::Colon, char(':')))).parse(i)
}

fn is_space(c: char) -> bool {
    c.is_whitespace()
}
