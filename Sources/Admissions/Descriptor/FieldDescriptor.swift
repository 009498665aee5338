/// One column of a table.
public struct FieldDescriptor: Sendable, Hashable, Codable {
  /// The name in the header.
  public var name: String
  /// The type of its values; a type the lint does not know is read as text.
  public var type: String
  /// What the values must satisfy.
  public var constraints: Constraints

  /// A column.
  public init(name: String, type: String = "string", constraints: Constraints = Constraints()) {
    self.name = name
    self.type = type
    self.constraints = constraints
  }

  /// Reads a column; the type and the constraints may be left out.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    type = try values.decodeIfPresent(String.self, forKey: .type) ?? "string"
    constraints = try values.decodeIfPresent(Constraints.self, forKey: .constraints) ?? Constraints()
  }

  /// What the values of a column must satisfy.
  public struct Constraints: Sendable, Hashable, Codable {
    /// Whether a value must be there.
    public var required: Bool?
    /// Whether no value stands twice.
    public var unique: Bool?
    /// The only values there may be.
    public var `enum`: [Scalar]?
    /// The regular expression that the whole value matches.
    public var pattern: String?
    /// The smallest value.
    public var minimum: Scalar?
    /// The largest value.
    public var maximum: Scalar?
    /// The smallest number of characters.
    public var minLength: Int?
    /// The largest number of characters.
    public var maxLength: Int?

    /// Constraints, none unless given.
    public init(
      required: Bool? = nil, unique: Bool? = nil, enum words: [Scalar]? = nil, pattern: String? = nil,
      minimum: Scalar? = nil, maximum: Scalar? = nil, minLength: Int? = nil, maxLength: Int? = nil
    ) {
      self.required = required
      self.unique = unique
      self.enum = words
      self.pattern = pattern
      self.minimum = minimum
      self.maximum = maximum
      self.minLength = minLength
      self.maxLength = maxLength
    }
  }

  /// A value in a descriptor: a text, a number or a truth value, kept as the text it has in a file.
  public struct Scalar: Sendable, Hashable, Codable, ExpressibleByStringLiteral {
    /// The text.
    public var text: String

    /// A value from its text.
    public init(_ text: String) { self.text = text }

    /// A value from its text.
    public init(stringLiteral text: String) { self.text = text }

    /// Reads a text, a number or a truth value.
    public init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self.text = text
      } else if let flag = try? value.decode(Bool.self) {
        text = String(flag)
      } else {
        text = mark(try value.decode(Double.self))
      }
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      try value.encode(text)
    }
  }
}
