import Admissions
import ArgumentParser
import Forecasting

/// What the yearly engine forecasts with.
struct YearlyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Weights of the yearly engine, from cutline train.", valueName: "file"))
  var weights: String?

  @Flag(help: "Train the yearly engine on this table, although weights are at hand.")
  var train = false

  func validate() throws {
    if train, weights != nil {
      throw ValidationError("--train and --weights exclude each other: name one")
    }
  }

  /// The weights to forecast with: those named, or the ones that come with the program; nil where the engine is
  /// trained on the table, or not asked at all.
  func read(model: String, scale: Scale.Kind, steps: Int) throws(CommandFailure) -> WeightsFile? {
    if let weights {
      let file = try WeightsFile(weights)
      guard file.weights.horizon >= steps else {
        throw CommandFailure(.usage, .shortReach(weights, reach: file.weights.horizon, asked: steps))
      }
      return file
    }
    guard !train, YearlyOptions.mayUseWeights(model, scale), let usual = WeightsFile.usual else { return nil }
    let file = try WeightsFile(usual)
    return file.weights.horizon >= steps ? file : nil
  }

  /// Says what a yearly engine that was asked for by name rests on; nothing for other models.
  func note(_ file: WeightsFile?, model: String) -> Message? {
    guard model.contains("yearly") else { return nil }
    guard let file else { return .say("cutline: yearly is trained on this table", "cutline: yearly 在此表上训练") }
    return .say(
      "cutline: yearly uses the weights \(file.path), learned from \(file.weights.seriesCount) series",
      "cutline: yearly 使用权重 \(file.path)（来自 \(file.weights.seriesCount) 条序列）")
  }

  /// Whether weights can show in the output; reading them takes time.
  private static func mayUseWeights(_ model: String, _ scale: Scale.Kind) -> Bool {
    if model == BatchRequest.auto { return scale == .count || scale == .real }
    return model.contains("yearly")
  }
}
