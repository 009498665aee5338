/// The mean of values that move together inside clusters, such as the schools of one cycle.
///
/// Values of one cluster may depend on each other in any way; clusters are independent. The standard error sums the
/// deviations of each cluster first, with the correction G / (G - 1) (Liang and Zeger 1986,
/// doi:10.1093/biomet/73.1.13; Cameron and Miller 2015, doi:10.3368/jhr.50.2.317).
public struct ClusteredMean: Equatable, Sendable {
  /// The mean over all values.
  public let mean: Double
  /// The standard error of the mean, in the unit of the values; zero where all clusters agree.
  public let standardError: Double
  /// The number of clusters.
  public let clusters: Int

  /// The mean of `values`, each in the cluster of the same position in `labels`.
  ///
  /// Throws `tooFewObservations` below two clusters, `notFinite` with the position of a bad value.
  public init(_ values: [Double], clusters labels: [Int]) throws(StatisticsError) {
    precondition(labels.count == values.count, "one cluster for each value")
    try requireFinite(values)
    let center = Statistics.mean(values)
    let sums = sumsByLabel(values.map { $0 - center }, labels)
    guard sums.count >= 2 else { throw .tooFewObservations(needed: 2, have: sums.count) }
    let groups = Double(sums.count)
    let squares = sums.reduce(0) { $0 + $1 * $1 }
    mean = center
    clusters = sums.count
    standardError = (groups / (groups - 1) * squares).squareRoot() / Double(values.count)
  }

  /// Student's t about the mean, with one degree of freedom less than clusters.
  public var distribution: StudentTDistribution {
    StudentTDistribution(location: mean, scale: standardError, degreesOfFreedom: Double(clusters - 1))
  }
}

/// The sum of the values of each label, in ascending order of the labels.
private func sumsByLabel(_ values: [Double], _ labels: [Int]) -> [Double] {
  let order = labels.indices.sorted { (labels[$0], $0) < (labels[$1], $1) }
  var sums: [Double] = []
  var current: Int?
  for index in order {
    if labels[index] != current { sums.append(0) }
    current = labels[index]
    sums[sums.count - 1] += values[index]
  }
  return sums
}
