public import Admissions

/// The enrollment report of one school: funnel, ratios, forecasts that add up, their record, and the national picture.
public struct EnrollmentReport: Sendable {
  let story: EnrollmentStory
  let wording: Wording

  /// A report of a story in a language.
  public init(_ story: EnrollmentStory, language: Language) {
    self.story = story
    wording = Wording(language)
  }

  /// The beginning of the names of its files.
  public var stem: String {
    let parts = [Wording(.english).shortName(story.school), "enrollment", wording.language.rawValue]
    return FileName.safe(parts.joined(separator: "-").lowercased())
  }

  /// The report as a document.
  public var document: Document {
    Document(
      title: wording.enrollmentTitle(story), language: wording.language,
      blocks: summary + funnelBlocks + historyBlocks + ratioBlocks + collegeBlocks + recordBlocks
        + effectBlocks
        + nationalBlocks
        + sourceBlocks + commandBlocks)
  }

  func section(_ title: String) -> Block { .heading(.section, Prose(title)) }

  private var summary: [Block] {
    let age = story.applicants.age
    let old =
      age > 1
      ? [
        Block.note(
          Note(label: wording.noteLabel, Prose(wording.oldCounts(story.cycle - age, before: story.cycle))))
      ]
      : []
    return [
      .paragraph([
        .strong(Prose(wording.enrollmentAnswer(story))),
        .text(wording.sentenceGap + wording.enrollmentScope(story)),
      ])
    ] + old
  }

  private var effectBlocks: [Block] {
    let items = story.effects.map { Prose(wording.effect($0.cause, $0.effect)) }
    return [section(wording.effectsSection), .list(ItemList(items))]
  }

  private var sourceBlocks: [Block] {
    SourceList(
      story.sources + (story.national?.sources ?? []), schools: [story.school], wording: wording
    ).blocks
  }

  private var commandBlocks: [Block] {
    let command =
      "cutline report enrollment --school \(Command.word(story.school.id)) --year \(story.cycle)\n"
      + "cutline forecast --school \(Command.word(story.school.id)) --measure applicants --year \(story.cycle) --major "
      + Command.word(story.applicants.programs.first?.major.text ?? "")
    return [section(wording.commandSection), .verbatim(command)]
  }
}
