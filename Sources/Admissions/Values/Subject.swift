/// What a line is set for: the total, one of the four papers, or the pair by full mark that many schools
/// print instead of four papers.
public enum Subject: String, Vocabulary {
  /// The total of all papers.
  case total
  /// Politics, or in 300-mark examinations no paper at all.
  case politics
  /// The foreign language.
  case foreign
  /// The first subject of the profession.
  case subject1
  /// The second subject of the profession.
  case subject2
  /// Every paper with a full mark of 100.
  case single100 = "single_100"
  /// Every paper with a full mark above 100.
  case singleOver100 = "single_over_100"

  /// The single papers, the total left out.
  public static let papers: [Subject] = [.politics, .foreign, .subject1, .subject2]

  /// The member of the pair that a paper falls under, or the same subject for the total and the pair itself.
  public var pair: Subject {
    switch self {
    case .politics, .foreign: .single100
    case .subject1, .subject2: .singleOver100
    case .total, .single100, .singleOver100: self
    }
  }
}
