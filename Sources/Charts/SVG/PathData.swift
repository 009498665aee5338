/// The `d` of a path, absolute straight pieces only.
struct PathData: Equatable {
  private(set) var text = ""

  var isEmpty: Bool { text.isEmpty }

  mutating func move(to point: Point) { text += (text.isEmpty ? "M" : " M") + Coordinate.pair(point) }

  mutating func line(to point: Point) { text += " L" + Coordinate.pair(point) }

  mutating func close() { text += " Z" }

  /// An open line through the points.
  static func polyline(_ points: [Point]) -> PathData {
    var path = PathData()
    if let first = points.first { path.move(to: first) }
    for point in points.dropFirst() { path.line(to: point) }
    return path
  }

  /// A closed outline through the points.
  static func polygon(_ points: [Point]) -> PathData {
    var path = polyline(points)
    if !path.isEmpty { path.close() }
    return path
  }
}
