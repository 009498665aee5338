import Admissions
import ArgumentParser

/// From which chance on a choice is a match, and safe: what both commands of `chance` take.
struct ThresholdOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "From which chance on a choice is a match, and safe, between 0 and 1.", valueName: "match,safe"))
  var thresholds: NumberList = NumberList(
    numbers: [ChanceThresholds.usual.match, ChanceThresholds.usual.safe])

  /// The thresholds; the usual ones where they were refused.
  var levels: ChanceThresholds { named ?? .usual }

  func validate() throws {
    if named == nil {
      throw ValidationError("--thresholds: two chances, 0 < match < safe < 1, for instance 0.5,0.85")
    }
  }

  private var named: ChanceThresholds? {
    let numbers = thresholds.numbers
    return numbers.count == 2 ? ChanceThresholds(numbers[0], numbers[1]) : nil
  }
}
