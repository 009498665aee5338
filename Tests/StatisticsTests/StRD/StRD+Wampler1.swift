extension StRD {
  /// NIST StRD, linear regression, Wampler1.
  static let wampler1 = StRD(
    name: "Wampler1", form: .polynomial(5),
    response: [
      1, 6, 63, 364, 1365, 3906, 9331, 19608, 37449, 66430, 111111, 177156, 271453, 402234, 579195,
      813616, 1118481, 1508598, 2000719, 2613660, 3368421,
    ],
    predictors: [
      [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
      ]
    ],
    coefficients: [
      1.0, 1.0, 1.0, 1.0, 1.0, 1.0,
    ],
    standardErrors: [
      0, 0, 0, 0, 0, 0,
    ],
    residualStandardDeviation: 0, rSquared: 1.0)
}
