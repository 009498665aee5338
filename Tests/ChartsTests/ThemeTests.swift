import Testing

@testable import Charts

@Suite struct ThemeTests {
  @Test(arguments: [Palette.light, .dark]) func `text has a contrast of 4.5, marks of 3, on every ground`(
    palette: Palette
  ) {
    for ground in [palette.surface, palette.zone] {
      for text in [palette.ink, palette.soft] + palette.labels {
        #expect(Eye.contrast(text, ground) >= 4.5, "\(text) on \(ground)")
      }
      for mark in [palette.soft] + palette.marks {
        #expect(Eye.contrast(mark, ground) >= 3, "\(mark) on \(ground)")
      }
    }
  }

  @Test(arguments: [Palette.light, .dark]) func `hues stay apart for readers who lack a cone`(
    palette: Palette
  ) {
    for eye in Eye.allCases {
      for one in palette.marks.indices {
        for other in palette.marks.indices where other > one {
          let distance = eye.distance(palette.marks[one], palette.marks[other])
          #expect(distance >= 12, "\(eye): \(palette.marks[one]) and \(palette.marks[other])")
        }
      }
    }
  }

  @Test func `no two of the first 36 series look alike`() {
    let looks = (0..<36).map { index in
      let look = SeriesLook(index: index)
      return "\(look.mark.name) \(look.dash ?? "solid") \(look.marker)"
    }
    #expect(Set(looks).count == 36)
    #expect(zip(looks, looks.dropFirst()).allSatisfy { $0 != $1 })
    for index in 1..<6 {
      let (one, other) = (SeriesLook(index: 0), SeriesLook(index: index))
      #expect(one.dash != other.dash && one.marker != other.marker)
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
  }

  private func id(_ svg: String) -> Substring? {
    svg.firstRange(of: "id=\"").map { svg[$0.upperBound...].prefix { $0 != "\"" } }
  }
}
