import Testing

@testable import Numerals

@Suite struct EditDistanceTests {
  private func distance(_ a: String, _ b: String) -> Int { editDistance(Array(a), Array(b)) }

  @Test func theOneEditsAreOne() {
    for other in ["ine", "lines", "lime", "lien", "Line", "liine"] { #expect(distance("line", other) == 1) }
    #expect(distance("line", "line") == 0)
    #expect(distance("", "line") == 4)
    #expect(distance("line", "") == 4)
    #expect(distance("分数线", "分教线") == 1)
  }

  /// Optimal string alignment edits no place twice: `ca` to `abc` takes three, not two.
  @Test func aSwapIsNotEditedAgain() {
    #expect(distance("ca", "abc") == 3)
  }

  /// All short words of three letters against the definition, written as a recursion.
  @Test func itIsTheFewestEdits() {
    func reference(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) -> Int {
      guard let x = a.last, let y = b.last else { return a.count + b.count }
      var best = min(
        reference(a.dropLast(), b) + 1, reference(a, b.dropLast()) + 1,
        reference(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
      if a.count > 1, b.count > 1, x == b.dropLast().last, y == a.dropLast().last {
        best = min(best, reference(a.dropLast(2), b.dropLast(2)) + 1)
      }
      return best
    }
    let words = (0...3).flatMap { length in
      (0..<[1, 3, 9, 27][length]).map { code in
        (0..<length).map { code / [1, 3, 9][$0] % 3 }
      }
    }
    for a in words {
      for b in words {
        #expect(editDistance(a, b) == reference(a[...], b[...]))
        #expect(editDistance(a, b) == editDistance(b, a))
      }
    }
  }
}
