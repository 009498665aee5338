/// Turns values into documents and back.
///
/// The same value gives the same bytes, on one line; numbers that are not finite survive.
package protocol DocumentCoder: Sendable {
  /// The document of a value.
  func bytes(of value: some Encodable) throws -> [UInt8]
  /// The value of a document.
  func value<Value: Decodable>(_ type: Value.Type, of bytes: some Collection<UInt8>) throws -> Value
}
