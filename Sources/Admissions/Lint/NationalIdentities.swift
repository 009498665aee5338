extension LintRule {
  /// Two regularities of the national table, observed on every row from 2016 on but those of the minority
  /// policy: region B lies 10 marks below region A in the total and 3 (of 500) or 5 (of 300) in papers of 100,
  /// and the line of papers above 100 is that of papers of 100, scaled to their full mark and rounded up.
  static let nationalIdentities = LintRule("identities of the national table") { dataset in
    dataset.nationalLines.compactMap { line in
      guard line.cycle >= NationalIdentity.firstCycle, let row = dataset.nationalRow(line.rowID),
        !row.isMinorityPolicy
      else {
        return nil
      }
      let fault = dataset.regionFault(line, row.exam) ?? dataset.scaleFault(line)
      return fault.flatMap { dataset.problem(.nationalLines, line.origin, "value", .national($0)) }
    }
  }
}

extension Dataset {
  /// Region B against region A.
  fileprivate func regionFault(_ line: NationalLine, _ exam: Exam) -> NationalFault? {
    guard line.region == .b, let gap = NationalIdentity.regionGap(of: line.subject, in: exam),
      let a = printed(line, region: .a, subject: line.subject), line.value != a.value - gap
    else { return nil }
    return .regionB(line.subject, value: line.value, expected: a.value - gap)
  }

  /// Papers above 100 against papers of 100.
  fileprivate func scaleFault(_ line: NationalLine) -> NationalFault? {
    guard line.subject.pair == .singleOver100,
      let single = printed(line, region: line.region, subject: .single100)
        ?? printed(line, region: line.region, subject: .foreign)
    else { return nil }
    let expected = NationalIdentity.paperLine(single100: single.value, fullMark: line.fullMark)
    return line.value == expected ? nil : .over100(value: line.value, expected: expected)
  }

  private func printed(_ line: NationalLine, region: Region, subject: Subject) -> NationalLine? {
    index.nationalLines[.init(cycle: line.cycle, region: region, rowID: line.rowID, subject: subject)]
  }
}
