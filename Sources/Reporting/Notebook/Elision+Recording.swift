extension Elision {
  /// New output in the place of a recorded one, with the same parts left out.
  ///
  /// A recorded output that the new one matches stays as it is. Otherwise as many lines are kept at the head and
  /// at the tail as before, and between two elisions as many from the line on that is most like the first one
  /// there was; a line that still matches keeps its own elisions. What comes out matches the new output, so that
  /// recording it again changes nothing.
  static func recorded(_ lines: [String], over old: [String]) -> [String] {
    if matches(lines, old) { return old }
    let pieces = old.split(omittingEmptySubsequences: false, whereSeparator: isWholeLine).map(Array.init)
    guard pieces.count > 1 else { return kept(lines, old) }
    let (head, tail) = (pieces[0], pieces[pieces.count - 1])
    guard head.count + tail.count < lines.count else { return lines.map(safe) }
    let end = lines.count - tail.count
    var result = kept(Array(lines[..<head.count]), head)
    var next = head.count
    for piece in pieces.dropFirst().dropLast() {
      guard let first = piece.first, let place = place(of: first, in: lines[next..<end]) else { continue }
      let stop = min(place + piece.count, end)
      result += (place > next ? [mark] : []) + kept(Array(lines[place..<stop]), piece)
      next = stop
    }
    return result + (end > next ? [mark] : []) + kept(Array(lines[end...]), tail)
  }

  /// Where a line is still to be found, or the first of those that share the longest beginning with it: the row of
  /// the same name with other numbers. Lines that share less than a word are not alike.
  private static func place(of old: String, in lines: ArraySlice<String>) -> Int? {
    if let same = lines.firstIndex(where: { matches($0, old) }) { return same }
    let shared = lines.indices.map { (place: $0, length: sharedBeginning(lines[$0], old)) }
    let word = old.prefix { $0 != " " && $0 != "," }.count
    guard let longest = shared.map(\.length).max(), longest >= max(word, 1) else { return nil }
    return shared.first { $0.length == longest }?.place
  }

  private static func sharedBeginning(_ one: String, _ other: String) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }

  /// Lines, each as it was written before where that still matches.
  private static func kept(_ lines: [String], _ old: [String]) -> [String] {
    lines.enumerated().map { index, line in
      index < old.count && !isWholeLine(old[index]) && matches(line, old[index]) ? old[index] : safe(line)
    }
  }

  /// A line that would be read as a command or as an exit status loses its first character to an elision.
  private static func safe(_ line: String) -> String {
    ConsoleReader.isCommand(line) || StatusLine.status(line) != nil ? mark + line.dropFirst() : line
  }
}
