import Numerals

/// A table as HTML, in a box of its own that scrolls when the page is narrow; one of names with several columns is shown
/// there as cards, a row each, with the columns' titles inside.
struct HTMLTable {
  private let table: DocumentTable
  /// Whether a narrow screen shows a card for each row.
  private let isCards: Bool
  /// Whether names follow their numbers in a list: 1 to the last of them, in whatever order.
  private let isNumbered: Bool

  init(_ table: DocumentTable) {
    self.table = table
    // Asked of every cell: looked at once.
    let isShort = table.rows.count <= Self.mostCards
    isNumbered = isShort && Self.isNumbered(table)
    isCards = isShort && Self.isWide(table) && (isNumbered || Self.isOfNames(table))
  }

  /// The lines; none for a table without columns.
  var lines: [String] {
    guard !table.columns.isEmpty else { return [] }
    let opening = isCards ? "<table class=\"cards\">" : "<table>"
    let head = isTitled ? [opening, "<thead>", header, "</thead>"] : ["<table class=\"facts\">"]
    return [box] + head + ["<tbody>"] + table.rows.map(row) + ["</tbody>", "</table>", "</div>"]
  }

  /// Columns without a title among them need no band above the rows.
  private var isTitled: Bool { !table.columns.allSatisfy(\.title.isEmpty) }

  private static let leastColumnsOfCards = 4
  /// Every card repeats the titles of its columns: a long table would be a third longer by them, and stays rows.
  private static let mostCards = 100

  /// What three columns may hold side by side on a narrow screen, in columns of Latin letters.
  private static let narrow = 36

  private static func isWide(_ table: DocumentTable) -> Bool {
    table.columns.count >= leastColumnsOfCards
      || table.columns.count == leastColumnsOfCards - 1
        && table.rows.contains { $0.reduce(0) { $0 + DisplayWidth.of($1.plainText) } > narrow }
  }

  /// A row of numbers under a year is read down the columns, and stays a row.
  private static func isOfNames(_ table: DocumentTable) -> Bool {
    table.columns.contains { !$0.title.isEmpty } && table.columns[0].alignment == .left
      && table.rows.contains { Int($0[0].plainText) == nil }
  }

  private static func isNumbered(_ table: DocumentTable) -> Bool {
    table.columns.count > leastColumnsOfCards && table.columns[0].alignment == .right
      && table.columns[1].alignment == .left
      && Set(table.rows.map { Int($0[0].plainText) ?? 0 }) == Set(1..<table.rows.count + 1)
  }

  /// The title of a column inside a card, and whether the cell takes the whole width of one.
  private func card(_ place: Int, _ cell: Prose) -> String {
    guard isCards, place > (isNumbered ? 1 : 0) else { return "" }
    let title = table.columns[place].title.plainText
    let text = cell.plainText
    let label = title.isEmpty || text.isEmpty ? "" : " data-label=\"\(HTMLEscape.attribute(title))\""
    return label + (DisplayWidth.of(title + text) > 18 ? " data-wide" : "")
  }

  /// A box that scrolls must be reachable by keyboard, and then have a name.
  private var box: String {
    let titles = table.columns.map(\.title.plainText).filter { !$0.isEmpty }
    let label = table.label.isEmpty ? titles.joined(separator: ", ") : table.label
    return
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(HTMLEscape.attribute(label))\">"
  }

  private var header: String {
    let cells = table.columns.map { column in
      "<th scope=\"col\"\(style(column.alignment))>" + HTMLInline.text(column.title) + "</th>"
    }
    return "<tr>" + cells.joined() + "</tr>"
  }

  private func row(_ cells: [Prose]) -> String {
    let texts = zip(cells, table.columns).enumerated().map { place, pair in
      let (cell, column) = pair
      let isName = isTitled && place == 0 && column.alignment == .left
      let style =
        isName ? nameStyle(cell) : isWide(cell, column) ? " class=\"r wide\"" : style(column.alignment)
      return "<td\(style)\(card(place, cell))>" + HTMLInline.text(cell) + "</td>"
    }
    return "<tr>" + texts.joined() + "</tr>"
  }

  /// A short name at the head of a row stays in one line, and a long one gets some room: a narrow page would break
  /// Chinese after every character or two.
  private func nameStyle(_ cell: Prose) -> String {
    DisplayWidth.of(cell.plainText) > 18 ? " class=\"long\"" : " class=\"name\""
  }

  /// A number with what it is made of may take two lines; others stay in one.
  private func isWide(_ cell: Prose, _ column: DocumentTable.Column) -> Bool {
    column.alignment == .right && DisplayWidth.of(cell.plainText) > 16
  }

  private func style(_ alignment: ColumnAlignment) -> String {
    switch alignment {
    case .left: ""
    case .right: " class=\"r\""
    case .center: " class=\"c\""
    }
  }
}
