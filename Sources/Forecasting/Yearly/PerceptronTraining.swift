import Glibc
import LinearAlgebra
import Statistics

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

  private static let largestBatch = 1024
  private static let smallestBatch = 64
  private static let fastestRate = 2e-3
  /// Examples worked on at a time: few enough that every layer stays in the cache.
  private static let chunk = 128

  init(_ examples: PerceptronExamples, seed: UInt64, member: Int) {
    self.examples = examples
    outputs = examples.horizon * YearlyLevels.count
    var generator = SeededGenerator(seed: seed).stream(member)
    let inputs = examples.view.inputCount
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
    let epochs = examples.view.epochs
    let steps = epochs * batches
    var step = 0
    for _ in 0..<epochs {
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
    let inputs = examples.view.inputCount
    return PerceptronLayers(
      first: Matrix(rows: hidden, columns: inputs, elements: first.values),
      second: Matrix(rows: hidden, columns: hidden, elements: second.values),
      secondBias: secondBias.values,
      last: Matrix(rows: outputs, columns: hidden, elements: last.values),
      direct: Matrix(rows: outputs, columns: inputs, elements: direct.values))
  }

  private mutating func descend(_ rows: ArraySlice<Int>, rate: Double, step: Int) {
    let layers = layers
    let share = 1 / Double(rows.count)
    var slopes = LayerSlopes(layers)
    for start in stride(from: rows.startIndex, to: rows.endIndex, by: Self.chunk) {
      let part = rows[start..<min(start + Self.chunk, rows.endIndex)]
      let inputs = gathered(part)
      add(part, inputs, layers, share: share, to: &slopes)
    }
    first.descend(slopes.first, rate: rate, step: step)
    second.descend(slopes.second, rate: rate, step: step)
    secondBias.descend(slopes.secondBias, rate: rate, step: step)
    last.descend(slopes.last, rate: rate, step: step)
    direct.descend(slopes.direct, rate: rate, step: step)
  }

  /// Adds the slopes of the loss of some examples, by back-propagation.
  private func add(
    _ rows: ArraySlice<Int>, _ inputs: Matrix, _ layers: PerceptronLayers, share: Double,
    to slopes: inout LayerSlopes
  ) {
    let state = layers.forward(inputs)
    let errors = lossSlopes(state.outputs, rows, share: share)
    let two = masked(product(layers.last, errors, transposeA: true), by: state.second)
    let one = masked(product(layers.second, two, transposeA: true), by: state.first)
    LayerSlopes.add(product(one, inputs, transposeB: true).elements, to: &slopes.first)
    LayerSlopes.add(product(two, state.first, transposeB: true).elements, to: &slopes.second)
    let ones = [Double](repeating: 1, count: rows.count)
    LayerSlopes.add(product(two, ones), to: &slopes.secondBias)
    LayerSlopes.add(product(errors, state.second, transposeB: true).elements, to: &slopes.last)
    LayerSlopes.add(product(errors, inputs, transposeB: true).elements, to: &slopes.direct)
  }

  /// The inputs of some examples, a few left out at random (Srivastava and others, Journal of Machine Learning
  /// Research 15, 2014); never the constant.
  private mutating func gathered(_ rows: ArraySlice<Int>) -> Matrix {
    let width = examples.view.inputCount
    let dropout = examples.view.dropout
    var elements: [Double] = []
    elements.reserveCapacity(rows.count * width)
    for row in rows { elements.append(contentsOf: examples.inputs[row * width..<(row + 1) * width]) }
    guard dropout > 0 else { return Matrix(rows: width, columns: rows.count, elements: elements) }
    for index in elements.indices where index % width != width - 1 {
      elements[index] = generator.uniform() < dropout ? 0 : elements[index] / (1 - dropout)
    }
    return Matrix(rows: width, columns: rows.count, elements: elements)
  }

  /// The slope of the mean weighted pinball loss in each output.
  private func lossSlopes(_ found: Matrix, _ rows: ArraySlice<Int>, share: Double) -> Matrix {
    var slopes = found.elements
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
      view: examples.view, outputs: outputs, limits: examples.limits,
      first: folded(first.values, rows: Perceptron.hidden), second: shortened(second.values),
      secondBias: shortened(secondBias.values), last: shortened(last.values),
      direct: folded(direct.values, rows: outputs))
  }

  /// A layer on standardized inputs as a layer on plain inputs: the constant takes up the means.
  private func folded(_ values: [Double], rows: Int) -> [Float] {
    var values = values
    let constant = examples.view.inputCount - 1
    for column in 0..<constant {
      for row in 0..<rows {
        values[column * rows + row] /= examples.deviations[column]
        values[constant * rows + row] -= values[column * rows + row] * examples.means[column]
      }
    }
    return shortened(values)
  }

  /// Five digits of every coefficient: more tell nothing, and the file of weights stays small.
  private func shortened(_ values: [Double]) -> [Float] {
    values.map { value in
      guard value != 0, value.isFinite else { return Float(value) }
      let unit = pow(10, 4 - log10(abs(value)).rounded(.down))
      return Float((value * unit).rounded() / unit)
    }
  }
}

/// The slopes of the loss in every coefficient.
private struct LayerSlopes {
  var first: [Double]
  var second: [Double]
  var secondBias: [Double]
  var last: [Double]
  var direct: [Double]

  init(_ layers: PerceptronLayers) {
    func zeros(_ matrix: Matrix) -> [Double] { [Double](repeating: 0, count: matrix.rows * matrix.columns) }
    first = zeros(layers.first)
    second = zeros(layers.second)
    secondBias = [Double](repeating: 0, count: layers.secondBias.count)
    last = zeros(layers.last)
    direct = zeros(layers.direct)
  }

  static func add(_ terms: [Double], to sums: inout [Double]) {
    for index in sums.indices { sums[index] += terms[index] }
  }
}
