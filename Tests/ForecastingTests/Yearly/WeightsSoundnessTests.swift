import Foundation
import Testing

@testable import Forecasting

/// Weights with something changed: refused, or applied without harm.
@Suite struct WeightsSoundnessTests {
  private static let panel = SimulatedPanel.counts
  private static let weights = YearlyModel(networks: 1, networkExamples: 1).train(panel, horizon: 3)

  @Test func whatWasLearnedIsSound() throws {
    #expect(Self.weights.isSound)
    let again = try JSONDecoder().decode(YearlyWeights.self, from: JSONEncoder().encode(Self.weights))
    #expect(again.isSound && again == Self.weights)
  }

  @Test func everyArrayCutOrGrownIsRefused() throws {
    let whole = try JSONSerialization.jsonObject(with: JSONEncoder().encode(Self.weights))
    let places = Self.arrays(whole, at: [])
    #expect(places.count > 10)
    for place in places {
      for change in [{ Array($0.dropLast()) }, { $0 + $0.prefix(1) }, { _ in [] }] as [([Any]) -> [Any]] {
        guard let weights = Self.decoded(Self.changed(whole, place[...], change)) else { continue }
        // A network or regression more or less still fits together; anything else does not.
        let isMember = ["regressions", "networks"].contains(place.last as? String)
        guard !isMember else { continue }
        #expect(!weights.isSound, "\(place)")
      }
    }
  }

  @Test(arguments: [-1, 0, 1_000_000, Int.max]) func anotherHorizonIsRefused(horizon: Int) throws {
    var document = try #require(
      try JSONSerialization.jsonObject(with: JSONEncoder().encode(Self.weights)) as? [String: Any])
    document["horizon"] = horizon
    #expect(Self.decoded(document)?.isSound != true)
  }

  /// The paths of all arrays in a document.
  private static func arrays(_ value: Any, at place: [Any]) -> [[Any]] {
    if let object = value as? [String: Any] {
      return object.keys.sorted().flatMap { arrays(object[$0] ?? 0, at: place + [$0]) }
    }
    guard let list = value as? [Any] else { return [] }
    return [place]
      + (list.first is [String: Any] ? list.indices.flatMap { arrays(list[$0], at: place + [$0]) } : [])
  }

  private static func changed(_ value: Any, _ place: ArraySlice<Any>, _ change: ([Any]) -> [Any]) -> Any {
    if place.isEmpty { return (value as? [Any]).map(change) ?? value }
    if let key = place.first as? String, var object = value as? [String: Any] {
      object[key] = object[key].map { changed($0, place.dropFirst(), change) }
      return object
    }
    guard let index = place.first as? Int, var list = value as? [Any] else { return value }
    list[index] = changed(list[index], place.dropFirst(), change)
    return list
  }

  private static func decoded(_ document: Any) -> YearlyWeights? {
    (try? JSONSerialization.data(withJSONObject: document)).flatMap {
      try? JSONDecoder().decode(YearlyWeights.self, from: $0)
    }
  }
}

extension SimulatedPanel {
  /// Long series of counts, the same in every run.
  fileprivate static var counts: Panel {
    var keys = KeyTable(columnCount: 1)
    var (years, values): ([Int32], [Double]) = ([], [])
    for series in 0..<30 {
      keys.append(["s\(series)"])
      for year in 0..<30 {
        years.append(Int32(1990 + year))
        values.append(Double(100 + 10 * series + 3 * year + (series * 7 + year * 13) % 17))
      }
    }
    return Panel(
      scale: Scale(.count), keys: keys, groups: [], offsets: (0...30).map { 30 * $0 }, years: years,
      values: values)
  }
}
