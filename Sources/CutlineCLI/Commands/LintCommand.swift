import Admissions
import ArgumentParser
import Reporting

/// `cutline lint`: everything that is wrong with a data package, like a compiler says it.
struct LintCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check a data package: schema, keys, references and the rules of admission.",
    discussion: """
      Prints file:line:column for every finding and exits with 1 when there is one.

      Example:
        cutline lint --diff ../cutline-main/data/kaoyan
      """)

  @Argument(help: "Folder of the data package (default: data/kaoyan).")
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "Say also what changed against another package: rows added, removed, values and confidence moved.",
      valueName: "folder"))
  var diff: String?

  @OptionGroup var language: LanguageOptions

  mutating func run() throws {
    let folder = try DataFolder.read(folder)
    let problems = folder.package.lint()
    try StandardOutput.write(problems.map { $0.printed(in: language.language) + "\n" }.joined())
    if let diff {
      let base = try DataFolder.read(diff)
      let changes = PackageDiff(from: base.package.dataset, to: folder.package.dataset)
      try StandardOutput.write(Wording(language.language).lines(of: changes).map { $0 + "\n" }.joined())
    }
    let errors = problems.filter { $0.severity == .error }.count
    StandardError.write(
      problems.isEmpty
        ? "\(folder.path): no findings"
        : "\(folder.path): \(errors) errors, \(problems.count - errors) warnings")
    if !problems.isEmpty { throw CommandFailure.silent(.findings) }
  }
}
