extension Catalog {
  /// The major named by its code (`0812` and `081200` are one) or by a Chinese or English name.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - degree: only majors of this degree; nil for both. A code that exists for both degrees is ambiguous.
  ///   - school: only what this school offers: majors for which it has a program or a line, or that fall under a line of
  ///     it. A family (0854) under which the school prints lines of several majors is ambiguous among these, and codes
  ///     that were given up do not stand for a name; suggestions then come from the school first.
  public func major(matching text: String, degree: Degree? = nil, in school: School? = nil) -> Match<Major> {
    let pool = majors.filter { degree == nil || $0.degree == degree }
    guard let school else { return pool.match(text) }
    let offer = Offer(school, in: self, degree: degree)
    let atSchool = offer.match(text)
    guard case .notFound(let near) = atSchool else { return atSchool }
    let elsewhere = pool.filter(offer.covers).match(text)
    guard case .notFound = elsewhere else { return elsewhere }
    return .notFound(suggestions: near.isEmpty ? offer.majors.nearest(text) : near)
  }

  /// A major by its code or full name wherever it is known from, whether or not a school offers it; nil where nothing
  /// or more than one is called so.
  public func knownMajor(_ text: String, degree: Degree? = nil) -> Major? {
    let typed = MajorCode(text)
    if typed.isWellFormed, typed.text.utf8.count >= 4 {
      let own = majors.filter { $0.code == typed && (degree == nil || $0.degree == degree) }
      if let first = own.first { return own.count == 1 ? first : nil }
      return NationalCatalog.families.first { $0.code == typed && (degree == nil || $0.degree == degree) }
    }
    let names = [text] + NationalCatalog.fullNames(of: text)
    let hits = names.flatMap(NationalCatalog.families(named:)).filter { degree == nil || $0.degree == degree }
    return hits.count == 1 ? hits[0] : nil
  }

  /// The one major among several that a college of the school has lines of: the one with the code that was typed, else
  /// the only one of the candidates; nil where that is none or more than one.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - candidates: what it may stand for at the school.
  public func major(
    matching text: String, among candidates: [Major], degree: Degree?, at college: String, of school: School
  ) -> Major? {
    let lines = dataset.index.linesOfSchool[school.id, default: []].filter { $0.key.college == college }
    let printed = Set(lines.map { MajorKey(code: $0.key.major, degree: $0.key.degree) })
    let there = majors(of: school).filter { major in
      (degree == nil || major.degree == degree)
        && printed.contains(MajorKey(code: major.code, degree: major.degree))
    }
    let code = MajorCode(text)
    let own = there.filter { $0.code == code }
    let meant = own.isEmpty ? there.filter(candidates.contains) : own
    return meant.count == 1 ? meant[0] : nil
  }

  /// The majors for which a school has a program or a line.
  public func majors(of school: School) -> [Major] {
    let programs = dataset.index.programsOfSchool[school.id, default: []].map {
      MajorKey(code: $0.major, degree: $0.degree)
    }
    let lines = dataset.index.linesOfSchool[school.id, default: []].map {
      MajorKey(code: $0.key.major, degree: $0.key.degree)
    }
    let own = Set(programs + lines)
    return majors.filter { own.contains(MajorKey(code: $0.code, degree: $0.degree)) }
  }
}

extension [Major] {
  /// The one that has this code, else the one that is called so.
  func match(_ text: String) -> Match<Major> {
    let code = MajorCode(text)
    if code.isWellFormed {
      let hits = filter { $0.code == code }
      if let only = hits.first { return hits.count == 1 ? .found(only) : .ambiguous(hits) }
      return .notFound(suggestions: nearest(text))
    }
    return NameIndex(entries: map { Named($0, names: [$0.nameZH, $0.nameEN] + $0.otherNames) }).match(text)
  }

  /// The majors whose codes share the longest beginning with `text`, the codes nearest to it first; for a text
  /// that is no code, none.
  func nearest(_ text: String) -> [Major] {
    let typed = MajorCode(text)
    guard typed.isWellFormed else { return [] }
    let shared = typed.prefixes.first { prefix in contains { $0.code.text.hasPrefix(prefix) } } ?? ""
    let near = filter { $0.code.text.hasPrefix(shared) }.enumerated().map { place, major in
      (SearchText(major.code.text).distance(to: SearchText(typed.text)), place, major)
    }
    return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(NameIndex<Major>.suggestionCount).map(\.2)
  }
}

/// What tells one major from another.
struct MajorKey: Hashable, Comparable {
  let code: MajorCode
  let degree: Degree

  static func < (left: MajorKey, right: MajorKey) -> Bool {
    (left.code, left.degree) < (right.code, right.degree)
  }
}

extension Major {
  /// Every major that a program or a line of the dataset carries, by code and degree.
  static func all(in dataset: Dataset) -> [Major] {
    let programs = Dictionary(grouping: dataset.programs.filter { !$0.major.isAny }) {
      MajorKey(code: $0.major, degree: $0.degree)
    }
    let published = dataset.lines.filter { !$0.key.major.isAny }.map {
      MajorKey(code: $0.key.major, degree: $0.key.degree)
    }
    return Set(programs.keys).union(published).sorted().map { key in
      Major(key, programs: programs[key, default: []], categories: dataset.index.nationalRows)
    }
  }

  private init(_ key: MajorKey, programs: [Program], categories: [String: NationalRow]) {
    var seen: Set<String> = []
    let names = programs.map(\.nameZH).filter { seen.insert($0).inserted }
    self.init(
      code: key.code, degree: key.degree,
      nameZH: names.first ?? categories[key.code.text]?.nameZH ?? "",
      nameEN: programs.first { !$0.nameEN.isEmpty }?.nameEN ?? "", otherNames: Array(names.dropFirst()))
  }
}
