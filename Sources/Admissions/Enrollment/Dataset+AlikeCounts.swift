extension Dataset {
  /// The counts of single programs of a school before a cycle, of each measure only those that treat exempted
  /// students alike.
  ///
  /// A list of the admitted leaves exempted students out, an official table counts them: the two do not make one
  /// series. The way that more counts of the measure have is kept; among equals the one that counts everybody.
  func alikeCounts(of school: String, before cycle: Int = .max) -> [AdmissionCount] {
    let own = admissions.filter { $0.group.schoolID == school && $0.cycle < cycle && !$0.group.isSum }
    var surplus: [Measure: Int] = [:]
    for count in own { surplus[count.measure, default: 0] += count.leavesExemptedOut ? 1 : -1 }
    return own.filter { $0.leavesExemptedOut == (surplus[$0.measure, default: 0] > 0) }
  }
}
