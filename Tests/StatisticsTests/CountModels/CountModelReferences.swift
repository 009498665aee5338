import Statistics

/// Data and reference fits, made by References/count_models.py: coefficients, then standard errors, then the
/// dispersion where one is estimated.
enum CountReference {
  static let plan = [30.0, 32, 35, 30, 41, 44, 40, 52, 55, 60, 58, 66]
  static let counts = [212.0, 240, 301, 250, 410, 398, 377, 560, 640, 610, 702, 655]
  static let small = [0.0, 1, 0, 3, 2, 0, 5, 1, 4, 9, 2, 7]
  static let admitted = [28.0, 31, 35, 29, 38, 44, 39, 45, 55, 52, 58, 61]
  static let clumped = [3.0, 9, 20, 4, 30, 41, 12, 50, 88, 31, 90, 60]
  static let trials = [88.0, 90, 120, 101, 140, 170, 150, 190, 230, 221, 240, 262]
  static let weights = [1, 1, 2, 1, 0.5, 1, 1, 3, 1, 1, 1, 0.25]

  static var trend: Design {
    var design = Design(observations: 12)
    design.appendIntercept()
    design.append("year", (0..<12).map(Double.init))
    return design
  }

  static let poisson = [5.428957977352487, 0.10938726761489145, 0.031109322109161668, 0.004129735983883405]
  static let poissonWithOffset = [
    2.063499881739706, 0.0342387201398993, 0.031107102674306584, 0.004129370909881489,
  ]
  static let weightedPoisson = [
    5.408708651344371, 0.11811023840190105, 0.030292565416318105, 0.0043386123861129874,
  ]
  static let smallPoisson = [
    -0.38422146798399853, 0.21265373689365302, 0.4814194611135672, 0.057714879698609986,
  ]
  static let fixedDispersion = [
    5.400575330784037, 0.1139829783312018, 0.12570840394459123, 0.0192041028601815,
  ]
  static let negativeBinomial = [
    5.403554628659209, 0.1135000574919148, 0.06777759227038466, 0.010147732702232588, 0.012030361257607144,
  ]
  static let smallNegativeBinomial = [
    -0.44865447821974525, 0.2222129812705079, 0.5614397983464778, 0.07176862647180601, 0.18853893079741438,
  ]
  static let binomial = [
    -0.783752119419299, -0.042059114249796574, 0.11227474304598782, 0.015445340814072272,
  ]
  static let overdispersedBinomial = [
    -2.3167543835390667, 0.1434869956944499, 0.40507887143859855, 0.05466764015943251, 0.051249510901297105,
  ]
}

/// The largest distance of a fit from its reference.
func largestError(_ model: CountModel, _ extra: [Double] = [], from reference: [Double]) -> Double {
  let values = model.coefficients + model.standardErrors + extra
  return values.count == reference.count ? zip(values, reference).map { abs($0 - $1) }.max() ?? 0 : .infinity
}
