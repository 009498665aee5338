import Numerals

/// The name in `names` that `typed` was most likely meant to be, or nil when none is near; the first in a tie.
///
/// Case does not matter; about a third of the letters may differ, at least one.
package func nearestName(to typed: String, in names: [String]) -> String? {
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
