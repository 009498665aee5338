/// The values that are numbers.
func presentValues(_ values: [Double]) -> [Double] { values.filter { !$0.isNaN } }

/// At most `limit` of `0 ..< count`, evenly spread. The engine numbers series by a hash of their keys, so an
/// even spread is as good as a random sample.
package func spread(_ count: Int, limit: Int) -> [Int] {
  guard count > limit, limit > 0 else { return Array(0..<count) }
  return (0..<limit).map { $0 * count / limit }
}
