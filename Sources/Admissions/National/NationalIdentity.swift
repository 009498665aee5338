/// Regularities of the national table, observed on every row from 2016 on but those of the minority policy:
/// from the total and the line of papers of 100 in region A every other cell follows.
///
/// Observed, not decreed: the data are checked against them, and lines that are not out yet are forecast with
/// them.
public enum NationalIdentity {
  /// The first cycle for which the identities hold.
  public static let firstCycle = 2016

  /// The line of papers with a full mark above 100: that of papers of 100, scaled and rounded up.
  public static func paperLine(single100: Double, fullMark: Int) -> Double {
    // A product like 0.35 x 300 must not round up for a last bit.
    fullMark == 100 ? single100 : (single100 * Double(fullMark) / 100 - 1e-9).rounded(.up)
  }

  /// How far region B lies below region A; nil for papers above 100, which follow from those of 100.
  public static func regionGap(of subject: Subject, in exam: Exam) -> Double? {
    switch subject.pair {
    case .total: 10
    case .single100: exam == .twoPapers ? 5 : 3
    default: nil
    }
  }

  /// Any cell of the table from the total and the line of papers of 100 in region A; nil where the
  /// examination has no such paper.
  public static func value(
    _ subject: Subject, exam: Exam, region: Region, totalInA total: Double, single100InA single: Double
  ) -> Double? {
    guard let fullMark = exam.fullMark(of: subject) else { return nil }
    if subject == .total { return region == .a ? total : total - (regionGap(of: .total, in: exam) ?? 0) }
    let own = region == .a ? single : single - (regionGap(of: .single100, in: exam) ?? 0)
    return paperLine(single100: own, fullMark: fullMark)
  }
}
