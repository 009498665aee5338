import Hashing

/// The hash by which keys are looked up and dealt out to shards.
///
/// The same key has the same hash in every run, on every machine and whatever else the file holds. A key is its
/// fields' UTF-8, each followed by a zero byte, which no field can contain. Eight bytes at a time
/// are mixed in, as `WordHash` says.
enum KeyHash {
  /// The hash of a key given as `fields`, each already followed by its zero byte.
  static func of(_ fields: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = WordHash.start
    var at = 0
    while let word = WordHash.word(of: fields, at: at) {
      hash = WordHash.mixed(hash, word)
      at &+= 8
    }
    var tail: UInt64 = 0
    while at < fields.count {
      tail = tail << 8 | UInt64(fields[at])
      at &+= 1
    }
    return WordHash.finished(WordHash.mixed(hash, tail))
  }
}
