import Forecasting
import Testing

struct ScoreRanksTests {
  private let table = Result {
    try ScoreRanks([(600, 30), (602, 10), (601, 18), (598, 55)])
  }

  @Test func `a score has the ranks of its tie`() throws {
    let table = try table.get()
    #expect(table.ranks(at: 602) == 1...10)
    #expect(table.ranks(at: 600) == 19...30)
    #expect(table.middleRank(at: 600) == 24.5)
  }

  @Test func `a score nobody has stands behind the better ones`() throws {
    let table = try table.get()
    #expect(table.ranks(at: 599) == 30...30)
    #expect(table.ranks(at: 610) == 0...0)
    #expect(table.ranks(at: 597) == nil)
  }

  @Test func `a rank has the score of its candidate`() throws {
    let table = try table.get()
    #expect(
      [1, 10, 11, 18, 19, 30, 31, 55, 900].map(table.score(at:)) == [
        602, 602, 601, 601, 600, 600, 598, 598, 598,
      ])
  }

  @Test func `a score leads to its rank and back`() throws {
    let table = try table.get()
    for score in [602.0, 601, 600, 598] {
      let middle = try #require(table.middleRank(at: score))
      #expect(table.score(at: middle) == score)
    }
  }

  @Test func `impossible tables are refused`() {
    #expect(throws: ScoreRanksError.empty) { try ScoreRanks([]) }
    #expect(throws: ScoreRanksError.repeatedScore(600)) { try ScoreRanks([(600, 1), (600, 2)]) }
    #expect(throws: ScoreRanksError.ranksFall(score: 599)) { try ScoreRanks([(600, 5), (599, 4)]) }
  }
}
