import Admissions
import Batch
import Forecasting
import Hashing
import PanelTables

extension BatchCommand {
  /// Every option that shows in the output, by name.
  func request(_ prior: GivenPrior?) -> [String: String] {
    var request = tableRequest.merging(outputRequest) { first, _ in first }
    request["--prior"] = prior.map { ContentHash.hexadecimal($0.hash) }
    return request
  }

  private var tableRequest: [String: String] {
    var options = panel.columns.request
    options["--unsorted"] = unsorted ? "true" : nil
    options["--model"] = models.model
    options["--weights"] = yearly.weights
    options["--train"] = yearly.train ? "true" : nil
    options["--on-error"] = panel.onError.rawValue
    options["--delimiter"] = panel.reading.delimiter.rawValue
    options.merge(panel.reading.given) { first, _ in first }
    options["--reference-table"] = models.conversion.referenceTable
    options["--rank-table"] = models.conversion.rankTable
    for (number, file) in covariates.files.enumerated() {
      options["--covariate \(number + 1)"] = content(file)
    }
    return options
  }

  /// By what a small table is known again: rows made with another one do not go on from it.
  private func content(_ file: String) -> String {
    guard !FileSystem.isStream(file), let bytes = try? InputFile.read(file) else { return file }
    return ContentHash.hexadecimal(ContentHash.of(bytes))
  }

  private var outputRequest: [String: String] {
    var options: [String: String] = [:]
    options["--year"] = target.year.map { "\($0)" }
    options["--horizon"] = target.horizon.map { "\($0)" }
    options["--quantiles"] = quantiles.numbers.map { "\($0)" }.joined(separator: ",")
    options["--format"] = format.rawValue
    options["--shard"] = shard.map { "\($0.number)/\($0.count)" }
    options["--max-age"] = "\(maxAge)"
    options["--include-published"] = "\(includePublished)"
    options["--bom"] = "\(sheet.bom)"
    options["--lang"] = language.language.rawValue
    return options
  }
}
