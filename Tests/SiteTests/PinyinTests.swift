import Foundation
import TestSupport
import Testing

@testable import Site

/// Names as they are typed in Latin letters.
struct PinyinTests {
  static let shipped = try? SearchTables { name in
    let file = Repository.root.appending(path: "data/search/" + name)
    return try [UInt8](Data(contentsOf: file))
  }

  @Test(arguments: [
    ("北京邮电大学", "beijingyoudiandaxue", "bjyddx"), ("重庆大学", "chongqingdaxue", "cqdx"), ("会计", "kuaiji", "kj"),
    ("社会工作", "shehuigongzuo", "shgz"), ("厦门大学", "xiamendaxue", "xmdx"), ("长安大学", "changandaxue", "cadx"),
    ("中央音乐学院", "zhongyangyinyuexueyuan", "zyyyxy"), ("MBA教育", "mbajiaoyu", "mbajy"),
  ])
  func `names are read`(_ name: String, _ full: String, _ initials: String) throws {
    let tables = try #require(Self.shipped)
    let forms = try #require(Pinyin(tables).forms(name))
    #expect(forms.full == full && forms.initials == initials)
  }

  @Test func `a name without a known character has no reading`() throws {
    let tables = try #require(Self.shipped)
    #expect(Pinyin(tables).forms("BUPT") == nil)
    #expect(Pinyin(.none).forms("北京") == nil)
  }

  @Test func `every word of the tables has a reading or is Latin`() throws {
    let tables = try #require(Self.shipped)
    for word in tables.words.values.flatMap(\.self) where !word.allSatisfy(\.isASCII) {
      #expect(word.allSatisfy { $0.isASCII || tables.readings[String($0)] != nil }, "\(word)")
    }
  }

  @Test func `rows that are too short are left out`() {
    let tables = SearchTables { $0 == "pinyin.csv" ? Array("text,pinyin\n北,bei\n京\n".utf8) : nil }
    #expect(tables.readings == ["北": ["bei"]] && tables.words.isEmpty && tables.places.isEmpty)
  }
}
