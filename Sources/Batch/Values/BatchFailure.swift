/// Why a batch cannot go on, where neither its table nor a file is to blame.
package enum BatchFailure: Error, Equatable, Sendable {
  /// The interrupted run that was writing a file cannot be gone on with.
  case interrupted(part: String, output: String, ResumeRefusal)
  /// A stream is another than the one that an interrupted run has read.
  case otherStream
  /// A document is no prior.
  case notAPrior(String)
  /// A prior has been changed since it was written.
  case damagedPrior(String)
  /// A prior was written by a version that learns other things.
  case otherPrior(String)
  /// A prior was learned with another value of an option; nil where there was or is none.
  case otherOption(prior: String, name: String, learned: String?, asked: String?)
  /// A prior does not hold the model asked for.
  case modelNotHeld(prior: String, model: String, held: [String])

  /// Whether it is the request that does not fit, and not what was given.
  package var isMisuse: Bool {
    switch self {
    case .otherOption, .modelNotHeld: true
    default: false
    }
  }
}

/// Why an interrupted run cannot be gone on with.
package enum ResumeRefusal: Equatable, Sendable {
  /// An option that shows in the output was another; empty where it was not given.
  case otherOption(name: String, before: String, now: String)
  /// Another build of the program may print other digits.
  case otherBuild
  /// The input is not what it was.
  case otherInput
}
