/// A phrase with places in braces, filled in one pass: a value that itself holds braces is left alone.
enum Phrase {
  static func fill(_ template: String, _ values: [(place: String, value: String)]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let place = rest[rest.index(after: open)..<close]
      result += rest[..<open] + (values.first { $0.place == place }?.value ?? "")
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
