import Admissions
import Testing

@testable import Site

/// Where pages stand.
struct PagePathTests {
  @Test func `addresses are human and links relative`() {
    let program = PagePath.schools.appending("10013").appending("0812-academic")
    #expect(program.file(.chinese) == "zh/schools/10013/0812-academic/index.html")
    #expect(program.link(to: .home, .chinese) == "../../../../zh/index.html")
    #expect(PagePath.home.link(to: program, .english) == "../en/schools/10013/0812-academic/index.html")
    #expect(program.link(toFile: "assets/site.css") == "../../../../assets/site.css")
  }

  @Test func `a strange folder is percent-encoded in links`() {
    let path = PagePath.schools.appending("北京 \"x\"&y")
    let link = PagePath.home.link(to: path, .english)
    #expect(
      !link.contains("\"") && !link.contains("&") && !link.contains(" ")
        && link.hasPrefix("../en/schools/%E5"))
  }
}
