import TestSupport
import Testing

@testable import Charts

@Suite struct LayoutTests {
  @Test(arguments: 0..<200) func `blocks in a column stay apart and inside`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let count = Int.random(in: 0...8, using: &generator)
    let wished = (0..<count).map { _ in Double.random(in: -50...350, using: &generator) }
    let heights = (0..<count).map { _ in Double.random(in: 5...60, using: &generator) }
    guard let tops = Spread.tops(wished: wished, heights: heights, from: 0, to: 300) else {
      #expect(heights.reduce(0, +) > 300)
      return
    }
    let blocks = zip(tops, heights).map { Box(x: 0, y: $0, width: 1, height: $1) }
    for (index, block) in blocks.enumerated() {
      #expect(block.y >= -1e-9 && block.maxY <= 300 + 1e-9)
      #expect(!blocks[(index + 1)...].contains { $0.overlaps(block) })
    }
  }

  @Test func `blocks with room stay where they want to be`() {
    #expect(Spread.tops(wished: [5, 45], heights: [10, 10], from: 0, to: 100) == [5, 45])
    #expect(Spread.tops(wished: [45, 45], heights: [10, 10], from: 0, to: 100) == [40, 50])
  }

  @Test func `a segment crosses a box or misses it`() {
    let box = Box(x: 10, y: 10, width: 10, height: 10)
    #expect(box.isCrossed(by: Segment(from: Point(x: 0, y: 0), to: Point(x: 30, y: 30))))
    #expect(box.isCrossed(by: Segment(from: Point(x: 12, y: 12), to: Point(x: 13, y: 14))))
    #expect(!box.isCrossed(by: Segment(from: Point(x: 0, y: 0), to: Point(x: 30, y: 0))))
    #expect(!box.isCrossed(by: Segment(from: Point(x: 0, y: 25), to: Point(x: 8, y: 8))))
  }
}
