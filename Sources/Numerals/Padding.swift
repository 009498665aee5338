extension DisplayWidth {
  /// Where padded text stands in its columns.
  public enum Alignment: Sendable {
    /// Spaces after the text.
    case left
    /// Spaces before the text, as for numbers.
    case right
    /// Spaces on both sides, the odd one after.
    case center
  }

  /// `text` filled with spaces to `width` columns; unchanged where it is already as wide or wider.
  public static func pad(_ text: String, to width: Int, align: Alignment = .left) -> String {
    let missing = max(0, width - of(text))
    let before =
      switch align {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    return spaces(before) + text + spaces(missing - before)
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}
