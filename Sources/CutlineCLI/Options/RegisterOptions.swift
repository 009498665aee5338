import Admissions
import ArgumentParser
import Foundation
import Numerals

/// Where forecasts are recorded.
struct RegisterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The register (default: register/forecasts.csv in the data package).", valueName: "file"))
  var register: String?

  @Option(
    help: ArgumentHelp("The day to write beside the rows (default: today, in UTC).", valueName: "yyyy-mm-dd"))
  var recordedOn: CalendarDate?

  @Flag(help: "Remove a last row of the register that a killed run or a full disk has cut short.")
  var dropTornRow = false

  /// The register's file, for a data package.
  func open(
    data: String?, for use: RegisterFile.Use, _ language: Language
  ) throws(CommandFailure) -> RegisterFile {
    try RegisterFile(path(data: data), for: use, dropsTornRow: dropTornRow, language)
  }

  /// The register's path for a data package: inside it, or in a folder of one's own where the package was installed
  /// for everybody.
  func path(data: String?) throws(CommandFailure) -> String {
    if let register { return register }
    let folder = try DataFolder.locate(data)
    return (data == nil && !FileSystem.isWritable(folder) ? FileSystem.ownFolder : folder)
      + "/register/forecasts.csv"
  }

  /// The day that is written: the clock is asked where none is named.
  var day: CalendarDate {
    if let recordedOn { return recordedOn }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? .endOfRelease(ofCycle: 1)
  }
}
