extension ObservationColumns {
  /// Sorts every series by year; rows of one year keep their order. Returns the series that have a year twice.
  mutating func sortByYear() -> [Int] {
    let unsorted = seriesOutOfOrder()
    for series in unsorted { sort(range(of: series)) }
    return unsorted.filter(hasRepeatedYear)
  }

  /// The series whose years do not increase all the way.
  private func seriesOutOfOrder() -> [Int] {
    let (starts, cells) = (offsets.span, years.span)
    var found: [Int] = []
    for series in 0..<(starts.count - 1) {
      var before: Int32 = -1
      var increases = true
      for entry in starts[series]..<starts[series + 1] {
        increases = increases && cells[entry] > before
        before = cells[entry]
      }
      if !increases { found.append(series) }
    }
    return found
  }

  private func hasRepeatedYear(_ series: Int) -> Bool {
    range(of: series).dropFirst().contains { years[$0] == years[$0 - 1] }
  }

  private mutating func sort(_ range: Range<Int>) {
    if range.count <= 32 { sortFew(range) } else { sortMany(range) }
  }

  /// Insertion sort: most series are short, and many are sorted but for a row.
  private mutating func sortFew(_ range: Range<Int>) {
    for entry in range.dropFirst() {
      var at = entry
      while at > range.lowerBound, years[at - 1] > years[at] {
        swap(at - 1, at)
        at -= 1
      }
    }
  }

  private mutating func swap(_ a: Int, _ b: Int) {
    years.swapAt(a, b)
    values.swapAt(a, b)
    if !floors.isEmpty { floors.swapAt(a, b) }
  }

  private mutating func sortMany(_ range: Range<Int>) {
    let order = range.sorted { (years[$0], $0) < (years[$1], $1) }
    years.replaceSubrange(range, with: order.map { years[$0] })
    values.replaceSubrange(range, with: order.map { values[$0] })
    if !floors.isEmpty { floors.replaceSubrange(range, with: order.map { floors[$0] }) }
  }

  /// Keeps only the first of several rows of a series in one year. The series must be sorted.
  mutating func keepFirstOfYear() {
    var end = 0
    for series in 0..<(offsets.count - 1) {
      let range = range(of: series)
      offsets[series] = end
      for entry in range where entry == range.lowerBound || years[entry] != years[entry - 1] {
        years[end] = years[entry]
        values[end] = values[entry]
        if !floors.isEmpty { floors[end] = floors[entry] }
        end += 1
      }
    }
    truncate(to: end)
  }

  /// Takes out entries, which ascend.
  mutating func remove(_ entries: [Int]) {
    guard !entries.isEmpty else { return }
    var (end, next) = (0, 0)
    for series in 0..<(offsets.count - 1) {
      let range = range(of: series)
      offsets[series] = end
      for entry in range {
        if next < entries.count, entries[next] == entry {
          next += 1
          continue
        }
        years[end] = years[entry]
        values[end] = values[entry]
        if !floors.isEmpty { floors[end] = floors[entry] }
        end += 1
      }
    }
    truncate(to: end)
  }

  /// The series of an entry.
  func series(of entry: Int) -> Int {
    var (low, high) = (0, offsets.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= entry { low = middle } else { high = middle }
    }
    return low
  }

  private mutating func truncate(to end: Int) {
    offsets[offsets.count - 1] = end
    years.removeSubrange(end...)
    values.removeSubrange(end...)
    if !floors.isEmpty { floors.removeSubrange(end...) }
  }
}
