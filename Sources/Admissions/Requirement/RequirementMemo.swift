import Forecasting

/// What the requirements of one forecaster share: a plan asks it for dozens of programs.
struct RequirementMemo: Sendable {
  /// A paper at the schools of one kind that print no line for it, by the subject.
  struct Borrowed: Hashable {
    let subject: Subject
    let stratum: Int
  }

  /// The lines of such a paper under several national lines of papers.
  struct BorrowedLines: Hashable {
    let paper: Borrowed
    let values: [Double]
  }

  /// The national lines of papers under each value of the national total.
  struct Link: Hashable {
    let totals: [Double]
    let papers: [Double]

    init(_ totals: GridDistribution, _ papers: GridDistribution) {
      self.totals = [totals.origin, totals.step] + totals.masses
      self.papers = [papers.origin, papers.step] + papers.masses
    }
  }

  let borrowed = Memo<Borrowed, PaperLines>()
  let borrowedLines = Memo<BorrowedLines, [GridDistribution]>()
  let links = Memo<Link, [[Double]]>()
}
