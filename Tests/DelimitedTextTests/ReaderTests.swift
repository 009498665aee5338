import DelimitedText
import Testing

@Suite struct ReaderTests {
  @Test(arguments: [
    ("", []),
    ("a", [["a"]]),
    ("a,b\n", [["a", "b"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,", [["a", "b"], ["1", ""]]),
    (",\n", [["", ""]]),
    (",", [["", ""]]),
    ("\"\",\"\"\n", [["", ""]]),
    ("\"a,b\",\"c\nd\"\n", [["a,b", "c\nd"]]),
    ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
    ("\"a\rb\",c\n", [["a\rb", "c"]]),
    ("\"say \"\"hi\"\"\",x\n", [["say \"hi\"", "x"]]),
    ("\"\"\"\",\"\"\"\"\"\"\n", [["\"", "\"\""]]),
    ("\"a\"", [["a"]]),
    ("\"a\"\r\n", [["a"]]),
    ("a,\"b\"\r\n\"c\",d\r\n", [["a", "b"], ["c", "d"]]),
    ("\n\na,b\n\n\r\n1,2\n\n", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
    ("\u{FEFF}", []),
    (" a , b \n", [[" a ", " b "]]),
    ("a\tb,c\n", [["a\tb", "c"]]),
    ("学校,专业\n北京邮电大学,计算机\n", [["学校", "专业"], ["北京邮电大学", "计算机"]]),
  ])
  func readsRecords(text: String, fields: [[String]]) {
    let reading = read(text)
    #expect(reading.fields == fields)
    #expect(reading.problems.isEmpty)
  }

  @Test func blankLinesAreEmptyFieldsInOneColumn() {
    #expect(read("a\n\n1\n\"\"\n").fields == [["a"], [""], ["1"], [""]])
    #expect(read("\n1\n", Settings(expectedColumns: 1)).fields == [[""], ["1"]])
    #expect(read("\n1\n", Settings(expectedColumns: 2)).fields == [])
  }

  @Test func otherDialects() {
    #expect(
      read("a\t'b\t''c'\n", Settings(dialect: Dialect(delimiter: 9, quote: 39))).fields == [["a", "b\t'c"]])
    #expect(
      read("a;b,c\n", Settings(dialect: Dialect(delimiter: UInt8(ascii: ";")))).fields == [["a", "b,c"]])
  }

  @Test func fieldsAreLocated() {
    let reading = read("\u{FEFF}键,b\n\n\"x\ny\",\"z\"\n3,4\n")
    #expect(reading.rows.map(\.number) == [0, 1, 2])
    let places = reading.rows.map { $0.locations.map { [$0.line, $0.column] } }
    #expect(places == [[[1, 1], [1, 3]], [[3, 1], [4, 4]], [[5, 1], [5, 3]]])
  }

  @Test func fieldsAreNumbersAndBytes() {
    var reader = DelimitedReader(file: "t.csv")
    let bytes = Array("12,-2.5,x,\n".utf8)
    var calls = 0
    reader.consume(bytes.span) { record in
      calls += 1
      #expect(record.integer(0) == 12)
      #expect(record.double(1) == -2.5)
      #expect(record.double(2) == nil)
      let isEmpty = (record.isEmpty(2), record.isEmpty(3))
      #expect(isEmpty == (false, true))
      #expect(record.byteCount(1) == 4)
      let isText = (record.bytes(2, equal: [120].span), record.bytes(2, equal: [121].span))
      #expect(isText == (true, false))
      var copy: [UInt8] = [1]
      record.appendBytes(0, to: &copy)
      #expect(copy == [1, 49, 50])
    }
    #expect(calls == 1)
  }

  @Test func theCallersErrorEndsTheReading() {
    struct Stop: Error {}
    var reader = DelimitedReader(file: "t.csv")
    let bytes = Array("a\nb\n".utf8)
    var calls = 0
    #expect(throws: Stop.self) {
      try reader.consume(bytes.span) { (_: borrowing Record) throws(Stop) in
        calls += 1
        throw Stop()
      }
    }
    #expect(calls == 1)
  }

  @Test func recordsMayBeWiderAndLongerThanAnyBuffer() {
    let wide = (0..<3000).map(String.init)
    let long = String(repeating: "长", count: 100_000)
    #expect(read(wide.joined(separator: ",") + "\n").fields == [wide])
    #expect(read("\(long),\"\(long)\"\n1,2").fields == [[long, long], ["1", "2"]])
  }
}
