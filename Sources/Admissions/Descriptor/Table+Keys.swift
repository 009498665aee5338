import DelimitedText

extension Table {
  /// Rows whose key an earlier row has; nothing when a key column is missing.
  ///
  /// - Parameter plain: the form in which the text of a column is compared.
  func repeatedKeys(
    _ key: [String], plain: (_ column: String, _ text: String) -> String = { $1 }
  ) -> [DataProblem] {
    guard !key.isEmpty, key.allSatisfy({ column($0) != nil }) else { return [] }
    var first: [[String]: Int] = [:]
    let names = header.map(\.text)
    return rows.indices.compactMap { row in
      let values = key.map { plain($0, text(row, $0)) }
      guard let earlier = first[values] else {
        first[values] = row
        return nil
      }
      let isEqual = names.allSatisfy { plain($0, text(row, $0)) == plain($0, text(earlier, $0)) }
      let (shown, line) = (texts(row, key), line(of: earlier))
      let fault: RowFault =
        isEqual ? .repeated(key: shown, firstLine: line) : .conflicting(key: shown, firstLine: line)
      return problem(row, key[0], .row(fault))
    }
  }

  /// Values of a column that an earlier row has.
  func repeatedValues(of name: String, missing: [String]) -> [DataProblem] {
    guard column(name) != nil else { return [] }
    var first: [String: Int] = [:]
    return rows.indices.compactMap { row in
      let value = text(row, name)
      guard !missing.contains(value) else { return nil }
      guard let earlier = first[value] else {
        first[value] = row
        return nil
      }
      return problem(
        row, name, .row(.repeatedValue(column: name, value: value, firstLine: line(of: earlier))))
    }
  }

  /// Rows whose values in `columns` no row of `other` has; rows without a value are left alone, and so is `*`.
  func unresolved(
    _ columns: [String], in other: Table, _ otherColumns: [String], called name: String,
    missing: [String] = [""]
  ) -> [DataProblem] {
    guard let first = columns.first, columns.count == otherColumns.count,
      columns.allSatisfy({ column($0) != nil }), otherColumns.allSatisfy({ other.column($0) != nil })
    else { return [] }
    let known = Set(other.rows.indices.map { other.texts($0, otherColumns) })
    let words = columns.count == 1 ? known.compactMap(\.first).sorted() : []
    // One source that is missing may be named by thousands of rows.
    var nearest: [String: String?] = [:]
    return rows.indices.compactMap { row in
      let values = texts(row, columns)
      guard !known.contains(values), !values.allSatisfy({ missing.contains($0) || $0 == "*" }) else {
        return nil
      }
      let value = values.joined(separator: " ")
      let meant = nearest[value] ?? nearestWord(to: value, in: words)
      nearest[value] = .some(meant)
      return problem(
        row, first,
        .row(
          .unresolved(
            column: first, value: value, table: name, nearest: meant)))
    }
  }
}
