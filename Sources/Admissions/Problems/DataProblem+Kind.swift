public import DelimitedText
public import Numerals

extension DataProblem {
  /// What can be wrong, with the facts that the words need and no words.
  public enum Kind: Sendable, Hashable {
    /// The file's form.
    case form(FormFault)
    /// A cell against its column's definition.
    case cell(CellFault)
    /// A row against the other rows and tables.
    case row(RowFault)
    /// A line against the rules of admission.
    case line(LineFault)
    /// A row of the national table against its identities and its map.
    case national(NationalFault)
    /// A count against the other counts of its program.
    case count(CountFault)
    /// A school or a source in the registers.
    case register(RegisterFault)
    /// A choice in someone's own list.
    case choice(ChoiceFault)
  }
}

/// What can be wrong with the form of a file.
public enum FormFault: Sendable, Hashable {
  /// The bytes are not a delimited table.
  case malformed(DelimitedProblem.Kind)
  /// The file has no header.
  case empty
  /// A table that the package names, or that must be there, is missing.
  case missingTable(String)
  /// A file of the package that no table is defined for.
  case unknownTable(String, nearest: String?)
  /// A column that the table must have is missing.
  case missingColumn(String)
  /// A column that the table does not have.
  case unknownColumn(String, nearest: String?)
  /// A column at another place than the definition says.
  case reorderedColumn(String, expected: String)
  /// A column that appears twice.
  case repeatedColumn(String)
}

/// What can be wrong with a cell, taken alone.
public enum CellFault: Sendable, Hashable {
  /// A required value is missing.
  case missing(column: String)
  /// The value is no decimal number.
  case notANumber(column: String, value: String)
  /// The value is no whole number.
  case notAnInteger(column: String, value: String)
  /// The value is no date `yyyy-mm-dd`.
  case notADate(column: String, value: String)
  /// The value is neither `true` nor `false`.
  case notABoolean(column: String, value: String)
  /// The value is none of the column's words.
  case notOneOf(column: String, value: String, words: [String], nearest: String?)
  /// The value does not have the column's form.
  case patternMismatch(column: String, value: String, pattern: String)
  /// The value is below the column's minimum.
  case belowMinimum(column: String, value: String, minimum: String)
  /// The value is above the column's maximum.
  case aboveMaximum(column: String, value: String, maximum: String)
  /// The text is shorter than the column allows.
  case tooShort(column: String, value: String, minimum: Int)
  /// The text is longer than the column allows.
  case tooLong(column: String, value: String, maximum: Int)
  /// White space stands at an end of the value.
  case surroundingSpace(column: String, value: String)
  /// The column's definition in the descriptor has a pattern that cannot be read.
  case unreadablePattern(column: String, pattern: String)
}

/// What can be wrong with a row among rows.
public enum RowFault: Sendable, Hashable {
  /// The key and every value of an earlier row.
  case repeated(key: [String], firstLine: Int)
  /// The key of an earlier row with other values.
  case conflicting(key: [String], firstLine: Int)
  /// A value that must be unique stands twice.
  case repeatedValue(column: String, value: String, firstLine: Int)
  /// A value that another table must hold is not there.
  case unresolved(column: String, value: String, table: String, nearest: String?)
  /// The row belongs before the row above it.
  case unsorted(key: [String], above: [String])
  /// The cycle lies outside the years the package can know.
  case implausibleCycle(Int, ClosedRange<Int>)
}

/// What can be wrong with a line.
public enum LineFault: Sendable, Hashable {
  /// Below the national line.
  case belowNational(value: Double, national: Double, row: String, region: Region)
  /// Below its own region's national line, and exactly the other region's.
  case otherRegionsNational(value: Double, national: Double, row: String, region: Region)
  /// Below a line published above it.
  case belowHigherLevel(value: Double, floor: Double, level: Level, code: MajorCode)
  /// Not a whole number.
  case offLattice(value: Double)
  /// The full mark is not one the subject can have.
  case wrongFullMark(Subject, fullMark: Int, expected: [Int])
  /// The value lies above the full mark.
  case aboveFullMark(value: Double, fullMark: Int)
  /// The total lies below the sum of the single lines.
  case totalBelowParts(total: Double, sum: Double)
  /// A school's line that names a college, or a college's line that names none.
  case levelAndCollegeDisagree(Level, college: String)
  /// The program's other cycles are lines of another level.
  case levelMixed(Level, others: [Level])
  /// A single line whose total stands under another track or level.
  case totalElsewhere(Track, Level, totals: [Subject.Place])
  /// The change from the cycle before lies far outside the changes of the table.
  case jump(change: Double, common: Double, typical: Double, score: Double)
  /// Published in another year than the cycle.
  case publishedInOtherYear(cycle: Int, published: CalendarDate)
  /// Published before the examination of its cycle.
  case publishedBeforeExam(published: CalendarDate, exam: CalendarDate)
  /// The program is in the register with the other degree only.
  case otherDegree(stated: Degree, registered: Degree)
  /// A disputed value without a note that says why.
  case disputedWithoutNote
}

extension Subject {
  /// The track and the level that a line stands under.
  public struct Place: Sendable, Hashable {
    /// The way in.
    public let track: Track
    /// Who published it.
    public let level: Level

    /// A track and a level.
    public init(track: Track, level: Level) {
      self.track = track
      self.level = level
    }
  }
}

/// What can be wrong with the national table.
public enum NationalFault: Sendable, Hashable {
  /// Region B does not lie the usual distance below region A.
  case regionB(Subject, value: Double, expected: Double)
  /// The line of the papers above 100 is not the one of the papers of 100, scaled and rounded up.
  case over100(value: Double, expected: Double)
  /// Two entries of the map hold for one prefix, degree and cycle.
  case overlappingMap(prefix: String, cycle: Int, otherLine: Int)
  /// The map leads to a row that is not in force in a cycle.
  case mapOutsideRow(row: String, cycle: Int)
  /// A line whose code leads to no row of the national table in its cycle.
  case noRow(code: MajorCode, degree: Degree, cycle: Int)
}

/// What can be wrong with admission counts.
public enum CountFault: Sendable, Hashable {
  /// A part exceeds the whole.
  case partExceedsWhole(Measure, value: Double, whole: Measure, wholeValue: Double)
  /// The admitted are not those of the first choice and those adjusted.
  case admittedIsNotSum(admitted: Double, firstChoice: Double, adjusted: Double)
  /// A score statistic on the wrong side of another.
  case scoresOutOfOrder(Measure, value: Double, other: Measure, otherValue: Double)
  /// People come in whole numbers.
  case notWhole(Measure, value: Double)
  /// A negative count.
  case negative(Measure, value: Double)
}

/// What can be wrong with the registers of schools and sources.
public enum RegisterFault: Sendable, Hashable {
  /// A name or alias that another school has.
  case sharedName(String, schoolID: String)
  /// A name or alias that another college of the school has.
  case sharedCollegeName(String, college: String)
  /// The region is not the one the city lies in.
  case regionOfCity(String, stated: Region, actual: Region)
  /// No row cites the source.
  case unusedSource(String)
}
