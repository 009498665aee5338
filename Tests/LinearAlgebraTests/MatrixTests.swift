import LinearAlgebra
import Testing

@Suite struct MatrixTests {
  let m = Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])

  @Test func elementsRunDownTheColumns() {
    #expect(m[0, 0] == 1)
    #expect(m[1, 0] == 2)
    #expect(m[0, 2] == 5)
    #expect(Array(m.column(1)) == [3, 4])
    #expect(m.row(1) == [2, 4, 6])
    #expect(m == Matrix(columns: [[1, 2], [3, 4], [5, 6]]))
  }

  @Test func assignmentChangesOneElement() {
    var changed = m
    changed[1, 2] = 60
    #expect(changed.elements == [1, 2, 3, 4, 5, 60])
  }

  @Test func transposingExchangesRowsAndColumns() {
    #expect(m.transposed == Matrix(columns: [[1, 3, 5], [2, 4, 6]]))
    #expect(m.transposed.transposed == m)
  }

  @Test func theIdentityHasOnesOnItsDiagonal() {
    #expect(Matrix.identity(2).elements == [1, 0, 0, 1])
    #expect(Matrix.diagonal([7, 8]).diagonal == [7, 8])
    #expect(m.diagonal == [1, 4])
  }

  @Test func rowsAndColumnsScaleApart() {
    #expect(m.scalingRows(by: [1, 10]).elements == [1, 20, 3, 40, 5, 60])
    #expect(m.scalingColumns(by: [1, 10, 100]).elements == [1, 2, 30, 40, 500, 600])
  }

  @Test func addingToTheDiagonalLeavesTheRest() {
    var square = Matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4])
    square.addToDiagonal([10, 20])
    square.addToDiagonal(1)
    #expect(square.elements == [12, 2, 3, 25])
  }

  @Test func anEmptyMatrixIsAMatrix() {
    let empty = Matrix(columns: [])
    #expect(empty.rows == 0 && empty.columns == 0)
    #expect(empty.transposed == empty)
    #expect(Matrix(rows: 0, columns: 3).transposed.rows == 3)
    #expect(empty.isFinite)
  }

  @Test func oneNaNMakesItNotFinite() {
    var spoiled = m
    spoiled[0, 1] = .nan
    #expect(m.isFinite)
    #expect(!spoiled.isFinite)
  }
}
