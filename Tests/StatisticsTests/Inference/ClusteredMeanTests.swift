import Statistics
import Testing

@Suite struct ClusteredMeanTests {
  @Test func clustersOfOneGiveTheOrdinaryStandardError() throws {
    let values = [3.0, 8, 1, 9, 4]
    let clustered = try ClusteredMean(values, clusters: [5, 2, 9, 1, 7])
    #expect(abs(clustered.standardError - sampleStandardDeviation(values) / 5.0.squareRoot()) < 1e-15)
    #expect(clustered.mean == 5 && clustered.clusters == 5)
    #expect(clustered.distribution.degreesOfFreedom == 4)
  }

  @Test func copiesInsideAClusterAddNoInformation() throws {
    let once = try ClusteredMean([3, 8, 1], clusters: [0, 1, 2])
    let fourTimes = try ClusteredMean(
      [3, 3, 3, 3, 8, 8, 8, 8, 1, 1, 1, 1], clusters: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
    #expect(abs(once.standardError - fourTimes.standardError) < 1e-15)
  }

  @Test func theOrderOfTheValuesDoesNotMatter() throws {
    let one = try ClusteredMean([3, 8, 1, 5], clusters: [0, 1, 0, 1])
    let other = try ClusteredMean([5, 1, 8, 3], clusters: [1, 0, 1, 0])
    #expect(abs(one.standardError - other.standardError) < 1e-15)
  }

  @Test func oneClusterTellsNoSpread() {
    #expect(throws: StatisticsError.tooFewObservations(needed: 2, have: 1)) {
      try ClusteredMean([1, 2, 3], clusters: [4, 4, 4])
    }
    #expect(throws: StatisticsError.tooFewObservations(needed: 2, have: 0)) {
      try ClusteredMean([], clusters: [])
    }
    #expect(throws: StatisticsError.notFinite(position: 0)) {
      try ClusteredMean([.infinity, 2], clusters: [1, 2])
    }
  }

  /// With a shock common to each cluster the plain standard error holds far too little.
  @Test func intervalsHoldTheirLevelUnderCommonShocks() throws {
    var random = SeededGenerator(seed: 30)
    let labels = (0..<60).map { $0 / 10 }
    let trials = 3000
    let held = try (0..<trials).count { _ in
      let shocks = (0..<6).map { _ in random.normal() }
      let values = labels.map { shocks[$0] + random.normal() }
      return try ClusteredMean(values, clusters: labels).distribution.centralInterval(level: 0.9).contains(0)
    }
    #expect(wilsonInterval(successes: held, trials: trials, level: 0.9999).contains(0.9))
  }
}
