import Glibc

/// How colors look to an eye: all cones, or one kind of them missing (Machado, Oliveira and Fernandes, 2009,
/// IEEE Transactions on Visualization and Computer Graphics 15, 1291-1298, doi:10.1109/TVCG.2009.113).
enum Eye: CaseIterable {
  case allCones, protanopia, deuteranopia, tritanopia

  /// The distance of two colors, CIE 1976 L*a*b*; about 2 is the least that is seen side by side.
  func distance(_ one: String, _ other: String) -> Double {
    let differences = zip(lab(one), lab(other)).map { $0 - $1 }
    return differences.map { $0 * $0 }.reduce(0, +).squareRoot()
  }

  /// The contrast ratio of two colors, Web Content Accessibility Guidelines 2.2, section 1.4.3.
  static func contrast(_ one: String, _ other: String) -> Double {
    let (dark, light) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    product([[0.2126, 0.7152, 0.0722]], linear(color))[0]
  }

  private func lab(_ color: String) -> [Double] {
    let seen = Self.product(transform, Self.linear(color)).map { min(max($0, 0), 1) }
    let xyz = zip(Self.product(Self.toXYZ, seen), [0.95047, 1, 1.08883]).map { $0 / $1 }
    let f = xyz.map { $0 > 216 / 24389 ? cbrt($0) : (24389 / 27 * $0 + 16) / 116 }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  private var transform: [[Double]] {
    switch self {
    case .allCones: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  private static let toXYZ = [
    [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
  ]

  private static func product(_ rows: [[Double]], _ column: [Double]) -> [Double] {
    rows.map { row in zip(row, column).map { $0 * $1 }.reduce(0, +) }
  }

  private static func linear(_ color: String) -> [Double] {
    let value = UInt32(color.dropFirst(), radix: 16) ?? 0
    return [UInt32(16), 8, 0].map { shift in
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }
}
