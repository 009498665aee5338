import DelimitedText
import Numerals

extension LintRule {
  /// A cycle lies between the first one after admission resumed (1978) and the one that follows the latest
  /// date in the package.
  static let plausibleCycles = LintRule("plausible cycles") { dataset in
    let range = 1978...max(1978, dataset.latestCycle)
    return TableName.allCases.flatMap { name -> [DataProblem] in
      guard let table = dataset.files[name], table.column("cycle") != nil else { return [] }
      return table.rows.indices.compactMap { row in
        guard let cycle = table.cell(row, "cycle")?.integer, !range.contains(cycle) else { return nil }
        return table.problem(row, "cycle", .row(.implausibleCycle(cycle, range)))
      }
    }
  }
}

extension Dataset {
  /// The last cycle that a package can speak of: the one after the latest date in it, or without dates any.
  fileprivate var latestCycle: Int {
    let dates =
      sources.flatMap { [$0.publishedOn, $0.retrievedOn] } + lines.map(\.publishedOn)
      + nationalLines.map(\.publishedOn) + calendar.map(\.date)
    return dates.compactMap(\.self).max().map { $0.year + 1 } ?? 9999
  }
}

extension LintRule {
  /// Lines are whole numbers.
  static let onLattice = LintRule("on the lattice") { dataset in
    let lines = dataset.lines.filter { !$0.value.isWhole }.compactMap {
      dataset.problem($0, "value", .offLattice(value: $0.value))
    }
    let national = dataset.nationalLines.filter { !$0.value.isWhole }.compactMap {
      dataset.problem(.nationalLines, $0.origin, "value", .line(.offLattice(value: $0.value)))
    }
    return lines + national
  }
}

extension Double {
  /// Whether there is nothing after the point.
  var isWhole: Bool { self == rounded() }
}
