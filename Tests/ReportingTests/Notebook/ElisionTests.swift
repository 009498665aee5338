import TestSupport
import Testing

@testable import Reporting

/// Outputs with parts left out.
struct ElisionTests {
  @Test(arguments: [
    (["a", "b", "c"], ["a", "b", "c"], true), (["a", "b"], ["a"], false), ([], [], true), ([], ["..."], true),
    (["a", "b", "c"], ["..."], true), (["a", "b", "c"], ["a", "..."], true),
    (["a", "b", "c"], ["...", "c"], true),
    (["a", "b", "c"], ["a", "  ...", "c"], true), (["a", "c"], ["a", "...", "c"], true),
    (["a", "b", "c"], ["...", "b", "..."], true), (["a", "b", "c"], ["...", "x", "..."], false),
    (["a"], ["a", "...", "a"], false), (["a", "b", "a", "c"], ["...", "a", "c"], true),
    (["1", "2", "3", "4"], ["...", "2", "...", "3", "..."], true),
    (["1", "2", "3", "4"], ["...", "3", "...", "2", "..."], false),
  ])
  func `a line of dots stands for any number of lines`(lines: [String], pattern: [String], matches: Bool) {
    #expect(Elision.matches(lines, pattern) == matches)
  }

  @Test(arguments: [
    ("took 12 s", "took ... s", true), ("took s", "took ... s", false), ("abc", "a...c", true),
    ("abc", "...b...", true), ("abc", "...x...", false), ("Loading...", "Loading...", true),
    ("abab", "...ab", true), ("", "...", true), ("中文列", "中...列", true),
  ])
  func `dots within a line stand for any text`(line: String, pattern: String, matches: Bool) {
    #expect(Elision.matches(line, pattern) == matches)
  }

  @Test(arguments: [
    (["x", "b"], ["a", "b"], ["x", "b"]),
    (["t 2 s", "b"], ["t ... s", "a"], ["t ... s", "b"]),
    (["1", "2", "3", "4", "9"], ["1", "...", "5"], ["1", "...", "9"]),
    (["1", "2"], ["1", "...", "5"], ["1", "2"]),
    (
      ["h", "1", "2", "row x", "4", "5"], ["h", "...", "row x", "3", "...", "z"],
      ["h", "...", "row x", "4", "5"]
    ),
    (["h", "1", "2", "3"], ["h", "...", "gone", "..."], ["h", "..."]),
    (
      ["key,x", "a,1,9", "b,1,4", "b,2,5", "c,1,3"], ["key,x", "...", "b,2,8", "..."],
      ["key,x", "...", "b,2,5", "..."]
    ),
    (["$ x", "y"], [], ["... x", "y"]), (["[exit status 4]"], [], ["...exit status 4]"]),
    ([], ["a", "...", "b"], []),
  ])
  func `a new output is left out where the old one was`(new: [String], old: [String], recorded: [String]) {
    #expect(Elision.recorded(new, over: old) == recorded)
  }

  @Test(arguments: 0..<300) func `what is recorded matches, and recording again changes nothing`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let words = ["a", "b", "$ c", "...", "d ... e", "", "[exit status 1]"]
    let new = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
      words.randomElement(using: &generator) ?? ""
    }
    let old = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
      words.randomElement(using: &generator) ?? ""
    }
    let recorded = Elision.recorded(new, over: old)
    #expect(Elision.matches(new, recorded))
    #expect(Elision.recorded(new, over: recorded) == recorded)
  }
}
