import TestSupport
import Testing

@testable import Reporting

/// Reading notebooks and writing them again.
struct NotebookTextTests {
  private static let sample = """
    # Title

    ```console
    $ cutline list models
    model  used by
    auto   all

    $ cutline lint data \\
    >   --lang zh
    a finding
    [exit status 1]
    ```

    ~~~text
    ```console
    $ rm -rf /
    ~~~
    The end.
    """

  @Test func `commands, outputs and exit statuses are read in order`() {
    let notebook = Notebook(Self.sample)
    #expect(notebook.problems.isEmpty)
    #expect(notebook.steps.map(\.arguments) == [["list", "models"], ["lint", "data", "--lang", "zh"]])
    #expect(notebook.steps.map(\.output) == [["model  used by", "auto   all"], ["a finding"]])
    #expect(notebook.steps.map(\.status) == [0, 1])
    #expect(notebook.steps.map(\.line) == [4, 8])
  }

  @Test(arguments: [
    sample, sample + "\n", "", "\n", "prose only", "```console\n```", "```console\n\n$ cutline\n\n\n```\n",
    "  ```console\n  $ cutline\n  a\n\n  b\n  ```\n", "~~~~console nice\n$ cutline\n~~~\n~~~~~ \ntail",
    "```console\r\n$ cutline\r\nout\r\n```\r\nend\r\n", "```console\n$ cutline\nno end",
  ])
  func `the text of a notebook is the text it was read from`(text: String) {
    #expect(Notebook(text).text == text)
  }

  @Test(arguments: 0..<200) func `random documents are written as they were read`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let text = SeededLines.document(&generator).joined(separator: "\n")
    let notebook = Notebook(text)
    #expect(notebook.text == text)
    #expect(Notebook(notebook.cleaned.text) == Notebook(notebook.cleaned.cleaned.text))
  }

  @Test func `blocks of other languages and unfinished ones are left alone`() {
    #expect(Notebook("```text\n$ cutline\n```\n").steps.isEmpty)
    #expect(Notebook("```\n$ cutline\n").steps.isEmpty)
    #expect(Notebook("    ```console\n    $ cutline\n    ```\n").steps.isEmpty)
    #expect(Notebook("```consoles\n$ cutline\n```\n").steps.isEmpty)
    #expect(Notebook("````console\n$ cutline\n```\n````\n").steps.first?.output == ["```"])
  }

  @Test func `cleaning leaves the commands alone`() {
    let cleaned = Notebook(Self.sample).cleaned
    #expect(cleaned.steps.allSatisfy { $0.output.isEmpty && $0.status == 0 })
    #expect(cleaned.text.contains("$ cutline list models\n\n$ cutline lint data \\\n>   --lang zh\n```"))
    #expect(cleaned.text.hasSuffix("The end."))
    #expect(cleaned.changedSteps(from: Notebook(Self.sample)) == 2)
  }
}

/// Random lines, many of them with a meaning in notebooks.
private enum SeededLines {
  private static let lines = [
    "", "prose", "```console", "```", "~~~", "````", "$ cutline list", "$ cutline 'a b' \\", "> --more", "$",
    "...", "a ... b", "[exit status 2]", "output", "中文输出", "$ ls", "```text", "$ cutline \"open",
  ]

  static func document(_ generator: inout SplitMix) -> [String] {
    (0..<Int.random(in: 0...24, using: &generator)).map { _ in
      lines.randomElement(using: &generator) ?? ""
    }
  }
}
