import Foundation
import Testing

@testable import Forecasting

struct PackedColumnTests {
  @Test(arguments: [0, 1, 2, 3, 4, 7])
  func `any number of numbers reads back to the last bit`(count: Int) throws {
    let numbers = (0..<count).map { [1.5, -0.0, .infinity, .leastNonzeroMagnitude, .nan, 1e308, 0.1][$0] }
    let stored = try JSONDecoder().decode(
      PackedColumn.self, from: JSONEncoder().encode(PackedColumn(numbers)))
    #expect(stored.doubles.map(\.bitPattern) == numbers.map(\.bitPattern))
    let whole = [Int.min, -1, 0, 1, Int.max]
    #expect(PackedColumn(whole).integers == whole)
  }

  @Test func `the text is that of other programs`() throws {
    // Python: base64.b64encode(struct.pack('<2d', 1.0, -2.5))
    let text = String(decoding: Base64.text(PackedColumn([1.0, -2.5]).words), as: UTF8.self)
    #expect(text == "AAAAAAAA8D8AAAAAAAAEwA==")
    for count in 0..<12 {
      let words = (0..<count).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
      var data = Data()
      for word in words { for place in 0..<8 { data.append(UInt8(word >> (8 * UInt64(place)) & 255)) } }
      #expect(String(decoding: Base64.text(words), as: UTF8.self) == data.base64EncodedString())
      #expect(Base64.words(data.base64EncodedString()) == words)
    }
  }

  @Test(arguments: ["A", "AAAA", "AAAAAAAA8D8", "AAAAAAAA8D8=AAAA", "AAAAAAAA8D8*", "AAAAAAA\u{E9}8D8="])
  func `what is no column is refused`(text: String) {
    #expect(Base64.words(text) == nil)
  }
}
