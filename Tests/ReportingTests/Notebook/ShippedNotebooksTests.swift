import Foundation
import Reporting
import TestSupport
import Testing

/// The notebooks of the repository, as text: Scripts/notebooks.sh runs them.
struct ShippedNotebooksTests {
  private static let folder = Repository.root.appending(path: "notebooks-md")

  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".md") }.sorted()
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: Self.folder.appending(path: name)), as: UTF8.self)
  }

  @Test func `there are ten, numbered`() {
    #expect(Self.names.map { String($0.prefix(3)) } == (1...9).map { "0\($0)-" } + ["10-"])
  }

  @Test(arguments: names) func `each can be run and has been`(name: String) throws {
    let notebook = Notebook(try text(name))
    #expect(notebook.problems.isEmpty, "\(notebook.problems)")
    #expect(notebook.steps.count >= 3)
    #expect(notebook.steps.contains { !$0.output.isEmpty })
  }

  /// Links to files lead to files.
  @Test(arguments: names) func `links lead somewhere`(name: String) throws {
    let targets = try text(name).matches(of: /\]\(([^)#]+)\)/).map { String($0.1) }
    for target in targets where !target.contains("://") {
      let file = Self.folder.appending(path: target).standardizedFileURL.path
      #expect(FileManager.default.fileExists(atPath: file), "\(target)")
    }
  }
}
