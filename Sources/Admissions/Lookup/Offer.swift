/// What a school offers, for finding a major there by what people type.
struct Offer {
  /// Every major that the registers or the lines of the school carry.
  let majors: [Major]
  /// The last cycle with a line under the major's own code at a college or group.
  private let lastOwn: [MajorKey: Int]
  /// The majors that were given up.
  private let ended: Set<MajorKey>

  /// A family whose own lines end this many cycles before those of the majors under it has ended.
  private static let staleness = 2

  init(_ school: School, in catalog: Catalog, degree: Degree?) {
    let dataset = catalog.dataset
    let majors = catalog.majors(of: school).filter { degree == nil || $0.degree == degree }
    let lines = dataset.index.linesOfSchool[school.id, default: []]
    var lastOwn: [MajorKey: Int] = [:]
    for line in lines where line.key.level == .college || line.key.level == .group {
      let key = MajorKey(code: line.key.major, degree: line.key.degree)
      lastOwn[key] = max(lastOwn[key] ?? .min, line.cycle)
    }
    let newest = (lines.map(\.cycle) + [dataset.nationalCycles.last ?? .min]).max() ?? .min
    let links = dataset.index.linksOfSchool[school.id, default: []]
    self.majors = majors
    self.lastOwn = lastOwn
    ended = Set(
      majors.map { MajorKey(code: $0.code, degree: $0.degree) }.filter { key in
        NationalCatalog.isAbolished(key.code, degree: key.degree, by: newest)
          || links.contains { link in
            link.from.major == key.code && link.to.major != key.code
              && (link.from.degree ?? key.degree) == key.degree && link.cycle > lastOwn[key] ?? .min
          }
      })
  }

  /// What a code or a name stands for at the school.
  func match(_ text: String) -> Match<Major> {
    let code = MajorCode(text)
    if code.isWellFormed {
      let exact = majors.filter { $0.code == code }
      let meant = exact.isEmpty ? under(code, degree: nil) : unique(exact.flatMap(standing))
      return meant.isEmpty ? .notFound(suggestions: majors.nearest(text)) : match(of: meant)
    }
    return named(text)
  }

  /// Whether the major falls under a code that the school has a program or a line of.
  func covers(_ major: Major) -> Bool {
    majors.contains { $0.degree == major.degree && $0.code.covers(major.code) }
  }

  /// By name: in full, then a short form that people use, then a part of a name; codes that were given up count only
  /// where nothing else is called so.
  private func named(_ text: String) -> Match<Major> {
    let offered = majors.filter { !ended.contains(key($0)) }
    let full = NationalCatalog.fullNames(of: text)
    for names in [[text], full] where !names.isEmpty {
      let typed = names.map(SearchText.init)
      let own = offered.filter { major in major.names.contains { typed.contains(SearchText($0)) } }
      let families = names.flatMap(NationalCatalog.families(named:)).filter { family in
        !offered.contains { key($0) == key(family) }
      }
      // A family's name may mean it or any of the majors under it; its code means its own line where it has one.
      let below = (own.filter(isFamily) + families).flatMap { under($0.code, degree: $0.degree) }
      let meant = unique(own.flatMap(standing) + below)
      if !meant.isEmpty { return match(of: meant) }
    }
    let part = offered.match(text)
    if case .notFound = part { return majors.match(text) }
    return match(of: unique((part.item.map { [$0] } ?? part.candidates).flatMap(standing)))
  }

  /// The major itself, or for a family without current lines of its own the majors under it that have them.
  private func standing(_ major: Major) -> [Major] {
    guard major.code.text.utf8.count == 4 else { return [major] }
    let below = under(major.code, degree: major.degree).filter { $0.code != major.code }
    guard let newest = below.compactMap({ lastOwn[key($0)] }).max() else { return [major] }
    let own = lastOwn[key(major)] ?? .min
    return !ended.contains(key(major)) && own > newest - Self.staleness ? [major] : below
  }

  /// Whether the major is a family of professional fields, which is offered by its fields.
  private func isFamily(_ major: Major) -> Bool {
    major.degree == .professional && major.code.text.utf8.count == 4
  }

  /// The majors under a family with recent lines of their own at the school; not those given up.
  private func under(_ code: MajorCode, degree: Degree?) -> [Major] {
    guard code.text.utf8.count == 4 else { return [] }
    let below = majors.filter {
      code.covers($0.code) && (degree == nil || $0.degree == degree) && lastOwn[key($0)] != nil
        && !ended.contains(key($0))
    }
    let newest = below.compactMap { lastOwn[key($0)] }.max() ?? .min
    return below.filter { lastOwn[key($0)] ?? .min > newest - Self.staleness - 1 }
  }

  private func key(_ major: Major) -> MajorKey { MajorKey(code: major.code, degree: major.degree) }

  /// Each once, by code and degree.
  private func unique(_ majors: [Major]) -> [Major] {
    var seen: Set<MajorKey> = []
    return majors.filter { seen.insert(key($0)).inserted }.sorted { key($0) < key($1) }
  }

  private func match(of meant: [Major]) -> Match<Major> {
    meant.count == 1 ? .found(meant[0]) : .ambiguous(meant)
  }
}

extension Major {
  /// Everything that it is called.
  fileprivate var names: [String] { ([nameZH, nameEN] + otherNames).filter { !$0.isEmpty } }
}
