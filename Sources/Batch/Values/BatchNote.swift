package import PanelTables

/// Something to say while a batch runs, as a value: those above find the words and the place for it.
package enum BatchNote: Sendable, Equatable {
  /// Rows of a block of the input were skipped, or are odd; before it there were errors in `after` rows.
  case problems(TableProblems, after: Int)
  /// How many rows were skipped in all.
  case droppedRows(Int)
  /// The table holds lines of the target year that its prior does not know.
  case otherPublished(year: Int, found: Int, known: Int)
}
