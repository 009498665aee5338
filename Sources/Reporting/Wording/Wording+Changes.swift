public import Admissions

extension Wording {
  /// A change of the rules: `2021 subjects switched to the unified paper (series starts anew)`.
  public func ruleChange(_ change: RuleChange) -> String { "\(change.cycle) " + rule(change) }

  /// The same in a list of changes, as a sentence: `2024: Academic and professional degrees share national rows.`
  public func ruleItem(_ change: RuleChange) -> String {
    say("\(change.cycle)", "\(change.cycle) 年") + afterLabel + sentence(rule(change))
  }

  private func rule(_ change: RuleChange) -> String {
    let effect = ruleEffect(change.effect)
    return statement(ruleText(change)) + (effect.isEmpty ? "" : remark(effect))
  }

  /// What changed, in words.
  public func ruleText(_ change: RuleChange) -> String {
    name(english: change.textEN, chinese: change.textZH)
  }

  /// What a change does to the series; empty for nothing.
  public func ruleEffect(_ effect: RuleEffect) -> String {
    switch effect {
    case .break: say("series starts anew", "序列重新开始")
    case .splice: say("level kept", "水平延续")
    case .widen: say("wider step", "变动加宽")
    case .dropHistory: say("older lines dropped", "旧数据弃用")
    case .none: ""
    }
  }

  /// A program that carries on under another key: `2021 软件学院 joined 计算机学院 (level kept)`.
  public func link(_ link: ProgramLink) -> String {
    "\(link.cycle) " + linkText(link) + remark(linkEffect(link.effect))
  }

  /// What a link says, without its year and effect.
  public func linkText(_ link: ProgramLink) -> String {
    let (from, to) = (side(link.from, beside: link.to), side(link.to, beside: link.from))
    switch link.kind {
    case .rename: return say("\(from) renamed \(to)", spaced(from, "更名为", to))
    case .recode: return say("\(from) recoded as \(to)", spaced(from, "代码改为", to))
    case .merge: return say("\(from) joined \(to)", spaced(from, "并入", to))
    case .split: return say("\(to) split from \(from)", spaced(spaced(to, "自", from), "分出", ""))
    }
  }

  private func linkEffect(_ effect: LinkEffect) -> String {
    switch effect {
    case .keep: ruleEffect(.splice)
    case .break: ruleEffect(.break)
    case .widen: ruleEffect(.widen)
    }
  }

  /// The parts of a side that differ from the other; the whole of it where none does.
  private func side(_ own: ProgramPattern, beside other: ProgramPattern) -> String {
    var parts: [String] = []
    if own.college != other.college, own.college != "*" { parts.append(own.college) }
    if own.major != other.major, !own.major.isAny { parts.append(own.major.text) }
    if own.degree != other.degree, let degree = own.degree { parts.append(self.degree(degree)) }
    if own.name != other.name, !own.name.isEmpty { parts.append(own.name) }
    if parts.isEmpty { parts = [own.college, own.major.text].filter { $0 != "*" } }
    return parts.joined(separator: " ")
  }
}
