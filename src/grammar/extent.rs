//! Extents: what kind of content is read, which tells how far it may reach.

/// What kind of content is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// A clause: it runs to the next report or to the end.
    Clause,
    /// A clause after a cue in the past, which the present goes on: "said the fee is fair and applies to all".
    Told,
    /// A clause that no verb before it governs ("According to Orr, …"): the clauses that "and" joins belong to it.
    Free,
    /// The verb of a subject before the cue ("The port, Moss said, leaks and …"): the verbs that "and" joins belong to it.
    Predicate,
    /// A clause inside a relative one ("Orr, who said …, left"): it ends where the verb around it comes.
    Relative,
    /// A clause inside a subordinate one ("While Moss said …, Orr …"): it ends where the main clause begins.
    Subordinate,
    /// What a noun takes: it ends at a comma.
    Nominal,
    /// An object: it ends at a comma, but for a list.
    Object,
}

/// How many phrases are looked through for a verb.
pub(super) const WAY: usize = 40;
