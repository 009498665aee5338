/// A place on the page, in viewBox units, y downward.
struct Point: Equatable {
  var x: Double
  var y: Double
}

/// A straight piece of a drawn line, which labels should stay off.
struct Segment: Equatable {
  var from: Point
  var to: Point
}

/// An upright rectangle.
struct Box: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var maxX: Double { x + width }
  var maxY: Double { y + height }
  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }

  /// Whether two boxes share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    x < other.maxX - 0.01 && other.x < maxX - 0.01 && y < other.maxY - 0.01 && other.y < maxY - 0.01
  }

  /// Whether the other box lies inside, edges included.
  func contains(_ other: Box) -> Bool {
    other.x >= x - 0.01 && other.maxX <= maxX + 0.01 && other.y >= y - 0.01 && other.maxY <= maxY + 0.01
  }

  /// The box smaller by `amount` on every side, never inside out.
  func inset(_ amount: Double) -> Box {
    Box(
      x: x + amount, y: y + amount, width: max(width - 2 * amount, 0), height: max(height - 2 * amount, 0))
  }
}

extension Box {
  /// Whether a segment passes through the box (Liang and Barsky's clipping, 1984).
  func isCrossed(by segment: Segment) -> Bool {
    var entry = 0.0
    var exit = 1.0
    let run = Point(x: segment.to.x - segment.from.x, y: segment.to.y - segment.from.y)
    let sides = [
      (-run.x, segment.from.x - x), (run.x, maxX - segment.from.x),
      (-run.y, segment.from.y - y), (run.y, maxY - segment.from.y),
    ]
    for (slope, distance) in sides {
      if slope == 0, distance < 0 { return false }
      guard slope != 0 else { continue }
      if slope < 0 { entry = max(entry, distance / slope) } else { exit = min(exit, distance / slope) }
    }
    return entry <= exit
  }
}
