extension StRD {
  /// NIST StRD, linear regression, Wampler2.
  static let wampler2 = StRD(
    name: "Wampler2", form: .polynomial(5),
    response: [
      1, 1.11111, 1.24992, 1.42753, 1.65984, 1.96875, 2.38336, 2.94117, 3.68928, 4.68559, 6, 7.71561,
      9.92992, 12.75603, 16.32384, 20.78125, 26.29536, 33.05367, 41.26528, 51.16209, 63,
    ],
    predictors: [
      [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
      ]
    ],
    coefficients: [
      1.0, 0.1, 0.01, 0.001, 0.0001, 0.00001,
    ],
    standardErrors: [
      0, 0, 0, 0, 0, 0,
    ],
    residualStandardDeviation: 0, rSquared: 1.0)
}
