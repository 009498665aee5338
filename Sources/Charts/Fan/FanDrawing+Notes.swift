extension FanDrawing {
  /// Everything the drawing needs said under it, the most needed first.
  var notes: [Note] {
    bandNotes + markNotes + ruleNotes
  }

  private var bandNotes: [Note] {
    var notes: [Note] = []
    if !levels.isEmpty {
      let levels = levels.reversed().map { "\($0)" }.joined(separator: words.listSeparator)
      notes.append(
        Note(text: Phrase.fill(hasDashes ? words.bandNote : words.lonelyBandNote, [("levels", levels)])))
    }
    if let years = data.unobserved {
      notes.append(Note(text: Phrase.fill(words.unobservedNote, [("years", Self.span(years))])))
    }
    if let reason = chart.thinEvidence { notes.append(Note(text: reason)) }
    return notes
  }

  static func span(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }

  private var markNotes: [Note] {
    let samples = [
      (words.floorNote, data.history.first { $0.isAtFloor }),
      (words.disputedNote, data.history.first { $0.isDisputed }),
      (words.partialNote, data.history.first { $0.isPartial }),
    ]
    return samples.compactMap { words, value in
      value.map { Note(sign: .mark(Self.pointMark($0, at: Point(x: 0, y: 0), radius: 5.5)), text: words) }
    }
  }

  /// Changes flagged on the axis have their letter; those outside the years drawn have none.
  private var ruleNotes: [Note] {
    let flags = flags
    return data.changes.map { change in
      let text = Phrase.fill(words.ruleNote, [("year", "\(change.year)"), ("label", change.label)])
      guard let index = flags.firstIndex(of: change) else { return Note(text: text) }
      return Note(sign: .letter(Self.letter(index)), text: text)
    }
  }

  /// The drawing in words.
  var description: String {
    let years = data.history.first.map { first in
      Phrase.fill(
        words.sentences.years,
        [
          ("count", "\(data.history.count)"), ("first", "\(first.year)"),
          ("last", "\(data.history.last?.year ?? 0)"),
        ])
    }
    let last = data.history.last.map { value($0.year, $0.value, words.sentences.lastValue, chart.seriesName) }
    let step = data.treads.last.map {
      value($0.year, $0.value, words.sentences.otherValue, chart.step?.name ?? "")
    }
    let parts = [years, last].compactMap { $0 } + data.fan.flatMap(forecast) + [step].compactMap { $0 }
    let said = parts + notes.dropFirst(levels.isEmpty ? 0 : 1).map { words.sentence($0.text) }
    return said.isEmpty ? words.nothingToDraw : said.joined(separator: words.sentenceSeparator)
  }

  private func value(_ year: Int, _ value: Double, _ template: String, _ name: String) -> String {
    Phrase.fill(template, [("series", name), ("value", text(value)), ("year", "\(year)")])
  }

  private func forecast(_ year: FanYear) -> [String] {
    [Phrase.fill(words.sentences.forecast, [("year", "\(year.year)"), ("median", text(year.median))])]
      + year.bands.reversed().map { Phrase.fill(words.sentences.interval, places($0)) }
  }
}
