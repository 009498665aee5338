/// The national catalog of disciplines and professional degrees (研究生教育学科专业目录, 2022): which degree a family
/// of four digits is of, and what it is called, where no program of a package says so.
///
/// A package's own register comes first; this tells what a code or a name that people type can mean.
enum NationalCatalog {
  /// The families, by code and degree.
  static let families: [Major] = [(academic, Degree.academic), (professional, .professional)]
    .flatMap { text, degree in
      text.split(separator: "\n").compactMap { line -> Major? in
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3 else { return nil }
        return Major(
          code: MajorCode(parts[0]), degree: degree, nameZH: parts[1], nameEN: parts[2], otherNames: [])
      }
    }.sorted { MajorKey(code: $0.code, degree: $0.degree) < MajorKey(code: $1.code, degree: $1.degree) }

  /// The families called so, in full.
  static func families(named text: String) -> [Major] {
    let typed = SearchText(text)
    return families.filter { SearchText($0.nameZH) == typed || SearchText($0.nameEN) == typed }
  }

  /// Whether the code was given up: the professional fields of engineering under 0852 became 0854 to 0861 in 2020.
  static func isAbolished(_ code: MajorCode, degree: Degree, by cycle: Int) -> Bool {
    degree == .professional && code.text.hasPrefix("0852") && cycle >= 2020
  }

  /// What people write for short, and the names that they mean.
  static func fullNames(of text: String) -> [String] {
    let typed = SearchText(text)
    return shortForms.first { SearchText($0.short) == typed }?.names ?? []
  }

  private static let shortForms: [(short: String, names: [String])] = [
    ("计算机", ["计算机科学与技术", "计算机技术"]), ("计科", ["计算机科学与技术"]), ("计技", ["计算机技术"]),
    ("CS", ["计算机科学与技术"]), ("计算机专硕", ["计算机技术"]), ("计算机学硕", ["计算机科学与技术"]),
    ("软工", ["软件工程"]), ("软件", ["软件工程"]), ("SE", ["软件工程"]), ("网安", ["网络空间安全", "网络与信息安全"]),
    ("信安", ["网络空间安全", "网络与信息安全"]), ("AI", ["人工智能", "智能科学与技术"]), ("智科", ["智能科学与技术"]),
    ("大数据", ["大数据技术与工程"]), ("信通", ["信息与通信工程"]), ("通信", ["信息与通信工程", "通信工程"]),
    ("电信", ["电子信息"]), ("电科", ["电子科学与技术"]), ("自动化", ["控制科学与工程", "控制工程"]),
    ("控制", ["控制科学与工程", "控制工程"]), ("集成电路", ["集成电路科学与工程", "集成电路工程"]),
    ("机械", ["机械工程", "机械"]), ("电气", ["电气工程"]), ("土木", ["土木工程", "土木水利"]), ("材料", ["材料科学与工程", "材料与化工"]),
    ("经济", ["理论经济学", "应用经济学"]), ("金专", ["金融"]), ("法硕", ["法律"]), ("新传", ["新闻传播学", "新闻与传播"]),
    ("汉硕", ["国际中文教育"]), ("MTI", ["翻译"]), ("MBA", ["工商管理"]), ("MPA", ["公共管理"]), ("MPAcc", ["会计"]),
    ("会专", ["会计"]), ("MEM", ["工程管理"]), ("MV", ["资产评估"]), ("心理", ["心理学", "应用心理"]),
  ]

  private static let academic = """
    0101 哲学 Philosophy
    0201 理论经济学 Theoretical economics
    0202 应用经济学 Applied economics
    0270 统计学 Statistics
    0301 法学 Law
    0302 政治学 Political science
    0303 社会学 Sociology
    0304 民族学 Ethnology
    0305 马克思主义理论 Marxist theory
    0306 公安学 Public security
    0307 中共党史党建学 History and building of the party
    0308 纪检监察学 Discipline inspection
    0401 教育学 Education
    0402 心理学 Psychology
    0403 体育学 Sport science
    0501 中国语言文学 Chinese language and literature
    0502 外国语言文学 Foreign languages and literature
    0503 新闻传播学 Journalism and communication
    0601 考古学 Archaeology
    0602 中国史 Chinese history
    0603 世界史 World history
    0701 数学 Mathematics
    0702 物理学 Physics
    0703 化学 Chemistry
    0704 天文学 Astronomy
    0705 地理学 Geography
    0706 大气科学 Atmospheric science
    0707 海洋科学 Marine science
    0708 地球物理学 Geophysics
    0709 地质学 Geology
    0710 生物学 Biology
    0711 系统科学 Systems science
    0712 科学技术史 History of science and technology
    0713 生态学 Ecology
    0714 统计学 Statistics
    0801 力学 Mechanics
    0802 机械工程 Mechanical engineering
    0803 光学工程 Optical engineering
    0804 仪器科学与技术 Instrument science and technology
    0805 材料科学与工程 Materials science and engineering
    0806 冶金工程 Metallurgical engineering
    0807 动力工程及工程热物理 Power engineering and engineering thermophysics
    0808 电气工程 Electrical engineering
    0809 电子科学与技术 Electronic science and technology
    0810 信息与通信工程 Information and communication engineering
    0811 控制科学与工程 Control science and engineering
    0812 计算机科学与技术 Computer science and technology
    0813 建筑学 Architecture
    0814 土木工程 Civil engineering
    0815 水利工程 Hydraulic engineering
    0816 测绘科学与技术 Surveying and mapping
    0817 化学工程与技术 Chemical engineering and technology
    0818 地质资源与地质工程 Geological resources and engineering
    0819 矿业工程 Mining engineering
    0820 石油与天然气工程 Oil and gas engineering
    0821 纺织科学与工程 Textile science and engineering
    0822 轻工技术与工程 Light industry technology and engineering
    0823 交通运输工程 Transportation engineering
    0824 船舶与海洋工程 Naval architecture and ocean engineering
    0825 航空宇航科学与技术 Aerospace science and technology
    0826 兵器科学与技术 Armament science and technology
    0827 核科学与技术 Nuclear science and technology
    0828 农业工程 Agricultural engineering
    0829 林业工程 Forestry engineering
    0830 环境科学与工程 Environmental science and engineering
    0831 生物医学工程 Biomedical engineering
    0832 食品科学与工程 Food science and engineering
    0833 城乡规划学 Urban and rural planning
    0835 软件工程 Software engineering
    0836 生物工程 Bioengineering
    0837 安全科学与工程 Safety science and engineering
    0838 公安技术 Public security technology
    0839 网络空间安全 Cyberspace security
    0901 作物学 Crop science
    0902 园艺学 Horticulture
    0903 农业资源与环境 Agricultural resources and environment
    0904 植物保护 Plant protection
    0905 畜牧学 Animal science
    0906 兽医学 Veterinary science
    0907 林学 Forestry
    0908 水产 Fisheries
    0909 草学 Grassland science
    0910 水土保持与荒漠化防治学 Soil and water conservation
    1001 基础医学 Basic medicine
    1002 临床医学 Clinical medicine
    1003 口腔医学 Stomatology
    1004 公共卫生与预防医学 Public health and preventive medicine
    1005 中医学 Chinese medicine
    1006 中西医结合 Integrated medicine
    1007 药学 Pharmacy
    1008 中药学 Chinese materia medica
    1009 特种医学 Special medicine
    1011 护理学 Nursing
    1012 法医学 Forensic medicine
    1201 管理科学与工程 Management science and engineering
    1202 工商管理学 Business administration
    1203 农林经济管理 Agricultural and forestry economics
    1204 公共管理学 Public management
    1205 信息资源管理 Information resources management
    1301 艺术学 Arts
    1401 集成电路科学与工程 Integrated circuit science and engineering
    1402 国家安全学 National security
    1403 设计学 Design
    1404 遥感科学与技术 Remote sensing science and technology
    1405 智能科学与技术 Intelligence science and technology
    1406 纳米科学与工程 Nanoscience and engineering
    1407 区域国别学 Area studies
    """

  private static let professional = """
    0151 应用伦理 Applied ethics
    0251 金融 Finance
    0252 应用统计 Applied statistics
    0253 税务 Taxation
    0254 国际商务 International business
    0255 保险 Insurance
    0256 资产评估 Asset appraisal
    0258 数字经济 Digital economy
    0351 法律 Law
    0352 社会工作 Social work
    0353 警务 Policing
    0354 知识产权 Intellectual property
    0355 国际事务 International affairs
    0451 教育 Education
    0452 体育 Sport
    0453 国际中文教育 Teaching Chinese to speakers of other languages
    0454 应用心理 Applied psychology
    0551 翻译 Translation and interpreting
    0552 新闻与传播 Journalism and communication
    0553 出版 Publishing
    0651 博物馆 Museum studies
    0751 气象 Meteorology
    0851 建筑 Architecture
    0853 城乡规划 Urban and rural planning
    0854 电子信息 Electronic information
    0855 机械 Mechanical engineering
    0856 材料与化工 Materials and chemical engineering
    0857 资源与环境 Resources and environment
    0858 能源动力 Energy and power
    0859 土木水利 Civil and hydraulic engineering
    0860 生物与医药 Biology and medicine
    0861 交通运输 Transportation
    0862 风景园林 Landscape architecture
    0951 农业 Agriculture
    0952 兽医 Veterinary medicine
    0954 林业 Forestry
    0955 食品与营养 Food and nutrition
    1051 临床医学 Clinical medicine
    1052 口腔医学 Stomatology
    1053 公共卫生 Public health
    1054 护理 Nursing
    1055 药学 Pharmacy
    1056 中药 Chinese materia medica
    1057 中医 Chinese medicine
    1058 医学技术 Medical technology
    1059 针灸 Acupuncture
    1251 工商管理 Business administration
    1252 公共管理 Public administration
    1253 会计 Accounting
    1254 旅游管理 Tourism management
    1255 图书情报 Library and information
    1256 工程管理 Engineering management
    1257 审计 Auditing
    1352 音乐 Music
    1353 舞蹈 Dance
    1354 戏剧与影视 Theater, film and television
    1355 戏曲与曲艺 Chinese opera and folk arts
    1356 美术与书法 Fine arts and calligraphy
    1357 设计 Design
    1451 文物 Cultural heritage
    1452 密码 Cryptology
    """
}
