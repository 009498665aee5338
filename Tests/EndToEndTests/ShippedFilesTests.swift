import TestSupport
import Testing

/// The data and weights that come with the program.
struct ShippedFilesTests {
  @Test func `what comes with the program is found from any folder, called by its name alone`() throws {
    let scratch = try ScratchFolder()
    for line in ["cutline list schools", "cutline forecast --school BUPT --major 0812 --year 2027"] {
      let run = try RunningProgram(
        [], shell: "PATH=\"$(dirname \"$0\"):$PATH\"; " + line, in: scratch)
      #expect(run.status() == 0, "\(run.said)")
    }
  }
}
