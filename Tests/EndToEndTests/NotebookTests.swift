import Foundation
import TestSupport
import Testing

/// `cutline notebook`.
struct NotebookTests {
  private static let source = """
    # A notebook

    ```console
    $ cutline batch lines.csv --key school --value line --year 2024 --model last --output next.csv
    $ cutline batch next.csv --key school --value median --model last
    $ cutline lint nowhere
    ```

    """

  private static let table =
    "school,year,line\na,2021,331\na,2022,337\na,2023,333\nb,2021,300\nb,2022,310\nb,2023,305\n"

  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("lines.csv", Self.table)
    try folder.write("n.md", Self.source)
    return folder
  }

  @Test func `run records outputs, errors and exit statuses, and a second run changes nothing`() throws {
    let folder = try folder()
    let first = try Program.run(["notebook", "run", "n.md"], in: folder.url)
    #expect(first.status == 0 && first.bytes.isEmpty, "\(first.errors)")
    #expect(first.errors.contains("n.md: 3 commands, 3 changed"))
    let text = try folder.text("n.md")
    #expect(text.contains("school,year,horizon,model,status"))
    #expect(text.contains("there is no such folder of data\n[exit status 66]\n```\n"))
    let second = try Program.run(["notebook", "run", "n.md"], in: folder.url)
    #expect(second.errors.contains("n.md: 3 commands, none changed"))
    #expect(try folder.text("n.md") == text)
  }

  @Test func `what commands write stays in a scratch folder`() throws {
    let folder = try folder()
    _ = try Program.run(["notebook", "run", "n.md"], in: folder.url)
    #expect(folder.files() == ["lines.csv", "n.md"])
    #expect(try folder.text("lines.csv") == Self.table)
  }

  @Test func `a named input is never written over`() throws {
    let folder = try folder()
    try folder.write(
      "n.md", "```console\n$ cutline batch lines.csv --key school --value line --output lines.csv\n```\n")
    let result = try Program.run(["notebook", "run", "n.md"], in: folder.url)
    #expect(result.status == 64 && result.errors.hasPrefix("n.md:2: error: "))
    #expect(try folder.text("lines.csv") == Self.table)
  }

  @Test func `check is silent on what is recorded and prints the difference otherwise`() throws {
    let folder = try folder()
    _ = try Program.run(["notebook", "run", "n.md"], in: folder.url)
    let good = try Program.run(["notebook", "check", "n.md"], in: folder.url)
    #expect(good.status == 0 && good.bytes.isEmpty)
    #expect(good.errors.contains("all as recorded"))
    let text = try folder.text("n.md")
    try folder.write("n.md", text.replacing("declined,one", with: "declined,no"))
    let bad = try Program.run(["notebook", "check", "n.md"], in: folder.url)
    #expect(bad.status == 1)
    #expect(bad.output.hasPrefix("--- n.md\n+++ n.md\n@@ -"))
    #expect(bad.output.contains("\n-a,2025") && bad.output.contains("\n+a,2025"))
    #expect(bad.errors.contains("1 not as recorded"))
  }

  @Test func `clean takes the outputs out again`() throws {
    let folder = try folder()
    _ = try Program.run(["notebook", "run", "n.md"], in: folder.url)
    let result = try Program.run(["notebook", "clean", "n.md"], in: folder.url)
    #expect(result.status == 0)
    #expect(try folder.text("n.md") == Self.source)
  }

  @Test func `a notebook that asks for more than cutline is refused before anything runs`() throws {
    let folder = try folder()
    try folder.write("bad.md", "```console\n$ cutline list models\nx\n$ touch here\n```\n")
    let result = try Program.run(["notebook", "run", "n.md", "bad.md"], in: folder.url)
    #expect(result.status == 65)
    #expect(result.errors == "bad.md:4: error: only cutline is run, not touch\n")
    #expect(try folder.text("n.md") == Self.source)
    #expect(folder.files() == ["bad.md", "lines.csv", "n.md"])
  }

  @Test(arguments: [
    "--draws ../x.csv", "--draws=/tmp/x.csv", "--register '~/r.csv' --record", "--output '~/o.csv'",
    "--record",
    "--prior /etc/passwd", "--output a/../../b",
  ])
  func `no path of a cell leaves its folder`(words: String) throws {
    let folder = try folder()
    try folder.write(
      "n.md", "```console\n$ cutline batch lines.csv --key school --value line \(words)\n```\n")
    for command in ["run", "check"] {
      let result = try Program.run(["notebook", command, "n.md"], in: folder.url)
      #expect(result.status == 65 && result.errors.hasPrefix("n.md:2: error: "), "\(words): \(result.errors)")
    }
    #expect(folder.files() == ["lines.csv", "n.md"])
  }

  @Test func `a link that leads out is not followed, and a register stays in the scratch folder`() throws {
    let folder = try folder()
    let outside = try ScratchFolder()
    try outside.write("secret.csv", Self.table)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("out.csv"), withDestinationPath: outside.path("secret.csv"))
    try folder.write("n.md", "```console\n$ cutline check out.csv\n```\n")
    let linked = try Program.run(["notebook", "check", "n.md"], in: folder.url)
    #expect(
      linked.status == 65 && linked.errors.contains("n.md:2: error: out.csv: leads out"), "\(linked.errors)")
    try folder.write("register.csv", "")
    try folder.write(
      "n.md",
      "```console\n$ cutline batch lines.csv --key school --value line --model last --record --register own.csv\n```\n"
    )
    let recorded = try Program.run(["notebook", "run", "n.md"], in: folder.url)
    #expect(recorded.status == 0)
    #expect(try folder.text("n.md").contains("recorded in own.csv"))
    #expect(folder.files() == ["lines.csv", "n.md", "register.csv"])
  }

  @Test func `a run that is stopped leaves no folder and no command behind`() throws {
    let folder = try folder()
    try folder.write("n.md", "```console\n$ cutline simulate --series 100000000 --output big.csv\n```\n")
    let scratch = try ScratchFolder()
    let run = try RunningProgram(
      [], shell: "TMPDIR='\(scratch.url.path)' exec \"$0\" notebook check n.md", in: folder)
    run.wait { scratch.files().contains { $0.contains("big.csv") } }
    #expect(run.stop(by: SIGTERM) == SIGTERM)
    // The command that ran may be told a moment later that its folder is gone.
    for _ in 0..<200 where !(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)).isEmpty {
      usleep(20_000)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == [])
  }

  @Test func `other commands than those that forecast are refused`() throws {
    let folder = try folder()
    try folder.write("n.md", "```console\n$ cutline serve\n$ cutline notebook run n.md\n```\n")
    let result = try Program.run(["notebook", "check", "n.md"], in: folder.url)
    #expect(
      result.status == 65 && result.errors.contains("n.md:2: error: serve is no command for a notebook"))
    #expect(result.errors.contains("n.md:3: error: a notebook cannot run notebooks"))
  }

  @Test func `a notebook that is not there is named`() throws {
    let result = try Program.run(["notebook", "check", "none.md"])
    #expect(result.status == 66 && result.errors.contains("none.md: there is no such file"))
  }
}
