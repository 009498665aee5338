package import Forecasting
import Hashing

/// What must be the same where a prior is learned and where it is used: options by their names, those that were
/// given.
package struct LearnedOptions: Sendable, Equatable {
  private let table: [String: String]
  private let aim: BatchRequest.Aim?

  /// - Parameters:
  ///   - table: how a table is read.
  ///   - aim: what is forecast; nil leaves it to the prior.
  package init(table: [String: String], aim: BatchRequest.Aim?) { (self.table, self.aim) = (table, aim) }

  /// All of them, with the prior's aim where there is none.
  package func values(aim learned: BatchRequest.Aim) -> [String: String] {
    var values = table
    switch aim ?? learned {
    case .year(let year): values["--year"] = "\(year)"
    case .horizon(let steps): values["--horizon"] = "\(steps)"
    }
    return values
  }
}

/// A prior that was read, and serves what is asked for.
package struct GivenPrior: Sendable {
  package let prepared: PreparedPrior
  /// The hash of the document.
  package let hash: UInt64

  /// Reads a prior and refuses one that does not serve the request.
  ///
  /// - Parameters:
  ///   - name: what the document is called in messages.
  ///   - model: one of the prior's models; nil takes the one it was learned for.
  ///   - jobs: the number of threads used to prepare.
  package init(
    _ bytes: [UInt8], name: String, asked: LearnedOptions, model: String?, jobs: Int,
    _ coder: some DocumentCoder
  ) throws(BatchFailure) {
    let document = try PriorDocument(bytes: bytes, name: name, coder)
    let learned = document.provenance?.options ?? [:]
    let now = asked.values(aim: document.prior.aim)
    if let option = Set(now.keys).union(learned.keys).sorted().first(where: { now[$0] != learned[$0] }) {
      throw .otherOption(prior: name, name: option, learned: learned[option], asked: now[option])
    }
    guard let prepared = PreparedPrior(document.prior, model: model, jobs: jobs) else {
      throw .modelNotHeld(prior: name, model: model ?? "", held: document.prior.modelNames)
    }
    self.prepared = prepared
    hash = ContentHash.of(bytes)
  }
}
