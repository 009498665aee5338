import Admissions
import Numerals
import Reporting

/// Files to take along: forecasts, the data package, the calendar.
struct DownloadsPage {
  let edition: Edition
  /// The files of the data package, below the root.
  let package: [ReportFile]

  private var words: SiteWords { edition.words }

  var page: SitePage {
    let forecasts = [
      (ForecastFiles.csvPath, words.forecastsCSV), (ForecastFiles.jsonPath, words.forecastsJSON),
      (PagePath.national.folder(edition.language) + "national.csv", words.nationalCSV),
      (PagePath.calendar.folder(edition.language) + "calendar.ics", words.calendarICS),
    ]
    return SitePage(
      path: .downloads, title: words.downloadsTitle, description: words.downloadsDescription,
      crumbs: [.init(title: words.downloads, path: nil)],
      sections: [
        PageSection("forecasts", words.forecastFiles, [table(words.forecastFiles, forecasts)]),
        PageSection(
          "package", words.packageFiles,
          [.text(words.packageIntro), table(words.packageFiles, package.map { ($0.path, name($0)) })]),
      ])
  }

  private func name(_ file: ReportFile) -> String {
    let kilobytes = (file.bytes.count + 999) / 1000
    return words.report.count(kilobytes) + " kB"
  }

  private func table(_ label: String, _ files: [(path: String, text: String)]) -> PageContent {
    .table(
      label, [.words(words.fileColumn), .words(words.holdsColumn)],
      files.map { path, text in
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return [.link(name, to: PagePath.downloads.link(toFile: path)), Prose(text)]
      })
  }
}
