/// Appends a copy of `bytes` to `buffer`.
func append(_ bytes: Span<UInt8>, to buffer: inout [UInt8]) {
  buffer.append(addingCapacity: bytes.count) { output in
    for i in bytes.indices { output.append(bytes[i]) }
  }
}

/// Whether two runs of bytes are the same.
func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
  guard a.count == b.count else { return false }
  for i in a.indices where a[i] != b[i] { return false }
  return true
}

/// Eight bytes from the front of `bytes` as a number, the first in the lowest place; `nil` if there are fewer.
///
/// The guard lets the compiler drop all eight bounds checks and load once.
@inline(__always)
func eightBytes(_ bytes: Span<UInt8>, at offset: Int) -> UInt64? {
  let rest = bytes.extracting(droppingFirst: offset)
  guard rest.count >= 8 else { return nil }
  let low =
    UInt64(rest[0]) | UInt64(rest[1]) << 8 | UInt64(rest[2]) << 16 | UInt64(rest[3]) << 24
  let high =
    UInt64(rest[4]) << 32 | UInt64(rest[5]) << 40 | UInt64(rest[6]) << 48 | UInt64(rest[7]) << 56
  return low | high
}
