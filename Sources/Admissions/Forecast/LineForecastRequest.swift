/// What is asked of a forecaster: a program, and what the user takes as known.
public struct LineForecastRequest: Sendable, Hashable {
  /// The school's identifier.
  public var school: String
  /// The major.
  public var major: Major
  /// The degree; nil takes the one with the most recent line.
  public var degree: Degree?
  /// The college; nil takes the one with the most recent line.
  public var college: String?
  /// This cycle's national line as the user takes it, in marks.
  public var givenNational: Double?
  /// What about the program is taken to be otherwise than last known.
  public var scenario: [ScenarioChange]
  /// The model's name; nil chooses by past errors.
  public var model: String?

  /// A request for a major at a school.
  public init(
    school: String, major: Major, degree: Degree? = nil, college: String? = nil,
    givenNational: Double? = nil, scenario: [ScenarioChange] = [], model: String? = nil
  ) {
    self.scenario = scenario
    self.school = school
    self.major = major
    self.degree = degree
    self.college = college
    self.givenNational = givenNational
    self.model = model
  }
}
