/// Reads a regular expression into a tree.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  /// Groups within groups, and repetitions, that a pattern may have.
  private static let deepest = 50
  private static let mostRepeats = 1000

  init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  /// The whole pattern; nil where it does not read.
  mutating func read() -> PatternTree? {
    let tree = alternatives()
    return place == scalars.count ? tree : nil
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take() -> Unicode.Scalar? {
    guard let scalar = next else { return nil }
    place += 1
    return scalar
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func alternatives() -> PatternTree? {
    guard var tree = sequence() else { return nil }
    while take("|") {
      guard let other = sequence() else { return nil }
      tree = .either(tree, other)
    }
    return tree
  }

  private mutating func sequence() -> PatternTree? {
    var parts: [PatternTree] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let part = repeated() else { return nil }
      parts.append(part)
    }
    return .sequence(parts)
  }

  /// A part with how often it comes. Whether few or many are taken first makes no difference to whether the whole
  /// matches.
  private mutating func repeated() -> PatternTree? {
    guard let part = atom() else { return nil }
    var count: (Int, Int?)?
    switch next {
    case "*": count = (0, nil)
    case "+": count = (1, nil)
    case "?": count = (0, 1)
    case "{": return bounds(part)
    default: return part
    }
    place += 1
    _ = take("?")
    return count.map { .repeated(part, $0.0, $0.1) }
  }

  private mutating func bounds(_ part: PatternTree) -> PatternTree? {
    guard take("{"), let least = number() else { return nil }
    if take("}") { return .repeated(part, least, least) }
    guard take(",") else { return nil }
    if take("}") { return .repeated(part, least, nil) }
    guard let most = number(), most >= least, take("}") else { return nil }
    return .repeated(part, least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      let more = (value ?? 0) * 10 + Int(scalar.value - 48)
      guard more <= PatternReader.mostRepeats else { return nil }
      value = more
      place += 1
    }
    return value
  }

  private mutating func atom() -> PatternTree? {
    switch take() {
    case "(": group()
    case "[": set().map(PatternTree.set)
    case ".": .set(.any)
    case "^": .start
    case "$": .end
    case "\\": take().flatMap { PatternClass(escape: $0) }.map(PatternTree.set)
    case "*", "+", "?", "{", nil: nil
    case let scalar?: .set(PatternClass(scalar))
    }
  }

  private mutating func group() -> PatternTree? {
    if take("?"), !take(":") { return nil }
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternReader.deepest, let tree = alternatives(), take(")") else { return nil }
    return tree
  }

  private mutating func set() -> PatternClass? {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = take() {
      if scalar == "]", !ranges.isEmpty { return PatternClass(ranges: ranges, isNegated: isNegated) }
      guard let members = members(scalar) else { return nil }
      guard next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
        ranges += members
        continue
      }
      place += 1
      guard let end = take().flatMap({ self.members($0) }), let low = members.first, let high = end.first,
        members.count == 1, end.count == 1, low.count == 1, high.count == 1,
        low.lowerBound <= high.lowerBound
      else { return nil }
      ranges.append(low.lowerBound...high.lowerBound)
    }
    return nil
  }

  /// What a character within a class stands for; nil where it is not known there.
  private mutating func members(_ scalar: Unicode.Scalar) -> [ClosedRange<UInt32>]? {
    guard scalar == "\\" else { return [scalar.value...scalar.value] }
    guard let set = take().flatMap({ PatternClass(escape: $0) }), !set.isNegated else { return nil }
    return set.ranges
  }
}
