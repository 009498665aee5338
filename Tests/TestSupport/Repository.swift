public import Foundation

/// The repository the tests were built from.
public enum Repository {
  /// Its root folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
