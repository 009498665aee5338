public import Admissions
import Charts

/// The dossier of a school: what it is, its lines, what is expected of every major, how hard it is to get in.
public struct SchoolReport: Sendable {
  let review: SchoolReview
  let wording: Wording
  let selectivity: Selectivity
  /// The beginning of the names of its files.
  public let stem: String

  /// A dossier of a review in a language.
  ///
  /// - Parameter name: the school's name in file names, which keeps it apart from every other school.
  public init(_ review: SchoolReview, language: Language, name: String) {
    self.review = review
    wording = Wording(language)
    selectivity = Selectivity(review, wording: wording)
    stem = FileName.safe("school-" + name + "-" + language.rawValue)
  }

  /// The dossier as a document.
  public var document: Document {
    Document(
      title: wording.schoolTitle(review.school), language: wording.language,
      blocks: summary + profileBlocks + lineBlocks + majorBlocks + admissionBlocks + selectivityBlocks
        + calendarBlocks + ruleBlocks + qualityBlocks
        + SourceList(review.sources, schools: [review.school], wording: wording).blocks + commandBlocks)
  }

  /// The answers before any drawing, for pages that set something of their own behind them.
  public var opening: [Block] { summary }

  /// The drawing of what is expected of every major with a line of its own; nothing without any.
  public var outlook: [Block] {
    let own = review.outlook.own
    return own.contains(where: \.standing.isKnown) ? [forecastFigure(own)] : []
  }

  /// Everything else but the folds of majors and the command.
  public var particulars: [Block] {
    profileBlocks + lineBlocks + admissionBlocks + selectivityBlocks + calendarBlocks + ruleBlocks
      + qualityBlocks + SourceList(review.sources, schools: [review.school], wording: wording).blocks
  }

  var next: Int { review.cycle + 1 }

  private var summary: [Block] {
    let gap = wording.sentenceGap
    let hard = selectivity.cycle.map { wording.competition(selectivity.items, cycle: $0) }
    return [
      .lead(wording.theSchool, wording.place(review.school), gap: gap),
      .lead(wording.itsLines, wording.knownLines(review), gap: gap),
      .lead(wording.whatToExpect, wording.expected(review.outlook.own), gap: gap),
      .lead(wording.howHard, hard ?? wording.countsKnown(review.counts), gap: gap),
    ] + wording.knownNote(review.known, schools: [review.school])
  }

  func figure(_ name: String, _ chart: some Chart) -> Block {
    .figure(Figure(stem: "figures/\(stem)-\(name)", chart: chart, language: wording.language))
  }

  func caption(_ title: String, _ subtitle: String) -> ChartCaption {
    ChartCaption(
      title: title, subtitle: subtitle, source: wording.chartSource(review.sources, [review.school]))
  }

  /// The place of the majors that no line covers.
  static let noLineAnchor = "others"

  /// The place of a major without a line of its own: with those that the same line stands in for.
  static func othersAnchor(_ outlook: MajorOutlook) -> String {
    guard let key = outlook.forecast?.history.key else { return noLineAnchor }
    return Anchor.name("\(noLineAnchor)-\(key.major.text)-\(key.degree.rawValue)")
  }

  /// The place of a major within the dossier.
  static func anchor(_ major: Major) -> String {
    Anchor.name("m-\(major.code.text)-\(major.degree.rawValue)")
  }

  private var profileBlocks: [Block] {
    guard !review.profile.isEmpty else { return [] }
    var seen: Set<String> = []
    let attributes = review.profile.map(\.attribute).filter { seen.insert($0).inserted }
    let rows = attributes.map { attribute in
      let facts = review.profile.filter { $0.attribute == attribute }
      return [
        wording.attribute(attribute), facts.map(wording.fact).joined(separator: wording.clauseSeparator),
      ]
    }
    return [
      .section(wording.profileSection),
      .table(wording.profileSection, [wording.aboutColumn, wording.statedColumn], rows),
      .text(wording.asInData),
    ]
  }

  private var ruleBlocks: [Block] {
    guard !review.ruleChanges.isEmpty else { return [] }
    return [.section(wording.rulesSection), .bullets(review.ruleChanges.map(wording.ruleItem))]
  }

  private var qualityBlocks: [Block] {
    let lines = review.histories.flatMap { $0.points.map(\.line) }
    guard !lines.isEmpty else { return [] }
    let disputed = review.histories.flatMap(\.points).filter { $0.line.status == .disputed }
    return [
      .section(wording.qualitySection),
      .bullets([
        wording.confidences(lines), wording.disputedValues(disputed), wording.thinSeries(review.histories),
      ]),
    ]
  }

  private var commandBlocks: [Block] {
    [.section(wording.commandSection), .verbatim("cutline report school --school \(review.school.id)")]
  }
}
