import Admissions

extension Fixture {
  static let clean: [TableName: String] = [
    .schools: table(
      .schools,
      [
        "10001,甲大学,Alpha University,AU;甲大,Beijing,A,false,registry",
        "10002,乙大学,Beta University,BU;乙大,Lanzhou,B,false,registry",
        "10003,丙大学,Gamma University,GU;丙大,Shanghai,A,true,registry",
        "10004,丁理工大学,Delta Institute of Technology,DIT,Xi'an,A,false,registry",
      ]),
    .schoolProfiles: table(.schoolProfiles, ["10001,students,total,23000,persons,2021-01-01,registry"]),
    .colleges: table(
      .colleges,
      [
        "10001,体育学院,School of Sport,,notices", "10001,计算机学院,School of Computer Science,计算机系;计科院,notices",
        "10001,软件学院,School of Software,,notices",
      ]),
    .programs: table(.programs, programs),
    .examPapers: table(
      .examPapers,
      [
        "2020,10001,计算机学院,0812,academic,201,301,801,notices",
        "2021,10001,计算机学院,0812,academic,201,301,408,notices",
      ]),
    .programLinks: table(
      .programLinks,
      ["2021,10001/软件学院/0835/academic,10001/计算机学院/0835/academic,merge,keep,notices"]),
    .nationalRows: table(
      .nationalRows,
      national.map { "\($0.row),\($0.name),\($0.exam.rawValue),\($0.degree),2019,2021" }),
    .nationalMap: table(
      .nationalMap,
      [
        "04,academic,2019,2021,04", "0403,academic,2019,2021,0403",
        "0403,professional,2019,2021,0403", "08,academic,2019,2021,08",
        "08,professional,2019,2021,08", "0801,academic,2019,2021,08z", "1251,professional,2019,2021,mba",
      ]),
    .nationalLines: table(.nationalLines, nationalLines),
    .lines: table(.lines, lines),
    .admissions: table(.admissions, admissions),
    .applicants: table(
      .applicants,
      [
        "2020,applicants,341,10000 persons,Registered,counts",
        "2021,applicants,377,10000 persons,Registered,counts",
      ]),
    .ruleChanges: table(
      .ruleChanges,
      ["2021,10001/计算机学院/*/academic,merge,widen,The software college joins.,软件学院并入。,notices"]),
    .calendar: table(.calendar, ["2021,examination,*,2020-12-26,day,ministry"]),
    .sources: table(
      .sources,
      [
        "counts,Alpha University,Admission counts,招生统计,,2021-06-01,,pdf,A",
        "ministry,Ministry,National table,国家线,,,2021-07-01,html,A",
        "notices,Alpha University,Notices,,,,,html,B", "registry,Ministry,Institutions,,,,,table,A",
      ]),
  ]

  private static let programs =
    [
      "10001,*,08,academic,full,工学,Engineering,500-4",
      "10001,*,08,professional,full,工程,Engineering (professional),500-4",
      "10001,体育学院,0403,academic,full,体育学,Sport science,500-3",
      "10001,计算机学院,0812,academic,full,计算机科学与技术,Computer science and technology,500-4",
      "10001,计算机学院,0835,academic,full,软件工程,Software engineering,500-4",
      "10001,计算机学院,085404,professional,full,计算机技术,Computer technology,500-4",
      "10001,软件学院,0835,academic,full,软件工程,Software engineering,500-4",
      "10002,*,08,academic,full,工学,Engineering,500-4",
      "10003,*,08,academic,full,工学,Engineering,500-4",
    ] + disciplines.map { "10004,*,\($0),academic,full,\($0) 学科,Discipline \($0),500-4" }

  /// Engineering disciplines that fill the table, so that it has enough changes to judge one by.
  private static let disciplines = [
    "0801", "0802", "0803", "0804", "0805", "0808", "0809", "0810", "0811", "0813",
  ]

  private static let lines: [String] = {
    var rows = [
      "2019,10001,*,08,academic,full,ordinary,school,single_100,100,40,final,A,2019-03-15,notices,",
      "2019,10001,*,08,academic,full,ordinary,school,single_over_100,150,60,final,A,2019-03-15,notices,",
      "2019,10001,*,08,academic,full,ordinary,school,total,500,270,final,A,2019-03-15,notices,",
      "2019,10001,计算机学院,*,academic,full,ordinary,college,total,500,320,final,B,,notices,",
      "2019,10001,软件学院,0835,academic,full,ordinary,college,total,500,322,final,B,,notices,",
      "2020,10001,*,08,academic,full,ordinary,school,total,500,290,final,A,2020-04-20,notices,",
      "2020,10001,计算机学院,*,academic,full,ordinary,college,total,500,315,final,B,,notices,",
      "2020,10001,软件学院,0835,academic,full,ordinary,college,total,500,332,final,B,,notices,",
      "2021,10001,体育学院,0403,academic,full,ordinary,college,total,500,290,final,B,,notices,",
      "2021,10001,计算机学院,0812,academic,full,ordinary,college,foreign,100,50,final,B,,notices,",
      "2021,10001,计算机学院,0812,academic,full,ordinary,college,politics,100,50,final,B,,notices,",
      "2021,10001,计算机学院,0812,academic,full,ordinary,college,subject1,150,80,final,B,,notices,",
      "2021,10001,计算机学院,0812,academic,full,ordinary,college,subject2,150,80,final,B,,notices,",
      "2021,10001,计算机学院,0812,academic,full,ordinary,college,total,500,352,final,B,2021-03-20,notices,",
      "2021,10001,计算机学院,0812,academic,full,soldier,college,total,500,260,final,B,,notices,",
      "2021,10001,计算机学院,0835,academic,full,ordinary,college,total,500,348,disputed,B,,notices,Another copy has 384",
      "2019,10002,*,08,academic,full,ordinary,school,total,500,262,final,B,,notices,",
      "2020,10002,*,08,academic,full,ordinary,school,total,500,254,final,B,,notices,",
      "2019,10003,*,08,academic,full,ordinary,school,total,500,330,final,A,,notices,",
      "2020,10003,*,08,academic,full,ordinary,school,total,500,325,final,A,,notices,",
    ]
    for (place, major) in disciplines.enumerated() {
      for (cycle, value) in [(2019, 280 + place), (2020, 276 + place % 3), (2021, 281 + place % 4)] {
        rows.append(
          "\(cycle),10004,*,\(major),academic,full,ordinary,college,total,500,\(value),final,B,,notices,")
      }
    }
    return rows.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }()

  private static let admissions = [
    "2021,10001,计算机学院,0812,academic,full,adjusted,2,,counts",
    "2021,10001,计算机学院,0812,academic,full,admitted,52,,counts",
    "2021,10001,计算机学院,0812,academic,full,applicants,400,,counts",
    "2021,10001,计算机学院,0812,academic,full,exempted,20,,counts",
    "2021,10001,计算机学院,0812,academic,full,first_choice,50,,counts",
    "2021,10001,计算机学院,0812,academic,full,over_national_line,120,,counts",
    "2021,10001,计算机学院,0812,academic,full,over_retest_line,60,,counts",
    "2021,10001,计算机学院,0812,academic,full,score_max,421,,counts",
    "2021,10001,计算机学院,0812,academic,full,score_mean,371.5,,counts",
    "2021,10001,计算机学院,0812,academic,full,score_min,352,,counts",
  ]
}
