import DelimitedText
import Numerals

/// Holds the tables of a package to its descriptor.
struct SchemaLint {
  let descriptor: PackageDescriptor
  let tables: TableSet

  func problems() -> [DataProblem] {
    descriptor.resources.flatMap { resource -> [DataProblem] in
      guard let schema = resource.schema, let table = tables[resource.tableName], !table.header.isEmpty
      else { return [] }
      return headerProblems(table, schema) + cellProblems(table, schema) + keyProblems(table, schema)
        + schema.foreignKeys.flatMap { referenceProblems(table, schema, $0) }
    }
  }

  /// The numbers beyond the limits of their columns.
  func boundProblems() -> [DataProblem] {
    descriptor.resources.flatMap { resource -> [DataProblem] in
      guard let schema = resource.schema, let table = tables[resource.tableName], !table.header.isEmpty
      else { return [] }
      return schema.fields.filter(\.hasNumericBounds).flatMap { field -> [DataProblem] in
        guard let column = table.column(field.name) else { return [] }
        return table.rows.indices.compactMap { row in
          let text = table.cell(row, column).text
          guard !schema.missingValues.contains(text), parseDouble(text) != nil else { return nil }
          return field.boundFault(text).map { table.problem(row, field.name, .cell($0)) }
        }
      }
    }
  }

  private func cellProblems(_ table: Table, _ schema: ResourceSchema) -> [DataProblem] {
    schema.fields.flatMap { field -> [DataProblem] in
      guard let column = table.column(field.name) else { return [] }
      let check = FieldCheck(field, missingValues: schema.missingValues)
      if let fault = check.definitionFault {
        return [table.headerCellProblem(column, .cell(fault))]
      }
      return table.rows.indices.compactMap { row in
        check.fault(table.cell(row, column).text).map { table.problem(row, field.name, .cell($0)) }
      }
    }
  }

  private func keyProblems(_ table: Table, _ schema: ResourceSchema) -> [DataProblem] {
    let unique = schema.fields.filter { $0.constraints.unique == true && schema.primaryKey != [$0.name] }
    return table.repeatedKeys(schema.primaryKey)
      + unique.flatMap { table.repeatedValues(of: $0.name, missing: schema.missingValues) }
  }

  private func referenceProblems(
    _ table: Table, _ schema: ResourceSchema, _ key: ForeignKey
  ) -> [DataProblem] {
    let name = key.reference.resource
    guard let other = name.isEmpty ? table : tables[name] else { return [] }
    return table.unresolved(
      key.fields, in: other, key.reference.fields, called: name, missing: schema.missingValues)
  }
}

extension ResourceDescriptor {
  /// The name by which the files of the package are known.
  var tableName: String { path.map { TableFile(name: $0, path: $0, bytes: []).tableName } ?? name }
}

extension Table {
  /// A problem located at a cell of the header.
  func headerCellProblem(_ column: Int, _ kind: DataProblem.Kind) -> DataProblem {
    DataProblem(file: file, line: header[column].line, column: header[column].column, kind: kind)
  }
}

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
