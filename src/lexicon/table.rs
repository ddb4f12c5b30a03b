//! The shape that all data files share.

/// The rows of a data file, without comments: their columns.
pub(crate) fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).map(|line| line.split('\t').map(str::trim).collect())
}

/// A column of a row; empty where the row is shorter.
pub(crate) fn column<'r>(row: &[&'r str], index: usize) -> &'r str {
    row.get(index).copied().unwrap_or_default()
}
