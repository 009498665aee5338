import Admissions
import Forecasting
import Numerals
import Reporting

/// The field for a score on a program's page, with the numbers that its script answers from.
struct ScoreForm {
  let program: ProgramChapter
  let words: SiteWords

  private var exam: Exam { program.curve.exam }

  var lines: [String] {
    form + answer + [
      "<script type=\"application/json\" id=\"program-data\">" + program.numbers + "</script>"
    ]
  }

  /// Shown by the script, which alone can answer.
  private var form: [String] {
    let full = exam.fullMark
    return [
      "<noscript><p class=\"soft\">" + HTMLFragment.text(words.needsScript) + "</p></noscript>",
      "<form id=\"score-form\" class=\"card\" autocomplete=\"off\" hidden>", "<div class=\"fields\">",
      "<div><label for=\"score\">" + HTMLFragment.text(words.yourScore(full)) + "</label>",
      "<input id=\"score\" type=\"number\" min=\"0\" max=\"\(full)\" step=\"any\" inputmode=\"decimal\"></div>",
      "<div class=\"grow\"><input id=\"score-slider\" type=\"range\" min=\"\(low)\" max=\"\(high)\" value=\"\(middle)\" aria-label=\"\(HTMLFragment.attribute(words.scoreSlider))\"></div>",
      "</div>",
    ] + (program.isKnown ? papers + national : papers) + ["</form>"]
  }

  private var papers: [String] {
    guard program.isKnown, !program.curve.states.isEmpty else {
      return ["<details id=\"papers\" hidden></details>"]
    }
    let fields = exam.papers.map { paper in
      let id = "paper-" + paper.subject.rawValue
      return "<div><label for=\"\(id)\">" + HTMLFragment.text(words.paper(paper.subject, paper.fullMark))
        + "</label><input id=\"\(id)\" data-paper type=\"number\" min=\"0\" max=\"\(paper.fullMark)\" inputmode=\"decimal\"></div>"
    }
    return [
      "<details id=\"papers\"><summary>" + HTMLFragment.text(words.papersFold)
        + "</summary><div class=\"fields\">"
    ] + fields + ["</div></details>"]
  }

  private var national: [String] {
    let values = program.curve.knots.map(\.national)
    guard let first = values.first, let last = values.last, values.count > 1 else { return [] }
    let middle = program.forecast.national?.value ?? values[values.count / 2]
    return [
      "<div class=\"fields\"><div><label><input id=\"national-known\" type=\"checkbox\"> "
        + HTMLFragment.text(words.nationalKnown(program.forecast.cycle))
        + " <output id=\"national-shown\" for=\"national\">\(shownText(middle, decimals: 0))</output></label></div>",
      "<div class=\"grow\"><input id=\"national\" type=\"range\" min=\"\(shownText(first, decimals: 0))\" max=\"\(shownText(last, decimals: 0))\" value=\"\(shownText(middle, decimals: 0))\" aria-label=\"\(HTMLFragment.attribute(words.nationalKnown(program.forecast.cycle)))\"></div></div>",
    ]
  }

  private var answer: [String] {
    [
      "<div id=\"answer-box\" hidden>", "<div role=\"status\"><p id=\"answer\"></p>",
      "<p id=\"sentence\"></p></div>",
    ]
      + (program.isKnown
        ? [
          "<div id=\"dots\" class=\"dots\" role=\"img\"></div>",
          "<p class=\"scale\" aria-hidden=\"true\"><span id=\"dots-low\"></span><span id=\"dots-high\"></span></p>",
        ] : []) + ["</div>"]
  }

  /// The slider reaches from well below to well above what is likely.
  private var low: Int { max(0, Int(program.curve.quantiles[0]) - 30) }
  private var high: Int { min(exam.fullMark, Int(program.curve.quantiles[QuantileCode.count - 1]) + 30) }
  private var middle: Int { Int(program.curve.quantiles[QuantileCode.count / 2]) }
}
