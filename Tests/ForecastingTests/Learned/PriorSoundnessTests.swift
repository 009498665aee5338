import Foundation
import Testing

@testable import Forecasting

/// A prior that was read is looked over before it is used: what is found sound forecasts, whatever is in it, and what
/// was learned is sound.
struct PriorSoundnessTests {
  private static let levels = [0.1, 0.5, 0.9]
  /// What a number of a document may have become.
  private static let numbers: [Double] = [-1, 0, 0.5, 3, 1_000_000, 9e15, 1e300, -1e300]

  private func panel(_ kind: Scale.Kind = .score, published: Bool = false) -> Panel {
    let simulation = Simulation(center: 60, scale: Scale(kind))
    return simulation.panel(simulation.values()).filter { series, year in
      series < 60 && (year < simulation.target || published && series % 4 == 0)
    }
  }

  private func labels(_ panel: Panel) -> [[String]] {
    panel.groups.map { group in (0..<group.levelCount).map { "\($0)" } }
  }

  private func document(_ panel: Panel, _ request: BatchRequest) throws -> Any {
    let prior = try BatchPrior(learning: panel, groupLabels: labels(panel), request)
    #expect(prior.isSound)
    let encoder = JSONEncoder()
    // Of next to nothing some means are missing.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try JSONSerialization.jsonObject(with: encoder.encode(prior))
  }

  /// Forecasts with a document, if it reads as a prior and is sound.
  /// - Returns: whether it was.
  private func forecasts(_ document: Any, _ panel: Panel) throws -> Bool {
    let bytes = try JSONSerialization.data(withJSONObject: document)
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let prior = try? decoder.decode(BatchPrior.self, from: bytes), prior.isSound,
      let prepared = PreparedPrior(prior)
    else { return false }
    let run = BatchRun(panel, groupLabels: labels(panel), prepared)
    let rows = run.rows(of: 0..<min(5, panel.seriesCount), levels: Self.levels)
    return rows.count == min(5, panel.seriesCount)
  }

  /// The paths to all values of a document.
  private func places(_ value: Any, _ path: [Any] = []) -> [[Any]] {
    let inner: [[Any]] =
      if let object = value as? [String: Any] {
        object.sorted { $0.key < $1.key }.flatMap { places($0.value, path + [$0.key]) }
      } else if let list = value as? [Any] {
        // The first and the last of a list stand for all.
        Set([0, list.count - 1]).filter { list.indices.contains($0) }.sorted().flatMap {
          places(list[$0], path + [$0])
        }
      } else {
        []
      }
    return [path] + inner
  }

  /// The document with the value at a path made another.
  private func changing(_ value: Any, _ path: ArraySlice<Any>, _ change: (Any) -> Any) -> Any {
    guard let step = path.first else { return change(value) }
    if let key = step as? String, var object = value as? [String: Any], let inner = object[key] {
      object[key] = changing(inner, path.dropFirst(), change)
      return object
    }
    if let place = step as? Int, var list = value as? [Any], list.indices.contains(place) {
      list[place] = changing(list[place], path.dropFirst(), change)
      return list
    }
    return value
  }

  @Test(arguments: [
    ("panel", Scale.Kind.score, false), ("panel", .score, true), ("panel", .count, false),
    ("ses", .rank, false),
    ("counts", .count, false),
  ])
  func `whatever a document has become, it forecasts or is refused`(
    model: String, kind: Scale.Kind, published: Bool
  ) throws {
    let panel = panel(kind, published: published)
    guard BatchPrior.learnable.contains(model) else { return }
    let whole = try document(panel, BatchRequest(.year(Simulation().target), model: model))
    #expect(try forecasts(whole, panel))
    var (accepted, turn) = (0, 0)
    for path in places(whole) where !path.isEmpty {
      let (one, other) = (
        Self.numbers[turn % Self.numbers.count], Self.numbers[(turn + 3) % Self.numbers.count]
      )
      let changes: [(Any) -> Any] = [
        { value in (value as? [Any]).map { Array($0.dropLast()) as Any } ?? one },
        { value in (value as? [Any]).map { ($0 + $0) as Any } ?? other },
      ]
      for change in changes {
        turn += 1
        if try forecasts(changing(whole, path[...], change), panel) { accepted += 1 }
      }
    }
    #expect(turn > 40 && accepted > 0 && accepted < turn)
  }

  @Test(arguments: BatchPrior.learnable, [Scale.Kind.score, .count, .rank, .real])
  func `what is learned from next to nothing is sound`(model: String, kind: Scale.Kind) throws {
    let panel = panel(kind).selecting([0, 1])
    let target = Simulation().target
    for years in [1, 2, 12] {
      let short = panel.filter { _, year in year >= target - years }
      for aim in [BatchRequest.Aim.year(target), .horizon(3)] {
        _ = try document(short, BatchRequest(aim, model: model))
      }
    }
  }
}
