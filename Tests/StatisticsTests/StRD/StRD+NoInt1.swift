extension StRD {
  /// NIST StRD, linear regression, NoInt1.
  static let noint1 = StRD(
    name: "NoInt1", form: .throughOrigin,
    response: [
      130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140,
    ],
    predictors: [
      [
        60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70,
      ]
    ],
    coefficients: [
      2.0743801652892562
    ],
    standardErrors: [
      0.0165289256198347107
    ],
    residualStandardDeviation: 3.56753034006337881, rSquared: 0.999365492298662775)
}
