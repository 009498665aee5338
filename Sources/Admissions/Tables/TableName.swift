/// The tables of a data package, in the order in which people meet them.
public enum TableName: String, Vocabulary {
  /// The register of schools.
  case schools
  /// Facts about schools, one a row.
  case schoolProfiles = "school_profiles"
  /// The colleges of schools, with their English and other names.
  case colleges
  /// Which college of a school offers which major.
  case programs
  /// Which papers the examination of a program has, by cycle.
  case examPapers = "exam_papers"
  /// Programs that carry on under another key.
  case programLinks = "program_links"
  /// The rows of the national table.
  case nationalRows = "national_rows"
  /// Which code falls under which row of the national table, by cycle.
  case nationalMap = "national_map"
  /// The national lines.
  case nationalLines = "national_lines"
  /// The lines of schools, colleges and majors.
  case lines
  /// Admission counts and score statistics by program.
  case admissions
  /// National counts.
  case applicants
  /// Changes of the rules that series cross.
  case ruleChanges = "rule_changes"
  /// Dated events by cycle.
  case calendar
  /// Where every figure comes from.
  case sources

  /// Whether a package without this table cannot be used at all.
  public var isRequired: Bool { self == .schools || self == .lines }

  /// The columns, in the order of the file; the key comes first.
  public var columns: [String] {
    switch self {
    case .schools:
      ["school_id", "name_zh", "name_en", "aliases", "city", "region", "sets_own_line", "source_id"]
    case .schoolProfiles: ["school_id", "attribute", "item", "value", "unit", "as_of", "source_id"]
    case .colleges: ["school_id", "college", "name_en", "aliases", "source_id"]
    case .programs: ["school_id", "college", "major_code", "degree", "mode", "name_zh", "name_en", "exam"]
    case .examPapers:
      [
        "cycle", "school_id", "college", "major_code", "degree", "foreign", "mathematics", "specialty",
        "source_id",
      ]
    case .programLinks: ["cycle", "from", "to", "kind", "effect", "source_id"]
    case .nationalRows: ["row_id", "name_zh", "exam", "degree", "first_cycle", "last_cycle"]
    case .nationalMap: ["code_prefix", "degree", "first_cycle", "last_cycle", "row_id"]
    case .nationalLines:
      ["cycle", "region", "row_id", "subject", "full_mark", "value", "published_on", "source_id"]
    case .lines: TableName.columnsOfLines
    case .admissions:
      [
        "cycle", "school_id", "college", "major_code", "degree", "mode", "measure", "value", "definition",
        "source_id",
      ]
    case .applicants: ["cycle", "measure", "value", "unit", "definition", "source_id"]
    case .ruleChanges: ["cycle", "scope", "kind", "effect", "text_en", "text_zh", "source_id"]
    case .calendar: ["cycle", "event", "school_id", "date", "precision", "source_id"]
    case .sources:
      [
        "source_id", "publisher", "title", "title_zh", "address", "published_on", "retrieved_on", "medium",
        "confidence",
      ]
    }
  }

  private static let columnsOfLines = [
    "cycle", "school_id", "college", "major_code", "degree", "mode", "track", "level", "subject",
    "full_mark", "value", "status", "confidence", "published_on", "source_id", "note",
  ]

  /// The columns that name a row; no two rows share them.
  public var key: [String] {
    switch self {
    case .schools: ["school_id"]
    case .schoolProfiles: ["school_id", "attribute", "item"]
    case .colleges: ["school_id", "college"]
    case .programs: ["school_id", "college", "major_code", "degree", "mode"]
    case .examPapers: Array(columns.prefix(5))
    case .programLinks: ["cycle", "from", "to"]
    case .nationalRows: ["row_id"]
    case .nationalMap: ["code_prefix", "degree", "first_cycle"]
    case .nationalLines: ["cycle", "region", "row_id", "subject"]
    case .lines: Array(columns.prefix(9))
    case .admissions: Array(columns.prefix(7))
    case .applicants: ["cycle", "measure"]
    case .ruleChanges: ["cycle", "scope", "kind"]
    case .calendar: ["cycle", "event", "school_id"]
    case .sources: ["source_id"]
    }
  }

  /// The columns whose values stand in the key of another table.
  public var references: [(column: String, table: TableName)] {
    let known: [(column: String, table: TableName)] = [
      ("school_id", .schools), ("source_id", .sources), ("row_id", .nationalRows),
    ]
    return known.filter { columns.contains($0.column) && $0.table != self }
  }

  /// Columns that may be left out of someone's own tables: nothing is derived from them.
  public var optionalColumns: Set<String> {
    switch self {
    case .schools: ["aliases", "city", "name_en"]
    case .lines: ["published_on", "note", "status", "confidence", "source_id"]
    case .colleges: ["aliases", "source_id"]
    case .programs: ["name_en"]
    case .sources: ["title_zh", "address", "published_on", "retrieved_on"]
    default: ["published_on", "note", "definition", "source_id", "precision", "address", "retrieved_on"]
    }
  }
}
