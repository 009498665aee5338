import Foundation
import TestSupport
import Testing

/// `cutline plan --students` by the real program.
struct StudentsTests {
  private static let options = ["--draws", "1000", "--model", "gap"]

  private func file(_ text: String, in scratch: ScratchFolder) throws -> String {
    let file = scratch.url.appending(path: "students.csv")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  @Test func `students get what single runs give, and a page each`() throws {
    let scratch = try ScratchFolder()
    let students = try file(
      "student,score,choices\na/b,352,BUPT/0812;HDU/0812\na b,330,XDU/0812;BUPT/085404\n", in: scratch)
    let pages = scratch.url.appending(path: "pages").path
    let all = try Program.run(
      ["plan", "--students", students, "--format", "csv", "--output", pages] + Self.options)
    #expect(all.status == 0, "\(all.errors)")
    let rows = all.output.split(separator: "\n").map(String.init)
    #expect(rows.count == 5)
    for (student, score, list) in [
      ("a/b", "352", "BUPT,0812\nHDU,0812\n"), ("a b", "330", "XDU,0812\nBUPT,085404\n"),
    ] {
      let single = try Program.run(
        ["plan", "-", "--score", score, "--format", "csv"] + Self.options, input: "school,major\n" + list)
      let own = rows.filter { $0.hasPrefix(student + ",") }.map { String($0.dropFirst(student.count + 1)) }
      #expect(single.output.split(separator: "\n").dropFirst().map(String.init) == own)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: pages).sorted()
    #expect(names == ["a-b-en-2.md", "a-b-en.md", "figures", "students.csv", "students.md"])
  }

  @Test func `a bad row stops the run, or is skipped and named`() throws {
    let scratch = try ScratchFolder()
    let students = try file("student,score,choices\na,352,BUPT/0812\nb,352,Nowhere/0812\n", in: scratch)
    let stopped = try Program.run(["plan", "--students", students] + Self.options)
    #expect(stopped.status == 65 && stopped.bytes.isEmpty && stopped.errors.contains("students.csv:3"))
    let skipped = try Program.run(
      ["plan", "--students", students, "--on-error", "skip", "--format", "csv"] + Self.options)
    #expect(
      skipped.status == 3 && skipped.output.contains("a,352,1,10013")
        && skipped.errors.contains("students.csv:3"))
  }

  @Test(arguments: [
    ["plan", "--students", "s.csv", "--score", "352"], ["plan", "list.csv", "--students", "s.csv"],
    ["plan", "list.csv"], ["plan", "--score", "352"],
    ["plan", "list.csv", "--score", "352", "--rule", "best"],
  ])
  func `what excludes each other is wrong use`(_ arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 64)
  }

  @Test func `rules say what they decide`() throws {
    let list = "school,major\nBUPT,0812\nHDU,0812\nBUPT,0802\n"
    let first = try Program.run(
      ["plan", "-", "--score", "340", "--rule", "first-choice"] + Self.options,
      input: "school,major\nBUPT,0812\nHDU,0812\n")
    #expect(
      first.status == 0 && first.output.contains("adjustment") && !first.output.contains("at least one works")
    )
    let parallel = try Program.run(
      ["plan", "-", "--score", "340", "--rule", "parallel", "--lang", "zh"] + Self.options,
      input: "school,major\nBUPT,0812\nHDU,0812\n")
    #expect(parallel.status == 0 && parallel.output.contains("录到此志愿"))
    let skipped = try Program.run(
      ["plan", "-", "--score", "340", "--on-error", "skip"] + Self.options,
      input: list.replacing("BUPT,0802", with: "BUPT,9999"))
    #expect(skipped.status == 3 && skipped.errors.contains("-:4:"))
  }
}

/// The language of texts for people.
struct LanguageOrderTests {
  private func ask(_ arguments: [String] = [], _ environment: [String: String]) throws -> ProgramResult {
    let clear = ["CUTLINE_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": ""]
    return try Program.run(
      ["forecast", "--school", "BUPT", "--major", "0812", "--model", "gap"] + arguments,
      environment: clear.merging(environment) { $1 })
  }

  @Test func `the option comes first, then the four variables in their order`() throws {
    let isChinese = { (environment: [String: String], arguments: [String]) in
      try ask(arguments, environment).output.contains("预计")
    }
    #expect(try !isChinese([:], []))
    #expect(try isChinese(["LANG": "zh_CN.UTF-8"], []))
    #expect(try !isChinese(["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], []))
    #expect(try isChinese(["LC_MESSAGES": "C", "LC_ALL": "zh_CN"], []))
    #expect(try !isChinese(["LC_ALL": "zh_CN", "CUTLINE_LANG": "en"], []))
    #expect(try !isChinese(["CUTLINE_LANG": "zh"], ["--lang", "en"]))
    #expect(try isChinese(["CUTLINE_LANG": "en"], ["--lang", "zh"]))
  }

  @Test func `programs read the same bytes in every language`() throws {
    let english = try ask(["--format", "json"], [:])
    #expect(english.output == (try ask(["--format", "json"], ["LANG": "zh_CN.UTF-8"]).output))
    #expect(english.output == (try ask(["--format", "json", "--lang", "zh"], [:]).output))
  }
}
