/// A language that messages and reports are worded in.
public enum Language: String, Vocabulary {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"
}
