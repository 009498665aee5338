import ArgumentParser
import Foundation

/// Whether a page that was written is shown.
struct OpenOptions: ParsableArguments {
  @Flag(help: "Open the page: with the program of BROWSER, else with xdg-open.")
  var open = false

  /// Shows a page where that is wanted.
  /// - Throws: where nothing can show it; the page is written all the same.
  func show(_ page: String) throws(CommandFailure) {
    guard open else { return }
    let named = ProcessInfo.processInfo.environment["BROWSER"] ?? ""
    let opener = named.split(separator: ":").first.map(String.init) ?? "xdg-open"
    // What the browser prints is no answer.
    let process = try? SpawnedProcess(
      "/usr/bin/env", [opener, URL(fileURLWithPath: page).path], isHeard: false)
    guard process?.end() == .status(0) else {
      throw CommandFailure(
        .inputMissing,
        .say(
          "cutline: \(page) is written, but \(opener) cannot open it; name a program with BROWSER",
          "cutline: \(page) 已写入，但 \(opener) 无法打开；请用 BROWSER 指定程序"))
    }
  }
}
