/// Shapes of points, so that color is never the only difference.
enum Marker: Int, CaseIterable {
  case circle, square, triangle, diamond, triangleDown, cross

  /// The shape of the series with this index.
  static func series(_ index: Int) -> Marker { allCases[index % allCases.count] }

  /// An element of the given radius around a point, without color.
  func element(at center: Point, radius: Double) -> SVGElement {
    if self == .circle {
      return SVGElement(.circle).setting(.cx, center.x).setting(.cy, center.y).setting(.r, radius)
    }
    let path = PathData.polygon(
      corners.map { Point(x: center.x + $0.x * radius, y: center.y + $0.y * radius) })
    return SVGElement(.path).setting(.d, path.text)
  }

  /// Corners for radius one, of about the same area as the circle.
  private var corners: [Point] {
    switch self {
    case .circle: []
    case .square: [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)].map(Point.init)
    case .triangle: [(0, -1.2), (1.15, 0.85), (-1.15, 0.85)].map(Point.init)
    case .triangleDown: [(0, 1.2), (1.15, -0.85), (-1.15, -0.85)].map(Point.init)
    case .diamond: [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)].map(Point.init)
    case .cross:
      [
        (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4), (0.4, 1.2),
        (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
      ].map(Point.init)
    }
  }
}

/// Dash patterns of lines, in the order of the series; nil is a solid line.
enum Dash {
  static let forecast = "7 5"
  static let series: [String?] = [nil, "12 5", "3 4", "14 4 3 4", "7 3", "2 6"]
}
