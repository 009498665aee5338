import Foundation
import Testing
import TestSupport

@testable import Forecasting

/// A panel of walks with a shock of every year.
private func walks(
  _ seriesCount: Int, years: Range<Int>, seed: UInt64, kind: Scale.Kind = .score
) throws -> Panel {
  var generator = TestGenerator(seed: seed)
  var builder = PanelBuilder(keyColumnCount: 1, scale: try Scale(kind))
  var levels = (0..<seriesCount).map { 300 + 0.2 * Double($0) }
  for year in years {
    let shock = 5 * generator.normal()
    for series in levels.indices {
      levels[series] += shock + 4 * generator.normal()
      builder.add(["s\(series)"], year: year, value: levels[series].rounded())
    }
  }
  return builder.panel
}

@Suite struct SystemsPriorTests {
  @Test func `what comes with the library is what stands in the file`() throws {
    let path = RepositoryFolder.path + "/data/weights/panel.json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let file = try JSONDecoder().decode(SystemsPrior.self, from: data)
    #expect(file.isUsable)
    #expect(file == SystemsPrior.shipped)
    #expect(data.count < 200_000)
  }

  @Test func `weights of the wrong shape are not usable`() throws {
    let data = try JSONEncoder().encode(try #require(SystemsPrior.shipped))
    let text = try #require(String(data: data, encoding: .utf8))
    let short = text.replacingOccurrences(of: "\"sharing\":[", with: "\"sharing\":[0,")
    let changed = try JSONDecoder().decode(SystemsPrior.self, from: Data(short.utf8))
    #expect(!changed.isUsable)
  }
}
