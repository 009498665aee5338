public import Admissions

/// What a site is made with.
public struct SiteSettings: Sendable {
  /// The languages, each a whole site of its own; the first is the one that the front page leads to.
  public var languages: [Language]
  /// The name of the site in every header; nil for the usual one.
  public var title: String?
  /// The address of its root folder with a slash at the end, for canonical links and the map of the site; nil where it
  /// is not known.
  public var baseURL: String?
  /// How many cores may work; changes no byte.
  public var jobs: Int

  /// Settings of these parts.
  public init(languages: [Language], title: String? = nil, baseURL: String? = nil, jobs: Int = 1) {
    self.languages = languages
    self.title = title
    self.baseURL = baseURL
    self.jobs = jobs
  }
}
