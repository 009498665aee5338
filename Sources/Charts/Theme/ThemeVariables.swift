/// The colors of charts as CSS variables, for a page with a switch of its own between light and dark.
public enum ThemeVariables {
  /// Declarations that make charts of the automatic theme inside a page light or dark, whatever the system asks for.
  ///
  /// - Parameter theme: `.auto` gives none.
  public static func css(_ theme: Theme) -> String {
    switch theme {
    case .auto: ""
    case .light: declarations(.light)
    case .dark: declarations(.dark)
    }
  }

  /// A chart sets its variables by its id, which only an important declaration overrides.
  private static func declarations(_ palette: Palette) -> String {
    ColorRole.all.map { "--\($0.name):\(palette.color($0))!important" }.joined(separator: ";")
  }
}
