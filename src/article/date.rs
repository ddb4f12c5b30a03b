//! Dates and times as pages print them.

use super::words::{is_zone, month, weekday as weekday_named, zone};
use crate::span::Span;
use jiff::civil::{Date, Time};
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{map_opt, not, opt, peek, value, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// A day as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// With its year.
    Full(Date),
    /// Month and day: "April 16".
    Yearless(i8, i8),
    /// Digits that can be read day first or month first: "08/06/2016" is 8 June or August 6.
    Either(Date, Date),
}

/// A time of day, and the minutes that its zone is ahead of UTC where that is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub time: Time,
    pub zone: Option<i16>,
}

/// What of a line tells when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Day(Day),
    Clock(Clock),
}

/// The days and the times of a line, with their places in it.
pub(super) fn whens(line: &str) -> Vec<(Span, When)> {
    let mut found = Vec::new();
    if !has_digits(line) {
        return found;
    }
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        let parsed = alt((day.map(When::Day), clock.map(When::Clock))).parse(rest);
        if let Ok((after, when)) = parsed {
            let end = line.len() - after.len();
            found.push((Span::new(at, end), when));
            at = end;
        } else {
            let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            at += word + rest[word..].chars().next().map_or(0, char::len_utf8);
        }
    }
    found
}

/// Whether a line can hold a day or a time: each has digits.
pub(super) fn has_digits(line: &str) -> bool {
    line.bytes().any(|byte| byte.is_ascii_digit())
}

/// `day = weekday? (month day ","? year? | day month ","? year | year month day | numbers)`
///
/// Thu, 16 April 2009
pub(super) fn day(i: &str) -> IResult<&str, Day> {
    preceded(opt(weekday), alt((year_first, numbers, day_first, month_first))).parse(i)
}

fn weekday(i: &str) -> IResult<&str, ()> {
    value((), (verify(word, |word: &str| weekday_named(word).is_some()), opt(char('.')), opt(char(',')), take_while1(is_space))).parse(i)
}

/// May 3rd, 2021
fn month_first(i: &str) -> IResult<&str, Day> {
    let year = preceded((take_while(is_space), opt(one_of(",.")), take_while(is_space)), year);
    let parts = (terminated(month_word, take_while(is_space)), day_number, opt(year));
    map_opt(parts, |(month, day, year)| dated(year, month, day)).parse(i)
}

/// 3rd of May, 2021
fn day_first(i: &str) -> IResult<&str, Day> {
    let between = (take_while(is_space), opt(one_of("-,")), take_while(is_space));
    let of = (take_while_m_n(1, 1, |c: char| c == '-' || is_space(c)), opt(tag("of ")));
    let parts = (terminated(day_number, of), month_word, opt(preceded(between, year)));
    map_opt(parts, |(day, month, year)| dated(year, month, day)).parse(i)
}

/// 2021-05-29
fn year_first(i: &str) -> IResult<&str, Day> {
    let (i, year) = year(i)?;
    let (i, mark) = one_of("-/.").parse(i)?;
    let parts = (terminated(two_digits, char(mark)), terminated(two_digits, opt(peek(char('T')))));
    map_opt(parts, |(month, day)| dated(Some(year), month, day)).parse(i)
}

/// 29/05/2021
fn numbers(i: &str) -> IResult<&str, Day> {
    let (i, first) = two_digits(i)?;
    let (i, mark) = one_of("/.-").parse(i)?;
    let parts = (terminated(two_digits, char(mark)), year);
    map_opt(parts, |(second, year)| {
        let (day_first, month_first) = (Date::new(year, second, first).ok(), Date::new(year, first, second).ok());
        match (day_first, month_first) {
            (Some(day_first), Some(month_first)) if day_first != month_first && mark == '/' => Some(Day::Either(day_first, month_first)),
            (Some(date), _) => Some(Day::Full(date)),
            // Full stops and hyphens between numbers: the day stands first.
            (None, Some(date)) if mark == '/' => Some(Day::Full(date)),
            _ => None,
        }
    })
    .parse(i)
}

fn dated(year: Option<i16>, month: i8, day: i8) -> Option<Day> {
    match year {
        Some(year) => Date::new(year, month, day).ok().map(Day::Full),
        // A leap year, so that the 29th of February counts.
        None => Date::new(2000, month, day).ok().map(|_| Day::Yearless(month, day)),
    }
}

fn word(i: &str) -> IResult<&str, &str> {
    take_while1(char::is_alphabetic).parse(i)
}

fn month_word(i: &str) -> IResult<&str, i8> {
    let capital = verify(word, |word: &str| word.starts_with(char::is_uppercase));
    terminated(map_opt(capital, month), opt(char('.'))).parse(i)
}

fn digits(i: &str, least: usize, most: usize) -> IResult<&str, i16> {
    let digits = take_while_m_n(least, most, |c: char| c.is_ascii_digit());
    terminated(map_opt(digits, |digits: &str| digits.parse().ok()), not(peek(take_while_m_n(1, 1, |c: char| c.is_ascii_digit())))).parse(i)
}

fn two_digits(i: &str) -> IResult<&str, i8> {
    digits(i, 1, 2).map(|(i, number)| (i, number as i8))
}

fn day_number(i: &str) -> IResult<&str, i8> {
    let ordinal = alt((tag("st"), tag("nd"), tag("rd"), tag("th")));
    let follows_letter = peek(take_while_m_n(1, 1, char::is_alphabetic));
    (two_digits, opt(ordinal), not(follows_letter)).map(|(day, ..)| day).parse(i)
}

fn year(i: &str) -> IResult<&str, i16> {
    verify(|i| digits(i, 4, 4), |year: &i16| (1700..2200).contains(year)).parse(i)
}

/// `clock = (hours mark minutes seconds? half? | hours half | four digits zone) zone?`
///
/// 6:42 PM GMT
fn clock(i: &str) -> IResult<&str, Clock> {
    // Of the compact form of a stamp: 2021-05-29T07:47.
    let (i, _) = opt(char('T')).parse(i)?;
    let (i, (hours, minutes)) = alt((hours_and_minutes, bare_hours, four_digits)).parse(i)?;
    let (i, half) = opt(preceded(take_while(is_space), half)).parse(i)?;
    let hours = match half {
        Some(Half::Morning) if hours == 12 => 0,
        Some(Half::Evening) if hours < 12 => hours + 12,
        _ => hours,
    };
    let (i, zone) = opt(preceded(take_while(is_space), clock_zone)).parse(i)?;
    match Time::new(hours, minutes, 0, 0) {
        Ok(time) => Ok((i, Clock { time, zone: zone.flatten() })),
        Err(_) => Err(nom::Err::Error(nom::error::Error::new(i, nom::error::ErrorKind::Verify))),
    }
}

fn hours_and_minutes(i: &str) -> IResult<&str, (i8, i8)> {
    let minutes = |i| digits(i, 2, 2).map(|(i, number)| (i, number as i8));
    let seconds =
        (char(':'), take_while_m_n(2, 2, |c: char| c.is_ascii_digit()), opt((char('.'), take_while1(|c: char| c.is_ascii_digit()))));
    let colon = (terminated(two_digits, one_of(":h")), minutes, opt(seconds)).map(|(hours, minutes, _)| (hours, minutes));
    // "9.45" is a time only where something says so.
    let sure = peek((take_while(is_space), alt((half.map(|_| ()), clock_zone.map(|_| ())))));
    let stop = (terminated(two_digits, char('.')), minutes, sure).map(|(hours, minutes, _)| (hours, minutes));
    alt((colon, stop)).parse(i)
}

/// 5 p.m.
fn bare_hours(i: &str) -> IResult<&str, (i8, i8)> {
    (two_digits, peek(preceded(take_while(is_space), half))).map(|(hours, _)| (hours, 0)).parse(i)
}

/// 1540 GMT
fn four_digits(i: &str) -> IResult<&str, (i8, i8)> {
    terminated(four, peek(preceded(take_while1(is_space), clock_zone))).parse(i)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Morning,
    Evening,
}

fn half(i: &str) -> IResult<&str, Half> {
    let letter = alt((value(Half::Morning, one_of("aA")), value(Half::Evening, one_of("pP"))));
    let m = (opt(char('.')), one_of("mM"), opt(char('.')), not(peek(take_while_m_n(1, 1, char::is_alphabetic))));
    terminated(letter, m).parse(i)
}

/// `zone = "(" plain ")" | offset | plain`: "GMT", "+08:00", "(UTC+9)"; `None` for a name of several zones.
fn clock_zone(i: &str) -> IResult<&str, Option<i16>> {
    alt((delimited(char('('), plain_zone, char(')')), offset.map(Some), plain_zone)).parse(i)
}

fn plain_zone(i: &str) -> IResult<&str, Option<i16>> {
    let name = verify(word, |word: &str| is_zone(word) && word.chars().all(char::is_uppercase));
    alt((preceded(alt((tag("UTC"), tag("GMT"))), offset).map(Some), name.map(zone))).parse(i)
}

/// +0530
fn offset(i: &str) -> IResult<&str, i16> {
    let hours = alt((four, two_digits.map(|hours| (hours, 0))));
    let parts = (one_of("+-"), hours, opt(preceded(char(':'), two_digits)));
    map_opt(parts, |(sign, (hours, minutes), more)| {
        let ahead = i16::from(hours) * 60 + i16::from(more.unwrap_or(minutes));
        (hours <= 14).then_some(if sign == '-' { -ahead } else { ahead })
    })
    .parse(i)
}

fn four(i: &str) -> IResult<&str, (i8, i8)> {
    digits(i, 4, 4).map(|(i, number)| (i, ((number / 100) as i8, (number % 100) as i8)))
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}
