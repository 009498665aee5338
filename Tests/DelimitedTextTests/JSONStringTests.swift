import DelimitedText
import Foundation
import Testing

@Suite struct JSONStringTests {
  private func json(_ text: String) -> String {
    var buffer: [UInt8] = []
    appendJSONString(text, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "\"\""), ("北京", "\"北京\""), ("a\"b\\c/", #""a\"b\\c/""#), ("\n\t\r\u{8}\u{C}", #""\n\t\r\b\f""#),
    ("\u{1}\u{1F}\u{0}", #""\u0001\u001f\u0000""#), ("\u{7F}\u{9B}\u{202E}", #""\u007f\u009b\u202e""#),
    ("é–", "\"é–\""),
  ])
  func escapes(text: String, expected: String) {
    #expect(json(text) == expected)
  }

  @Test func anotherReaderReadsItBack() throws {
    for value in (0...0x2FFF).compactMap(Unicode.Scalar.init) {
      let text = "x\(Character(value))y"
      let back = try JSONSerialization.jsonObject(with: Data(json(text).utf8), options: .fragmentsAllowed)
      #expect((back as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }

  @Test func bytesAndTextAreTheSame() {
    let text = "键\"\u{3}"
    var buffer: [UInt8] = []
    appendJSONString(Array(text.utf8).span, to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == json(text))
  }
}
