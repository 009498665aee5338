import Foundation

/// Reads every page of a site and follows its links as files.
struct SiteChecker {
  /// The pages by their place below the root.
  let pages: [String: String]
  /// Links without a target, places that are not there, pages that nothing leads to.
  let faults: [String]

  init(_ root: URL) throws {
    let names = Set((FileManager.default.subpaths(atPath: root.path) ?? []))
    var pages: [String: String] = [:]
    for name in names where name.hasSuffix(".html") {
      pages[name] = String(decoding: try Data(contentsOf: root.appending(path: name)), as: UTF8.self)
    }
    let ids = pages.mapValues { Set(Self.values(of: "id", in: $0)) }
    var (faults, reached): ([String], Set<String>) = ([], ["index.html"])
    for (page, text) in pages {
      for link in ["href", "src", "action"].flatMap({ Self.values(of: $0, in: text) }) {
        guard !link.hasPrefix("https:"), !link.hasPrefix("http:") else { continue }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init)
        let target = parts[0].isEmpty ? page : Self.resolved(parts[0], from: page)
        guard let target, names.contains(target) else {
          faults.append("\(page): \(link) leads nowhere")
          continue
        }
        if target != page { reached.insert(target) }
        let place = parts.count > 1 ? parts[1].removingPercentEncoding ?? parts[1] : ""
        if !place.isEmpty, !place.contains("="), let known = ids[target], !known.contains(place) {
          faults.append("\(page): no place \(place) in \(target)")
        }
      }
    }
    faults += pages.keys.filter { !reached.contains($0) }.map { "\($0): nothing leads to it" }
    self.pages = pages
    self.faults = faults.sorted()
  }

  /// The values of an attribute.
  private static func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().map { rest in
      rest.prefix { $0 != "\"" }.replacingOccurrences(of: "&amp;", with: "&")
    }
  }

  /// A relative link as a place below the root; nil where it leads out.
  private static func resolved(_ link: String, from page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in (link.removingPercentEncoding ?? link).split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
