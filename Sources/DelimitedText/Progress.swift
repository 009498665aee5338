/// How far the reader is within the record it is reading. Offsets are into the window.
struct Progress {
  /// Where the present field starts, its opening quote included. Of a bad record it may lie before the window.
  var fieldStart = 0
  /// Inside the quotes of the present field.
  var isQuoted = false
  /// The closing quote of the present field, once seen.
  var closingQuote: Int?
  /// The present field holds a doubled quote.
  var hasDoubledQuote = false
  /// Some field of the record holds a doubled quote.
  var needsUnescaping = false
  /// Line ends inside quotes so far.
  var lineEndsInside = 0
  /// The record has a problem; the rest of it is only counted.
  var isSkipping = false
  /// The number of fields before the one in which the problem arose.
  var problemField = 0
  /// The record is complete and lent out; the next call opens the one after it.
  var isLent = false
  /// The line of the next record.
  var nextLine = 1
  /// Where the next record starts.
  var nextStart = 0

  /// Where the present field's content starts.
  var contentStart: Int { isQuoted ? fieldStart + 1 : fieldStart }

  mutating func openField(at offset: Int) {
    fieldStart = offset
    closingQuote = nil
    hasDoubledQuote = false
  }

  mutating func shift(by distance: Int) {
    fieldStart -= distance
    if let quote = closingQuote { closingQuote = quote - distance }
  }
}
