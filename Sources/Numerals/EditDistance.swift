/// The number of insertions, deletions, substitutions and swaps of neighbors that turn `a` into `b` (optimal
/// string alignment). It takes time in the product of the lengths.
package func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
  var before = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for (j, other) in b.enumerated() {
      var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (letter == other ? 0 : 1))
      if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    (before, above) = (above, row)
  }
  return above[b.count]
}
