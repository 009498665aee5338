extension Wording {
  /// Facts as a table of a document: what each is, and what it says.
  func table(_ facts: [ForecastFacts.Fact]) -> Block {
    .table(
      DocumentTable(
        columns: [.init(""), .init("")],
        rows: facts.map { fact in
          let aside = fact.aside.isEmpty ? "" : clauseSeparator + fact.aside
          let text = Inline.text(fact.text)
          let lead = fact.role == .strong ? .strong(Prose([text])) : text
          return [Prose(fact.label), [lead, .text(aside)]]
        }))
  }
}
