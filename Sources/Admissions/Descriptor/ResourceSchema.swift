/// The columns of a table, its key and the tables it refers to.
public struct ResourceSchema: Sendable, Hashable, Codable {
  /// The columns in the order of the file.
  public var fields: [FieldDescriptor]
  /// The columns that no two rows share.
  public var primaryKey: [String]
  /// Columns whose values stand in another table.
  public var foreignKeys: [ForeignKey]
  /// The texts that stand for no value.
  public var missingValues: [String]

  /// A schema.
  public init(
    fields: [FieldDescriptor], primaryKey: [String] = [], foreignKeys: [ForeignKey] = [],
    missingValues: [String] = [""]
  ) {
    self.fields = fields
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    self.missingValues = missingValues
  }

  /// Reads a schema; a key of one column may be a bare string, as v1 allows.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    fields = try values.decode([FieldDescriptor].self, forKey: .fields)
    primaryKey = try values.decodeIfPresent(NameList.self, forKey: .primaryKey)?.names ?? []
    foreignKeys = try values.decodeIfPresent([ForeignKey].self, forKey: .foreignKeys) ?? []
    missingValues =
      try values.decodeIfPresent([MissingValue].self, forKey: .missingValues)?.map(\.value) ?? [""]
  }
}

/// Columns whose values stand in columns of another table.
public struct ForeignKey: Sendable, Hashable, Codable {
  /// The columns here.
  public var fields: [String]
  /// The table and columns there.
  public var reference: Reference

  /// The other side of a foreign key.
  public struct Reference: Sendable, Hashable, Codable {
    /// The table; empty for the same table.
    public var resource: String
    /// Its columns.
    public var fields: [String]

    /// Columns of a table.
    public init(resource: String, fields: [String]) {
      self.resource = resource
      self.fields = fields
    }

    /// Reads a reference; v2 leaves the resource out, and v1 has it empty, for the same table.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      resource = try values.decodeIfPresent(String.self, forKey: .resource) ?? ""
      fields = try values.decode(NameList.self, forKey: .fields).names
    }
  }

  /// A foreign key.
  public init(fields: [String], reference: Reference) {
    self.fields = fields
    self.reference = reference
  }

  /// Reads a foreign key; one column may be a bare string.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    fields = try values.decode(NameList.self, forKey: .fields).names
    reference = try values.decode(Reference.self, forKey: .reference)
  }
}

/// One name, or a list of names.
private struct NameList: Decodable {
  let names: [String]

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let name = try? value.decode(String.self) {
      names = [name]
    } else {
      names = try value.decode([String].self)
    }
  }
}

/// A missing value: a text, or in v2 a text with a label.
private struct MissingValue: Decodable {
  let value: String

  private enum CodingKeys: String, CodingKey { case value }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      value = text
    } else {
      value = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .value)
    }
  }
}
