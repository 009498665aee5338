/// What an admission count counts. The denominators in use differ, so each row also names its definition.
public enum Measure: String, Vocabulary {
  /// People who registered for the examination.
  case applicants
  /// Applicants over the national line.
  case overNationalLine = "over_national_line"
  /// Applicants over the line for the retest.
  case overRetestLine = "over_retest_line"
  /// People invited to the retest.
  case retest
  /// People admitted.
  case admitted
  /// Admitted without the examination (推免).
  case exempted
  /// Admitted on their first choice.
  case firstChoice = "first_choice"
  /// Admitted by adjustment (调剂).
  case adjusted
  /// Planned places.
  case plan
  /// Places returned by exempted students.
  case returned
  /// The lowest total among the admitted.
  case scoreMin = "score_min"
  /// The mean total among the admitted.
  case scoreMean = "score_mean"
  /// The highest total among the admitted.
  case scoreMax = "score_max"

  /// Whether the values count people, and so are whole numbers.
  public var countsPeople: Bool {
    switch self {
    case .scoreMin, .scoreMean, .scoreMax: false
    default: true
    }
  }
}
