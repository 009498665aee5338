import Testing

@testable import Reporting

/// What a notebook may run.
struct CommandWordsTests {
  @Test(arguments: [
    ("cutline list", ["cutline", "list"]), ("  cutline\t list  ", ["cutline", "list"]),
    ("cutline --college '*' \"\"", ["cutline", "--college", "*", ""]),
    (#"cutline "a \"b\" \\ \n" c\ d 'e "f"'g"#, ["cutline", #"a "b" \ \n"#, "c d", #"e "f"g"#]),
    ("cutline --given national=275,1", ["cutline", "--given", "national=275,1"]),
    ("cutline 北京邮电大学 a~b a#b", ["cutline", "北京邮电大学", "a~b", "a#b"]), ("", []),
  ])
  func `words are split and quoted as a shell does`(line: String, words: [String]) throws {
    #expect(try CommandWords.split(line) == words)
  }

  @Test(arguments: Array("|&;<>()$`*?[{"))
  func `what a shell would act on is refused outside quotes`(character: Character) throws {
    #expect(throws: NotebookProblem.Kind.shell(character)) {
      try CommandWords.split("cutline a\(character)b")
    }
    #expect(try CommandWords.split("cutline 'a\(character)b'").last == "a\(character)b")
  }

  @Test func `a home folder, a comment and an expansion in double quotes are refused`() {
    #expect(throws: NotebookProblem.Kind.shell("~")) { try CommandWords.split("cutline ~/x") }
    #expect(throws: NotebookProblem.Kind.shell("#")) { try CommandWords.split("cutline # x") }
    #expect(throws: NotebookProblem.Kind.shell("$")) { try CommandWords.split("cutline \"$HOME\"") }
    #expect(throws: NotebookProblem.Kind.shell("`")) { try CommandWords.split("cutline \"`id`\"") }
    #expect(throws: NotebookProblem.Kind.openQuote("'")) { try CommandWords.split("cutline 'x") }
  }

  @Test(
    arguments: [
      ("$ rm -rf /", .otherProgram("rm")), ("$ /bin/cutline", .otherProgram("/bin/cutline")),
      ("$", .noCommand),
      ("$ ''", .otherProgram("")), ("$ cutline notebook run x.md", .nested),
      ("$ cutline list | head", .shell("|")),
      ("$ cutline batch x --output /etc/passwd", .pathOutside("/etc/passwd")),
      ("$ cutline batch x --output=a/../../b", .pathOutside("a/../../b")), ("text", .textBeforeCommand),
    ] as [(String, NotebookProblem.Kind)])
  func `nothing but a cutline that stays in its folder is run`(line: String, kind: NotebookProblem.Kind) {
    let notebook = Notebook("first\n```console\n\(line)\n```\n")
    #expect(notebook.problems == [NotebookProblem(line: 3, kind: kind)])
    #expect(notebook.steps.allSatisfy { $0.arguments.isEmpty })
    #expect(!notebook.problems[0].message.isEmpty)
  }

  @Test func `every problem is collected with its line`() {
    let notebook = Notebook("```console\nx\n$ ls\n$ cutline \\\n> a;b\n\n```\n```console\n$ cutline 'x\n")
    #expect(
      notebook.problems.map(\.line) == [2, 3, 4, 8, 9])
  }
}
