import Statistics
import Testing

/// The robust line through many points: of a few pairs, and as robust.
@Suite struct LargeTheilSenTests {
  @Test(arguments: [201, 400, 2000, 9999]) func aLineWithWrongPointsIsFound(count: Int) throws {
    let x = (0..<count).map(Double.init)
    // A sixth of the points is far off, on one side.
    let y = x.map { 5 + 0.25 * $0 + ($0.truncatingRemainder(dividingBy: 6) == 0 ? 1e6 : 0) }
    let line = try TheilSen(x: x, y: y)
    #expect(abs(line.slope - 0.25) < 1e-9 && abs(line(0) - 5) < 1e-6)
  }

  @Test func orderAndDirectionTurnWithThePoints() throws {
    let x = (0..<500).map(Double.init)
    let y = x.map { 3 - 0.5 * $0 + Double(Int($0) * 7919 % 13) }
    let line = try TheilSen(x: x, y: y)
    let turned = try TheilSen(x: x, y: y.map { -$0 })
    #expect(abs(line.slope + turned.slope) < 1e-12)
    #expect(abs(line.slope + 0.5) < 0.01)
  }
}
