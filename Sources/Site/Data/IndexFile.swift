import Admissions
import Reporting

/// What the search reads: schools with their programs, and majors, in all languages.
struct IndexFile {
  let book: SiteBook
  private let pinyin: Pinyin
  private let places: [MajorID: Int]

  init(_ book: SiteBook) {
    self.book = book
    pinyin = Pinyin(book.search)
    places = Dictionary(book.majors.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  var file: ReportFile {
    let json = JSONValue.object([
      ("cycle", .integer(book.cycle)), ("schools", .list(book.schools.map(school) + book.bare.map(bare))),
      ("majors", .list(book.majors.map(major))),
    ])
    return ReportFile(path: "data/index.js", text: "window.cutlineIndex=" + json.json + ";\n")
  }

  private func school(_ chapter: SchoolChapter) -> JSONValue {
    entry(
      chapter.school, path: "schools/" + HTMLFragment.path(book.folder(chapter.school)) + "/",
      tiers: Tier.allCases.filter(chapter.tiers.contains), programs: chapter.programs)
  }

  private func bare(_ school: School) -> JSONValue {
    entry(
      school, path: "", tiers: Tier.allCases.filter(Tier.of(profile(school)).contains), programs: [])
  }

  private func profile(_ school: School) -> [SchoolProfile] {
    book.dataset.schoolProfiles.filter { $0.schoolID == school.id }
  }

  private func entry(_ school: School, path: String, tiers: [Tier], programs: [ProgramChapter]) -> JSONValue {
    let place = book.search.places[school.city]
    return .object([
      ("id", .text(school.id)), ("path", .text(path)), ("zh", .text(school.nameZH)),
      ("en", .text(school.nameEN)),
      ("names", texts(school.aliases)), ("py", readings([school.nameZH] + school.aliases)),
      ("city", texts([place?.city ?? "", school.city])),
      ("province", texts([place?.province ?? "", place?.provinceEN ?? ""])),
      ("region", .text(school.region.rawValue)), ("tiers", texts(tiers.map(\.rawValue))),
      (
        "majors",
        .list(
          programs.compactMap { program in
            places[program.id].map { place in
              .list([
                .integer(place), .text(program.papers?.specialty ?? ""), .text(program.standing.rawValue),
              ])
            }
          })
      ),
    ])
  }

  private func major(_ chapter: MajorChapter) -> JSONValue {
    let major = chapter.major
    let words = book.search.words[major.code.text] ?? []
    return .object([
      ("code", .text(major.code.text)), ("folder", .text(HTMLFragment.path(book.folder(chapter.id)))),
      ("degree", .text(major.degree.rawValue)), ("zh", .text(major.nameZH)), ("en", .text(major.nameEN)),
      ("words", texts(words + major.otherNames)), ("py", readings([major.nameZH] + words)),
      ("count", .integer(chapter.programs.count)),
      ("papers", .integer(chapter.programs.count { $0.papers?.specialty == "408" })),
    ])
  }

  private func texts(_ all: [String]) -> JSONValue { .list(all.map { .text($0) }) }

  /// The first name's full reading first, then everything else that is typed for it.
  private func readings(_ names: [String]) -> JSONValue {
    let forms = names.compactMap(pinyin.forms)
    var seen: Set<String> = []
    return texts(
      forms.flatMap { [$0.full, $0.initials] }.filter { $0.count > 1 && seen.insert($0).inserted })
  }
}
