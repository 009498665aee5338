import Admissions
import Forecasting
public import Reporting

/// A whole static site: pages in every language, style, scripts and data, all with relative links.
public struct Site: Sendable {
  private let book: SiteBook
  private let settings: SiteSettings
  private let package: [ReportFile]

  /// A site of a book.
  ///
  /// - Parameter package: the files of the data package by name, to be taken along.
  public init(_ book: SiteBook, _ settings: SiteSettings, package: [ReportFile]) {
    self.book = book
    self.settings = settings
    self.package = package.map {
      ReportFile(path: "data/package/" + FileName.safe($0.path), bytes: $0.bytes)
    }
  }

  /// How many pages are written before the next are begun; their text is all that is held.
  private static let batch = 64

  /// Hands over every file of the site, some at a time, always in the same order.
  public func write(_ write: ([ReportFile]) throws -> Void) rethrows {
    try write([FrontPage(settings: settings).file] + SiteAssets.files(settings.languages) + package)
    try write([IndexFile(book).file] + book.majors.map { MajorFile(book: book, chapter: $0).file })
    try write(ForecastFiles(book: book).files)
    let pages = SiteContents(book: book, package: package).all
    for language in settings.languages { try writePages(pages, Edition(book, settings, language), write) }
    if let base = settings.baseURL {
      let paths = pages.map(\.path)
      try write([SiteMap(base: base, paths: paths, languages: settings.languages).file])
    }
  }

  private func writePages(
    _ pages: [SiteContents.Entry], _ edition: Edition, _ write: ([ReportFile]) throws -> Void
  ) rethrows {
    for start in stride(from: 0, to: pages.count, by: Self.batch) {
      let some = Array(pages[start..<min(start + Self.batch, pages.count)])
      let files = Parallel.blocks(of: some.count, blockSize: 1, jobs: settings.jobs) { block in
        edition.files(some[block.lowerBound].page(edition))
      }
      try write(files.flatMap(\.self))
    }
  }
}
