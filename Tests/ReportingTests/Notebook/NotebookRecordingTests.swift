import Testing

@testable import Reporting

/// Putting outputs into notebooks.
struct NotebookRecordingTests {
  private let notebook = Notebook(
    "Say:\n\n```console\n$ cutline list\nold\n\n$ cutline lint\nhead\n...\ntail\n```\n\nDone.\n")

  private func recorded(_ first: String, _ second: String, status: Int32 = 0) -> Notebook {
    notebook.recording([
      StepResult(output: first, status: 0), StepResult(output: second, status: status),
    ])
  }

  @Test func `outputs are replaced in place and elisions kept`() {
    let text = recorded("new\nlines\n\n", "head\n1\n2\ntail\n", status: 3).text
    #expect(
      text == """
        Say:

        ```console
        $ cutline list
        new
        lines

        $ cutline lint
        head
        ...
        tail
        [exit status 3]
        ```

        Done.

        """)
  }

  @Test func `recording the same again changes nothing`() {
    let results = ["new  \n\u{1B}[1mbold\u{1B}[0m\tx", "\n\nhead\n$ cutline check\n```\n"].map {
      StepResult(output: $0, status: 65)
    }
    let once = notebook.recording(results)
    let read = Notebook(once.text)
    #expect(read.problems.isEmpty && read.steps.count == 2)
    #expect(read.recording(results).text == once.text)
    #expect(read.recording(results).changedSteps(from: read) == 0)
    #expect(read.difference(to: read.recording(results)).isEmpty)
  }

  @Test func `a fence in an output makes the block's fence longer`() {
    let text = recorded("```text\nx\n```\n", "head\ntail\n").text
    #expect(text.contains("````console\n$ cutline list\n```text\nx\n```\n"))
    #expect(text.contains("tail\n````\n\nDone."))
    #expect(Notebook(text).steps.count == 2)
  }

  @Test func `a difference is a unified one`() {
    let difference = notebook.difference(to: recorded("new\n", "head\nx\ntail\n"))
    #expect(
      difference.unified("n.md") == [
        "--- n.md", "+++ n.md", "@@ -2,7 +2,7 @@", " ", " ```console", " $ cutline list", "-old", "+new", " ",
        " $ cutline lint", " head",
      ])
    #expect(notebook.difference(to: notebook).unified("n.md").isEmpty)
  }

  @Test(arguments: [
    (["a"], [], ["@@ -1,1 +0,0 @@", "-a"]), ([], ["a"], ["@@ -0,0 +1,1 @@", "+a"]),
    (
      ["1", "2", "3", "4", "5", "6", "7", "8", "9"], ["1", "2", "3", "4", "5", "6", "7", "8", "x"],
      ["@@ -6,4 +6,4 @@", " 6", " 7", " 8", "-9", "+x"]
    ),
  ]) func `hunks are numbered as patch reads them`(old: [String], new: [String], lines: [String]) {
    #expect(LineDifference(from: old, to: new).unified("f").dropFirst(2) == lines[...])
  }

  @Test func `far changes stand apart, near ones together`() {
    let old = (1...30).map(String.init)
    let far = old.map { $0 == "2" || $0 == "20" ? "x" : $0 }
    let near = old.map { $0 == "2" || $0 == "9" ? "x" : $0 }
    #expect(LineDifference(from: old, to: far).unified("f").count { $0.hasPrefix("@@") } == 2)
    #expect(LineDifference(from: old, to: near).unified("f").count { $0.hasPrefix("@@") } == 1)
  }
}
