import Foundation
import TestSupport

/// The parts of the document of `forecast --format json` that the tests look at.
struct ForecastAnswer: Decodable, Equatable {
  struct Quantile: Decodable, Equatable { let level, value: Double }
  struct Interval: Decodable, Equatable { let level, lower, upper: Double }
  struct National: Decodable, Equatable {
    let value: Double
    let status: String
    let quantiles: [Quantile]?
  }
  struct Evidence: Decodable, Equatable { let observations, firstCycle, lastCycle, age: Int }
  struct Record: Decodable, Equatable { let n: Int }
  struct Names: Decodable, Equatable { let code: String }

  let schemaVersion, cycle: Int
  let school, major: Names
  let median, mean, spreadBeforeTruncation: Double
  let quantiles: [Quantile]
  let intervals: [Interval]
  let nationalLine: National?
  let floorProbability: Double?
  let evidence: Evidence
  let trackRecord: Record
}

/// Questions of the real data, each asked once however many tests look at the answer.
enum Questions {
  static let bupt = Result { try Question(["--school", "BUPT", "--major", "0812"]) }
  static let chinese = Result { try Question(["--school", "北京邮电大学", "--major", "0812"]) }
  static let given = Result {
    try Question(["--school", "BUPT", "--major", "0812", "--given", "national=300"])
  }
  static let published = Result { try Question(["--school", "BUPT", "--major", "0812", "--year", "2026"]) }
  static let hdu = Result { try Question(["--school", "HDU", "--major", "081200"]) }
  static let tsinghua = Result { try Question(["--school", "Tsinghua", "--major", "0812"]) }
  static let early = Result {
    try Question(["--school", "HDU", "--major", "081200", "--as-of", "2026-02-01"])
  }
}

/// A question with its answer.
struct Question: Sendable {
  let result: ProgramResult

  init(_ arguments: [String]) throws {
    result = try Program.run(["forecast"] + arguments + ["--format", "json"])
  }

  func answer() throws -> ForecastAnswer {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ForecastAnswer.self, from: result.bytes)
  }
}
