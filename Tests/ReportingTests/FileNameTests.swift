import Testing

@testable import Reporting

@Suite("File names made from names")
struct FileNameTests {
  @Test(
    "keep letters and drop what a path could be made of",
    arguments: [
      ("北京邮电大学 0812", "北京邮电大学-0812"), ("../../etc/passwd", "etc-passwd"), ("..", "unnamed"), ("", "unnamed"),
      (".hidden", "hidden"), ("a/b\\c:d", "a-b-c-d"), ("a\u{0}b\nc", "a-b-c"), ("con", "_con"),
      ("COM1.txt", "_COM1.txt"), ("a..b", "a.b"), ("--x--", "x"), ("计算机（学硕）", "计算机-学硕"), ("a b", "a-b"),
      ("~root", "root"), ("$HOME", "HOME"), ("-rf", "rf"),
    ])
  func safe(_ name: String, _ expected: String) {
    #expect(FileName.safe(name) == expected)
  }

  @Test("cannot leave the folder, whatever they are made from", arguments: hostileTexts + paths)
  func confined(_ name: String) {
    let safe = FileName.safe(name)
    #expect(!safe.isEmpty && safe.utf8.count <= FileName.byteLimit)
    #expect(!safe.hasPrefix(".") && !safe.hasSuffix(".") && !safe.contains(".."))
    #expect(!safe.contains { "/\\:*?\"<>|".contains($0) || $0.isNewline || $0.isWhitespace })
    #expect(FileName.safe(safe) == safe)
  }

  @Test("are cut between characters")
  func cut() {
    let long = String(repeating: "é\u{301}", count: 200)
    let safe = FileName.safe(long)
    #expect(safe.utf8.count <= FileName.byteLimit && long.hasPrefix(safe))
    #expect(FileName.safe(String(repeating: "大", count: 41)) == String(repeating: "大", count: 40))
  }

  @Test("that collide are told apart in the order given, in whatever case")
  func distinct() {
    #expect(FileName.distinct(["a/b", "a b", "A-B", "a-b-2"]) == ["a-b", "a-b-2", "A-B-3", "a-b-2-2"])
    #expect(FileName.distinct([]) == [])
    #expect(FileName.distinct(["", ".", "/"]) == ["unnamed", "unnamed-2", "unnamed-3"])
  }
}

private let paths = [
  "/", "\\", "....//", "a/../../b", "C:\\x", "\u{2044}a", "a\u{FF0F}b", "nul", "aux.h",
  String(repeating: "../", count: 90),
]
