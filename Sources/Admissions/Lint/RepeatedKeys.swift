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
