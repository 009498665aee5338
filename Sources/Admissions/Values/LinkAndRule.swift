/// Why a program carries on under another key.
public enum LinkKind: String, Vocabulary {
  /// The name changed.
  case rename
  /// The code changed.
  case recode
  /// Several became one.
  case merge
  /// One became several.
  case split
}

/// What a link does to the series that crosses it.
public enum LinkEffect: String, Vocabulary {
  /// The older values are the series' past.
  case keep
  /// The series starts anew.
  case `break`
  /// The older values are the past, and the step is flagged.
  case widen
}

/// What a change of the rules does to a series within its scope.
public enum RuleEffect: String, Vocabulary {
  /// The series starts anew.
  case `break`
  /// The older values are the past.
  case splice
  /// The older values are the past, with a wider step.
  case widen
  /// The older values are not used.
  case dropHistory = "drop-history"
  /// Nothing follows for the series; the change is listed.
  case none
}
