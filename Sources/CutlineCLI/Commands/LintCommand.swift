import Admissions
import ArgumentParser
import DelimitedText
import Foundation
import PanelTables
import Reporting

/// `cutline lint`: everything that is wrong with a data package, like a compiler says it.
struct LintCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check a data package: schema, keys, references and the rules of admission.",
    discussion: """
      Prints file:line:column for every finding and exits with 1 when there is one. Findings that are alike are \
      printed three times and then counted; --all prints every one. What makes others comes first.

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
  @Flag(help: "Print every finding, also where hundreds are alike.")
  var all = false

  @OptionGroup var language: LanguageOptions

  mutating func run() throws {
    let folder = try DataFolder.read(folder)
    let problems = folder.package.lint()
    do throws(CommandFailure) {
      try StandardOutput.write(lines: lines(problems))
    } catch {
      // A reader that has seen enough does not change what was found.
      guard error.status == .success else { throw error }
    }
    if let diff {
      let base = try DataFolder.read(diff)
      let changes = PackageDiff(from: base.package.dataset, to: folder.package.dataset)
      try StandardOutput.write(lines: Wording(language.language).lines(of: changes))
    }
    StandardError.write(summary(problems, folder.path))
    if !problems.isEmpty { throw CommandFailure.silent(.findings) }
  }

  /// What makes other findings, then the others.
  private func lines(_ problems: [DataProblem]) -> [String] {
    let words = TableLanguage(rawValue: language.language.rawValue) ?? .english
    let encodings = EncodingFindings(problems, language.language)
    let roots = problems.filter { $0.isRoot && !encodings.files.contains($0.file) }
    let rest = problems.filter { !$0.isRoot }
    guard !all else { return encodings.lines + (roots + rest).map { $0.printed(in: language.language) } }
    let report = ProblemReport(in: words)
    var said: [String: Int] = [:]
    return encodings.lines + report.lines((roots + rest).map(alike), said: &said)
  }

  private func alike(_ problem: DataProblem) -> AlikeProblem {
    AlikeProblem(
      file: problem.file, line: problem.line, printed: problem.printed(in: language.language),
      message: problem.message(in: language.language))
  }

  private func summary(_ problems: [DataProblem], _ path: String) -> String {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    guard !problems.isEmpty else {
      return language.language == .chinese ? "\(path)：没有发现问题（no findings）" : "\(path): no findings"
    }
    return language.language == .chinese
      ? "\(path)：\(errors) 处错误，\(warnings) 处警告"
      : "\(path): \(errors) \(errors == 1 ? "error" : "errors"), \(warnings) "
        + (warnings == 1 ? "warning" : "warnings")
  }
}

extension DataProblem {
  /// Whether a file does not read as a table, so that rows of it are missing to all others.
  fileprivate var isRoot: Bool {
    switch kind {
    case .form(.malformed), .form(.empty), .form(.missingTable), .form(.missingColumn): true
    default: false
    }
  }
}

/// Files in another encoding, each said once.
private struct EncodingFindings {
  private(set) var files: Set<String> = []
  private(set) var lines: [String] = []

  init(_ problems: [DataProblem], _ language: Language) {
    for problem in problems {
      guard case .form(.malformed(.invalidUTF8)) = problem.kind, !files.contains(problem.file),
        let bytes = try? InputFile.mapped(problem.file), let guess = EncodingGuess.name(of: bytes),
        guess != "UTF-8"
      else { continue }
      files.insert(problem.file)
      let count = problems.count { $0.file == problem.file && $0.kind == problem.kind }
      let place = "\(problem.file):\(problem.line):\(problem.column): "
      lines.append(
        language == .chinese
          ? place + "错误：\(count) 行不是 UTF-8，看起来是 \(guess)：请将文件存为 UTF-8；这些行缺失会引起其他问题"
          : place
            + "error: the bytes of \(count) \(count == 1 ? "row" : "rows") are not UTF-8; it looks like "
            + "\(guess): save the file as UTF-8. Findings below may come from the missing rows")
    }
  }
}
