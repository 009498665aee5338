extension Notebook {
  /// The notebook as Markdown.
  public var text: String { lines.joined(separator: lineEnd) }

  /// The lines of the notebook, without their ends.
  public var lines: [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .prose(let lines): lines
      case .console(let block): block.lines
      }
    }
  }
}

extension ConsoleBlock {
  /// The block with its fence; one that an output would close is made longer.
  fileprivate var lines: [String] {
    let content = lead + steps.flatMap(\.lines)
    let outer = fence.enclosing(content)
    let end = closing.map {
      outer == fence ? $0 : outer.indented(String(repeating: outer.mark, count: outer.length))
    }
    return [outer.line] + content.map(outer.indented) + (end.map { [$0] } ?? [])
  }
}

extension NotebookStep {
  fileprivate var lines: [String] {
    source + output + (status == 0 ? [] : [StatusLine.text(status)]) + Array(repeating: "", count: gap)
  }
}
