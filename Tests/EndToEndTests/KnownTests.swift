import Foundation
import TestSupport
import Testing

/// `--known` by the real program.
struct KnownTests {
  private static let question = ["--school", "PKU", "--major", "0835", "--year", "2027", "--model", "gap"]

  private func object(_ result: ProgramResult) throws -> [String: Any] {
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
  }

  /// A copy of the package with one more line.
  private func package(with row: String, in scratch: ScratchFolder) throws -> String {
    let copy = scratch.url.appending(path: "kaoyan")
    try FileManager.default.copyItem(at: Repository.root.appending(path: "data/kaoyan"), to: copy)
    let lines = copy.appending(path: "lines.csv")
    let text = try String(contentsOf: lines, encoding: .utf8).split(separator: "\n").map(String.init) + [row]
    try ([text[0]] + text.dropFirst().sorted()).map { $0 + "\n" }.joined().write(
      to: lines, atomically: true, encoding: .utf8)
    return copy.path
  }

  @Test(arguments: ["forecast", "chance"])
  func `a known line is what the same row of the package would be, but for the mark`(_ command: String) throws
  {
    let scratch = try ScratchFolder()
    let more = command == "chance" ? ["--score", "352"] : []
    let known = try object(
      Program.run([command] + Self.question + more + ["--known", "2026=345", "--format", "json"]))
    let mark = try #require((known["known_lines"] as? [[String: Any]])?.first)
    let college = try #require(mark["college"] as? String)
    #expect(mark["value"] as? Double == 345 && mark["major"] as? String == "0835")
    let folder = try package(
      with: "2026,10001,\(college),0835,academic,full,ordinary,college,total,500,345,final,B,,,", in: scratch)
    let copied = try object(
      Program.run([command] + Self.question + more + ["--data", folder, "--format", "json"]))
    for key in Set(known.keys).union(copied.keys).subtracting(["known_lines", "notes"]) {
      let (ours, theirs) = (known[key] as? NSObject, copied[key] as? NSObject)
      #expect(ours == theirs, "\(key)")
    }
    #expect(known["breadth"] as? String == "own")
    let texts = try [["--known", "2026=345"], ["--data", folder]].map { options in
      try Program.run([command] + Self.question + more + options).output.split(separator: "\n")
    }
    #expect(texts[0].filter { !$0.contains("yours and not") && !$0.contains("Yours and not") } == texts[1])
    #expect(texts[0].count == texts[1].count + 1)
  }

  @Test func `lists, reach and reports give what the same row of the package gives, but for the mark`() throws
  {
    let scratch = try ScratchFolder()
    let row = "2026,10001,*,0835,academic,full,ordinary,college,total,500,345,final,B,,,"
    let folder = try package(with: row, in: scratch)
    let file = try scratch.write(
      "mine.csv", "cycle,school_id,college,major_code,degree,value\n2026,PKU,*,0835,academic,345\n")
    let list = try scratch.write("list.csv", "school,major\nPKU,0835\nBUPT,0812\n")
    let commands: [[String]] = [
      ["reach", "--score", "352", "--model", "gap", "--major", "0835", "--format", "csv"],
      ["reach", "--score", "352", "--model", "gap", "--major", "0835"],
      ["plan", list, "--score", "352", "--model", "gap", "--draws", "500", "--format", "csv"],
      ["plan", list, "--score", "352", "--model", "gap", "--draws", "500", "--format", "md"],
      ["report", "school", "--school", "PKU"], ["report", "year"],
    ]
    for (number, command) in commands.enumerated() {
      let outputs = try [["--known", file], ["--data", folder]].map { options in
        let isReport = command[0] == "report"
        let pages = scratch.path("\(number)-\(options[0])")
        let result = try Program.run(command + options + (isReport ? ["--output", pages] : []))
        #expect(result.status == 0, "\(command) \(result.errors)")
        guard isReport else { return result.output }
        let name = try #require(
          scratch.files().first { $0.hasPrefix("\(number)-\(options[0])/") && $0.hasSuffix(".md") })
        return try scratch.text(name)
      }
      let lines = outputs.map { $0.split(separator: "\n", omittingEmptySubsequences: true) }
      #expect(
        lines[0].filter { !$0.contains("yours and not") && !$0.contains("Yours and not") } == lines[1],
        "\(command)")
      // Rows for programs have no mark; a page has it at the top, and beside each answer that it has of its own.
      let marks = lines[0].count - lines[1].count
      #expect(command.contains("csv") ? marks == 0 : marks >= 1, "\(command)")
    }
  }

  @Test func `a file of lines is laid over the package, and moves other lines of the school`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.url.appending(path: "lines.csv")
    try "cycle,school_id,major_code,degree,value\n2026,PKU,0835,academic,345\n".write(
      to: file, atomically: true, encoding: .utf8)
    let inline = try Program.run(["forecast"] + Self.question + ["--known", "2026=345"])
    let read = try Program.run(["forecast"] + Self.question + ["--known", file.path])
    #expect(inline.output == read.output && read.status == 0)
  }

  @Test(arguments: [
    ("2026=200", 65, "--known 2026=200"), ("2026=345.5", 65, "--known 2026=345.5"),
    ("2026=900", 65, "--known 2026=900"), ("2050=345", 65, "--known 2050=345"),
    ("sport:2026=38", 64, "--known"), ("2026=", 64, "--known"), ("no-such.csv", 66, "no-such.csv"),
  ])
  func `impossible and unknown ones are located errors`(_ value: String, _ status: Int32, _ place: String)
    throws
  {
    let result = try Program.run(["forecast"] + Self.question + ["--known", value])
    #expect(result.status == status && result.bytes.isEmpty, "\(result.errors)")
    #expect(result.errors.contains(place), "\(result.errors)")
  }

  @Test func `a line that the package holds otherwise is a conflict, and the same value is none`() throws {
    let question = [
      "forecast", "--school", "BUPT", "--major", "0812", "--degree", "academic", "--model", "gap",
    ]
    let lines = try String(
      contentsOf: Repository.root.appending(path: "data/kaoyan/lines.csv"), encoding: .utf8)
    let row = try #require(
      lines.split(separator: "\n").last {
        $0.contains(",10013,计算机学院,0812,academic,full,ordinary,college,total,500,")
      }?.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    let (cycle, value) = (row[0], row[10])
    let same = try Program.run(question + ["--known", "\(cycle)=\(value)"])
    #expect(same.status == 0)
    #expect(same.output == (try Program.run(question).output))
    let other = try Program.run(question + ["--known", "\(cycle)=\((Int(value) ?? 0) + 3)"])
    #expect(other.status == 65 && other.errors.contains("--known \(cycle)="), "\(other.errors)")
  }

  @Test func `a bad row of a file is named by its place`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.url.appending(path: "mine.csv")
    try "cycle,school_id,major_code,value\n2026,PKU,0835,345\n2026,Nowhere,0812,300\n".write(
      to: file, atomically: true, encoding: .utf8)
    let result = try Program.run(["forecast"] + Self.question + ["--known", file.path])
    #expect(result.status == 65 && result.errors.contains("mine.csv:3:6"), "\(result.errors)")
  }

  @Test func `a plan takes lines from a file alone`() throws {
    let result = try Program.run(
      ["plan", "-", "--score", "352", "--known", "2026=345"], input: "school,major\nBUPT,0812\n")
    #expect(result.status == 64 && result.errors.contains("in a file"), "\(result.errors)")
  }
}
