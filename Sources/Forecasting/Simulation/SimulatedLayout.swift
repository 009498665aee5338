/// Which school, major and category each simulated series has: series are numbered in the order of their keys.
///
/// A school offers majors in equal numbers of categories as far as possible: where its series are not a multiple
/// of the majors, the first majors have one category more.
struct SimulatedLayout: Sendable, Equatable {
  /// The place of a series among schools, majors and categories, each from 0.
  struct Cell: Sendable, Equatable {
    let school: Int
    let major: Int
    let category: Int
  }

  /// How many schools there are.
  let schoolCount: Int
  private let majorCount: Int
  /// Series of a school; the first `longer` schools have one more.
  private let size: Int
  private let longer: Int

  init(_ spec: SimulatedPanel) {
    precondition(spec.majorCount > 0, "there is a major")
    majorCount = spec.majorCount
    guard let schools = spec.schoolCount else {
      size = spec.majorCount * SimulatedPanel.categoriesPerProgram
      longer = 0
      schoolCount = (spec.seriesCount + size - 1) / size
      return
    }
    precondition(schools > 0 && schools <= spec.seriesCount, "every school has a series")
    schoolCount = schools
    size = spec.seriesCount / schools
    longer = spec.seriesCount % schools
  }

  /// The most categories that a program has.
  var categoryCount: Int { ((longer > 0 ? size + 1 : size) + majorCount - 1) / majorCount }

  /// The cell of the series with this number.
  func cell(_ series: Int) -> Cell {
    let inLonger = longer * (size + 1)
    if series < inLonger { return cell(series % (size + 1), school: series / (size + 1), of: size + 1) }
    let rest = series - inLonger
    return cell(rest % size, school: longer + rest / size, of: size)
  }

  private func cell(_ place: Int, school: Int, of size: Int) -> Cell {
    let categories = size / majorCount
    let wider = size % majorCount
    let inWider = wider * (categories + 1)
    if place < inWider {
      return Cell(school: school, major: place / (categories + 1), category: place % (categories + 1))
    }
    let rest = place - inWider
    return Cell(school: school, major: wider + rest / categories, category: rest % categories)
  }
}
