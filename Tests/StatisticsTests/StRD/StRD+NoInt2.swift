extension StRD {
  /// NIST StRD, linear regression, NoInt2.
  static let noint2 = StRD(
    name: "NoInt2", form: .throughOrigin,
    response: [
      3, 4, 4,
    ],
    predictors: [
      [
        4, 5, 6,
      ]
    ],
    coefficients: [
      0.727272727272727273
    ],
    standardErrors: [
      0.0420827318078432483
    ],
    residualStandardDeviation: 0.369274472937998198, rSquared: 0.993348115299334812)
}
