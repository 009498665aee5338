import DelimitedText

extension DataPackage {
  /// The table of lines with lines of a user's in it, each at the place that the order of the keys gives it; the rest of
  /// the file stays as it is.
  ///
  /// - Returns: the bytes of the file, and what is wrong with the lines; nothing is added that the package holds already.
  public func adding(_ known: [KnownLine]) -> (bytes: [UInt8], problems: [DataProblem]) {
    let problems = laying(known).problems
    guard let table = dataset.files[.lines],
      let file = files.first(where: { TableName(rawValue: $0.tableName) == .lines })
    else { return ([], problems) }
    let names = TableName.lines.key
    var lines = file.bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let starts = table.rows.indices.map { (key: table.texts($0, names), line: table.line(of: $0)) }
    let fresh = known.filter { dataset.index.lines[.init(cycle: $0.cycle, key: $0.key)] == nil }
    // From the last place to the first, so that the places before stay where they are.
    let placed = fresh.map { line -> (place: Int, key: [String], row: [UInt8]) in
      let key = names.map(line.cell)
      let next = starts.first { key.isBefore($0.key) }
      var writer = DelimitedWriter()
      writer.record(table.header.map { line.cell($0.text) })
      return (next.map { $0.line - 1 } ?? lines.count, key, Array(writer.bytes.dropLast()))
    }
    for item in placed.sorted(by: { $0.place != $1.place ? $0.place > $1.place : $1.key.isBefore($0.key) }) {
      lines.insert(item.row, at: item.place)
    }
    return (lines.flatMap { $0 + [10] }, problems)
  }
}

extension [String] {
  /// By code points, which is the order of the files.
  fileprivate func isBefore(_ other: [String]) -> Bool {
    lexicographicallyPrecedes(other) { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
