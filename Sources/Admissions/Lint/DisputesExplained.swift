extension LintRule {
  /// A disputed line has a note.
  static let disputesExplained = LintRule("disputes explained") { dataset in
    dataset.lines.filter { $0.status == .disputed && $0.note.isEmpty }.compactMap {
      dataset.problem($0, "note", .disputedWithoutNote)
    }
  }
}
