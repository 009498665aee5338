import ArgumentParser
import Forecasting

/// The model that forecasts the series of a table, with the tables that some models need.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "auto tries the models on past cycles and takes the best; or one of cutline list models.",
      valueName: "name"), completion: CompletionWords.models)
  var model: String = BatchRequest.auto

  @OptionGroup var conversion: ConversionOptions

  func validate() throws {
    let names = ModelShelf.names + ConversionShelf.names
    guard model == BatchRequest.auto || ModelShelf.knows(model) || names.contains(model) else {
      throw ValidationError("--model \(model): no such model; known: auto, \(names.joined(separator: ", "))")
    }
    try conversion.check(model)
  }
}
