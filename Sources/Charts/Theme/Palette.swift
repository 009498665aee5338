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
/// https://jfly.uni-koeln.de/color/), darkened or lightened where the contrast with the ground asked for it, and
/// where that had brought two of them together for readers who lack a cone.
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
    marks: ["#0072B2", "#D55E00", "#009B71", "#883663", "#A7713D", "#594800"],
    labels: ["#0069A3", "#B14E00", "#007A59", "#883663", "#8A5A2B", "#594800"])

  static let dark = Palette(
    ink: "#E6EDF3", soft: "#A3ADB8", grid: "#2D3540", surface: "#0D1117", zone: "#1A2230",
    marks: ["#56B4E9", "#E8701F", "#35D6A6", "#C86296", "#F0AA00", "#FBEA6F"],
    labels: ["#6ABEEE", "#F08A43", "#4BDDB1", "#DB7FAC", "#F5B52E", "#FBEA6F"])
}
