/// Values of one kind.
struct Sample {
  let name: String
  let values: [Double]

  static func all(_ count: Int) -> [Sample] {
    [
      Sample(name: "whole", values: values(count) { Double(Int($0 * 5000)) }),
      Sample(name: "one decimal", values: values(count) { Double(Int($0 * 5000)) / 10 }),
      Sample(name: "any", values: values(count) { $0 * 500 }),
    ]
  }

  /// `count` values made from numbers between 0 and 1.
  private static func values(_ count: Int, _ make: (Double) -> Double) -> [Double] {
    var seed: UInt64 = 1
    return (0..<count).map { _ in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return make(Double(seed >> 11) * 0x1p-53)
    }
  }
}
