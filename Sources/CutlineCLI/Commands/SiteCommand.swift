import Admissions
import ArgumentParser
import Foundation
import Reporting
import Site

/// `cutline site`: every page of the data package as a static site.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract:
      "Write a static site: a page for every school, program, major and year, with search and my score.",
    usage: "cutline site --output <folder> [<options>]",
    discussion: """
      The pages open from the file system and from any static host, under any path; they ask no other host for \
      anything. A second run without changes writes no file, and what an earlier run wrote and this one does not is \
      removed. docs/site.md has a recipe for publishing.

      Examples:
        cutline site --output public
        cutline site --output public --lang zh \\
          --base-url https://example.org/cutline/
      """)

  @Option(help: ArgumentHelp("Folder for the site.", valueName: "folder"))
  var output: String

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Languages of the pages, the first one first.", valueName: "en,zh"))
  var languages: LanguageList = .all

  @Option(help: "Name of the site (default: cutline's own).")
  var title: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Address where the site will stand, for canonical links and a site map.", valueName: "url"))
  var baseURL: String?

  @OptionGroup var knowing: KnownOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var jobs: JobsOptions
  @OptionGroup var opening: OpenOptions

  func validate() throws {
    guard let baseURL else { return }
    let parts = URLComponents(string: baseURL)
    guard let scheme = parts?.scheme?.lowercased(), ["http", "https"].contains(scheme),
      parts?.host?.isEmpty == false, parts?.query == nil, parts?.fragment == nil
    else {
      throw ValidationError(
        "--base-url \(baseURL): an address such as https://example.org/cutline/ is needed")
    }
  }

  mutating func run() throws {
    let folder = try DataFolder.read(data.folder)
    let dataset = try KnownLines(knowing, language: languages.languages[0]).dataset(of: folder)
    let search = try SearchTables { name in
      try ShippedPath.of("data/search/" + name, .file).map(InputFile.read)
    }
    guard let book = SiteBook(dataset, search: search, jobs: jobs.jobs.count) else {
      throw CommandFailure(.inputMissing, .nothingToReport)
    }
    let settings = SiteSettings(
      languages: languages.languages, title: title,
      baseURL: baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" },
      jobs: jobs.jobs.count)
    let package = try folder.files.map {
      ReportFile(path: $0, bytes: try InputFile.read(folder.path + "/" + $0))
    }
    var site = SiteFolder(output)
    try Site(book, settings, package: package).write { try site.write($0) }
    let removed = try site.finish()
    try StandardOutput.write(output + "/index.html\n")
    StandardError.write(.siteWritten(site.files, site.written, removed: removed), languages.languages[0])
    try opening.show(output + "/index.html")
  }
}
