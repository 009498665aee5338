import CutlineCLI

@main
enum Main {
  static func main() { Cutline.run() }
}
