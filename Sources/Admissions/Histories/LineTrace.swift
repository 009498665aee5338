/// The lines of a slot with its past under other keys, before anything is compared with them.
struct LineTrace: Sendable {
  var lines: [Int: Line] = [:]
  var links: [ProgramLink] = []
  var widened: Set<Int> = []
  var startsAnew: Int?

  /// Takes over what another trace has before `cycle` and this one lacks; true when that is anything.
  mutating func splice(_ past: LineTrace, before cycle: Int) -> Bool {
    let added = past.lines.filter { $0.key < cycle && lines[$0.key] == nil }
    guard !added.isEmpty else { return false }
    lines.merge(added) { own, _ in own }
    links += past.links.filter { $0.cycle < cycle }
    widened.formUnion(past.widened.filter { $0 < cycle })
    startsAnew = [startsAnew, past.startsAnew].compactMap { $0 }.max()
    return true
  }

  /// Forgets what lies before `cycle`; only a past that was there makes it a new start.
  mutating func cut(before cycle: Int) {
    guard lines.contains(where: { $0.key < cycle }) else { return }
    lines = lines.filter { $0.key >= cycle }
    links = links.filter { $0.cycle >= cycle }
    widened = widened.filter { $0 > cycle }
    startsAnew = max(cycle, startsAnew ?? cycle)
  }

  /// Whether any line is the program's own, under this key or an older one.
  var hasOwnLine: Bool { lines.contains { !$0.value.key.major.isAny } }

  var lastCycle: Int? { lines.keys.max() }
}
