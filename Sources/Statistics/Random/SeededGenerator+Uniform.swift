extension SeededGenerator {
  /// A uniform number strictly between 0 and 1: the middle of one of 2⁵² equal cells.
  public mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// A uniform integer in 0..<count, without bias: Lemire 2019, doi:10.1145/3230636.
  public mutating func index(below count: Int) -> Int {
    precondition(count > 0, "an index needs a positive count")
    let bound = UInt64(count)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// The numbers 0..<count in random order, each order as likely: Fisher and Yates; Knuth, The Art of Computer
  /// Programming, volume 2, algorithm 3.4.2P.
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, index(below: last + 1))
    }
    return order
  }
}
