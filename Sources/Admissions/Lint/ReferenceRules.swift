import DelimitedText

extension LintRule {
  /// Schools, sources and national rows that rows speak of are in their registers; `*` and an empty cell speak
  /// of none. A register without a file is not asked.
  static let knownReferences = LintRule("known references") { dataset in
    TableName.allCases.flatMap { name -> [DataProblem] in
      guard let table = dataset.files[name] else { return [] }
      return name.references.flatMap { column, target -> [DataProblem] in
        guard let register = dataset.files[target] else { return [] }
        return table.unresolved([column], in: register, [column], called: target.rawValue)
      }
    }
  }
}

extension LintRule {
  /// A disputed line has a note.
  static let disputesExplained = LintRule("disputes explained") { dataset in
    dataset.lines.filter { $0.status == .disputed && $0.note.isEmpty }.compactMap {
      dataset.problem($0, "note", .disputedWithoutNote)
    }
  }
}
