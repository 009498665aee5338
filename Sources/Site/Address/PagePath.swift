import Admissions
import Reporting

/// Where a page stands below the folder of its language: folders by name, each page an `index.html`.
struct PagePath: Hashable, Sendable {
  let parts: [String]

  init(_ parts: String...) { self.parts = parts }
  private init(all parts: [String]) { self.parts = parts }

  /// A folder below.
  func appending(_ part: String) -> PagePath { PagePath(all: parts + [part]) }

  static let home = PagePath()
  static let schools = PagePath("schools")
  static let majors = PagePath("majors")
  static let years = PagePath("years")
  static let national = PagePath("national")
  static let calendar = PagePath("calendar")
  static let rankings = PagePath("rankings")
  static let enrollment = PagePath("enrollment")
  static let compare = PagePath("compare")
  static let method = PagePath("method")
  static let sources = PagePath("sources")
  static let downloads = PagePath("downloads")

  /// The page's folder below the root, with a slash at its end.
  func folder(_ language: Language) -> String {
    ([language.rawValue] + parts).map { $0 + "/" }.joined()
  }

  /// The page's file below the root.
  func file(_ language: Language) -> String { folder(language) + "index.html" }

  /// The way up to the root, with a slash at its end.
  var up: String { String(repeating: "../", count: parts.count + 1) }

  /// A link from this page to another, percent-encoded. The file is named, since a page opened from the file system has
  /// no server that would find it.
  func link(to other: PagePath, _ language: Language) -> String {
    up + HTMLFragment.path(other.file(language))
  }

  /// A link to a file below the root.
  func link(toFile path: String) -> String { up + HTMLFragment.path(path) }
}
