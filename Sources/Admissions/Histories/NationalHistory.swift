/// The values of one row of the national table over the cycles.
public struct NationalHistory: Sendable, Hashable {
  /// The row.
  public let row: NationalRow
  /// The region.
  public let region: Region
  /// The subject.
  public let subject: Subject
  /// The values by increasing cycle, one a cycle.
  public let points: [NationalLine]
}

extension Dataset {
  /// The history of a row of the national table; without points when the row or its values are missing.
  public func nationalHistory(row id: String, region: Region, subject: Subject = .total) -> NationalHistory? {
    guard let row = index.nationalRows[id] else { return nil }
    let points = nationalCycles.compactMap {
      nationalLine(row: id, region: region, cycle: $0, subject: subject)
    }
    return NationalHistory(row: row, region: region, subject: subject, points: points)
  }

  /// The history of every row that has a value, in the order of the rows.
  public func allNationalHistories(region: Region = .a, subject: Subject = .total) -> [NationalHistory] {
    nationalRows.compactMap { nationalHistory(row: $0.id, region: region, subject: subject) }
      .filter { !$0.points.isEmpty }
  }

  /// The national lines that held for a major, whatever row it fell under in each cycle.
  public func nationalLines(
    forMajor major: MajorCode, degree: Degree, region: Region, subject: Subject = .total
  ) -> [NationalLine] {
    nationalCycles.compactMap {
      nationalLine(forMajor: major, degree: degree, region: region, cycle: $0, subject: subject)
    }
  }

  /// The cycles for which the national table is known, increasing.
  public var nationalCycles: [Int] { index.nationalCycles }
}
