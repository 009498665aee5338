package import PanelTables

extension BatchFailure {
  /// What is wrong and the way out, line by line.
  package func lines(in language: TableLanguage) -> [String] {
    switch self {
    case .interrupted(let part, let output, let refusal):
      [
        language.say("\(part): the interrupted run ", "\(part)：中断的运行") + refusal.text(in: language),
        language.say(
          "to start over, run again without --resume; the old \(output) is as it was",
          "要重新开始，请去掉 --resume 再运行；原有的 \(output) 未变"),
      ]
    case .otherStream: [language.say("--resume: the input has changed since", "--resume：输入在中断之后已改变")]
    case .notAPrior(let name):
      [
        language.say(
          "\(name): is not a prior; cutline fit TABLE ... --output FILE makes one",
          "\(name)：不是先验；用 cutline fit 表 ... --output 文件 生成")
      ]
    case .damagedPrior(let name):
      [
        language.say(
          "\(name): has been changed or cut short since it was written: make it anew",
          "\(name)：写成之后被改动或截断，请重新生成")
      ]
    case .otherPrior(let name):
      [
        language.say(
          "\(name): is a prior of another version of the program: make it anew", "\(name)：是其他版本程序的先验，请重新生成")
      ]
    case .otherOption(let prior, let name, let learned, let asked):
      [otherOption(prior, (name, learned, asked), language)]
    case .modelNotHeld(let prior, let model, let held): [modelNotHeld(prior, model, held, language)]
    }
  }

  private func otherOption(
    _ prior: String, _ option: (name: String, learned: String?, asked: String?), _ language: TableLanguage
  ) -> String {
    let shown = { (value: String?) in
      value.map { "\(option.name) \($0)" } ?? language.say("no \(option.name)", "无 \(option.name)")
    }
    return language.say(
      "\(prior): was learned with \(shown(option.learned)), and this is \(shown(option.asked)); give the same "
        + "options, or learn anew with cutline fit",
      "\(prior)：学习时为 \(shown(option.learned))，现在为 \(shown(option.asked))；请给出相同的选项，或用 cutline fit 重新学习")
  }

  private func modelNotHeld(
    _ prior: String, _ model: String, _ held: [String], _ language: TableLanguage
  ) -> String {
    language.say(
      "\(prior): does not hold --model \(model), only \(held.joined(separator: ", ")); learn it with cutline fit "
        + "--model \(model)",
      "\(prior)：不含 --model \(model)，只有 \(held.joined(separator: "、"))；用 cutline fit --model \(model) 学习")
  }
}

extension ResumeRefusal {
  fileprivate func text(in language: TableLanguage) -> String {
    switch self {
    case .otherOption(let name, let before, let now):
      language.say(
        "was begun with other options (\(name) \"\(before)\", now \"\(now)\")",
        "使用了其他选项（\(name) 原为“\(before)”，现为“\(now)”）")
    case .otherBuild: language.say("was begun by another build of the program", "由程序的另一构建开始")
    case .otherInput: language.say("the input has changed since", "之后输入已改变")
    }
  }
}
