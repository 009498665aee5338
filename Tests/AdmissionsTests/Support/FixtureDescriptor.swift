import Admissions

/// The descriptor of the small package, made from the tables' columns.
enum FixtureDescriptor {
  static let descriptor = PackageDescriptor(
    name: "small", resources: TableName.allCases.map { resource($0) })

  private static func resource(_ name: TableName) -> ResourceDescriptor {
    ResourceDescriptor(
      name: name.rawValue, path: "\(name.rawValue).csv",
      schema: ResourceSchema(
        fields: name.columns.map { field($0, of: name) }, primaryKey: name.key,
        foreignKeys: name.references.filter { $0.table != .schools || name == .lines }.map {
          ForeignKey(
            fields: [$0.column],
            reference: .init(resource: $0.table.rawValue, fields: [$0.column]))
        }))
  }

  private static func field(_ column: String, of table: TableName) -> FieldDescriptor {
    switch (table, column) {
    case (_, "cycle"):
      FieldDescriptor(
        name: column, type: "integer",
        constraints: .init(required: true, minimum: "1978", maximum: "2100"))
    case (_, "published_on"), (_, "as_of"), (_, "retrieved_on"): FieldDescriptor(name: column, type: "date")
    case (_, "sets_own_line"): FieldDescriptor(name: column, type: "boolean")
    case (.calendar, "event"):
      FieldDescriptor(name: column, constraints: .init(required: true, pattern: "^[a-z_]+$"))
    case (.sources, "title"): FieldDescriptor(name: column, constraints: .init(unique: true))
    case (.schools, "name_zh"):
      FieldDescriptor(name: column, constraints: .init(minLength: 2, maxLength: 20))
    case (.lines, "value"), (.admissions, "value"):
      FieldDescriptor(name: column, type: "number", constraints: .init(required: true))
    case (.lines, "subject"): FieldDescriptor(name: column, constraints: .init(enum: words(Subject.words)))
    default: FieldDescriptor(name: column)
    }
  }

  private static func words(_ texts: [String]) -> [FieldDescriptor.Scalar] { texts.map { .init($0) } }
}
