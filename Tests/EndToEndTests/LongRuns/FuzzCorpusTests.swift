import Foundation
import TestSupport
import Testing

/// Damaged and extreme tables through the whole program; the first byte of each chooses the request.
struct FuzzCorpusTests {
  private static let models = ["last", "ses", "damped", "linear", "theil-sen", "theta", "panel", "auto"]
  private static let scales = ["score", "rank", "count", "real"]
  private static let folder = Repository.root.appending(path: "Scripts/fuzz/Corpus")
  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test func `there is a corpus`() {
    #expect(Self.names.count >= 15)
  }

  @Test(arguments: names) func `is read and forecast, the same on one core and on two`(name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    let choice = Int(bytes.first ?? 0)
    let scratch = try ScratchFolder()
    try bytes.dropFirst().write(to: scratch.url.appending(path: "table.csv"))
    let arguments =
      ["batch", scratch.path("table.csv"), "--key", "k,l", "--group", "k", "--on-error", "skip", "--quiet"]
      + ["--scale", Self.scales[choice % 4], "--model", Self.models[choice >> 5]]
      + (choice & 16 == 0 ? ["--year", "2020"] : ["--horizon", "\(1 + choice % 3)"])
    let one = try Program.run(arguments + ["--jobs", "1"])
    #expect([0, 3, 65].contains(one.status), "\(one.errors)")
    let two = try Program.run(arguments + ["--jobs", "2"])
    #expect(two.bytes == one.bytes && two.status == one.status && two.errors == one.errors)
  }
}
