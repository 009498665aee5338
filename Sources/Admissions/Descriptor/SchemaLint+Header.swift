import DelimitedText

extension SchemaLint {
  /// Missing, unknown and reordered columns. A column is out of order only among those that both sides have,
  /// so that one missing column is one problem.
  func headerProblems(_ table: Table, _ schema: ResourceSchema) -> [DataProblem] {
    let expected = schema.fields.map(\.name)
    let present = table.header.map(\.text)
    let missing = expected.filter { table.column($0) == nil }.map {
      table.headerProblem(nil, .missingColumn($0))
    }
    let unknown = present.indices.filter { !expected.contains(present[$0]) }.map {
      table.headerProblem(
        $0, .unknownColumn(present[$0], nearest: nearestWord(to: present[$0], in: expected)))
    }
    return missing + unknown + reordered(table, expected)
  }

  /// The first column out of order: what follows is mostly its consequence.
  private func reordered(_ table: Table, _ expected: [String]) -> [DataProblem] {
    let places = table.header.indices.filter { column in
      expected.contains(table.header[column].text) && table.column(table.header[column].text) == column
    }
    let wanted = expected.filter { table.column($0) != nil }
    let wrong = zip(places, wanted).first { table.header[$0].text != $1 }
    return wrong.map { place, name in
      [table.headerProblem(place, .reorderedColumn(table.header[place].text, expected: name))]
    } ?? []
  }
}
