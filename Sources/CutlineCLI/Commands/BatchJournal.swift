import Foundation

/// What an interrupted batch leaves beside its part file, so that a later run can go on from there.
///
/// One JSON object a line: first what was asked of what, then how far the part file is whole. A line cut short
/// by the interruption is not an object and is passed over, with all after it.
struct BatchJournal: Sendable {
  /// What was asked of what.
  struct Beginning: Codable, Sendable, Equatable {
    /// The build of the program: others may print other digits.
    let program: String
    /// Nil for a stream that is read as rows are written.
    let input: InputIdentity?
    /// Every option that shows in the output.
    let request: [String: String]
    /// The model, whether named or chosen.
    let model: String
    /// What was said about the choice.
    let choice: [String]
  }

  /// A state in which the part file was whole.
  struct Checkpoint: Codable, Sendable, Equatable {
    /// How many series are done, in the order of the panel.
    let series: Int
    /// How many bytes that made.
    let bytes: Int
    /// Their hash.
    let hash: UInt64
    let tally: BatchTally
    /// The key of the last series done; nil before the first.
    let key: [String]?
    /// Where the input had been read to; nil where all of it is read first.
    let place: InputPlace?
  }

  /// A file that holds what was fitted.
  struct SavedState: Codable, Sendable, Equatable {
    /// Its hash.
    let stateHash: UInt64
    /// Whether the input is sorted by key, so that the rest of it can be read by itself.
    let isSorted: Bool
    /// How many rows of the input were left out.
    let droppedRows: Int
  }

  let beginning: Beginning
  let checkpoints: [Checkpoint]
  let state: SavedState?

  /// The journal at a path; nil where there is none, or none that was begun in full.
  init?(path: String) {
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let decoder = JSONDecoder()
    guard let first = lines.first, let beginning = try? decoder.decode(Beginning.self, from: first) else {
      return nil
    }
    self.beginning = beginning
    var whole: [Checkpoint] = []
    var state: SavedState?
    for line in lines.dropFirst() {
      if let checkpoint = try? decoder.decode(Checkpoint.self, from: line) {
        whole.append(checkpoint)
      } else if let saved = try? decoder.decode(SavedState.self, from: line) {
        state = saved
      } else {
        break
      }
    }
    checkpoints = whole
    self.state = state
  }

  /// The last checkpoint whose bytes the part file holds, with its running hash; nil when it holds none.
  ///
  /// The hash is what makes this safe after a loss of power, when a journal may have reached the disk and the
  /// rows it speaks of not.
  func lastWhole(in part: String) throws(CommandFailure) -> (checkpoint: Checkpoint, hash: ContentHash)? {
    let bytes = try InputFile.mapped(part)
    var hash = ContentHash()
    var last: (checkpoint: Checkpoint, hash: ContentHash)?
    for checkpoint in checkpoints {
      guard checkpoint.bytes <= bytes.count, checkpoint.bytes >= hash.count else { break }
      hash.add(bytes.span.extracting(hash.count..<checkpoint.bytes))
      guard hash.value == checkpoint.hash else { break }
      last = (checkpoint, hash)
    }
    return last
  }

  /// Why a run cannot go on from here; nil when it can.
  func refusal(program: String, request: [String: String]) -> String? {
    let changed = Set(request.keys).union(beginning.request.keys).sorted().filter {
      request[$0] != beginning.request[$0]
    }
    if let name = changed.first {
      let (before, now) = (beginning.request[name] ?? "", request[name] ?? "")
      return "was begun with other options (\(name) \"\(before)\", now \"\(now)\")"
    }
    return program == beginning.program ? nil : "was begun by another build of the program"
  }
}
