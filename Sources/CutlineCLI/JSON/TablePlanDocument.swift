import Admissions
import DelimitedText
import Forecasting

/// A plan of series of a table for programs: as rows, and as the JSON document of `plan --table --format json`.
struct TablePlanDocument: Encodable {
  private let plan: TablePlan
  private let columns: [String]

  /// - Parameter columns: the key columns of the table.
  init(_ plan: TablePlan, columns: [String]) { (self.plan, self.columns) = (plan, columns) }

  /// A row for each choice, its key under the names of the table.
  /// - Parameter writer: an empty one.
  func csv(_ writer: consuming DelimitedWriter) -> [UInt8] {
    writer.record(
      ["score", "number"] + columns + [
        "chance", "level", "median", "lo80", "hi80", "p_outcome", "evidence_grade",
      ])
    for place in plan.shown {
      let (choice, candidate) = (plan.choices[place], plan.choices[place].candidate)
      writer.field(plan.mark, significantDigits: 6)
      writer.field(place + 1)
      candidate.key.forEach { writer.field($0) }
      writer.field(candidate.chance, decimals: 6)
      writer.field(choice.level.rawValue)
      for value in [candidate.median, candidate.lower, candidate.upper] {
        writer.field(value, significantDigits: 6)
      }
      writer.field(plan.order.outcomes[place], decimals: 6)
      writer.field(candidate.grade.rawValue)
      writer.endRecord()
    }
    return writer.bytes
  }

  /// The document's bytes as text: keys sorted.
  func json() throws -> String { try JSONDocument.answer(self) }

  private enum Key: String, CodingKey {
    case schema_version, score, scale, year, rule, draws, seed, choices, outcomes, search
    case p_any, p_none, p_any_if_independent, p_any_draw_error
    case number, key, chance, level, median, lo80, hi80, published, marginal_value, p_outcome, evidence_grade
    case candidates, left_out, bound, exact
  }

  func encode(to encoder: any Encoder) throws {
    var document = encoder.container(keyedBy: Key.self)
    try document.encode(1, forKey: .schema_version)
    try document.encode(plan.mark, forKey: .score)
    try document.encode(plan.isRank ? "rank" : "score", forKey: .scale)
    try document.encode(plan.year, forKey: .year)
    try document.encode(plan.rule.rawValue, forKey: .rule)
    try document.encode(plan.settings.draws, forKey: .draws)
    try document.encode(plan.settings.seed, forKey: .seed)
    try document.encode(rounded(plan.chanceOfAny), forKey: .p_any)
    try document.encode(rounded(plan.chanceOfNone), forKey: .p_none)
    try document.encode(rounded(plan.independentChanceOfAny), forKey: .p_any_if_independent)
    try document.encode(rounded(plan.drawError), forKey: .p_any_draw_error)
    try document.encode(plan.outcomes.map(rounded), forKey: .outcomes)
    if let search = plan.search {
      var part = document.nestedContainer(keyedBy: Key.self, forKey: .search)
      try part.encode(search.candidates, forKey: .candidates)
      try part.encode(search.leftOut, forKey: .left_out)
      try part.encode(rounded(search.bound), forKey: .bound)
      try part.encode(search.isExact, forKey: .exact)
    }
    var choices = document.nestedUnkeyedContainer(forKey: .choices)
    for place in plan.shown {
      var choice = choices.nestedContainer(keyedBy: Key.self)
      try encode(place, into: &choice)
    }
  }

  private func encode(_ place: Int, into document: inout KeyedEncodingContainer<Key>) throws {
    let (choice, candidate) = (plan.choices[place], plan.choices[place].candidate)
    try document.encode(place + 1, forKey: .number)
    try document.encode(
      Dictionary(zip(columns, candidate.key), uniquingKeysWith: { first, _ in first }), forKey: .key)
    try document.encode(rounded(candidate.chance), forKey: .chance)
    try document.encode(choice.level.rawValue, forKey: .level)
    try document.encode(candidate.median, forKey: .median)
    try document.encode(candidate.lower, forKey: .lo80)
    try document.encode(candidate.upper, forKey: .hi80)
    try document.encode(candidate.isPublished, forKey: .published)
    try document.encode(rounded(choice.marginalValue), forKey: .marginal_value)
    try document.encode(rounded(plan.order.outcomes[place]), forKey: .p_outcome)
    try document.encode(candidate.grade.rawValue, forKey: .evidence_grade)
  }

  /// Six decimals: more would only repeat the rounding of the last bits.
  private func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
