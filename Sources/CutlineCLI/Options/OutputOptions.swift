import ArgumentParser

/// Where a command's rows or figures go.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("File to write, or - for standard output (the default).", valueName: "file"))
  var output: String?

  /// The path of the file; nil for standard output.
  var file: String? { output == "-" ? nil : output }

  /// Writes everything at once.
  func write(_ bytes: [UInt8]) throws {
    if let file {
      try OutputFile.write(bytes, to: file, isDurable: true)
    } else {
      try StandardOutput.write(bytes)
    }
  }
}
