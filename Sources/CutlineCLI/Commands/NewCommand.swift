import Admissions
import ArgumentParser
import DelimitedText
import Foundation
import Reporting

/// `cutline new`: an empty data package of one's own.
struct NewCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a data package of your own: the schema, the registers and national lines, no lines yet.",
    discussion: """
      Schools, national rows, national lines and their sources are copied from the package that ships (or from --data); \
      every other table has its header alone. examples/ holds a list of choices, a table of students and a table of \
      lines. cutline add fills the package.

      Example:
        cutline new mine
      """)

  @Argument(help: "The folder; it must not hold anything yet.")
  var folder: String

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions

  /// The tables that are copied whole.
  private static let copied: Set<TableName> = [.schools, .nationalRows, .nationalMap, .nationalLines]

  mutating func run() throws {
    guard FileSystem.kind(folder) != .file else { throw CommandFailure(.cannotCreate, .folderInUse(folder)) }
    let base = try DataFolder.read(data.folder)
    let dataset = try base.checkedDataset(language.language)
    let files =
      try tables(base, dataset) + Self.examples.map { ("examples/" + $0, Array($1.utf8)) }
    guard isFree(for: Dictionary(files) { first, _ in first }) else {
      throw CommandFailure(.cannotCreate, .folderInUse(folder))
    }
    for (name, bytes) in files { try OutputFile.write(bytes, to: folder + "/" + name) }
    StandardError.write(.madePackage(folder), language.language)
  }

  /// Whether the folder holds nothing, or only what a run of this command has left that did not come to its end.
  private func isFree(for files: [String: [UInt8]]) -> Bool {
    guard FileSystem.kind(folder) == .folder else { return true }
    guard let top = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return false }
    let examples = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/examples")) ?? []
    var whole = 0
    for name in top.filter({ $0 != "examples" }) + examples.map({ "examples/" + $0 }) {
      if let bytes = files[name] {
        guard (try? InputFile.read(folder + "/" + name)) == bytes else { return false }
        whole += 1
      } else if !name.hasSuffix(OutputFile.partSuffix) || !PartOpening.isOwn(folder + "/" + name) {
        return false
      }
    }
    return whole < files.count
  }

  private func tables(_ base: DataFolder, _ dataset: Dataset) throws -> [(String, [UInt8])] {
    let cited = Set(dataset.nationalLines.map(\.sourceID) + dataset.schools.map(\.sourceID))
    var files: [(String, [UInt8])] = []
    for name in TableName.allCases {
      let file = name.rawValue + ".csv"
      if Self.copied.contains(name) {
        files.append((file, try InputFile.read(base.path + "/" + file)))
      } else {
        var writer = DelimitedWriter()
        writer.record(name.columns)
        if name == .sources {
          for source in dataset.sources where cited.contains(source.id) { writer.record(source.row) }
        }
        files.append((file, writer.bytes))
      }
    }
    let descriptor = base.path + "/datapackage.json"
    if FileSystem.kind(descriptor) == .file {
      files.append(("datapackage.json", try InputFile.read(descriptor)))
    }
    return files
  }

  private static let examples = [
    ("choices.csv", "school,major,degree,college\nBUPT,0812,academic,\nHDU,085404,professional,\n"),
    (
      "students.csv",
      "student,score,politics,foreign,subject1,subject2,choices\nLi,352,65,62,105,120,BUPT/0812; HDU/085404\n"
    ),
    (
      "lines.csv",
      "cycle,school_id,major_code,degree,value,note\n2026,10001,0835,academic,345,from the notice\n"
    ),
  ]
}
