import Statistics

/// The distribution of whole errors, shared shocks and all: less sharp than own errors convolved with a shock,
/// but it takes nothing for granted about how they go together. The forecast averages the two.
struct TotalErrors: Sendable {
  let shape: ShapeModel
  /// The median shock of each cycle at a loading of 1, taken out of the sizes.
  let medianShocks: [Double]

  /// - Parameter drift: the drift of the year's shock, taken out of the errors.
  init(_ history: ShapeHistory, drift: Double, workers: Workers) {
    let fit = history.fit
    let errors = fit.filtered.surprises.map { surprises in
      zip(surprises, fit.loadings).map { $0 - $1 * drift }
    }
    let shocks = fit.filtered.surprises.map { Self.medianShock($0, fit.loadings) }
    medianShocks = shocks
    let sizes = zip(fit.filtered.surprises, shocks).map { surprises, shift in
      zip(surprises, fit.loadings).map { $0 - $1 * shift }
    }
    shape = ShapeModel(history, errors: errors, sizes: AbsoluteErrors(sizes), workers: workers)
  }

  /// The median shock of a cycle; zero where it cannot be told from the series' own errors.
  private static func medianShock(_ surprises: [Double], _ loadings: [Double]) -> Double {
    let shocks = presentValues(zip(surprises, loadings).map { $0 / $1 })
    return shocks.count >= LevelFilter.fewestSurprises ? median(shocks) : 0
  }
}
