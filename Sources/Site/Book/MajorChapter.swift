import Admissions
import Forecasting

/// A major across schools.
struct MajorChapter: Sendable {
  let major: Major
  /// Programs with a line to tell a score by, the highest expected line first; then those of which only the school's
  /// basic line is known, in the same order.
  let programs: [ProgramChapter]

  var id: MajorID { MajorID(major) }
  var ranked: [ProgramChapter] { programs.filter { $0.standing == .line } }
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
  fileprivate var rank: Int { standing == .line ? 0 : 1 }
}
