extension Document {
  /// The figures of the document, folded ones included, in reading order.
  public var figures: [Figure] { blocks.flatMap(\.figures) }
}

extension Block {
  fileprivate var figures: [Figure] {
    switch self {
    case .figure(let figure): [figure]
    case .details(_, let blocks): blocks.flatMap(\.figures)
    default: []
    }
  }
}
