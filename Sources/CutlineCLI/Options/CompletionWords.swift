import Admissions
import ArgumentParser
import Foundation

/// What the shell offers for schools, majors and models: what the data and the program know.
enum CompletionWords {
  /// Codes, Chinese names and aliases of schools.
  static let schools = CompletionKind.custom { words, _, prefix in
    offered(words, prefix) { dataset in
      dataset.schools.flatMap { [$0.id, $0.nameZH] + $0.aliases.filter { !$0.contains(" ") } }
    }
  }

  /// Codes and Chinese names of majors; those of the school that is named before.
  static let majors = CompletionKind.custom { words, _, prefix in
    offered(words, prefix) { dataset in
      let catalog = dataset.catalog
      let school = value(of: "--school", in: words).flatMap { catalog.school(matching: $0).item }
      let majors = school.map { catalog.majors(of: $0) } ?? catalog.majors
      return majors.flatMap { [$0.code.text, $0.nameZH] }
    }
  }

  /// Names of models.
  static let models = CompletionKind.custom { _, _, prefix in
    ModelList.entries(.english).map { $0[0] }.filter { $0.hasPrefix(prefix) }
  }

  /// The words that begin as what is typed; none where the data do not read.
  private static func offered(
    _ words: [String], _ prefix: String, _ all: (Dataset) -> [String]
  ) -> [String] {
    let folder = value(of: "--data", in: words)
    guard let dataset = try? DataFolder.read(folder).package.dataset else { return [] }
    return Set(all(dataset)).filter { $0.hasPrefix(prefix) }.sorted()
  }

  private static func value(of option: String, in words: [String]) -> String? {
    words.lastIndex(of: option).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
  }
}
