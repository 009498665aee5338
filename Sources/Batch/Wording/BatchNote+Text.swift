package import PanelTables

extension BatchNote {
  /// The words for what the whole of a table shows; nil where each problem has its own.
  /// - Parameter name: what the table is called.
  package func text(in language: TableLanguage, of name: String) -> String? {
    switch self {
    case .problems, .droppedRows(0): nil
    case .droppedRows(let count):
      language.say("\(name): \(count) \(count == 1 ? "row" : "rows") skipped", "\(name)：跳过 \(count) 行")
    case .otherPublished(let year, let found, let known):
      language.say(
        "\(found) lines of \(year) are in the table and \(known) in the prior: where they differ they tell nothing "
          + "of the other series; learn anew with cutline fit to use them",
        "表中有 \(found) 条 \(year) 年的分数线，先验中有 \(known) 条：两者不同的不影响其他序列的预测；用 cutline fit 重新学习后才会用上")
    }
  }
}
