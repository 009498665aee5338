import Forecasting

/// The order in which the choices of a list are shown; their numbers stay those of the list.
public enum PlanSort: String, Sendable, CaseIterable {
  /// As they stand in the list.
  case list
  /// The likeliest first.
  case chance
  /// The hardest line first.
  case line
  /// What adds most to the list first.
  case adds

  /// The places of a list in this order; equal ones as they stand in the list.
  ///
  /// - Parameter facts: of each choice its chance, how hard its line is, and what it adds.
  func places(_ facts: [(chance: Double, hardness: Double, adds: Double)]) -> [Int] {
    let keys =
      switch self {
      case .list: facts.map { _ in 0.0 }
      case .chance: facts.map(\.chance)
      case .line: facts.map(\.hardness)
      case .adds: facts.map(\.adds)
      }
    return keys.indices.sorted { (keys[$1], $0) < (keys[$0], $1) }
  }
}

extension ApplicationPlan {
  /// The places of the choices in the order in which they are shown.
  public var shown: [Int] {
    sort.places(choices.map { ($0.chance, $0.line.total.quantile(0.5), $0.marginalValue) })
  }
}
