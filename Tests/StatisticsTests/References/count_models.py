"""Reference fits of count regressions: statsmodels for coefficients and standard errors, SciPy's root finder for the
dispersions.

Prints Swift values; paste them into CountModelReferences.swift. Needs numpy, scipy and statsmodels.
"""
import numpy as np
import statsmodels.api as sm
from scipy.optimize import brentq
from scipy.special import digamma

YEARS = np.arange(12.0)
PLAN = np.array([30, 32, 35, 30, 41, 44, 40, 52, 55, 60, 58, 66.0])
COUNTS = np.array([212, 240, 301, 250, 410, 398, 377, 560, 640, 610, 702, 655.0])
SMALL = np.array([0, 1, 0, 3, 2, 0, 5, 1, 4, 9, 2, 7.0])
ADMITTED = np.array([28, 31, 35, 29, 38, 44, 39, 45, 55, 52, 58, 61.0])
TRIALS = np.array([88, 90, 120, 101, 140, 170, 150, 190, 230, 221, 240, 262.0])
WEIGHTS = np.array([1, 1, 2, 1, 0.5, 1, 1, 3, 1, 1, 1, 0.25])
DESIGN = sm.add_constant(YEARS)
TIGHT = dict(maxiter=500, tol=1e-15, tol_criterion="params")


def show(name, fit, extra=()):
    values = list(fit.params) + list(fit.bse) + list(extra)
    print(f"  static let {name} = [{', '.join(repr(float(v)) for v in values)}]")


def negative_binomial(y, x, **rest):
    """Joint maximum: the profile score of the size, with the regression refitted inside."""

    def fit(alpha):
        return sm.GLM(y, x, family=sm.families.NegativeBinomial(alpha=alpha), **rest).fit(**TIGHT)

    def score(log_alpha):
        alpha = np.exp(log_alpha)
        size, mean = 1 / alpha, fit(alpha).mu
        return np.sum(
            digamma(y + size) - digamma(size) - np.log1p(mean / size) + (mean - y) / (mean + size)
        )

    alpha = np.exp(brentq(score, -10, 3, xtol=1e-15, rtol=1e-15))
    return fit(alpha), alpha


def overdispersed(k, n, x):
    """Williams' weights, with the correlation at which Pearson's statistic is its degrees of freedom."""
    share = np.column_stack([k, n - k])

    def fit(rho):
        return sm.GLM(share, x, family=sm.families.Binomial(), var_weights=1 / (1 + rho * (n - 1))).fit(**TIGHT)

    rho = brentq(lambda r: fit(r).pearson_chi2 - fit(r).df_resid, 0, 0.9, xtol=1e-15, rtol=1e-15)
    return fit(rho), rho


poisson = sm.families.Poisson()
show("poisson", sm.GLM(COUNTS, DESIGN, family=poisson).fit(**TIGHT))
show("poissonWithOffset", sm.GLM(COUNTS, DESIGN, family=poisson, offset=np.log(PLAN)).fit(**TIGHT))
show("weightedPoisson", sm.GLM(COUNTS, DESIGN, family=poisson, freq_weights=WEIGHTS).fit(**TIGHT))
show("smallPoisson", sm.GLM(SMALL, DESIGN, family=poisson).fit(**TIGHT))
show("fixedDispersion", sm.GLM(COUNTS, DESIGN, family=sm.families.NegativeBinomial(alpha=0.05)).fit(**TIGHT))
fit, alpha = negative_binomial(COUNTS, DESIGN)
show("negativeBinomial", fit, [alpha])
fit, alpha = negative_binomial(SMALL, DESIGN)
show("smallNegativeBinomial", fit, [alpha])
share = np.column_stack([ADMITTED, TRIALS - ADMITTED])
show("binomial", sm.GLM(share, DESIGN, family=sm.families.Binomial()).fit(**TIGHT))
fit, rho = overdispersed(np.array([3, 9, 20, 4, 30, 41, 12, 50, 88, 31, 90, 60.0]), TRIALS, DESIGN)
show("overdispersedBinomial", fit, [rho])
