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
