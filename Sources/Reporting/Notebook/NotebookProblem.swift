/// Something that keeps a notebook from being run.
public struct NotebookProblem: Equatable, Sendable {
  /// What is wrong.
  public enum Kind: Error, Equatable, Sendable {
    /// A block of commands that the document ends inside.
    case openBlock
    /// Text in a block of commands before the first command.
    case textBeforeCommand
    /// A command line without a command.
    case noCommand
    /// A command other than cutline.
    case otherProgram(String)
    /// A notebook run from a notebook.
    case nested
    /// A character that only a shell understands, outside quotes.
    case shell(Character)
    /// A quote without its end.
    case openQuote(Character)
    /// A command of cutline that no notebook may run.
    case otherCommand(String)
    /// A path that leads outside the notebook's folder.
    case pathOutside(String)
    /// A command that would write into the register of the data package.
    case sharedRegister(String)
  }

  /// The number of the line, from 1.
  public let line: Int
  /// What is wrong there.
  public let kind: Kind
}

extension NotebookProblem {
  /// The problem in words.
  public var message: String {
    switch kind {
    case .openBlock: "a console block without its end"
    case .textBeforeCommand: "text before the first command of a console block; commands begin with \"$ \""
    case .noCommand: "no command after \"$\""
    case .otherProgram(let name): "only cutline is run, not \(CleanText.line(name))"
    case .nested: "a notebook cannot run notebooks"
    case .shell(let character):
      "there is no shell to understand \(character == "\n" ? "a line's end" : "\"\(character)\""); quote it"
    case .openQuote(let quote): "a \(quote) without its pair"
    case .otherCommand(let name):
      "\(CleanText.line(name)) is no command for a notebook; there are \(CommandFence.commands.joined(separator: ", "))"
    case .pathOutside(let path):
      "\(CleanText.line(path)): files stay in the notebook's own folder; give a relative path without \"..\" and \"~\""
    case .sharedRegister(let option):
      "\(option) would write into the register of the data package; name one of the notebook's own with --register"
    }
  }
}
