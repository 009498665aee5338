import Numerals

/// How text stands in its column.
public enum ColumnAlignment: Equatable, Sendable {
  /// At the left, as text does.
  case left
  /// At the right, as numbers do.
  case right
  /// In the middle.
  case center

  var padding: DisplayWidth.Alignment {
    switch self {
    case .left: .left
    case .right: .right
    case .center: .center
    }
  }
}
