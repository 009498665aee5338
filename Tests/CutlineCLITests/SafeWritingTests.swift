import Admissions
import Foundation
import Testing

@testable import CutlineCLI

/// Files are written beside, by this program alone: nothing that is in the way is destroyed or followed.
@Suite struct SafeWritingTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "cutline-safe-\(UUID().uuidString)")
  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func withFolder(_ body: () throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body()
  }

  private func put(_ text: String, _ name: String, mode: Int = 0o644) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
  }

  private func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Both ways of writing a file.
  private static let writers: [(suffix: String, write: @Sendable (String) throws -> Void)] = [
    (".part-new", { try OutputFile.write(Array("new".utf8), to: $0) }),
    (
      ".part-rows",
      {
        let file = try PartFile($0)
        try file.keep(first: 0)
        try file.write(Array("new".utf8))
        try file.commit()
      }
    ),
  ]

  @Test(arguments: [0, 1]) func somebodysFileInTheWayIsLeftAlone(_ number: Int) throws {
    let (suffix, write) = Self.writers[number]
    try withFolder {
      try put("mine", "out" + suffix)
      let failure = #expect(throws: CommandFailure.self) { try write(path("out")) }
      #expect(failure?.status == .cannotCreate)
      #expect(text("out" + suffix) == "mine" && text("out") == nil)
    }
  }

  @Test(arguments: [0, 1]) func aLinkInTheWayIsNotFollowed(_ number: Int) throws {
    let (suffix, write) = Self.writers[number]
    try withFolder {
      try put("precious", "other")
      try FileManager.default.createSymbolicLink(
        atPath: path("out" + suffix), withDestinationPath: path("other"))
      #expect(throws: CommandFailure.self) { try write(path("out")) }
      #expect(text("other") == "precious")
    }
  }

  @Test(arguments: [0, 1]) func whatAKilledRunHasLeftIsTakenOver(_ number: Int) throws {
    let (suffix, write) = Self.writers[number]
    try withFolder {
      do {
        let (file, wasThere) = try PartOpening.begin(path("out" + suffix), of: path("out"))
        try file.append(Array("half of it, and longer than the new one".utf8))
        #expect(!wasThere)
      }
      try write(path("out"))
      #expect(text("out") == "new")
      #expect(try names() == ["out"])
    }
  }

  @Test(arguments: [0, 1]) func whatARunKilledBeforeTheLastStepHasLeftIsTakenOver(_ number: Int) throws {
    let (suffix, write) = Self.writers[number]
    try withFolder {
      try put("old", "out", mode: 0o640)
      do {
        let (file, _) = try PartOpening.begin(path("out" + suffix), of: path("out"))
        try file.append(Array("whole, but not in its place".utf8))
        #expect(try PartOpening.takeOver(file, from: path("out")) == 0o640)
      }
      try write(path("out"))
      #expect(text("out") == "new")
      #expect(try names() == ["out"])
      #expect(FileSystem.ownStatus(path("out")).map { $0.st_mode & 0o7777 } == 0o640)
    }
  }

  @Test(arguments: [0, 1]) func permissionsAreKeptAndProtectionIsMinded(_ number: Int) throws {
    let (_, write) = Self.writers[number]
    try withFolder {
      try put("old", "out", mode: 0o600)
      try write(path("out"))
      let mode = try FileManager.default.attributesOfItem(atPath: path("out"))[.posixPermissions] as? Int
      #expect(mode == 0o600 && text("out") == "new")
      try put("old", "locked", mode: 0o444)
      let failure = #expect(throws: CommandFailure.self) { try write(path("locked")) }
      #expect(failure?.status == .cannotCreate && text("locked") == "old")
    }
  }

  @Test(arguments: [0, 1]) func anEmptyPathIsRefused(_ number: Int) throws {
    let failure = #expect(throws: CommandFailure.self) { try Self.writers[number].write("") }
    #expect(failure?.status == .usage)
  }

  @Test func aSecondWriterIsTold() throws {
    try withFolder {
      let (file, _) = try PartOpening.begin(path("out.part-new"), of: path("out"))
      let failure = #expect(throws: CommandFailure.self) {
        try OutputFile.write(Array("new".utf8), to: path("out"))
      }
      #expect(failure?.status == .cannotCreate)
      #expect(failure?.lines.first?.text(in: .english).contains("another run is writing") == true)
      _ = file.descriptor
    }
  }

  @Test func moreThanOneWriteOfTheSystem() throws {
    try withFolder {
      // A pipe takes less than is offered, and the rest is written after it.
      let pipe = Pipe()
      let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let copy = try SystemFile("/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)", O_WRONLY | O_NONBLOCK)
      try pipe.fileHandleForWriting.close()
      let thread = Thread {
        try? copy.append(bytes)
        try? copy.shut()
      }
      thread.start()
      #expect(try pipe.fileHandleForReading.readToEnd() == Data(bytes))
    }
  }

  @Test func everyFailureHasWordsInBothLanguages() {
    for code in [ENOSPC, EACCES, EROFS, EIO, EMFILE, ELOOP, 9999] {
      let reason = FileSystem.reason(code)
      #expect(!reason.text(in: .english).contains("operation"))
      #expect(reason.text(in: .chinese) != reason.text(in: .english))
    }
  }
}
