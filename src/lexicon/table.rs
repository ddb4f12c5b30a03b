//! The shape that all data files share.

/// How many columns a row can have.
const COLUMNS: usize = 5;

/// A row of a data file; the columns that it does not have are empty.
pub(crate) type Row = [&'static str; COLUMNS];

/// The rows of a data file, without comments and empty lines.
pub(crate) fn rows(file: &'static str) -> impl Iterator<Item = Row> {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(columns)
}

fn columns(line: &'static str) -> Row {
    let mut rest = line;
    std::array::from_fn(|_| {
        let tab = rest.bytes().position(|byte| byte == b'\t').unwrap_or(rest.len());
        let column = &rest[..tab];
        rest = rest.get(tab + 1..).unwrap_or_default();
        column
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_columns_are_empty() {
        let read: Vec<Row> = rows("# a comment\n\nsay\tsaid\t\tsaying\npier\n").collect();
        assert_eq!(read, [["say", "said", "", "saying", ""], ["pier", "", "", "", ""]]);
    }
}
