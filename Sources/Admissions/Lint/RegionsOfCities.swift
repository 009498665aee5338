extension LintRule {
  /// The region of a school is that of its city, for the cities of region B that have schools; other cities are
  /// not judged unless a school is put into region B.
  static let regionsOfCities = LintRule("regions of cities") { dataset in
    dataset.schools.compactMap { school in
      guard !school.city.isEmpty else { return nil }
      let city = SearchText(school.city)
      let actual: Region = citiesOfRegionB.contains(city) ? .b : .a
      guard school.region != actual else { return nil }
      return dataset.problem(
        .schools, school.origin, "region",
        .register(.regionOfCity(school.city, stated: school.region, actual: actual)))
    }
  }

  /// Cities with universities in the ten provinces of region B: Inner Mongolia, Guangxi, Hainan, Guizhou,
  /// Yunnan, Tibet, Gansu, Qinghai, Ningxia and Xinjiang.
  private static let citiesOfRegionB: Set<SearchText> = Set(
    [
      "Hohhot", "呼和浩特", "Baotou", "包头", "Tongliao", "通辽", "Chifeng", "赤峰", "Nanning", "南宁", "Guilin",
      "桂林", "Liuzhou", "柳州", "Baise", "百色", "Haikou", "海口", "Sanya", "三亚", "Danzhou", "儋州", "Guiyang",
      "贵阳", "Zunyi", "遵义", "Kunming", "昆明", "Dali", "大理", "Lhasa", "拉萨", "Linzhi", "Nyingchi", "林芝",
      "Lanzhou", "兰州", "Tianshui", "天水", "Zhangye", "张掖", "Qingyang", "庆阳", "Xining",
      "西宁", "Yinchuan", "银川", "Ürümqi", "Urumqi", "乌鲁木齐", "Shihezi", "石河子", "Kashgar", "喀什", "Yining",
      "伊宁", "Alar", "Aral", "阿拉尔",
    ].map(SearchText.init))
}
