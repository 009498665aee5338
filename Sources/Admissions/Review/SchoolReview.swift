/// What a dossier of a school says, worked out.
public struct SchoolReview: Sendable {
  /// The school with the forecasts of its majors.
  public let outlook: SchoolOutlook
  /// The last cycle that the data know.
  public let cycle: Int
  /// What is stated of the school, in the order of the table.
  public let profile: [SchoolProfile]
  /// Every series of totals of the ordinary track, full-time, by key.
  public let histories: [LineHistory]
  /// What was counted, by cycle and program.
  public let counts: [ProgramCounts]
  /// The events of the last cycle that concern the school: national ones and its own.
  public let calendar: [CalendarEvent]
  /// Changes of the rules that name the school or concern one of its series.
  public let ruleChanges: [RuleChange]
  /// National lines of the last cycle in the school's region, by row.
  public let nationalLines: [NationalLine]
  /// The rows of the national table.
  public let nationalRows: [NationalRow]
  /// The sources of everything above, in the order of the register.
  public let sources: [Source]
  /// The names of its programs in the register, by college and code, to name what was counted.
  public let programs: [Program]

  /// The school.
  public var school: School { outlook.school }
  /// Lines of a user's own among those that the forecasts rest on; empty for a package as it is.
  public var known: [Line] { outlook.majors.compactMap(\.forecast).first?.known ?? [] }
}

extension ForecastDesk {
  /// Everything on a school, up to the cycle before the desk's.
  public func schoolReview(of school: School) -> SchoolReview {
    let own = Drawer(school, last: cycle - 1, dataset: dataset)
    let histories = self.histories(of: school)
    let concerning = Set(histories.flatMap(\.changes) + own.ruleChanges)
    return SchoolReview(
      outlook: SchoolOutlook(school: school, majors: outlooks(of: school)), cycle: cycle - 1,
      profile: own.profile, histories: histories, counts: dataset.counts(of: school),
      calendar: own.calendar, ruleChanges: dataset.ruleChanges.filter(concerning.contains),
      nationalLines: own.nationalLines,
      nationalRows: dataset.nationalRows, sources: own.sources,
      programs: dataset.programs.filter { $0.schoolID == school.id })
  }
}

extension ForecastDesk {
  /// Every series of a school, of whatever full mark.
  private func histories(of school: School) -> [LineHistory] {
    histories().filter { $0.key.schoolID == school.id && $0.key.mode == .full }
  }
}

/// What the tables hold on one school.
private struct Drawer {
  let school: School
  let last: Int
  let dataset: Dataset

  init(_ school: School, last: Int, dataset: Dataset) {
    self.school = school
    self.last = last
    self.dataset = dataset
  }

  var profile: [SchoolProfile] { dataset.schoolProfiles.filter { $0.schoolID == school.id } }

  var calendar: [CalendarEvent] {
    dataset.calendar.filter {
      $0.cycle == last && ($0.schoolID == school.id || $0.schoolID.isEmpty || $0.schoolID == "*")
    }
  }

  var ruleChanges: [RuleChange] {
    dataset.ruleChanges.filter { change in
      if case .programs(let pattern) = change.scope { return pattern.schoolID == school.id }
      return false
    }
  }

  var nationalLines: [NationalLine] {
    dataset.nationalLines.filter { $0.cycle == last && $0.region == school.region && $0.subject == .total }
  }

  var sources: [Source] {
    let used =
      [school.sourceID] + profile.map(\.sourceID)
      + dataset.lines.filter { $0.key.schoolID == school.id }.map(\.sourceID)
      + dataset.admissions.filter { $0.group.schoolID == school.id }.map(\.sourceID)
      + calendar.map(\.sourceID) + nationalLines.map(\.sourceID)
    let ids = Set(used)
    return dataset.sources.filter { ids.contains($0.id) }
  }
}
