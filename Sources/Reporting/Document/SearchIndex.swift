/// Links under headings, to be searched by what people type: names, codes, aliases.
public struct SearchIndex: Equatable, Sendable {
  /// One link.
  public struct Entry: Equatable, Sendable {
    /// What is shown.
    public var title: String
    /// What else finds it; not shown.
    public var keywords: [String]
    /// Where it leads, relative to the document.
    public var target: String
    /// A remark beside it; empty for none.
    public var remark: String

    /// A link.
    public init(title: String, keywords: [String] = [], target: String, remark: String = "") {
      self.title = title
      self.keywords = keywords
      self.target = target
      self.remark = remark
    }
  }

  /// Links under one heading.
  public struct Group: Equatable, Sendable {
    /// The heading.
    public var title: String
    /// The links, in the order shown.
    public var entries: [Entry]

    /// Links under a heading.
    public init(title: String, entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// The groups, from top to bottom.
  public var groups: [Group]

  /// An index of these groups; those without links take no room.
  public init(_ groups: [Group]) {
    self.groups = groups.filter { !$0.entries.isEmpty }
  }
}
