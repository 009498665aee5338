extension Dataset {
  /// The sources of the lines of a school, of a major, or of one at the other, in the order of the register.
  ///
  /// With both named, the national lines that a forecast of the major reads them against are counted too, from
  /// the cycle of the first line on. A line of a broader code speaks for the major it covers.
  public func sources(school: School?, major: MajorCode?) -> [Source] {
    let own = lines.filter { line in
      (school.map { $0.id == line.key.schoolID } ?? true)
        && (major.map { line.key.major.speaks(for: $0) } ?? true)
    }
    var used = Set(own.map(\.sourceID))
    if let school, let major { used.formUnion(nationalSources(behind: own, of: major, in: school.region)) }
    return sources.filter { used.contains($0.id) }
  }

  private func nationalSources(behind lines: [Line], of major: MajorCode, in region: Region) -> [String] {
    guard let first = lines.map(\.cycle).min() else { return [] }
    let degrees = Degree.allCases.filter { degree in lines.contains { $0.key.degree == degree } }
    return degrees.flatMap { degree in
      nationalLines(forMajor: major, degree: degree, region: region).filter { $0.cycle >= first }
        .map(\.sourceID)
    }
  }
}

extension MajorCode {
  /// Whether a line of this code is one for the other code too.
  fileprivate func speaks(for other: MajorCode) -> Bool { isAny || covers(other) }
}
