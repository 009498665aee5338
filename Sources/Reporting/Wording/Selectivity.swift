public import Admissions

/// The programs of a school by candidates per place.
public struct Selectivity: Sendable {
  /// One program.
  public struct Item: Sendable {
    /// The program in words.
    public let name: String
    /// The same without the college, unless another program shares the code.
    public let shortName: String
    /// What was counted.
    public let counts: ProgramCounts
    /// Candidates per place filled through the examination.
    public let perPlace: Double
    /// The forecast of its line, where it has one of its own.
    public let forecast: LineForecast?
  }

  /// The cycle; nil without counts by major.
  public let cycle: Int?
  /// The programs, the most candidates per place first.
  public let items: [Item]
  /// Candidates per place of all programs together.
  public let together: Double

  /// Fewer candidates than this say little of competition, and few people should not be counted in public.
  public static let leastCandidates = 20

  init(_ review: SchoolReview, wording: Wording) {
    let byMajor = review.counts.filter { !$0.group.major.isAny && $0.candidatesPerPlace != nil }
    let last = byMajor.map(\.cycle).max()
    cycle = last
    let all = byMajor.filter { $0.cycle == last && $0.group.mode == .full }
      .filter { ($0.candidates ?? 0) >= Double(Self.leastCandidates) }
    let places = all.compactMap(\.placesByExam).reduce(0, +)
    together = places > 0 ? all.compactMap(\.candidates).reduce(0, +) / places : .nan
    let colleges = Dictionary(grouping: all, by: \.group.major).mapValues {
      Set($0.map(\.group.college)).count
    }
    items = all.compactMap { counts in
      counts.candidatesPerPlace.map { ratio in
        let isShared = colleges[counts.group.major, default: 1] > 1
        return Item(
          name: wording.program(counts.group, in: review),
          shortName: wording.program(counts.group, in: review, withCollege: isShared), counts: counts,
          perPlace: ratio,
          forecast: review.ownForecast(of: counts.group))
      }
    }.sorted { ($0.perPlace, $1.name) > ($1.perPlace, $0.name) }
  }
}

extension SchoolReview {
  /// The forecast whose series has a line of what was counted, under its present name or an older one.
  fileprivate func ownForecast(of group: CountGroup) -> LineForecast? {
    outlook.own.first { forecast in
      forecast.history.key.degree == group.degree
        && forecast.history.points.contains { point in
          let key = point.line.key
          let isSame = key.major == group.major || key.major.isAny && forecast.major.code == group.major
          return key.college == group.college && isSame
        }
    }
  }
}

extension Wording {
  /// A counted program in words: code, name, degree and college.
  func program(_ group: CountGroup, in review: SchoolReview, withCollege: Bool = true) -> String {
    let known = review.programs.first {
      $0.college == group.college && $0.major == group.major && $0.degree == group.degree
    }
    let title = known.map { name(english: $0.nameEN, chinese: $0.nameZH) } ?? ""
    let code = group.major.isAny ? "" : group.major.text
    let place = group.college == "*" || !withCollege ? "" : group.college
    let degree = group.degree.map { $0 == .professional ? self.degree($0) : "" } ?? ""
    let head = [code, title].filter { !$0.isEmpty }.joined(separator: " ")
    return [head, degree, place].filter { !$0.isEmpty }.joined(separator: titleSeparator)
  }
}
