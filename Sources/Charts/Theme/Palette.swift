/// Light ground, dark ground, or whichever the reader's system asks for.
public enum Theme: String, Equatable, Sendable, CaseIterable {
  /// Follows `prefers-color-scheme`; light where that is not known.
  case auto
  /// Dark ink on white.
  case light
  /// Light ink on near black.
  case dark
}

/// The colors of one ground: the hues of Okabe and Ito (Color Universal Design, 2008,
/// https://jfly.uni-koeln.de/color/), darkened or lightened where the contrast asked for it.
struct Palette: Equatable {
  let ink: String
  let soft: String
  let grid: String
  let surface: String
  let zone: String
  let marks: [String]
  let labels: [String]

  func color(_ role: ColorRole) -> String {
    switch role {
    case .ink: ink
    case .soft: soft
    case .grid: grid
    case .surface: surface
    case .zone: zone
    case .mark(let index): marks[index % ColorRole.seriesCount]
    case .label(let index): labels[index % ColorRole.seriesCount]
    }
  }

  static let light = Palette(
    ink: "#1B1F24", soft: "#57606A", grid: "#DFE3E8", surface: "#FFFFFF", zone: "#F1F4F8",
    marks: ["#0072B2", "#D55E00", "#009B71", "#BC6F9A", "#B37C00", "#736D20"],
    labels: ["#0069A3", "#B14E00", "#007A59", "#95587A", "#8A5F00", "#6B651D"])

  static let dark = Palette(
    ink: "#E6EDF3", soft: "#A3ADB8", grid: "#2D3540", surface: "#0D1117", zone: "#1A2230",
    marks: ["#56B4E9", "#E8701F", "#1BB08A", "#CC79A7", "#E69F00", "#F0E442"],
    labels: ["#6ABEEE", "#F08A43", "#2BC09A", "#DB93BB", "#EBB02E", "#F0E442"])
}
