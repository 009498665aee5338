public import ArgumentParser
import DelimitedText
public import PanelTables

extension CellPolicy.Marked: ExpressibleByArgument {}
extension CellPolicy.Bounded: ExpressibleByArgument {}
extension CellPolicy.Totals: ExpressibleByArgument {}

/// How the text of a table is read, where it is not plain.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What stands between the columns: auto finds comma, tab, semicolon or bar in the header.",
      valueName: "name"))
  var delimiter: Delimiter = .auto

  @Option(
    help: ArgumentHelp(
      "Encoding of the text (default: UTF-8, or UTF-16 by its mark); others by name, such as gb18030.",
      valueName: "name"))
  var encoding: TextEncoding?

  @Flag(
    help:
      "The table has a column for each year (2023, 2024, ...); --value names what is measured where there are several."
  )
  var wide = false

  @Option(
    help: ArgumentHelp(
      "More words that mean no value; known are NA, N/A, null, -, 无, 暂无 and the like.", valueName: "word,...")
  )
  var missing: ColumnList = ColumnList(names: [])

  @Option(
    help: ArgumentHelp(
      "Values with a mark: auto keeps 465* and #615 and leaves 123P (another list) out; series makes them series of their own.",
      valueName: "policy"))
  var marked: CellPolicy.Marked = .auto

  @Option(
    help: ArgumentHelp(
      "Bounds and ranges such as 690+, <5, 690-750: auto leaves a few out, skip any number, keep takes the bound or the middle.",
      valueName: "policy"))
  var bounded: CellPolicy.Bounded = .auto

  @Option(
    help: ArgumentHelp("Members that are the sum of the others (totals): keep or skip.", valueName: "policy"))
  var totals: CellPolicy.Totals = .keep

  @Flag(
    help: "Stop at whatever may be wrong: values far from all others, marks, bounds, two spellings of a name."
  )
  var strict = false

  /// A delimiter by name or as itself.
  enum Delimiter: String, ExpressibleByArgument, CaseIterable {
    case auto, comma, tab, semicolon, bar

    init?(argument: String) {
      let signs = [",": "comma", "\t": "tab", "\\t": "tab", ";": "semicolon", "|": "bar", "pipe": "bar"]
      self.init(rawValue: signs[argument] ?? argument.lowercased())
    }

    /// The dialect; that of commas where it is to be found.
    var dialect: Dialect {
      switch self {
      case .auto, .comma: .commas
      case .tab: .tabs
      case .semicolon: Dialect(delimiter: UInt8(ascii: ";"))
      case .bar: Dialect(delimiter: UInt8(ascii: "|"))
      }
    }
  }

  /// What becomes of cells that are no plain numbers.
  var policy: CellPolicy {
    CellPolicy(
      marked: marked, bounded: bounded, missingWords: missing.names, totals: totals, isStrict: strict)
  }

  /// The options that are not as usual, by name.
  var given: [String: String] {
    var options: [String: String] = [:]
    options["--encoding"] = encoding?.name
    options["--wide"] = wide ? "true" : nil
    options["--missing"] = missing.names.isEmpty ? nil : missing.names.joined(separator: ",")
    options["--marked"] = marked == .auto ? nil : marked.rawValue
    options["--bounded"] = bounded == .auto ? nil : bounded.rawValue
    options["--totals"] = totals == .keep ? nil : totals.rawValue
    options["--strict"] = strict ? "true" : nil
    return options
  }
}
