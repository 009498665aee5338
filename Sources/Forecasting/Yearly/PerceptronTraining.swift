import Glibc
import LinearAlgebra
import Statistics

/// The examples a perceptron learns from, standardized.
struct PerceptronExamples: Sendable {
  let count: Int
  let horizon: Int
  /// One column of inputs each.
  let inputs: [Double]
  let means: [Double]
  let deviations: [Double]
  /// Targets over the size of the path's differences; `horizon` each.
  let targets: [Double]
  /// Weights of the median and of the other levels, times that size.
  let weights: [Double]
  let spreadWeights: [Double]

  init(_ origins: Origins, _ paths: YearlyPaths, _ targets: GrowthTargets) {
    let (raw, sizes) = NetworkInputs.make(origins, paths)
    count = origins.count
    horizon = targets.horizon
    (inputs, means, deviations) = Self.standardized(raw)
    let horizon = horizon
    self.targets = targets.growth.indices.map { targets.growth[$0] / sizes[$0 / horizon] }
    weights = Self.relative(targets.weights, sizes, horizon)
    spreadWeights = Self.relative(targets.spreadWeights, sizes, horizon)
  }

  /// Weights of errors in sizes, with mean near 1, so that one rate of learning serves every panel.
  private static func relative(_ weights: [Double], _ sizes: [Double], _ horizon: Int) -> [Double] {
    let scaled = weights.indices.map { weights[$0] * sizes[$0 / horizon] }
    let mean = scaled.reduce(0, +) / Double(max(scaled.count, 1))
    return mean > 0 ? scaled.map { $0 / mean } : scaled
  }

  private static func standardized(_ raw: [Double]) -> ([Double], [Double], [Double]) {
    let width = NetworkInputs.count
    let rows = Double(max(raw.count / width, 1))
    var means = [Double](repeating: 0, count: width)
    var squares = means
    for index in raw.indices { means[index % width] += raw[index] / rows }
    for index in raw.indices {
      let deviation = raw[index] - means[index % width]
      squares[index % width] += deviation * deviation / rows
    }
    means[width - 1] = 0
    squares[width - 1] = 1
    let deviations = squares.map { $0 > 1e-12 ? $0.squareRoot() : .infinity }
    let inputs = raw.indices.map { (raw[$0] - means[$0 % width]) / deviations[$0 % width] }
    return (inputs, means, deviations)
  }
}

/// Stochastic gradient descent of the pinball loss from a seeded start: the same bytes for the same seed.
struct PerceptronTraining: Sendable {
  private let examples: PerceptronExamples
  private let outputs: Int
  private var generator: SeededGenerator
  private var first: AdamParameter
  private var second: AdamParameter
  private var secondBias: AdamParameter
  private var last: AdamParameter
  private var direct: AdamParameter

  private static let epochs = 6
  private static let largestBatch = 1024
  private static let smallestBatch = 64
  private static let fastestRate = 2e-3

  init(_ examples: PerceptronExamples, seed: UInt64, member: Int) {
    self.examples = examples
    outputs = examples.horizon * YearlyLevels.count
    var generator = SeededGenerator(seed: seed).stream(member)
    let inputs = NetworkInputs.count
    let hidden = Perceptron.hidden
    func start(_ rows: Int, _ columns: Int, _ deviation: Double) -> AdamParameter {
      AdamParameter((0..<rows * columns).map { _ in deviation * generator.normal() })
    }
    first = start(hidden, inputs, sqrt(2 / Double(inputs)))
    second = start(hidden, hidden, sqrt(2 / Double(hidden)))
    secondBias = AdamParameter([Double](repeating: 0, count: hidden))
    last = start(outputs, hidden, 0.1 * sqrt(2 / Double(hidden)))
    direct = start(outputs, inputs, 0.01)
    self.generator = generator
  }

  /// The trained network.
  mutating func run() -> Perceptron {
    let batch = max(
      Self.smallestBatch, min(Self.largestBatch, examples.count / Self.smallestBatch))
    let batches = max(examples.count / batch, 1)
    let steps = Self.epochs * batches
    var step = 0
    for _ in 0..<Self.epochs {
      let order = generator.permutation(examples.count)
      for index in 0..<batches {
        step += 1
        let rows = order[min(index * batch, order.count)..<min((index + 1) * batch, order.count)]
        descend(rows, rate: Self.rate(step, of: steps), step: step)
      }
    }
    return network()
  }

  /// A short rise, then a cosine down to zero.
  private static func rate(_ step: Int, of steps: Int) -> Double {
    let rise = min(200, Double(steps) / 10)
    let place = Double(step) / Double(steps)
    return fastestRate * (0.5 + 0.5 * cos(Double.pi * place)) * min(1, Double(step) / max(rise, 1))
  }

  private var layers: PerceptronLayers {
    let hidden = Perceptron.hidden
    let inputs = NetworkInputs.count
    return PerceptronLayers(
      first: Matrix(rows: hidden, columns: inputs, elements: first.values),
      second: Matrix(rows: hidden, columns: hidden, elements: second.values),
      secondBias: secondBias.values,
      last: Matrix(rows: outputs, columns: hidden, elements: last.values),
      direct: Matrix(rows: outputs, columns: inputs, elements: direct.values))
  }

  private mutating func descend(_ rows: ArraySlice<Int>, rate: Double, step: Int) {
    let layers = layers
    let inputs = gathered(rows)
    let state = layers.forward(inputs)
    let slopes = lossSlopes(state.outputs, rows)
    let two = masked(product(layers.last, slopes, transposeA: true), by: state.second)
    let one = masked(product(layers.second, two, transposeA: true), by: state.first)
    first.descend(product(one, inputs, transposeB: true).elements, rate: rate, step: step)
    second.descend(product(two, state.first, transposeB: true).elements, rate: rate, step: step)
    let ones = [Double](repeating: 1, count: rows.count)
    secondBias.descend(product(two, ones), rate: rate, step: step)
    last.descend(product(slopes, state.second, transposeB: true).elements, rate: rate, step: step)
    direct.descend(product(slopes, inputs, transposeB: true).elements, rate: rate, step: step)
  }

  private func gathered(_ rows: ArraySlice<Int>) -> Matrix {
    let width = NetworkInputs.count
    var elements: [Double] = []
    elements.reserveCapacity(rows.count * width)
    for row in rows { elements.append(contentsOf: examples.inputs[row * width..<(row + 1) * width]) }
    return Matrix(rows: width, columns: rows.count, elements: elements)
  }

  /// The slope of the mean weighted pinball loss in each output.
  private func lossSlopes(_ found: Matrix, _ rows: ArraySlice<Int>) -> Matrix {
    var slopes = found.elements
    let share = 1 / Double(rows.count)
    let levels = YearlyLevels.levels
    var place = 0
    for row in rows {
      for index in row * examples.horizon..<(row + 1) * examples.horizon {
        let target = examples.targets[index]
        for level in 0..<levels.count {
          let weights = level == YearlyLevels.median ? examples.weights : examples.spreadWeights
          slopes[place] =
            (target > slopes[place] ? -levels[level] : 1 - levels[level]) * weights[index] * share
          place += 1
        }
      }
    }
    return Matrix(rows: found.rows, columns: found.columns, elements: slopes)
  }

  /// `slopes` where the unit was active.
  private func masked(_ slopes: Matrix, by units: Matrix) -> Matrix {
    var elements = slopes.elements
    let active = units.elements
    for index in elements.indices where active[index] <= 0 { elements[index] = 0 }
    return Matrix(rows: slopes.rows, columns: slopes.columns, elements: elements)
  }

  private func network() -> Perceptron {
    Perceptron(
      outputs: outputs, first: folded(first.values, rows: Perceptron.hidden),
      second: second.values.map { Float($0) }, secondBias: secondBias.values.map { Float($0) },
      last: last.values.map { Float($0) }, direct: folded(direct.values, rows: outputs))
  }

  /// A layer on standardized inputs as a layer on plain inputs: the constant takes up the means.
  private func folded(_ values: [Double], rows: Int) -> [Float] {
    var values = values
    let constant = NetworkInputs.count - 1
    for column in 0..<constant {
      for row in 0..<rows {
        values[column * rows + row] /= examples.deviations[column]
        values[constant * rows + row] -= values[column * rows + row] * examples.means[column]
      }
    }
    return values.map { Float($0) }
  }
}
