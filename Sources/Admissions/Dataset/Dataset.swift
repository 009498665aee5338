import DelimitedText

/// Everything a data package holds, typed and immutable.
///
/// Rows stand in the order of their files. Lookups that are asked often are prepared once; a dataset as of a
/// day (`known(asOf:)`) is another dataset.
public struct Dataset: Sendable {
  /// The register of schools.
  public let schools: [School]
  /// Facts about schools.
  public let schoolProfiles: [SchoolProfile]
  /// The register of colleges.
  public let colleges: [CollegeName]
  /// The register of programs.
  public let programs: [Program]
  /// The papers of examinations.
  public let examPapers: [ExamPapers]
  /// Programs that carry on under another key.
  public let programLinks: [ProgramLink]
  /// The rows of the national table.
  public let nationalRows: [NationalRow]
  /// Which code falls under which national row.
  public let nationalMap: [NationalMapEntry]
  /// The national lines.
  public let nationalLines: [NationalLine]
  /// The lines of schools, colleges and majors.
  public let lines: [Line]
  /// Admission counts by program.
  public let admissions: [AdmissionCount]
  /// National counts.
  public let applicants: [ApplicantCount]
  /// Changes of the rules.
  public let ruleChanges: [RuleChange]
  /// Dated events.
  public let calendar: [CalendarEvent]
  /// Where figures come from.
  public let sources: [Source]

  /// The files as read, for messages that point into them.
  let files: [TableName: Table]
  let index: DatasetIndex

  init(_ rows: DatasetRows, files: [TableName: Table]) {
    schools = rows.schools
    schoolProfiles = rows.schoolProfiles
    colleges = rows.colleges
    programs = rows.programs
    examPapers = rows.examPapers
    programLinks = rows.programLinks
    nationalRows = rows.nationalRows
    nationalMap = rows.nationalMap
    nationalLines = rows.nationalLines
    lines = rows.lines
    admissions = rows.admissions
    applicants = rows.applicants
    ruleChanges = rows.ruleChanges
    calendar = rows.calendar
    sources = rows.sources
    self.files = files
    index = DatasetIndex(rows)
  }

  /// The lines that a user laid over the package, by key and cycle.
  public var givenLines: [Line] { index.given }

  /// The school with this identifier, or nil.
  public func school(_ id: String) -> School? { index.schools[id] }

  /// The source with this identifier, or nil.
  public func source(_ id: String) -> Source? { index.sources[id] }

  /// The entry of a college in the register, or nil.
  public func college(_ name: String, of school: String) -> CollegeName? {
    index.colleges[.init(schoolID: school, college: name)]
  }

  /// The row of the national table with this identifier, or nil.
  public func nationalRow(_ id: String) -> NationalRow? { index.nationalRows[id] }
}

/// The rows of every table, while a dataset is being made.
struct DatasetRows: Sendable {
  var schools: [School] = []
  var schoolProfiles: [SchoolProfile] = []
  var colleges: [CollegeName] = []
  var programs: [Program] = []
  var examPapers: [ExamPapers] = []
  var programLinks: [ProgramLink] = []
  var nationalRows: [NationalRow] = []
  var nationalMap: [NationalMapEntry] = []
  var nationalLines: [NationalLine] = []
  var lines: [Line] = []
  var admissions: [AdmissionCount] = []
  var applicants: [ApplicantCount] = []
  var ruleChanges: [RuleChange] = []
  var calendar: [CalendarEvent] = []
  var sources: [Source] = []
}
