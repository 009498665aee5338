import Admissions
import Numerals
import Reporting

/// Every source of the figures.
struct SourcesPage {
  let edition: Edition

  var page: SitePage {
    let (words, sources) = (edition.words, edition.book.dataset.sources)
    let rows = sources.map { source -> [Prose] in
      let own = edition.language == .chinese && !source.titleZH.isEmpty ? source.titleZH : source.title
      let title = own.isEmpty ? source.id : own
      return [
        source.address.isEmpty ? Prose(title) : .link(title, to: source.address),
        Prose(words.report.publisher(source.publisher, edition.book.dataset.schools)),
        Prose(source.publishedOn?.description ?? ""),
        Prose(source.confidence.rawValue + " · " + words.report.confidence(source.confidence)),
        [.code(source.id)],
      ]
    }
    return SitePage(
      path: .sources, title: words.sourcesTitle, description: words.sourcesDescription(sources.count),
      crumbs: [.init(title: words.sources, path: nil)],
      sections: [
        PageSection(
          "all", "",
          [
            .text(words.sourcesDescription(sources.count)),
            .table(
              words.sourcesTitle,
              [
                .words(words.titleColumn), .words(words.publisherColumn), .words(words.dateColumn),
                .words(words.confidenceColumn), .words(words.idColumn),
              ], rows),
          ])
      ], command: "cutline list sources")
  }
}
