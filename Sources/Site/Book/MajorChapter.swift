import Admissions
import Forecasting

/// A major across schools.
struct MajorChapter: Sendable {
  let major: Major
  /// Programs with a line to tell a score by, the highest expected line first; then those whose line is estimated from
  /// the school's basic line, then those of which no more than that is known, in the same order.
  let programs: [ProgramChapter]

  var id: MajorID { MajorID(major) }
  var ranked: [ProgramChapter] { programs.filter { $0.standing == .line } }
  var estimated: [ProgramChapter] { programs.filter { $0.standing == .estimated } }
  var basic: [ProgramChapter] { programs.filter { $0.standing == .basic } }

  /// The majors of some programs, by code and degree.
  static func all(_ programs: [ProgramChapter]) -> [MajorChapter] {
    let groups = Dictionary(grouping: programs, by: \.id)
    return groups.keys.sorted().compactMap { id in
      let sorted = groups[id, default: []].sorted {
        ($0.rank, -$0.median, $0.school.id) < ($1.rank, -$1.median, $1.school.id)
      }
      return sorted.first.map { MajorChapter(major: $0.major, programs: sorted) }
    }
  }
}

extension ProgramChapter {
  /// Lines first, then estimates, then floors.
  var rank: Int {
    switch standing {
    case .line: 0
    case .estimated: 1
    case .basic: 2
    }
  }
}
