import Statistics
import Testing

@Suite struct LinearModelErrorTests {
  func design(_ columns: (String, [Double])...) -> Design {
    var design = Design(observations: columns[0].1.count)
    for (name, column) in columns { design.append(name, column) }
    return design
  }

  @Test func oneObservationMoreThanColumnsIsNeeded() {
    #expect(throws: StatisticsError.tooFewObservations(needed: 3, have: 2)) {
      try LinearModel(response: [1, 2], design: design(("one", [1, 1]), ("x", [1, 2])))
    }
    #expect(throws: StatisticsError.tooFewObservations(needed: 2, have: 1)) {
      try LinearModel(response: [1, 2], design: design(("one", [1, 1])), weights: [1, 0])
    }
    #expect(throws: StatisticsError.tooFewObservations(needed: 1, have: 0)) {
      try LinearModel(response: [], design: Design(observations: 0))
    }
  }

  @Test func dependentColumnsAreNamed() {
    let collinear = design(("large", [10, 20, 35, 40]), ("small", [1, 2, 3.5, 4]))
    #expect(throws: StatisticsError.rankDeficient(rank: 1, dependentColumns: ["small"])) {
      try LinearModel(response: [1, 2, 3, 4], design: collinear)
    }
    let zero = design(("one", [1, 1, 1, 1]), ("nothing", [0, 0, 0, 0]))
    #expect(throws: StatisticsError.rankDeficient(rank: 1, dependentColumns: ["nothing"])) {
      try LinearModel(response: [1, 2, 3, 4], design: zero)
    }
  }

  @Test func whatIsNotFiniteIsLocated() {
    let good = design(("one", [1, 1, 1]))
    #expect(throws: StatisticsError.notFinite(position: 2)) {
      try LinearModel(response: [1, 2, .nan], design: good)
    }
    #expect(throws: StatisticsError.columnNotFinite(name: "x")) {
      try LinearModel(response: [1, 2, 3], design: design(("x", [1, .infinity, 2])))
    }
  }

  @Test(arguments: [-1, Double.nan, .infinity])
  func badWeightsAreLocated(_ weight: Double) {
    #expect(throws: StatisticsError.invalidWeight(position: 1)) {
      try LinearModel(response: [1, 2, 3], design: design(("one", [1, 1, 1])), weights: [1, weight, 1])
    }
  }
}
