import LinearAlgebra

/// The trained partners of a blend.
struct YearlyMembers: Sendable, Codable, Equatable {
  /// By increasing input length.
  let regressions: [LagRegression]
  /// Networks that differ in what they see; their outputs are averaged.
  let networks: [Perceptron]

  /// Whether nothing could be trained.
  var isEmpty: Bool { regressions.isEmpty && networks.isEmpty }
}

/// How members are trained.
struct MemberTraining: Sendable {
  let horizon: Int
  let networks: Int
  /// Fewer examples train no network.
  let fewestExamples: Int
  let seed: UInt64
  let workers: Workers

  /// The fewest known years a partner forecasts from.
  static let shortest = 4
  private static let originsPerPath = 40
  private static let largestExamples = 300_000
  /// A network needs this many known targets at every horizon.
  private static let fewestTargets = 500
  private static let largestDesign = 40_000
  /// A regression needs this many rows for each value of its input.
  private static let rowsPerInput = 50

  private enum Part: Sendable {
    case network(Perceptron)
    case coefficients([Float])
  }

  /// Places to learn from on paths without their last `hidden` years.
  static func origins(_ paths: YearlyPaths, hidden: Int) -> Origins {
    let all = Origins.past(of: paths, hidden: hidden, shortest: shortest, most: originsPerPath)
    guard all.count > largestExamples else { return all }
    return all.selecting(thinned(Array(0..<all.count), to: largestExamples))
  }

  /// Members trained on paths without their last `hidden` years.
  func members(_ paths: YearlyPaths, hidden: Int) -> YearlyMembers {
    let origins = Self.origins(paths, hidden: hidden)
    let targets = GrowthTargets(origins, paths, horizon: horizon, hidden: hidden)
    let states = OriginStates(origins, paths, horizon: horizon, workers: workers)
    let problems = problems(origins, targets, paths, states)
    let known = targets.fewestKnown(Array(0..<origins.count))
    let isLarge = origins.count >= fewestExamples && known >= Self.fewestTargets
    let views = isLarge ? NetworkView.views(networks, unit: paths.unit) : []
    let seed = seed
    // A network tells the spread better than lines do.
    let medianOnly = !views.isEmpty
    let parts = workers.map(views.count + problems.count) { (index: Int) -> Part in
      guard index < views.count else {
        return .coefficients(problems[index - views.count].solution(medianOnly: medianOnly))
      }
      let examples = PerceptronExamples(views[index], origins, paths, states, targets)
      var training = PerceptronTraining(examples, seed: seed, member: index)
      return .network(training.run())
    }
    return assembled(parts, problems, levels: medianOnly ? 1 : YearlyLevels.count)
  }

  /// One problem for each length and horizon, by length.
  private func problems(
    _ origins: Origins, _ targets: GrowthTargets, _ paths: YearlyPaths, _ states: OriginStates
  ) -> [LagProblem] {
    LagRegression.lengths.flatMap { (length: Int) -> [LagProblem] in
      let all = (0..<origins.count).filter { Int(origins.cuts[$0]) >= length }
      // Long inputs may have no distant targets at all; they would be forecast blindly.
      guard targets.fewestKnown(all) > Self.rowsPerInput * length else { return [] }
      let rows = Self.thinned(all, to: Self.largestDesign)
      let design = LagDesign(origins.selecting(rows), paths, states.selecting(rows), length: length)
      return (0..<horizon).map { step in
        LagProblem(
          design: design, rows: rows, targets: targets, step: step,
          smallestResidual: paths.unit.smallestDifference)
      }
    }
  }

  private func assembled(_ parts: [Part], _ problems: [LagProblem], levels: Int) -> YearlyMembers {
    var networks: [Perceptron] = []
    var coefficients: [[Float]] = []
    for part in parts {
      switch part {
      case .network(let network): networks.append(network)
      case .coefficients(let values): coefficients.append(values)
      }
    }
    let regressions = stride(from: 0, to: coefficients.count, by: horizon).map { start in
      LagRegression(
        length: problems[start].design.length, levels: levels, limits: problems[start].design.limits,
        coefficients: Array(coefficients[start..<start + horizon].joined()))
    }
    return YearlyMembers(regressions: regressions, networks: networks)
  }

  /// Evenly spread rows, at most `limit`.
  private static func thinned(_ rows: [Int], to limit: Int) -> [Int] {
    guard rows.count > limit else { return rows }
    return (0..<limit).map { rows[$0 * rows.count / limit] }
  }
}
