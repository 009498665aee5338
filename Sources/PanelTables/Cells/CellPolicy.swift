/// What becomes of cells that hold no plain number, and of values that cannot be.
public struct CellPolicy: Sendable, Equatable {
  /// What becomes of values with a mark.
  public enum Marked: String, Sendable, Equatable, CaseIterable {
    /// A star, a hash and a footnote stay, as they say nothing about the number; a letter, which stands for
    /// another list, is left out.
    case auto
    /// The number counts, whatever its mark.
    case keep
    /// The row is left out.
    case skip
    /// The row belongs to a series of its own, named by the key and the mark.
    case series
  }

  /// What becomes of bounds, ranges and approximate values.
  public enum Bounded: String, Sendable, Equatable, CaseIterable {
    /// The row is left out; where that would be more than a quarter of the values, the table is refused, as what
    /// is left would be of another size. Upper bounds of people are small and left out in any number.
    case auto
    /// The row is left out.
    case skip
    /// The bound counts, of a range the middle, of an upper bound half of it.
    case keep
  }

  /// What becomes of a member of a group that is the sum of the others.
  public enum Totals: String, Sendable, Equatable, CaseIterable {
    /// It is a series like the others.
    case keep
    /// It is left out.
    case skip
  }

  /// Values with a mark.
  public var marked: Marked
  /// Bounds, ranges and approximate values.
  public var bounded: Bounded
  /// Words for no value besides the usual ones.
  public var missingWords: [String]
  /// Members that are sums of others.
  public var totals: Totals
  /// What cannot be, or is odd, is an error.
  public var isStrict: Bool
  /// Looks for what takes a pass over all keys or groups: two spellings of a key and totals, in tables of any size.
  public var isThorough: Bool
  /// Says which series end before the others, as the year after their own last one is to be forecast.
  public var namesEndings: Bool

  /// The usual policy.
  public init(
    marked: Marked = .auto, bounded: Bounded = .auto, missingWords: [String] = [], totals: Totals = .keep,
    isStrict: Bool = false, isThorough: Bool = false, namesEndings: Bool = false
  ) {
    (self.marked, self.bounded, self.missingWords) = (marked, bounded, missingWords)
    (self.totals, self.isStrict, self.isThorough) = (totals, isStrict, isThorough)
    self.namesEndings = namesEndings
  }
}
