extension Wording {
  /// The fold under a figure.
  public var numbersOfFigure: String { say("The numbers of the figure", "图中数据") }
  /// The link to the file of a figure's numbers.
  public var numbersAsFile: String { say("The numbers as CSV", "数据文件（CSV）") }
}
