import ArgumentParser
import PanelTables

/// A word that stands where the name of a command is expected, and names none.
struct UnknownCommand: Equatable {
  let word: String
  /// The commands before it, the program first.
  let path: [String]
  /// The name that was probably meant.
  let nearest: String?

  /// The first such word of a command line; nil where there is none.
  static func first(_ arguments: [String], below root: any ParsableCommand.Type) -> UnknownCommand? {
    let asksForHelp = arguments.first == "help"
    var parts = Part.all(below: root)
    var usual = root.configuration.defaultSubcommand != nil
    var path = ["cutline"]
    for word in arguments.dropFirst(asksForHelp ? 1 : 0) {
      if word.hasPrefix("-") || parts.isEmpty { return nil }
      guard let next = parts.first(where: { $0.name == word }) else {
        let nearest = nearestName(to: word, in: parts.map(\.name))
        // Whatever is no name goes to the usual part of a command, unless it looks like one.
        return usual && nearest == nil && !asksForHelp
          ? nil : UnknownCommand(word: word, path: path, nearest: nearest)
      }
      parts = Part.all(below: next.type)
      usual = next.type.configuration.defaultSubcommand != nil
      path.append(word)
    }
    return nil
  }

  /// A command below another.
  private struct Part {
    let name: String
    let type: any ParsableCommand.Type

    static func all(below command: any ParsableCommand.Type) -> [Part] {
      command.configuration.subcommands.map { Part(name: $0._commandName, type: $0) }
    }
  }

  /// The failure that says so.
  var failure: CommandFailure {
    let named = path.dropFirst().map { $0 + " " }.joined() + word
    let help = (path + ["--help"]).joined(separator: " ")
    let hint =
      nearest.map { Message.say("; did you mean \($0)?", "；是否为 \($0)？") }
      ?? Message.say("; \(help) lists the commands", "；\(help) 列出所有命令")
    return CommandFailure(
      .usage, .say("cutline: there is no command \(named)", "cutline: 没有命令 \(named)") + hint)
  }
}
