import Glibc
import Testing

@testable import Charts

@Suite struct ThemeTests {
  @Test(arguments: [Palette.light, .dark]) func `text has a contrast of 4.5, marks of 3, on every ground`(
    palette: Palette
  ) {
    for ground in [palette.surface, palette.zone] {
      for text in [palette.ink, palette.soft] + palette.labels {
        #expect(contrast(text, ground) >= 4.5, "\(text) on \(ground)")
      }
      for mark in [palette.soft] + palette.marks {
        #expect(contrast(mark, ground) >= 3, "\(mark) on \(ground)")
      }
    }
  }

  @Test func `every theme writes its colors`() {
    let light = Samples.fan.document(theme: .light, words: .english).svg
    let dark = Samples.fan.document(theme: .dark, words: .english).svg
    let auto = Samples.fan.document(theme: .auto, words: .english).svg
    #expect(light.contains(Palette.light.surface) && !light.contains(Palette.dark.surface))
    #expect(dark.contains(Palette.dark.surface) && !dark.contains(Palette.light.surface))
    #expect(auto.contains("prefers-color-scheme:dark") && auto.contains("var(--surface)"))
  }

  @Test func `no text is smaller than 22 units, 11 pixels at a width of 360`() {
    let svg = Samples.brokenFan.document(theme: .auto, words: .chinese).svg
    let sizes = svg.split(separator: "font-size=\"").dropFirst().compactMap { Int($0.prefix { $0 != "\"" }) }
    #expect(sizes.count > 10 && sizes.allSatisfy { $0 >= 22 })
  }

  @Test func `ids come from content alone`() {
    let one = Samples.fan.document(theme: .light, words: .english).svg
    var other = Samples.fan
    other.history[0].value += 1
    #expect(id(one) == id(Samples.fan.document(theme: .light, words: .english).svg))
    #expect(id(one) != id(other.document(theme: .light, words: .english).svg))
    #expect(ContentHash.hexadecimal("a") == "af63dc4c8601ec8c")
  }

  private func id(_ svg: String) -> Substring? {
    svg.firstRange(of: "id=\"").map { svg[$0.upperBound...].prefix { $0 != "\"" } }
  }

  /// Relative luminance and contrast ratio, Web Content Accessibility Guidelines 2.2, section 1.4.3.
  private func contrast(_ one: String, _ other: String) -> Double {
    let (dark, light) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    let value = UInt32(color.dropFirst(), radix: 16) ?? 0
    let parts = [UInt32(16), 8, 0].map { linear(Double((value >> $0) & 255) / 255) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
