public import Admissions
import Charts

/// The report of a cycle: what moved, how last year's forecasts did, what is expected next.
public struct YearReport: Sendable {
  let review: YearReview
  let wording: Wording

  /// A report of a review in a language.
  public init(_ review: YearReview, language: Language) {
    self.review = review
    wording = Wording(language)
  }

  /// The beginning of the names of its files.
  public var stem: String { "year-\(review.cycle)-\(wording.language.rawValue)" }

  /// The report as a document.
  public var document: Document {
    Document(
      title: wording.yearTitle(review.cycle), language: wording.language,
      blocks: summary + nationalBlocks + schoolBlocks + scorecardBlocks + examBlocks + nextBlocks
        + applicantBlocks
        + newsBlocks + qualityBlocks + sourceBlocks + commandBlocks)
  }

  /// What moved, what is expected, how sure that is: all of it before the first drawing.
  var summary: [Block] {
    let gap = wording.sentenceGap
    let moved = [wording.nationalMovement(review.national), wording.schoolMovement(review.moves)]
    let sure = [
      wording.scorecard(review.given), wording.coverageVerdict(review.given),
      wording.nationalScorecard(review.national),
    ]
    return [
      .lead(wording.whatMoved, wording.sentences(moved), gap: gap),
      .lead(wording.whatIsExpected, wording.nationalExpectation(review.national), gap: gap),
      .lead(wording.howSure, wording.sentences(sure), gap: gap),
      .text(wording.yearScope(review)),
    ] + wording.knownNote(review.known, schools: schools)
  }

  func figure(_ name: String, _ chart: some Chart) -> Block {
    .figure(Figure(stem: "figures/\(stem)-\(name)", chart: chart, language: wording.language))
  }

  /// The words around a chart of national lines.
  func nationalCaption(_ title: String, _ subtitle: String) -> ChartCaption {
    caption(title, subtitle, of: review.national.rows.compactMap { $0.history.points.last?.sourceID })
  }

  /// The words around a chart of what these sources gave.
  func caption(_ title: String, _ subtitle: String, of ids: [String]) -> ChartCaption {
    let used = Set(ids)
    let sources = review.sources.filter { used.contains($0.id) }
    return ChartCaption(title: title, subtitle: subtitle, source: wording.chartSource(sources, schools))
  }

  private var commandBlocks: [Block] {
    [.section(wording.commandSection), .verbatim("cutline report year --cycle \(review.cycle)")]
  }

  var sourceBlocks: [Block] {
    SourceList(review.sources, schools: schools, wording: wording).blocks
  }

  private var schools: [School] { review.outlooks.map(\.school) }
}

extension YearReport {
  /// The cycle as an exam: what the forecasts had said before it, and what came.
  var examBlocks: [Block] {
    guard let exam = review.exam else { return [] }
    return [
      .section(wording.examSection(review.cycle)), .text(wording.examStory(exam, cycle: review.cycle)),
      .table(
        wording.examSection(review.cycle), wording.yearExamColumns,
        exam.rows.map { row in
          [
            wording.sentence(wording.knowledge(row.knowledge), ended: false),
            wording.change(row.expectedMove, decimals: 1), wording.marks(row.error, decimals: 1),
            wording.percent(row.above), wording.percent(row.held80),
          ]
        }),
    ]
  }
}
