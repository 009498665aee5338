/// How well a figure is known: A was reviewed against the official image, B was transcribed or read by
/// machine and confirmed, C is secondary.
public enum Confidence: String, Vocabulary, Comparable {
  /// Reviewed against the official publication.
  case a = "A"
  /// Transcribed, or read by machine and confirmed by a second source.
  case b = "B"
  /// Secondary, not verified.
  case c = "C"

  /// The better known first: `.a < .b < .c`.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
}

/// Whether two transcriptions of a line agree.
public enum LineStatus: String, Vocabulary {
  /// One value is known.
  case final
  /// Another value exists, or the value breaks a rule; the note says which.
  case disputed
}

/// The medium a source was read from.
public enum Medium: String, Vocabulary {
  /// A page of text.
  case html
  /// A printed document.
  case pdf
  /// A photograph or a scan.
  case image
  /// A table already transcribed.
  case table
}
