extension LintRule {
  /// The counts of one program and cycle agree with each other: a part is no larger than the whole, admissions
  /// add up, and the score statistics stand in order. People come in whole numbers.
  static let countsFit = LintRule("counts fit") { dataset in
    let groups = Dictionary(
      dataset.admissions.map { (CountKey(cycle: $0.cycle, group: $0.group, measure: $0.measure), $0) },
      uniquingKeysWith: { first, _ in first })
    return dataset.admissions.compactMap { count in
      CountCheck(count) { groups[CountKey(cycle: count.cycle, group: count.group, measure: $0)] }.fault
        .flatMap { dataset.problem(.admissions, count.origin, "value", .count($0)) }
    }
  }
}

private struct CountKey: Hashable {
  let cycle: Int
  let group: CountGroup
  let measure: Measure
}

extension AdmissionCount {
  /// Whether the count says that exempted students are not part of it.
  var leavesExemptedOut: Bool { definition.contains(ProgramCounts.exemptedNotCounted) }
}

/// Holds one count to the others of its program and cycle.
private struct CountCheck {
  let count: AdmissionCount
  let others: (Measure) -> AdmissionCount?

  init(_ count: AdmissionCount, _ others: @escaping (Measure) -> AdmissionCount?) {
    self.count = count
    self.others = others
  }

  private func other(_ measure: Measure) -> Double? { others(measure)?.value }

  /// The wholes that a measure is part of. Applicants may leave exempted students out while the admitted
  /// include them, so the two are not compared.
  private static let wholes: [Measure: [Measure]] = [
    .overNationalLine: [.applicants], .overRetestLine: [.overNationalLine, .applicants],
    .adjusted: [.admitted], .firstChoice: [.admitted, .retest, .applicants], .returned: [.exempted],
  ]

  private static let orders: [Measure: [Measure]] = [
    .scoreMin: [.scoreMean, .scoreMax], .scoreMean: [.scoreMax],
  ]

  var fault: CountFault? { signFault ?? partFault ?? sumFault ?? orderFault }

  private var signFault: CountFault? {
    if count.value < 0 { return .negative(count.measure, value: count.value) }
    guard count.measure.countsPeople, !count.value.isWhole else { return nil }
    return .notWhole(count.measure, value: count.value)
  }

  private var partFault: CountFault? {
    larger(than: Self.wholes[count.measure, default: []] + exemptedWhole).map {
      .partExceedsWhole(count.measure, value: count.value, whole: $0, wholeValue: $1)
    }
  }

  /// Exempted students are part of the admitted and fill places of the plan (open places = plan - exempted +
  /// returned are not negative), but of a count whose definition leaves them out.
  private var exemptedWhole: [Measure] {
    guard count.measure == .exempted else { return [] }
    return [.admitted, .plan].filter { others($0)?.leavesExemptedOut == false }
  }

  private var sumFault: CountFault? {
    guard count.measure == .admitted, let first = other(.firstChoice), let adjusted = other(.adjusted),
      first + adjusted != count.value,
      // Where exempted students are counted with the admitted they are the third part.
      other(.exempted).map({ first + adjusted + $0 != count.value }) ?? true
    else { return nil }
    return .admittedIsNotSum(admitted: count.value, firstChoice: first, adjusted: adjusted)
  }

  private var orderFault: CountFault? {
    larger(than: Self.orders[count.measure, default: []]).map {
      .scoresOutOfOrder(count.measure, value: count.value, other: $0, otherValue: $1)
    }
  }

  private func larger(than measures: [Measure]) -> (Measure, Double)? {
    for measure in measures {
      if let value = other(measure), count.value > value { return (measure, value) }
    }
    return nil
  }
}
