public import ArgumentParser
public import Forecasting
public import PanelTables

extension Scale.Kind: ExpressibleByArgument {}
extension PanelTableOptions.ErrorPolicy: ExpressibleByArgument {}
extension OutcomeStyle.Format: ExpressibleByArgument {}

extension Shard: ExpressibleByArgument {
  /// A share as `2/4`.
  public init?(argument: String) { self.init(argument) }
}
