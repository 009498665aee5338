extension LintRule {
  /// A line or a count carries the degree that the register of programs has for the major.
  static let degrees = LintRule("degrees") { dataset in
    let lines = dataset.lines.compactMap { line in
      dataset.otherDegree(
        line.key.schoolID, line.key.college, line.key.major, line.key.degree
      ).flatMap { dataset.problem(line, "degree", .otherDegree(stated: line.key.degree, registered: $0)) }
    }
    let counts = dataset.admissions.compactMap { count -> DataProblem? in
      guard let degree = count.group.degree else { return nil }
      return dataset.otherDegree(count.group.schoolID, count.group.college, count.group.major, degree)
        .flatMap {
          dataset.problem(
            .admissions, count.origin, "degree", .line(.otherDegree(stated: degree, registered: $0)))
        }
    }
    return lines + counts
  }
}

extension Dataset {
  /// The other degree, where the program is in the register with that one only.
  fileprivate func otherDegree(
    _ school: String, _ college: String, _ major: MajorCode, _ degree: Degree
  ) -> Degree? {
    func isRegistered(_ degree: Degree) -> Bool {
      index.programs[.init(schoolID: school, college: college, major: major, degree: degree)] != nil
    }
    let other: Degree = degree == .academic ? .professional : .academic
    return !isRegistered(degree) && isRegistered(other) ? other : nil
  }
}
