import LinearAlgebra

/// A small multilayer perceptron shared by all series: two hidden layers of rectified units beside a direct
/// linear path, all levels and horizons at once.
///
/// The inputs' means and deviations are folded into the first layers. The last input is the constant 1.
struct Perceptron: Sendable, Codable, Equatable {
  let view: NetworkView
  /// The number of outputs: horizons times levels.
  let outputs: Int
  let limits: InputLimits
  /// Hidden by inputs, column-major; and so on.
  let first: [Float]
  let second: [Float]
  let secondBias: [Float]
  let last: [Float]
  let direct: [Float]

  static let hidden = 64

  /// Outputs for columns of inputs, one column each.
  func callAsFunction(_ inputs: [Double]) -> Matrix {
    var inputs = inputs
    limits.limit(&inputs)
    let columns = Matrix(
      rows: view.inputCount, columns: inputs.count / view.inputCount, elements: inputs)
    return PerceptronLayers(self).forward(columns).outputs
  }

  /// Growth at every origin, row-major: origin by horizon by level, unsorted.
  func growth(_ origins: Origins, _ paths: YearlyPaths, _ states: OriginStates) -> [Double] {
    let inputs = NetworkInputs(view, origins, paths, states)
    var growth = self(inputs.values).elements
    let levels = YearlyLevels.count
    for index in growth.indices {
      let row = index / levels
      growth[index] =
        growth[index] * inputs.sizes[row / states.horizon] + view.thetaShare * states.theta[row]
    }
    return growth
  }
}

/// A perceptron as matrices.
struct PerceptronLayers: Sendable {
  var first: Matrix
  var second: Matrix
  var secondBias: [Double]
  var last: Matrix
  var direct: Matrix

  init(_ network: Perceptron) {
    let hidden = Perceptron.hidden
    first = Self.matrix(network.first, rows: hidden)
    second = Self.matrix(network.second, rows: hidden)
    secondBias = network.secondBias.map(Double.init)
    last = Self.matrix(network.last, rows: network.outputs)
    direct = Self.matrix(network.direct, rows: network.outputs)
  }

  init(first: Matrix, second: Matrix, secondBias: [Double], last: Matrix, direct: Matrix) {
    self.first = first
    self.second = second
    self.secondBias = secondBias
    self.last = last
    self.direct = direct
  }

  private static func matrix(_ elements: [Float], rows: Int) -> Matrix {
    Matrix(rows: rows, columns: elements.count / rows, elements: elements.map(Double.init))
  }

  /// Both hidden layers and the outputs, one column per column of inputs.
  func forward(_ inputs: Matrix) -> (first: Matrix, second: Matrix, outputs: Matrix) {
    let one = rectified(product(first, inputs), bias: [])
    let two = rectified(product(second, one), bias: secondBias)
    let outputs = sum(product(last, two), product(direct, inputs))
    return (one, two, outputs)
  }

  private func rectified(_ matrix: Matrix, bias: [Double]) -> Matrix {
    var elements = matrix.elements
    let rows = matrix.rows
    if bias.isEmpty {
      for index in elements.indices { elements[index] = max(elements[index], 0) }
    } else {
      for column in 0..<matrix.columns {
        for row in 0..<rows {
          let index = column * rows + row
          elements[index] = max(elements[index] + bias[row], 0)
        }
      }
    }
    return Matrix(rows: rows, columns: matrix.columns, elements: elements)
  }

  private func sum(_ a: Matrix, _ b: Matrix) -> Matrix {
    var elements = a.elements
    let others = b.elements
    for index in elements.indices { elements[index] += others[index] }
    return Matrix(rows: a.rows, columns: a.columns, elements: elements)
  }
}
