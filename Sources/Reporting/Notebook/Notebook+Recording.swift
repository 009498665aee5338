extension Notebook {
  /// The notebook with what its commands printed, a result for each step in order.
  ///
  /// Spaces at the end of a line and blank lines at the end of an output are not recorded.
  public func recording(_ results: [StepResult]) -> Notebook {
    precondition(results.count == steps.count, "a result for each step")
    var rest = results[...]
    return changingSteps { step in
      guard let result = rest.popFirst() else { return }
      step.output = Elision.recorded(Self.lines(result.output), over: step.output)
      step.status = result.status
    }
  }

  /// The notebook without outputs.
  public var cleaned: Notebook {
    changingSteps { step in
      step.output = []
      step.status = 0
    }
  }

  /// How another state of this notebook differs from the text that this one was read from.
  public func difference(to other: Notebook) -> LineDifference {
    LineDifference(from: source, to: other.lines)
  }

  /// How many steps of another state of this notebook have other outputs.
  public func changedSteps(from other: Notebook) -> Int {
    zip(steps, other.steps).count { $0.output != $1.output || $0.status != $1.status }
  }

  private func changingSteps(_ change: (inout NotebookStep) -> Void) -> Notebook {
    var copy = self
    copy.parts = parts.map { part in
      guard case .console(var block) = part else { return part }
      for index in block.steps.indices { change(&block.steps[index]) }
      return .console(block)
    }
    return copy
  }

  /// Printed text as lines without colors and other commands to a terminal.
  private static func lines(_ text: String) -> [String] {
    let all = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(line.filter { $0 == "\t" || $0.value >= 0x20 && $0.value != 0x7F }))
        .trimmedAtEnd
    }
    return Array(all.dropLast(all.reversed().prefix(while: \.isEmpty).count))
  }
}
