import CutlineCLI

@main
enum Main {
  static func main() { CutlineProgram.run() }
}
