import DelimitedText
import Forecasting
import Testing

@testable import PanelTables

@Suite struct OutcomeWriterTests {
  private func table() throws -> PanelTable {
    let text =
      "school,program,year,line\n北京邮电大学,\"a,b\",2020,1\n\"two\nlines\",\"say \"\"hi\"\"\",2020,1\n=1+1,-5,2020,1\n"
    return try read(text, try columns(), skipping())
  }

  private func layout(_ quantiles: [Double] = [], hasFloor: Bool = false) throws -> OutcomeLayout {
    try OutcomeLayout(
      keyColumns: ["school", "program"], timeColumn: "year", quantiles: quantiles, hasFloor: hasFloor)
  }

  /// Rows of every status.
  private func write(_ layout: OutcomeLayout, _ style: OutcomeStyle) throws -> String {
    var writer = OutcomeWriter(layout, keys: try table().panel.keys, style: style)
    // A quantile function that is easy to read back: the level in thousandths.
    let quantiles = layout.levels.map { $0 * 1000 }
    writer.append(
      OutcomeRow(series: 0, year: 2021, horizon: 1, model: "pooled", status: .ok, floorProbability: 1 / 3),
      quantiles: quantiles.span)
    writer.append(
      OutcomeRow(
        series: 1, year: 2021, horizon: 1, model: "last", status: .fallback, reason: "one observation"),
      quantiles: quantiles.span)
    writer.append(
      OutcomeRow(series: 2, year: 2021, horizon: nil, model: "", status: .declined, reason: "a, b"))
    let bytes = OutcomeWriter.header(layout, style: style) + writer.takeBytes()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aWriterOfSomeSeriesWritesThemAsOneOfAll() throws {
    let keys = try table().panel.keys
    let row = OutcomeRow(series: 2, year: 2021, horizon: nil, model: "", status: .declined)
    var bytes: [[UInt8]] = []
    for part in [nil, 0..<3, 1..<3, 2..<3] {
      var writer = OutcomeWriter(try layout(), keys: keys, of: part)
      writer.append(row)
      bytes.append(writer.takeBytes())
    }
    #expect(bytes.allSatisfy { $0 == bytes[0] } && bytes[0].starts(with: "=1+1,-5,2021".utf8))
    #expect(keys[1..<3][0] == keys[1] && keys[1..<1].count == 0 && keys[0..<3] == keys)
  }

  @Test func rowsDoNotDependOnTheBlockThatTheyStartIn() throws {
    let keys = try read(
      "school,program,year,line\nA,1,2020,1\n\"\u{FEFF}B\",1,2020,1\n", columns(), skipping()
    )
    .panel.keys
    let layout = try layout()
    let rows = [0, 1].map {
      OutcomeRow(series: $0, year: 2021, horizon: 1, model: "", status: .declined, reason: "none")
    }
    var whole = OutcomeWriter(layout, keys: keys)
    for row in rows { whole.append(row) }
    let blocks = rows.flatMap { row -> [UInt8] in
      var block = OutcomeWriter(layout, keys: keys)
      block.append(row)
      return block.takeBytes()
    }
    #expect(whole.takeBytes() == blocks)
  }

  @Test func hubRows() throws {
    let layout = try OutcomeLayout(long: ["school", "program"], timeColumn: "year", quantiles: [0.01, 0.5])
    #expect(layout.levels.count == 40)
    let lines = try write(layout, OutcomeStyle(.hubverse)).split(separator: "\n")
    #expect(lines[0] == "school,program,year,horizon,model_id,output_type,output_type_id,value")
    #expect(lines[1] == "北京邮电大学,\"a,b\",2021,1,pooled,quantile,0.01,10")
    #expect(lines[40] == "北京邮电大学,\"a,b\",2021,1,pooled,quantile,0.975,975")
    // The second key holds a line end; what was declined has no row.
    #expect(lines.count == 1 + 40 + 2 * 40)
    #expect(throws: PanelTableError.columnNameTaken("value")) {
      try OutcomeLayout(long: ["value"], timeColumn: "year")
    }
    #expect(throws: PanelTableError.levelOutOfRange(1)) {
      try OutcomeLayout(long: ["a"], timeColumn: "year", quantiles: [1])
    }
  }

  @Test func csvRows() throws {
    #expect(
      try write(try layout([0.025, 0.5, 1 / 3], hasFloor: true), OutcomeStyle()) == """
        school,program,year,horizon,model,status,reason,median,lo50,hi50,lo80,hi80,lo95,hi95,q0.025,q0.5,\
        q0.3333333333333333,p_floor
        北京邮电大学,"a,b",2021,1,pooled,ok,,500,250,750,100,900,25,975,25,500,333.333,0.333333
        "two
        lines","say ""hi""\",2021,1,last,fallback,one observation,500,250,750,100,900,25,975,25,500,333.333,
        =1+1,-5,2021,,,declined,"a, b",,,,,,,,,,,

        """)
  }

  @Test func jsonRows() throws {
    #expect(
      try write(try layout([0.05]), OutcomeStyle(.jsonLines, byteOrderMark: true)) == #"""
        {"school":"北京邮电大学","program":"a,b","year":2021,"horizon":1,"model":"pooled","status":"ok","reason":null,"median":500,"lo50":250,"hi50":750,"lo80":100,"hi80":900,"lo95":25,"hi95":975,"q0.05":50}
        {"school":"two\nlines","program":"say \"hi\"","year":2021,"horizon":1,"model":"last","status":"fallback","reason":"one observation","median":500,"lo50":250,"hi50":750,"lo80":100,"hi80":900,"lo95":25,"hi95":975,"q0.05":50}
        {"school":"=1+1","program":"-5","year":2021,"horizon":null,"model":null,"status":"declined","reason":"a, b","median":null,"lo50":null,"hi50":null,"lo80":null,"hi80":null,"lo95":null,"hi95":null,"q0.05":null}

        """#)
  }

  @Test func spreadsheetsGetAMarkAndNoFormulas() throws {
    let style = OutcomeStyle(byteOrderMark: true, protectsSpreadsheets: true)
    let text = try write(try layout(), style)
    #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text.contains("\n'=1+1,-5,2021,"))
  }

  @Test func keysComeBackAsTheyWere() throws {
    let keys = try table().panel.keys
    let layout = try layout()
    let text = try write(layout, OutcomeStyle())
    let (records, problems) = Table.read(bytes: Array(text.utf8), file: "o.csv")
    #expect(problems.isEmpty)
    #expect(records.header.map(\.text) == layout.columns)
    for series in 0..<3 { #expect(records.rows[series].prefix(2).map(\.text) == keys[series]) }
  }

  @Test func blocksOfRowsJoin() throws {
    let layout = try layout()
    let keys = try table().panel.keys
    let rows = (0..<3).map { OutcomeRow(series: $0, year: 2021, horizon: 1, model: "m", status: .ok) }
    let quantiles = [-1.5, 0, 1e-7, 123456.7, 1e300, .nan, .infinity]
    for format in OutcomeStyle.Format.allCases {
      var one = OutcomeWriter(layout, keys: keys, style: OutcomeStyle(format))
      for row in rows { one.append(row, quantiles: quantiles.span) }
      var joined: [UInt8] = []
      for row in rows {
        var block = OutcomeWriter(layout, keys: keys, style: OutcomeStyle(format))
        block.append(row, quantiles: quantiles.span)
        joined += block.takeBytes()
      }
      #expect(one.takeBytes() == joined)
    }
  }

  @Test func levelsAreAscendingAndDistinct() throws {
    #expect(try layout([0.9, 0.05, 0.5]).levels == [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975])
    for level in [0, 1, -0.1, 1.5, Double.infinity] {
      #expect(throws: PanelTableError.levelOutOfRange(level)) { try layout([level]) }
    }
    #expect(throws: PanelTableError.columnNameTaken("q0.1")) { try layout([0.1, 0.1]) }
    #expect(throws: PanelTableError.columnNameTaken("median")) {
      try OutcomeLayout(keyColumns: ["median"], timeColumn: "year")
    }
  }
}
