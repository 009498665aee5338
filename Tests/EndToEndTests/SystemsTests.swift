import Foundation
import TestSupport
import Testing

/// What other systems teach, through the real program.
@Suite struct SystemsTests {
  private func walks(_ seed: UInt64, series: Int, years: ClosedRange<Int>) -> String {
    var mix = SplitMix(state: seed)
    func draw() -> Double { (0..<6).reduce(-3) { sum, _ in sum + Double(mix.next() >> 11) / 0x1p53 } }
    var levels = (0..<series).map { 300 + Double($0 % 60) }
    var text = "school,program,year,value\n"
    for year in years {
      let shock = 5 * draw()
      for place in levels.indices {
        levels[place] += shock + 4 * draw()
        text += "s\(place / 5),p\(place % 5),\(year),\(levels[place].rounded())\n"
      }
    }
    return text
  }

  private static let key = ["--key", "school,program", "--quiet"]

  @Test func `trained twice gives the same bytes, and they forecast a short table`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("a.csv", walks(1, series: 60, years: 2010...2017))
    try scratch.write("b.csv", walks(2, series: 60, years: 2010...2017))
    try scratch.write("list.csv", "name,file,scale,license\na,a.csv,score,made up\nb,b.csv,score,made up\n")
    for name in ["one.json", "two.json"] {
      let result = try Program.run(
        ["train", scratch.path("list.csv"), "--panel", "--output", scratch.path(name)] + Self.key)
      #expect(result.status == 0, "\(result.errors)")
    }
    #expect(try scratch.text("one.json") == scratch.text("two.json"))
    let short = walks(3, series: 20, years: 2016...2017)
    let result = try Program.run(
      ["batch", "-", "--year", "2018", "--systems", scratch.path("one.json")] + Self.key, input: short)
    #expect(result.status == 0, "\(result.errors)")
    #expect(SimpleTable(result.output)["status"].count == 20)
  }

  @Test(arguments: [
    ("name,file,scale\na,a.csv,score\n", "list.csv:1:1: error: no column license"),
    ("name,file,scale,license\na,a.csv,points,x\n", "list.csv:2:9: error: scale"),
    ("name,file,scale,license\na,a.csv,score,x\na,a.csv,score,x\n", "list.csv:3:1: error: name"),
    ("name,file,scale,license\na,none.csv,score,x\n", "none.csv: there is no such file"),
    ("", "list.csv:1:1: error: the file is empty"),
  ]) func `a list that cannot be read is told, and the old file is whole`(list: String, said: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("a.csv", walks(1, series: 10, years: 2010...2017))
    try scratch.write("list.csv", list)
    try scratch.write("old.json", "old\n")
    let result = try Program.run(
      ["train", scratch.path("list.csv"), "--panel", "--output", scratch.path("old.json")] + Self.key)
    #expect([65, 66].contains(result.status))
    #expect(result.errors.contains(said), "\(result.errors)")
    #expect(try scratch.text("old.json") == "old\n")
  }

  @Test func `nothing is written onto a table of the list`() throws {
    let scratch = try ScratchFolder()
    let table = walks(1, series: 10, years: 2010...2017)
    try scratch.write("a.csv", table)
    try scratch.write("list.csv", "name,file,scale,license\na,a.csv,score,x\n")
    let result = try Program.run(
      ["train", scratch.path("list.csv"), "--panel", "--output", scratch.path("a.csv")] + Self.key)
    #expect(result.status == 64)
    #expect(try scratch.text("a.csv") == table)
  }

  @Test(arguments: ["panel", "ses"]) func `a prior of the same table gives the bytes of the run`(
    model: String
  )
    throws
  {
    let scratch = try ScratchFolder()
    for count in [40, 2000] {
      try scratch.write("table.csv", walks(5, series: count, years: 2010...2017))
      let table = scratch.path("table.csv")
      let group = Self.key + ["--group", "school"]
      let whole = try Program.run(["batch", table, "--year", "2018", "--model", model] + group)
      let fit = try Program.run(
        ["fit", table, "--year", "2018", "--model", model, "--output", scratch.path("prior.json")] + group)
      #expect(fit.status == 0, "\(fit.errors)")
      let applied = try Program.run(
        ["batch", table, "--unsorted", "--prior", scratch.path("prior.json")] + group)
      #expect(applied.status == 0, "\(applied.errors)")
      #expect(whole.output == applied.output)
    }
  }
}
