"""Reference values for the distributions and special functions.

mpmath with 60 digits; SciPy confirms every value to 1e-8 (its own accuracy near t = 0), so that a slip in this script cannot pass.
Prints Swift tables of (arguments..., value); paste them into ReferenceTables.swift.
"""
import mpmath as mp
from scipy import special, stats

mp.mp.dps = 60


def table(name, rows, labels):
    print(f"let {name}: [({', '.join(label + ': Double' for label in labels)})] = [")
    for row in rows:
        print("  (" + ", ".join(repr(float(value)) for value in row) + "),")
    print("]\n")


def confirmed(exact, other):
    exact = float(exact)
    assert abs(exact - other) <= 1e-8 * abs(exact) + 1e-300, (exact, other)
    return exact


def t_cdf(t, v):
    t, v = mp.mpf(t), mp.mpf(v)
    tail = mp.betainc(v / 2, mp.mpf(1) / 2, 0, v / (v + t * t), regularized=True) / 2
    return tail if t < 0 else 1 - tail


def t_quantile(p, v):
    start = mp.mpf(float(stats.t.ppf(p, v)))
    return mp.findroot(lambda t: mp.log(t_cdf(t, v)) - mp.log(mp.mpf(p)), start)


points = [-40.0, -12.5, -5.0, -2.1, -0.7, -1e-8, 0.0, 0.3, 1.0, 2.5, 6.0]
dofs = [0.3, 1.0, 2.0, 3.5, 7.0, 30.0, 250.0, 19000.0, 21000.0, 1e7]
table("studentTCDF", [(t, v, confirmed(t_cdf(t, v), stats.t.cdf(t, v))) for v in dofs for t in points],
      ["t", "degreesOfFreedom", "value"])
probabilities = [1e-12, 1e-5, 0.01, 0.2, 0.26, 0.4999]
table("studentTQuantile", [(p, v, confirmed(t_quantile(p, v), stats.t.ppf(p, v)))
                           for v in [0.3, 1.0, 2.0, 3.5, 7.0, 30.0, 250.0, 21000.0] for p in probabilities],
      ["probability", "degreesOfFreedom", "value"])
table("studentTDensity", [(t, v, confirmed(mp.gamma((mp.mpf(v) + 1) / 2) / mp.gamma(mp.mpf(v) / 2)
                                          / mp.sqrt(mp.pi * v) * (1 + mp.mpf(t) ** 2 / v) ** (-(mp.mpf(v) + 1) / 2),
                                          stats.t.pdf(t, v)))
                          for v in [0.3, 1.0, 7.0, 250.0, 21000.0] for t in [0.0, 0.5, 3.0, 20.0]],
      ["t", "degreesOfFreedom", "value"])
table("normalCDF", [(z, confirmed(mp.ncdf(mp.mpf(z)), stats.norm.cdf(z)))
                    for z in [-37.0, -12.0, -5.0, -1.5, -0.1, 0.0, 0.6, 2.0, 5.0]], ["z", "value"])
table("normalQuantile", [(p, confirmed(mp.findroot(lambda z: mp.log(mp.ncdf(z)) - mp.log(mp.mpf(p)),
                                                   mp.mpf(float(stats.norm.ppf(p)))), stats.norm.ppf(p)))
                         for p in [1e-300, 1e-100, 1e-20, 1e-8, 0.001, 0.025, 0.074, 0.076, 0.3, 0.4999999, 0.9,
                                   0.975]], ["probability", "value"])
table("logGammaValues", [(x, confirmed(mp.loggamma(mp.mpf(x)), special.gammaln(x)))
                         for x in [1e-30, 1e-5, 0.1, 0.5, 0.9, 1.5, 2.5, 3.0, 9.99, 10.0, 33.3, 171.0, 1e5, 1e15]],
      ["x", "value"])
table("regularizedBetaValues",
      [(x, a, b, confirmed(mp.betainc(mp.mpf(a), mp.mpf(b), 0, mp.mpf(x), regularized=True),
                           special.betainc(a, b, x)))
       for a, b in [(0.5, 0.5), (2.0, 3.0), (0.1, 20.0), (30.0, 0.7), (400.0, 350.0)]
       for x in [1e-6, 0.05, 0.3, 0.53, 0.9, 0.999]
       if mp.betainc(mp.mpf(a), mp.mpf(b), 0, mp.mpf(x), regularized=True) > 1e-300], ["x", "a", "b", "value"])
table("regularizedGammaValues",
      [(a, x, confirmed(mp.gammainc(mp.mpf(a), 0, mp.mpf(x), regularized=True), special.gammainc(a, x)))
       for a in [0.05, 0.5, 1.0, 4.5, 60.0, 2000.0] for x in [0.01, 0.5, 1.7, 5.0, 61.0, 1950.0, 2100.0]
       if mp.gammainc(mp.mpf(a), 0, mp.mpf(x), regularized=True) > 1e-290], ["a", "x", "value"])
table("chiSquareQuantile", [(p, v, confirmed(mp.findroot(
    lambda x: mp.gammainc(mp.mpf(v) / 2, 0, x / 2, regularized=True) / mp.mpf(p) - 1,
    mp.mpf(float(stats.chi2.ppf(p, v)))), stats.chi2.ppf(p, v)))
    for v in [0.7, 1.0, 3.0, 12.0, 400.0] for p in [1e-6, 0.05, 0.5, 0.95, 0.9999]],
      ["probability", "degreesOfFreedom", "value"])
