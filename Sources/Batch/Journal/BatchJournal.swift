package import Forecasting
package import Hashing
package import PanelTables

/// What an interrupted batch leaves beside its part file, so that a later run can go on from there.
///
/// One JSON object a line: first what was asked of what, then how far the part file is whole. Before each stands
/// the hash of it and of the hash before: a line cut short by the interruption, or changed since, is passed over,
/// with all after it.
package struct BatchJournal: Sendable {
  /// What was asked of what.
  package struct Beginning: Codable, Sendable, Equatable {
    /// The build of the program: others may print other digits.
    package let program: String
    /// Nil for a stream that is read as rows are written.
    package let input: InputIdentity?
    /// Every option that shows in the output.
    package let request: [String: String]
    /// The model, whether named or chosen.
    package let model: String
    /// How the model was chosen; nil when it was named.
    package let choice: ModelChoiceReport?

    /// What was asked of what.
    package init(
      program: String, input: InputIdentity?, request: [String: String], model: String,
      choice: ModelChoiceReport?
    ) {
      (self.program, self.input, self.request) = (program, input, request)
      (self.model, self.choice) = (model, choice)
    }
  }

  /// A state in which the part file was whole.
  package struct Checkpoint: Codable, Sendable, Equatable {
    /// How many series are done, in the order of the panel.
    package let series: Int
    /// How many bytes that made.
    package let bytes: Int
    /// Their hash.
    package let hash: UInt64
    package let tally: OutcomeTally
    /// The key of the last series done; nil before the first.
    package let key: [String]?
    /// Where the input had been read to; nil where all of it is read first.
    package let place: InputPlace?

    /// A state.
    package init(
      series: Int, bytes: Int, hash: UInt64, tally: OutcomeTally, key: [String]?, place: InputPlace? = nil
    ) {
      (self.series, self.bytes, self.hash) = (series, bytes, hash)
      (self.tally, self.key, self.place) = (tally, key, place)
    }
  }

  /// A file that holds what was fitted.
  package struct SavedState: Codable, Sendable, Equatable {
    /// Its hash.
    package let stateHash: UInt64
    /// Whether the input is sorted by key, so that the rest of it can be read by itself.
    package let isSorted: Bool
    /// How many rows of the input were left out.
    package let droppedRows: Int

    /// What a journal says of a file.
    package init(stateHash: UInt64, isSorted: Bool, droppedRows: Int) {
      (self.stateHash, self.isSorted, self.droppedRows) = (stateHash, isSorted, droppedRows)
    }
  }

  package let beginning: Beginning
  package let checkpoints: [Checkpoint]
  package let state: SavedState?

  /// The journal in a file; nil where none was begun in full.
  package init?(bytes: [UInt8], _ coder: some DocumentCoder) {
    var lines = BatchJournal.objects(in: bytes)[...]
    guard let first = lines.popFirst(), let beginning = try? coder.value(Beginning.self, of: first) else {
      return nil
    }
    self.beginning = beginning
    var whole: [Checkpoint] = []
    var state: SavedState?
    for line in lines {
      if let checkpoint = try? coder.value(Checkpoint.self, of: line) {
        whole.append(checkpoint)
      } else if let saved = try? coder.value(SavedState.self, of: line) {
        state = saved
      } else {
        break
      }
    }
    checkpoints = whole
    self.state = state
  }

  /// The objects of the lines up to the first whose hash does not follow.
  private static func objects(in bytes: [UInt8]) -> [[UInt8]] {
    var objects: [[UInt8]] = []
    var chain = JournalChain()
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let object = Array(line.dropFirst(JournalChain.width))
      guard line.starts(with: chain.next(object)) else { break }
      objects.append(object)
    }
    return objects
  }

  /// The last checkpoint whose bytes the part file holds, with its running hash; nil when it holds none.
  ///
  /// The hash is what makes this safe after a loss of power, when a journal may have reached the disk and the
  /// rows it speaks of not.
  package func lastWhole(in part: Span<UInt8>) -> (checkpoint: Checkpoint, hash: ContentHash)? {
    var hash = ContentHash()
    var last: (checkpoint: Checkpoint, hash: ContentHash)?
    for checkpoint in checkpoints {
      guard checkpoint.bytes <= part.count, checkpoint.bytes >= hash.count else { break }
      hash.add(part.extracting(hash.count..<checkpoint.bytes))
      guard hash.value == checkpoint.hash else { break }
      last = (checkpoint, hash)
    }
    return last
  }

  /// Why a run cannot go on from here; nil when it can.
  package func refusal(program: String, request: [String: String]) -> ResumeRefusal? {
    let changed = Set(request.keys).union(beginning.request.keys).sorted().first {
      request[$0] != beginning.request[$0]
    }
    if let name = changed {
      return .otherOption(name: name, before: beginning.request[name] ?? "", now: request[name] ?? "")
    }
    return program == beginning.program ? nil : .otherBuild
  }
}
