/// The offset of the first byte of `bytes[start..<end]` that is not part of well-formed UTF-8.
func firstInvalidUTF8(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.extracting(start..<end))
    return nil
  } catch {
    return start + error.byteOffsets.lowerBound
  }
}
