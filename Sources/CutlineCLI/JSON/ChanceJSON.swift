import Admissions
import Forecasting
import Reporting

/// A chance as the stable JSON document of `chance --format json`: the fields of a forecast, and those of the
/// chance beside them.
struct ChanceJSON: Encodable {
  private let forecast: ForecastJSON
  private let chance: Fields

  private struct Fields: Encodable {
    let score: Double
    let marks: [Double]?
    let probability: Double
    let choice: String?
    let notes: [String]
    let marks_sum: Double?
    let second_step: [Step]
    let thresholds: Thresholds
    let requirements: [Requirement]
    let binding: String?
    let levers: [Lever]
    let outcomes: [Outcome]
  }

  /// What came after the line in a past cycle.
  struct Step: Encodable {
    let cycle: Int
    let invited, admitted, lowest_admitted, mean_admitted: Double?
  }
  struct Thresholds: Encodable { let match, safe: Double }
  struct Requirement: Encodable {
    let subject: String
    let full_mark: Int
    let median, lo80, hi80: Double
    let mark, chance, joint_without: Double?
    let basis: String
  }
  struct Outcome: Encodable {
    let kind: String
    let subject: String?
    let probability: Double
  }
  struct Lever: Encodable {
    let kind: String
    let mean_change, low, high: Double
  }

  /// Both sets of fields in one object.
  func encode(to encoder: any Encoder) throws {
    try forecast.encode(to: encoder)
    try chance.encode(to: encoder)
  }

  /// The document's bytes as text: keys sorted, numbers finite or null.
  func text() throws -> String { try JSONDocument.answer(self) }
}

extension ChanceJSON {
  init(_ chance: AdmissionChance, language: Language) {
    forecast = ForecastJSON(chance.requirement.total, language: language)
    self.chance = Fields(
      score: chance.candidate.score, marks: chance.candidate.marks.isEmpty ? nil : chance.candidate.marks,
      probability: ChanceJSON.rounded(chance.probability), choice: chance.level?.rawValue,
      notes: ChanceText(chance, language: language).cautions, marks_sum: chance.candidate.marksSum,
      second_step: chance.requirement.total.secondSteps.map {
        Step(
          cycle: $0.cycle, invited: $0.invited, admitted: $0.admitted, lowest_admitted: $0.lowest,
          mean_admitted: $0.mean)
      },
      thresholds: Thresholds(match: chance.thresholds.match, safe: chance.thresholds.safe),
      requirements: chance.items.indices.map { ChanceJSON.requirement($0, of: chance) },
      binding: chance.binding.map { chance.items[$0].subject.rawValue },
      levers: chance.levers.map { lever in
        Lever(
          kind: lever.kind.word, mean_change: ChanceJSON.rounded(lever.meanChange),
          low: ChanceJSON.rounded(lever.low), high: ChanceJSON.rounded(lever.high))
      },
      outcomes: chance.outcomes.map { outcome in
        Outcome(
          kind: outcome.kind.word, subject: outcome.kind.subject?.rawValue,
          probability: ChanceJSON.rounded(outcome.probability))
      })
  }

  private static func requirement(_ place: Int, of chance: AdmissionChance) -> Requirement {
    let item = chance.items[place]
    return Requirement(
      subject: item.subject.rawValue, full_mark: item.fullMark, median: item.line.quantile(0.5),
      lo80: item.line.quantile(0.1), hi80: item.line.quantile(0.9), mark: item.mark,
      chance: item.chance.map(rounded), joint_without: item.jointWithout.map(rounded),
      basis: place == 0 ? "own" : chance.requirement.papers[place - 1].basis.word)
  }

  /// Six decimals: more would only repeat the rounding of the last bits.
  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}

extension PaperForecast.Basis {
  fileprivate var word: String {
    switch self {
    case .own: "own"
    case .borrowed: "borrowed"
    case .national: "national"
    }
  }
}

extension ChanceOutcome.Kind {
  fileprivate var word: String {
    switch self {
    case .cleared: "cleared"
    case .missedOnly: "missed_only"
    case .missedSeveral: "missed_several"
    }
  }

  fileprivate var subject: Subject? {
    if case .missedOnly(let subject) = self { return subject }
    return nil
  }
}

extension ChanceLever.Kind {
  fileprivate var word: String {
    switch self {
    case .nationalLine: "national_line"
    case .lastCycle: "last_cycle"
    case .points: "points"
    }
  }
}

/// The same document where only a floor is known: no chance, no group, no requirements.
struct FloorChanceJSON: Encodable {
  private let forecast: ForecastJSON
  private let fields: Fields

  private struct Fields: Encodable {
    let score: Double
    let marks: [Double]?
    let marks_sum: Double?
    let probability: Double? = nil
    let choice: String? = nil
    let notes: [String]

    enum CodingKeys: String, CodingKey { case score, marks, marks_sum, probability, choice, notes }

    /// What is not known is null and not left out.
    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(score, forKey: .score)
      try values.encodeIfPresent(marks, forKey: .marks)
      try values.encodeIfPresent(marks_sum, forKey: .marks_sum)
      try values.encodeNil(forKey: .probability)
      try values.encodeNil(forKey: .choice)
      try values.encode(notes, forKey: .notes)
    }
  }

  init(_ floor: LineForecast, _ candidate: Candidate, language: Language) {
    forecast = ForecastJSON(floor, language: language)
    fields = Fields(
      score: candidate.score, marks: candidate.marks.isEmpty ? nil : candidate.marks,
      marks_sum: candidate.marksSum,
      notes: ForecastText(floor, candidate: candidate, language: language).remarks)
  }

  /// Both sets of fields in one object.
  func encode(to encoder: any Encoder) throws {
    try forecast.encode(to: encoder)
    try fields.encode(to: encoder)
  }

  /// The document's bytes as text: keys sorted.
  func text() throws -> String { try JSONDocument.answer(self) }
}
