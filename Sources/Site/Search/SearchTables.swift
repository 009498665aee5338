import DelimitedText

/// The small tables that a search reads: how characters are read, what applicants call majors, where cities lie.
public struct SearchTables: Sendable {
  /// A city's Chinese name and its province.
  public struct Place: Sendable, Equatable {
    let city: String
    let province: String
    let provinceEN: String
  }

  let readings: [String: [String]]
  let words: [String: [String]]
  let places: [String: Place]

  /// Tables without rows: names are then found by their characters alone.
  public static let none = SearchTables(readings: [:], words: [:], places: [:])

  private init(readings: [String: [String]], words: [String: [String]], places: [String: Place]) {
    (self.readings, self.words, self.places) = (readings, words, places)
  }

  /// The names of the tables' files.
  public static let files = ["pinyin.csv", "words.csv", "places.csv"]

  /// Reads the tables; a row with too few cells is left out, of repeated ones the last holds.
  ///
  /// - Parameter bytes: the content of a file by its name; nil where there is none.
  public init(_ bytes: (String) throws -> [UInt8]?) rethrows {
    var tables: [[[String]]] = []
    for file in Self.files { tables.append(Self.rows(try bytes(file) ?? [], file)) }
    readings = Self.dictionary(tables[0].filter { $0.count >= 2 }) { row in
      row[1].split(separator: " ").map(String.init)
    }
    words = Self.dictionary(tables[1].filter { $0.count >= 2 }) { row in
      row[1].split(separator: ";").map(String.init)
    }
    places = Self.dictionary(tables[2].filter { $0.count >= 4 }) { row in
      Place(city: row[1], province: row[2], provinceEN: row[3])
    }
  }

  private static func dictionary<Value>(_ rows: [[String]], _ value: ([String]) -> Value) -> [String: Value] {
    Dictionary(rows.map { ($0[0], value($0)) }) { _, last in last }
  }

  private static func rows(_ bytes: [UInt8], _ file: String) -> [[String]] {
    var reader = DelimitedReader(file: file)
    var rows: [[String]] = []
    func add(_ record: borrowing Record) {
      var row: [String] = []
      for place in 0..<record.count { row.append(record.string(place)) }
      rows.append(row)
    }
    reader.consume(bytes.span, add)
    reader.finish(add)
    return Array(rows.dropFirst())
  }
}
