import ArgumentParser

/// `cutline chance`: will I clear it?
struct ChanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chance",
    abstract: "The chance to clear a line, from the same distribution as forecast.",
    discussion: """
      Of the data package, total and every paper together:
        cutline chance --school BUPT --major 0812 --score 352 \\
          --subjects 65,62,105,120
      Of your own table, for scores or ranks:
        cutline chance table ranks.csv --key school,program --scale rank \\
          --series 'IIT Bombay,Computer Science' --score 66
      """,
    subcommands: [ProgramChanceCommand.self, TableChanceCommand.self],
    defaultSubcommand: ProgramChanceCommand.self)
}
