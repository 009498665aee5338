/// What a color is for. Drawing names roles; only the palette knows colors.
enum ColorRole: Hashable {
  /// Main text.
  case ink
  /// Secondary text and axes.
  case soft
  case grid
  case surface
  /// The ground of the forecast zone.
  case zone
  /// A series' lines and points: at least 3:1 against surface and zone.
  case mark(Int)
  /// The same hue for text: at least 4.5:1.
  case label(Int)

  static let seriesCount = 6

  /// A short name for classes and variables.
  var name: String {
    switch self {
    case .ink: "ink"
    case .soft: "soft"
    case .grid: "grid"
    case .surface: "surface"
    case .zone: "zone"
    case .mark(let index): "m\(index % Self.seriesCount)"
    case .label(let index): "t\(index % Self.seriesCount)"
    }
  }

  /// The class of things filled with this color.
  var fillClass: String { "f-" + name }

  /// The class of things drawn in this color.
  var strokeClass: String { "s-" + name }

  static let all: [ColorRole] =
    [.ink, .soft, .grid, .surface, .zone] + (0..<seriesCount).map { .mark($0) }
    + (0..<seriesCount).map { .label($0) }
}
