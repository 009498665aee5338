import Testing

@testable import Admissions

@Suite("Search text")
struct SearchTextTests {
  @Test("case, space, punctuation and width do not matter")
  func plain() {
    #expect(SearchText("Xi'an Jiaotong") == SearchText("XIAN jiaotong"))
    #expect(SearchText("ＢＵＰＴ") == SearchText("bupt"))
    #expect(SearchText("教育学（不含体育学）") == SearchText("教育学不含体育学"))
    #expect(SearchText(" - ").isEmpty)
  }

  @Test(
    "the distance counts edits and swaps",
    arguments: [
      ("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("北京邮电", "北京邮店", 1), ("abc", "abc", 0),
    ])
  func distance(_ left: String, _ right: String, _ edits: Int) {
    #expect(SearchText(left).distance(to: SearchText(right)) == edits)
    #expect(SearchText(right).distance(to: SearchText(left)) == edits)
  }

  @Test("the nearest word is near, and the first of equals")
  func nearest() {
    #expect(nearestWord(to: "acedemic", in: ["professional", "academic"]) == "academic")
    #expect(nearestWord(to: "x", in: ["a", "b"]) == "a")
    #expect(nearestWord(to: "minority", in: ["full", "part"]) == nil)
  }

  @Test func aTextLongerThanEveryNameIsFar() {
    let long = SearchText(String(repeating: "x", count: 100_000))
    #expect(long.distance(to: SearchText("BUPT")) == 100_000 && long.distance(to: long) == 0)
    #expect(nearestWord(to: String(repeating: "a", count: 100_000), in: ["academic", "professional"]) == nil)
  }
}
