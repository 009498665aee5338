import Forecasting
import PanelTables

/// What must be the same where a prior is learned and where it is used.
struct LearnedOptions {
  /// By the names of the options.
  let values: [String: String]

  init(_ panel: PanelOptions, year: Int?, horizon: Int?) {
    var values = panel.learnedOptions
    values["--year"] = year.map { "\($0)" }
    values["--horizon"] = horizon.map { "\($0)" }
    self.values = values
  }

  /// The first option that differs, in words; nil when none does.
  func difference(from learned: [String: String]) -> String? {
    let changed = Set(values.keys).union(learned.keys).sorted().first { values[$0] != learned[$0] }
    guard let name = changed else { return nil }
    return
      "was learned with \(LearnedOptions.shown(name, learned[name])), and this is \(LearnedOptions.shown(name, values[name]))"
  }

  private static func shown(_ name: String, _ value: String?) -> String {
    value.map { "\(name) \($0)" } ?? "no \(name)"
  }
}

extension PanelOptions {
  /// The options that a fit depends on, by name; those that are not given are not in it.
  var learnedOptions: [String: String] {
    var options: [String: String] = [:]
    options["--key"] = key.names.joined(separator: ",")
    if !group.names.isEmpty { options["--group"] = group.names.joined(separator: ",") }
    options["--time"] = time
    options["--value"] = value
    options["--scale"] = scale.rawValue
    options["--lower"] = lower.map { "\($0)" }
    options["--upper"] = upper.map { "\($0)" }
    options["--step"] = step.map { "\($0)" }
    options["--floor"] = floor.map { "\($0)" }
    options["--floor-column"] = floorColumn
    // The encoding changes nothing about what is learned.
    options.merge(reading.given.filter { $0.key != "--encoding" && $0.key != "--strict" }) { first, _ in first
    }
    return options
  }
}

/// A prior that was read, with what it takes to be sure that it serves.
struct GivenPrior {
  let prepared: PreparedPrior
  /// The hash of the file.
  let hash: UInt64

  /// Reads the prior and refuses one that does not serve the request.
  init(
    _ path: String, _ panel: PanelOptions, _ target: TargetOptions, model: String
  ) throws(CommandFailure) {
    let bytes = try InputFile.read(path)
    let document = try PriorDocument(bytes: bytes, name: path)
    let prior = document.prior
    hash = ContentHash.of(bytes)
    let (learnedYear, steps): (Int?, Int?) =
      switch prior.aim {
      case .year(let year): (year, nil)
      case .horizon(let steps): (nil, steps)
      }
    // Without either the prior says what is forecast.
    let isOpen = target.year == nil && target.horizon == nil
    let asked = LearnedOptions(
      panel, year: isOpen ? learnedYear : target.year, horizon: isOpen ? steps : target.horizon)
    if let difference = asked.difference(from: document.provenance?.options ?? [:]) {
      throw CommandFailure(
        .usage, "cutline: \(path): \(difference); give the same options, or learn anew with cutline fit")
    }
    let name = model == BatchRequest.auto ? nil : model
    guard let prepared = PreparedPrior(prior, model: name, jobs: panel.jobs) else {
      throw CommandFailure(
        .usage,
        "cutline: \(path): does not hold --model \(model), only "
          + prior.modelNames.joined(separator: ", ") + "; learn it with cutline fit --model \(model)")
    }
    self.prepared = prepared
  }
}
