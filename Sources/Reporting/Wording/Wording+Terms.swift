public import Admissions

extension Wording {
  /// The kind of degree.
  public func degree(_ degree: Degree) -> String {
    switch degree {
    case .academic: say("academic", "学术学位")
    case .professional: say("professional", "专业学位")
    }
  }

  /// Full-time or part-time.
  public func mode(_ mode: Mode) -> String {
    switch mode {
    case .full: say("full-time", "全日制")
    case .part: say("part-time", "非全日制")
    }
  }

  /// The way in.
  public func track(_ track: Track) -> String {
    switch track {
    case .ordinary: say("ordinary", "普通考生")
    case .soldier: say("soldier plan", "退役大学生士兵计划")
    case .minority: say("minority cadre plan", "少数民族骨干计划")
    case .strongArmy: say("strong-army plan", "强军计划")
    case .separate: say("separate examination", "单独考试")
    case .jointVenture: say("joint program", "中外合作办学")
    }
  }

  /// Whose line it is.
  public func level(_ level: Level) -> String {
    switch level {
    case .national: say("national line", "国家线")
    case .school: say("school line", "校线")
    case .college: say("college line", "院线")
    case .group: say("group line", "学科组线")
    case .lowestAdmitted: say("lowest admitted score", "最低录取分")
    }
  }

  /// What the line is set for.
  public func subject(_ subject: Subject) -> String {
    switch subject {
    case .total: say("total", "总分")
    case .politics: say("politics", "政治")
    case .foreign: say("foreign language", "外国语")
    case .subject1: say("first subject", "业务课一")
    case .subject2: say("second subject", "业务课二")
    case .single100: say("single subjects of 100", "单科（满分 100）")
    case .singleOver100: say("single subjects above 100", "单科（满分大于 100）")
    }
  }

  /// The same within a sentence: `the total`, `politics`.
  func theSubject(_ subject: Subject) -> String {
    switch subject {
    case .politics, .foreign: self.subject(subject)
    default: say("the ", "") + self.subject(subject)
    }
  }

  /// The region of the national table.
  public func region(_ region: Region) -> String { say("region \(region.rawValue)", "\(region.rawValue) 区") }

  /// How well a figure is known.
  public func confidence(_ confidence: Confidence) -> String {
    switch confidence {
    case .a: say("reviewed against the publication", "已与原文核对")
    case .b: say("transcribed and confirmed", "转录并经核实")
    case .c: say("secondary, not verified", "二手来源，未核实")
    }
  }

  /// The unit of marks, as a word on an axis.
  public var unitOfMarks: String { say("points", "分") }
}
