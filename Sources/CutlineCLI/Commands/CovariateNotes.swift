import Admissions
import Forecasting
import Numerals

/// What a run says of its covariates: how each did in past cycles, and what they do to the forecasts.
struct CovariateNotes {
  private let report: CovariateReport?
  private let isAsked: Bool
  private let scale: Scale

  init(_ report: CovariateReport?, asked: Bool, scale: Scale) {
    (self.report, isAsked, self.scale) = (report, asked, scale)
  }

  func print(_ language: Language) {
    guard isAsked else { return }
    guard let report else { return StandardError.write(.covariatesNeedCalendar, language) }
    for effect in report.effects {
      StandardError.write(
        effect.isKnown
          ? .covariate(effect.name, common: record(effect.common), own: record(effect.own))
          : .covariateUnknown(effect.name, in: report.year), language)
    }
    guard report.effects.contains(where: \.isUsed) else { return }
    StandardError.write(.covariatesMove(report.year, by: shift(report.meanShift)), language)
  }

  /// How a part of a covariate did; nil where it was never tried.
  private func record(_ slope: CovariateEffect.Slope) -> CovariateRecord? {
    guard slope.trials > 0 else { return nil }
    return CovariateRecord(
      wins: slope.wins, trials: slope.trials, change: Int((100 * (slope.ratio - 1)).rounded()),
      isUsed: slope.isUsed)
  }

  /// A movement in units of the table; that of a logarithm as a percentage.
  private func shift(_ size: Double) -> String {
    let sign = size < 0 ? "-" : "+"
    return scale.transform == .log
      ? sign + fixedText(100 * abs(scale.restored(size) - 1), decimals: 1) + " %"
      : sign + significantText(abs(size), digits: 2)
  }
}
