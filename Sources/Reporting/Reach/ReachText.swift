public import Admissions

/// What a score can reach, in words: for a terminal and as a page.
public struct ReachText: Sendable {
  private let table: ReachTable
  private let wording: Wording
  private let most: Int?

  /// The words of a table in a language.
  ///
  /// - Parameter most: how many programs of a group are shown; nil shows all. The page has them all.
  public init(_ table: ReachTable, most: Int? = nil, language: Language) {
    self.table = table
    self.most = most
    wording = Wording(language)
  }

  private var title: String { wording.reachTitle(table) }

  private var titles: [(title: String, alignment: ColumnAlignment)] {
    table.nameColumns.map { ($0, .left) } + [
      (wording.lineColumn, .left), (wording.ownChanceColumn, .right), (wording.gradeColumn, .center),
    ] + (hasBreadth ? [(wording.breadthColumn, .left)] : [])
  }

  private var hasBreadth: Bool { table.rows.contains { $0.breadth != nil } }

  private func cells(_ row: ReachTable.Row) -> [String] {
    row.names + [
      row.chance == nil
        ? wording.say("at least ", "不低于 ") + value(row.median)
        : value(row.median) + wording.remark(wording.range(value(row.lower), value(row.upper))),
      row.chance.map { wording.cellPercent($0) } ?? "", row.grade.rawValue,
    ] + (hasBreadth ? [row.breadth.map { wording.shortBreadth($0) } ?? ""] : [])
  }

  private func value(_ number: Double) -> String {
    wording.marks(number, decimals: table.isRank || number == number.rounded() || abs(number) >= 1000 ? 0 : 2)
  }

  /// The lines: the answer in one, then every group under its heading, then what must be known.
  public var lines: [StyledLine] {
    var lines = [StyledLine(title, .strong), StyledLine(), StyledLine("  " + wording.reachAnswer(table))]
    for (level, rows) in table.groups {
      let shown = most.map { Array(rows.prefix($0)) } ?? rows
      lines += [StyledLine(), StyledLine("  " + wording.reachGroup(level, rows.count, table), .strong)]
      lines +=
        TextTable(
          columns: titles.map { TextTable.Column($0.title, $0.alignment) },
          rows: shown.map { cells($0).map { TextTable.Cell($0) } }, indent: 2
        ).lines
      if shown.count < rows.count {
        lines.append(StyledLine("  " + wording.reachMore(rows.count - shown.count), .soft))
      }
    }
    return lines + [StyledLine()] + notes.map { StyledLine("  " + $0, .caution) }
  }

  private var notes: [String] {
    // A table of one's own may be of a system without a retest.
    let isOfPackage = table.rows.contains { $0.breadth != nil }
    return [isOfPackage ? wording.passingIsNotAdmission : wording.clearingIsNotAdmission] + table.notes
  }

  /// The same as a page.
  public var document: Document {
    Document(
      title: title, language: wording.language,
      blocks: [.paragraph([.strong(Prose(wording.reachAnswer(table)))])]
        + notes.map { .note(Note(label: wording.noteLabel, Prose($0))) }
        + table.groups.flatMap { level, rows -> [Block] in
          [
            .heading(.section, Prose(wording.reachGroup(level, rows.count, table))),
            .table(
              DocumentTable(
                columns: titles.map { DocumentTable.Column(Prose($0.title), $0.alignment) },
                rows: rows.map { cells($0).map { Prose($0) } })),
          ]
        })
  }
}

extension Wording {
  /// What a table of reach is about.
  func reachTitle(_ table: ReachTable) -> String {
    let own =
      table.isRank
      ? say("rank \(count(Int(table.score)))", "位次 \(count(Int(table.score)))")
      : say("score \(marks(table.score))", "\(marks(table.score)) 分")
    return [say("What it can reach", "能报哪些"), own, cycle(table.year)].joined(separator: titleSeparator)
  }

  /// How many programs of each group there are.
  func reachAnswer(_ table: ReachTable) -> String {
    let parts = table.groups.map { level, rows in
      "\(level.map { chanceLevel($0) } ?? say("not known", "未知")) \(count(rows.count))"
    }
    return parts.isEmpty
      ? say("No program of the data is like that.", "数据中没有符合条件的专业。")
      : say(
        "\(count(table.rows.count)) program\(table.rows.count == 1 ? "" : "s"): ",
        "共 \(count(table.rows.count)) 个专业：")
        + parts.joined(separator: say(", ", "、"))
  }

  /// The heading of a group: its name, its chances and how many programs it has.
  func reachGroup(_ level: ChanceLevel?, _ number: Int, _ table: ReachTable) -> String {
    let (match, safe) = (percent(table.thresholds.match), percent(table.thresholds.safe))
    let name =
      switch level {
      case .reach: say("Reach (below \(match))", "冲（低于 \(match)）")
      case .match:
        say("Match (\(match) to \(safe), or estimated from a basic line)", "稳（\(match) 至 \(safe)，或由校线估计）")
      case .safe: say("Safe (from \(safe))", "保（\(safe) 起）")
      case nil: say("Not known (only a floor)", "未知（只知道下限）")
      }
    return name + afterLabel + count(number)
  }

  /// How many programs of a group are not shown.
  func reachMore(_ number: Int) -> String {
    say("and \(count(number)) more: --limit 0 shows all", "另有 \(count(number)) 个：--limit 0 显示全部")
  }

  /// A chance in a cell: `62 %`; `< 1 %` and `> 99 %` where it is not certain.
  public func cellPercent(_ chance: Double) -> String {
    let whole = (chance * 100).rounded(.toNearestOrAwayFromZero)
    if whole == 0, chance > 0 { return "< 1 %" }
    if whole == 100, chance < 1 { return "> 99 %" }
    return percent(chance)
  }
}
