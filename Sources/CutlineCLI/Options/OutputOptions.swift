import ArgumentParser

/// Where a command's rows or figures go.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("File to write (default: standard output).", valueName: "file"))
  var output: String?

  /// Writes everything at once.
  func write(_ bytes: [UInt8]) throws {
    if let output {
      try OutputFile.write(bytes, to: output)
    } else {
      try StandardOutput.write(bytes)
    }
  }
}
