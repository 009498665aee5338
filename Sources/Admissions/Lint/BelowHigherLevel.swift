extension LintRule {
  /// On the ordinary track a line never lies below one published above it in the same cycle, be it of the
  /// school or of the college. A disputed line is exempt: its note says why.
  static let notBelowHigherLevel = LintRule("not below a higher level") { dataset in
    dataset.lines.compactMap { line in
      guard line.status == .final, line.key.track == .ordinary,
        let code = dataset.representativeMajor(of: line.key, cycle: line.cycle)
      else { return nil }
      let key = line.key.with(major: code)
      for level in line.key.level.above {
        guard let above = dataset.lineCovering(key, at: level, cycle: line.cycle), above.status == .final,
          line.value < above.value
        else { continue }
        return dataset.problem(
          line, "value",
          .belowHigherLevel(
            value: line.value, floor: above.value, level: level, code: above.key.major))
      }
      return nil
    }
  }
}
