import Numerals

/// Problems as they are said: alike ones three times at most, and then how many more there are and where.
public struct ProblemReport {
  private let language: TableLanguage

  /// Problems of one kind that are said in full.
  private static let most = 3
  /// Lines that are named of the others.
  private static let named = 8

  /// A report in a language.
  public init(in language: TableLanguage) { self.language = language }

  /// The lines that say `problems`, in their order.
  /// - Parameter said: how many problems of each kind were said before.
  public func lines(_ problems: [TableProblem], said: inout [String: Int]) -> [String] {
    lines(
      problems.map {
        AlikeProblem(
          file: $0.file, line: $0.line, printed: $0.printed(in: language),
          message: $0.message(in: language), family: $0.family)
      }, said: &said)
  }

  /// The lines that say problems of any kind, in their order.
  public func lines(_ problems: [AlikeProblem], said: inout [String: Int]) -> [String] {
    var lines: [String] = []
    var more: [(family: String, problems: [AlikeProblem])] = []
    for problem in problems {
      let family = problem.family
      if said[family, default: 0] < Self.most {
        said[family, default: 0] += 1
        lines.append(problem.printed)
      } else if let place = more.firstIndex(where: { $0.family == family }) {
        more[place].problems.append(problem)
      } else {
        more.append((family, [problem]))
      }
    }
    return lines + more.map { text($0.problems) }
  }

  /// The lines that say `problems`, in their order.
  public func lines(_ problems: [TableProblem]) -> [String] {
    var said: [String: Int] = [:]
    return lines(problems, said: &said)
  }

  private func text(_ others: [AlikeProblem]) -> String {
    let first = others[0]
    let places = others.prefix(Self.named).map { "\($0.line)" }
    let isWhole = others.count <= Self.named
    switch language {
    case .english:
      return "\(shown(first.file)): \(groupedText(others.count)) more like \"\(first.message)\", on "
        + (others.count == 1 ? "line " : "lines ") + places.joined(separator: ", ") + (isWhole ? "" : ", …")
    case .chinese:
      return "\(shown(first.file))：另有 \(groupedText(others.count)) 处与“\(first.message)”相同，在第 "
        + places.joined(separator: "、") + (isWhole ? " 行" : " …… 行")
    }
  }
}

/// A problem, and what problems that are alike share.
public struct AlikeProblem {
  let file: String
  let line: Int
  let printed: String
  let message: String
  let family: String

  /// A problem; alike are those whose messages differ in figures and quoted words only.
  public init(file: String, line: Int, printed: String, message: String) {
    self.init(
      file: file, line: line, printed: printed, message: message, family: AlikeProblem.shape(message))
  }

  init(file: String, line: Int, printed: String, message: String, family: String) {
    (self.file, self.line, self.printed) = (file, line, printed)
    (self.message, self.family) = (message, family)
  }

  /// A message without its figures and what it quotes.
  private static func shape(_ message: String) -> String {
    var shape = ""
    var isQuoted = false
    for character in message {
      if "\"“”「」".contains(character) {
        isQuoted = character == "“" || character == "「" || character == "\"" && !isQuoted
      } else if !isQuoted, !character.isNumber, character != ".", character != "," {
        shape.append(character)
      }
    }
    return shape
  }
}

extension TableProblem {
  /// What problems that are alike share: the kind, and the column.
  var family: String {
    let note = isNote ? "n" : "e"
    switch kind {
    case .notANumber(let column, _): return note + "number " + column
    case .notAYear: return note + "year"
    case .notFinite(let column, _): return note + "finite " + column
    case .malformed(let kind): return note + "malformed " + kind.family
    case .repeatedYear: return note + "repeated year"
    case .repeatedRow: return note + "repeated row"
    case .afterTarget: return note + "after target"
    case .emptyKey: return note + "empty key"
    case .outsideScale(_, _, _, let isBelow, _, _): return note + "scale \(isBelow)"
    case .farValue: return note + "far"
    case .zeroLeftOut: return note + "zero"
    case .otherUnits: return note + "units"
    case .twoSpellings: return note + "spellings"
    case .totalsRow: return note + "totals"
    case .markedNumbers: return note + "marked"
    case .boundedNumbers: return note + "bounded"
    case .dressedNumbers: return note + "dressed"
    default: return note + message(in: .english)
    }
  }
}
