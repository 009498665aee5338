import ArgumentParser
import DelimitedText

/// Whether CSV is for a spreadsheet or for a program, which wants every text as it is.
struct SpreadsheetOptions: ParsableArguments {
  @Flag(help: "For spreadsheets: start with a byte order mark and defuse texts that look like formulas.")
  var bom = false

  /// A writer of CSV from the start of a file.
  var writer: DelimitedWriter { DelimitedWriter(protectsSpreadsheets: bom, byteOrderMark: bom) }
}
