import Numerals

/// Holds the cells of one column to its definition.
struct FieldCheck {
  private let field: FieldDescriptor
  private let missingValues: [String]
  private let pattern: LinearPattern?
  /// What is wrong with the definition itself; its cells cannot be judged then.
  let definitionFault: CellFault?

  init(_ field: FieldDescriptor, missingValues: [String]) {
    self.field = field
    self.missingValues = missingValues
    let text = field.constraints.pattern
    pattern = text.flatMap(LinearPattern.init)
    let isReadable = text == nil || pattern != nil
    definitionFault = isReadable ? nil : .unreadablePattern(column: field.name, pattern: text ?? "")
  }

  /// The first fault of a cell, or nil.
  func fault(_ text: String) -> CellFault? {
    if missingValues.contains(text) {
      return field.constraints.required == true ? .missing(column: field.name) : nil
    }
    if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      return .surroundingSpace(column: field.name, value: text)
    }
    return typeFault(text) ?? wordFault(text) ?? patternFault(text) ?? field.boundFault(text)
      ?? lengthFault(text)
  }

  private func typeFault(_ text: String) -> CellFault? {
    switch field.type {
    case "integer", "year":
      parseInteger(text) == nil ? .notAnInteger(column: field.name, value: text) : nil
    case "number":
      parseDouble(text) == nil ? .notANumber(column: field.name, value: text) : nil
    case "date":
      CalendarDate(iso: text) == nil ? .notADate(column: field.name, value: text) : nil
    case "boolean":
      Bool(text) == nil ? .notABoolean(column: field.name, value: text) : nil
    default: nil
    }
  }

  private func wordFault(_ text: String) -> CellFault? {
    guard let words = field.constraints.enum?.map(\.text), !words.contains(text) else { return nil }
    return .notOneOf(
      column: field.name, value: text, words: words, nearest: nearestWord(to: text, in: words))
  }

  private func patternFault(_ text: String) -> CellFault? {
    guard let pattern, let written = field.constraints.pattern else { return nil }
    return pattern.matches(text) ? nil : .patternMismatch(column: field.name, value: text, pattern: written)
  }

  private func lengthFault(_ text: String) -> CellFault? {
    if let least = field.constraints.minLength, text.count < least {
      return .tooShort(column: field.name, value: text, minimum: least)
    }
    if let most = field.constraints.maxLength, text.count > most {
      return .tooLong(column: field.name, value: text, maximum: most)
    }
    return nil
  }
}

extension FieldDescriptor {
  /// Whether its limits are of numbers.
  var hasNumericBounds: Bool {
    ["integer", "year", "number"].contains(type) && (constraints.minimum != nil || constraints.maximum != nil)
  }

  /// What is wrong with a cell beyond the limits. Numbers are compared as numbers, dates and texts by their
  /// characters.
  func boundFault(_ text: String) -> CellFault? {
    if let least = constraints.minimum?.text, isLess(text, least) {
      return .belowMinimum(column: name, value: text, minimum: least)
    }
    if let most = constraints.maximum?.text, isLess(most, text) {
      return .aboveMaximum(column: name, value: text, maximum: most)
    }
    return nil
  }

  private func isLess(_ left: String, _ right: String) -> Bool {
    guard let a = parseDouble(left), let b = parseDouble(right) else { return left < right }
    return a < b
  }
}
