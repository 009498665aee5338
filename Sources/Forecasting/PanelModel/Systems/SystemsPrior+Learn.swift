import Glibc

/// What one system taught: its regressions apart from how it standardized features, and its errors under each gain.
struct SystemLesson: Sendable {
  let kind: Scale.Kind
  let gainErrors: [Double]
  let sharing: [Double]
  /// One each for every window of its past.
  let scale: [PlainRegression]
  let shape: [PlainRegression]
}

/// A regression on the features that are no group's, in the features' own units.
struct PlainRegression: Sendable {
  let means: [Double]
  let deviations: [Double]
  let lowest: [Double]
  let highest: [Double]
  /// The values at the means, one per regression.
  let middles: [Double]
  let slopes: [[Double]]

  init(_ inputs: Standardization, _ coefficients: [[Double]], groups: GroupColumns) {
    let kept = inputs.means.indices.filter { groups.place($0) != nil }
    let spreads = inputs.inverses.map { $0 > 0 ? 1 / $0 : 0 }
    means = kept.map { inputs.means[$0] }
    deviations = kept.map { spreads[$0] }
    lowest = kept.map { inputs.means[$0] + inputs.lowest[$0] * spreads[$0] }
    highest = kept.map { inputs.means[$0] + inputs.highest[$0] * spreads[$0] }
    middles = coefficients.map { $0[0] }
    slopes = coefficients.map { own in kept.map { own[$0 + 1] * inputs.inverses[$0] } }
  }
}

extension RegressionLesson {
  /// The mean over windows, each counting the same; a slope as well as its feature varied there.
  init(_ systems: [PlainRegression]) {
    let count = Double(systems.count)
    func mean(_ part: (PlainRegression) -> Double) -> Double { systems.reduce(0) { $0 + part($1) } / count }
    let columns = systems[0].means.indices
    let means = columns.map { column in mean { $0.means[column] } }
    let deviations = columns.map { column in
      mean {
        let shift = $0.means[column] - means[column]
        return $0.deviations[column] * $0.deviations[column] + shift * shift
      }.squareRoot()
    }
    func standardized(_ value: Double, _ column: Int) -> Double {
      (value - means[column]) / max(deviations[column], Self.smallest)
    }
    lowest = columns.map { column in
      rounded(max(-Standardization.limit, standardized(mean { $0.lowest[column] }, column)))
    }
    highest = columns.map { column in
      rounded(min(Standardization.limit, standardized(mean { $0.highest[column] }, column)))
    }
    let information = columns.map { column in
      // One more without any slope is added: none knows that of another.
      mean { $0.deviations[column] * $0.deviations[column] } * (count + 1) + 1e-9
    }
    coefficients = systems[0].slopes.indices.map { regression in
      let slopes = columns.map { column in
        systems.reduce(0) {
          $0 + $1.slopes[regression][column] * $1.deviations[column] * $1.deviations[column]
        } / information[column]
      }
      let middle = mean { system in
        system.middles[regression]
          + columns.reduce(0) { $0 + slopes[$1] * (means[$1] - system.means[$1]) }
      }
      return [rounded(middle)] + columns.map { rounded(slopes[$0] * deviations[$0]) }
    }
    self.means = means.map(rounded)
    self.deviations = deviations.map(rounded)
  }
}

/// Five digits behind the point: more are not known, and the weights stay readable.
private func rounded(_ value: Double) -> Double { (value * 1e5).rounded() / 1e5 }

extension SystemsPrior {
  /// Learns from whole panels, each the past of one system.
  ///
  /// Systems count the same, however long they are. What is learned of a system's own regressions is learned without
  /// any other system.
  ///
  /// - Parameters:
  ///   - systems: by name, each with at least three cycles.
  ///   - program: the version that learns.
  /// - Returns: nil where no system has a past error to learn from.
  public init?(
    learning systems: [(name: String, license: String, panel: Panel)], program: String, jobs: Int = 1
  ) {
    var model = PanelModel()
    model.systems = nil
    var lessons: [SystemLesson] = []
    for (_, _, panel) in systems {
      guard let last = panel.yearRange?.upperBound else { continue }
      if let lesson = model.lesson(panel, end: last + 1, workers: Workers(jobs: jobs)) {
        lessons.append(lesson)
      }
    }
    guard !lessons.isEmpty else { return nil }
    schemaVersion = Self.currentSchemaVersion
    self.program = program
    sources = systems.map {
      SystemSource(
        name: $0.name, license: $0.license, kind: $0.panel.scale.kind, seriesCount: $0.panel.seriesCount,
        valueCount: $0.panel.values.count)
    }
    gains = FilterFit.gains
    let all = Self.gainErrors(lessons, toward: [])
    gainErrors = [[.score], [.rank], [.count, .real]].map { (kinds: [Scale.Kind]) in
      Self.gainErrors(lessons.filter { kinds.contains($0.kind) }, toward: [all])
    }
    sharing = ScaleSharing.candidates.indices.map { place in
      rounded(lessons.reduce(0) { $0 + $1.sharing[place] } / Double(lessons.count))
    }
    scale = RegressionLesson(lessons.flatMap(\.scale))
    shape = RegressionLesson(lessons.flatMap(\.shape))
  }

  /// The mean over systems of errors in units of the least; all systems together count as one more of a kind.
  private static func gainErrors(_ lessons: [SystemLesson], toward others: [[Double]]) -> [Double] {
    let shares =
      lessons.map { lesson in
        let least = max(lesson.gainErrors.min() ?? 1, 1e-12)
        return lesson.gainErrors.map { $0 / least }
      } + others
    return FilterFit.gains.indices.map { gain in
      rounded(shares.reduce(0) { $0 + $1[gain] } / Double(shares.count))
    }
  }
}

extension PanelModel {
  /// A short table is read with what short pasts taught: of two cycles one error is known before the one to learn
  /// from, and a regression on many errors would say too much of it.
  fileprivate static let windowCycles = 3
  /// How many windows of a system are learned from, the last ones.
  fileprivate static let windows = 4

  /// What a panel teaches other systems; nil where it has no errors to learn from.
  fileprivate func lesson(_ panel: Panel, end: Int, workers: Workers) -> SystemLesson? {
    let evidence = PriorLearner(panel, target: end, model: self, workers: workers).startingFit().evidence
    var short = self
    short.historyCycles = Self.windowCycles
    let first = (panel.yearRange?.lowerBound ?? end) + Self.windowCycles
    let priors = (0..<Self.windows).map { end - $0 }.filter { $0 >= first }.map {
      PriorLearner(panel, target: $0, model: short, workers: workers).learn().own
    }
    let known = priors.filter { $0.scale != nil }
    guard !known.isEmpty, !evidence.sharing.isEmpty else { return nil }
    return SystemLesson(
      kind: panel.scale.kind, gainErrors: evidence.gainErrors, sharing: evidence.sharing,
      scale: known.compactMap { own in
        own.scale.map {
          PlainRegression(
            $0.standardization, [$0.coefficients], groups: own.groupColumns(from: ScaleFeatures.ownCount))
        }
      },
      shape: known.map {
        PlainRegression(
          $0.shapeInputs, $0.knotCoefficients, groups: $0.groupColumns(from: ShapeFeatures.groupStart))
      })
  }
}

extension ErrorPrior {
  fileprivate func groupColumns(from first: Int) -> GroupColumns {
    GroupColumns(first: first, count: groupLogScales.count)
  }
}
