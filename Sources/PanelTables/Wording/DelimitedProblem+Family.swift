import DelimitedText

extension DelimitedProblem.Kind {
  /// What problems that are alike share.
  var family: String {
    switch self {
    case .invalidUTF8: "encoding"
    case .nulByte: "zero byte"
    case .loneCarriageReturn: "carriage return"
    case .bareQuote: "bare quote"
    case .textAfterQuote: "after quote"
    case .unterminatedQuote: "open quote"
    case .shortRow, .longRow: "fields"
    case .tooManyColumns: "columns"
    case .fieldTooLarge: "field size"
    case .recordTooLarge: "record size"
    case .duplicateColumn(let name): "column " + name
    case .missingHeader: "header"
    }
  }
}
