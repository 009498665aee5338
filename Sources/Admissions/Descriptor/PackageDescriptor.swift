/// The part of a Frictionless Data Package descriptor (`datapackage.json`, v1 or v2) that the lint reads.
///
/// The types are `Codable`; decoding the JSON is the caller's business.
public struct PackageDescriptor: Sendable, Hashable, Codable {
  /// The name of the package.
  public var name: String?
  /// Its tables.
  public var resources: [ResourceDescriptor]

  /// A descriptor.
  public init(name: String? = nil, resources: [ResourceDescriptor]) {
    self.name = name
    self.resources = resources
  }
}

/// One table of a package.
public struct ResourceDescriptor: Sendable, Hashable, Codable {
  /// The name of the table.
  public var name: String
  /// The file, relative to the descriptor; nil for data inside the descriptor.
  public var path: String?
  /// The columns and keys; nil when the resource is no table.
  public var schema: ResourceSchema?

  /// A table.
  public init(name: String, path: String? = nil, schema: ResourceSchema? = nil) {
    self.name = name
    self.path = path
    self.schema = schema
  }
}
