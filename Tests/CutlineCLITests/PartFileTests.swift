import Foundation
import Testing

@testable import CutlineCLI

/// The part file on a real disk.
@Suite struct PartFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "cutline-part-\(UUID().uuidString)")
  private var path: String { folder.appending(path: "below/out.csv").path }

  private func withFolder(_ body: () throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body()
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "below").path).sorted()
  }

  private func content(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

  @Test func theFileIsReplacedOnlyWhenThePartIsWhole() throws {
    try withFolder {
      try OutputFile.write(Array("old".utf8), to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      let file = try PartFile(path)
      #expect(!file.wasThere)
      try file.keep(first: 0)
      try file.write(Array("new ".utf8))
      try file.write(Array("rows".utf8))
      #expect(content(path) == "old")
      try file.beginJournal([1])
      try file.writeState([2])
      try file.commit()
      #expect(content(path) == "new rows")
      #expect(try names() == ["out.csv"])
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test func aPartThatIsGivenUpLeavesTheOldFileAlone() throws {
    try withFolder {
      try OutputFile.write(Array("old".utf8), to: path)
      let file = try PartFile(path)
      try file.write(Array("half".utf8))
      try file.beginJournal([1])
      file.discard()
      #expect(try names() == ["out.csv"])
      #expect(content(path) == "old")
    }
  }

  @Test func aSecondWriterIsRefused() throws {
    try withFolder {
      let file = try PartFile(path)
      let failure = #expect(throws: CommandFailure.self) { _ = try PartFile(path) }
      #expect(failure?.status == .cannotCreate)
      file.discard()
    }
  }

  @Test func alaterRunGoesOnWithWhatIsThere() throws {
    try withFolder {
      do {
        let first = try PartFile(path)
        try first.keep(first: 0)
        try first.write(Array("abcdef".utf8))
        try first.beginJournal(Array("one\n".utf8))
        try first.addToJournal(Array("two\n".utf8))
        try first.writeState(Array("state".utf8))
      }
      let second = try PartFile(path)
      #expect(second.wasThere)
      #expect(second.readJournal() == Array("one\ntwo\n".utf8))
      #expect(second.readState() == Array("state".utf8))
      #expect(try second.withPart { $0.count } == 6)
      try second.keep(first: 3)
      try second.write(Array("xyz".utf8))
      try second.commit()
      #expect(content(path) == "abcxyz")
    }
  }

  @Test func aLinkStaysOne() throws {
    try withFolder {
      try OutputFile.write(Array("old".utf8), to: path)
      let link = folder.appending(path: "link.csv").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      let file = try PartFile(link)
      try file.keep(first: 0)
      try file.write(Array("new".utf8))
      try file.commit()
      #expect(content(path) == "new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    }
  }

  @Test func aFolderIsNoFile() throws {
    try withFolder {
      let failure = #expect(throws: CommandFailure.self) { _ = try PartFile(folder.path) }
      #expect(failure?.status == .cannotWrite)
    }
  }
}
