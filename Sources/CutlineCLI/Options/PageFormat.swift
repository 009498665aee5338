import ArgumentParser

/// How an answer that can also be a page is printed.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, md, html
}
