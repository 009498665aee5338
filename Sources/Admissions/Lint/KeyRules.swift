import DelimitedText

extension LintRule {
  /// No two rows share a key. Codes are compared in their one form, so 0812 and 081200 repeat each other.
  static let repeatedKeys = LintRule("repeated keys") { dataset in
    TableName.allCases.flatMap { name -> [DataProblem] in
      guard let table = dataset.files[name] else { return [] }
      return table.repeatedKeys(name.key) { $0 == "major_code" ? MajorCode($1).text : $1 }
    }
  }
}

extension LintRule {
  /// Rows stand in the order of their key, so that a change to the data is a small difference.
  static let sortedRows = LintRule("sorted rows") { dataset in
    TableName.allCases.flatMap { name -> [DataProblem] in
      guard let table = dataset.files[name], name.key.allSatisfy({ table.column($0) != nil }) else {
        return []
      }
      return table.rows.indices.dropFirst().compactMap { row in
        let (above, key) = (table.texts(row - 1, name.key), table.texts(row, name.key))
        guard key.lexicographicallyPrecedes(above, by: precedes) else { return nil }
        return table.problem(row, name.key[0], .row(.unsorted(key: key, above: above)), .warning)
      }
    }
  }

  /// By code points, which is the order of the bytes.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }
}
