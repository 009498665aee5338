import Admissions
import Testing

@Suite("The data package that ships")
struct ShippedPackageTests {
  @Test("is there, with its descriptor")
  func isThere() {
    #expect(ShippedPackage.dataset.lines.count > 500)
    #expect(ShippedPackage.dataset.nationalLines.count > 1500)
    #expect(ShippedPackage.package.descriptor?.resources.count == TableName.allCases.count)
  }

  @Test("gives no finding")
  func isClean() {
    let printed = ShippedPackage.package.lint().map { $0.printed() }
    #expect(printed == [])
  }
}
