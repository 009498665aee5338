/// The name in `names` that `typed` was most likely meant to be, or nil when none is near; the first in a tie.
///
/// Case does not matter; about a third of the letters may differ, at least one.
func nearestName(to typed: String, in names: [String]) -> String? {
  let wanted = Array(typed.lowercased())
  guard wanted.count <= longestComparedName else { return nil }
  var best: (name: String, distance: Int)?
  for name in names where name.utf8.count <= 4 * longestComparedName {
    let distance = editDistance(wanted, Array(name.lowercased()))
    guard distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max else { continue }
    best = (name, distance)
  }
  return best?.name
}

/// The comparison takes time in the product of the lengths, and a file may call a column anything.
private let longestComparedName = 64

/// The number of insertions, deletions, substitutions and swaps of neighbors that turn `a` into `b` (optimal
/// string alignment).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var before = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var row = [i + 1]
    for (j, other) in b.enumerated() {
      var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (letter == other ? 0 : 1))
      if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    (before, above) = (above, row)
  }
  return above[b.count]
}
