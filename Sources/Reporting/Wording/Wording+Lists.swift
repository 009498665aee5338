extension Wording {
  /// The joint chances of lists as they are drawn.
  public var drawnJointly: String { say("at least one, drawn jointly", "至少一个，联合抽样") }
  /// The same with the chances multiplied.
  public var asIfIndependent: String { say("at least one, as if independent", "至少一个，视为独立") }
  /// The columns of a table of stated chances against what came; the last one says what misses.
  public var reliabilityColumns: [String] {
    [
      say("stated", "预测概率"), say("lists", "名单数"), say("mean stated", "平均预测"), say("observed", "实际频率"),
      say("90 % margin", "90 % 误差"), "",
    ]
  }
  /// A tenth whose frequency is not what was stated.
  public var misses: String { say("misses", "不符") }
}
