"""Reference values of the bivariate normal distribution function, by mpmath's quadrature at 30 digits."""
import mpmath as mp

mp.mp.dps = 30


def cdf(x, y, r):
    """The integral over x of the density times the conditional probability of y."""
    s = mp.sqrt(1 - mp.mpf(r) ** 2)
    f = lambda t: mp.npdf(t) * mp.ncdf((y - r * t) / s)
    knots = sorted({-mp.mpf(12), mp.mpf(x), *[k for k in (mp.mpf(y) / r - 9 * s, mp.mpf(y) / r, mp.mpf(y) / r + 9 * s,
                    -mp.mpf(4), mp.mpf(0)) if -12 < k < x]})
    return mp.quad(f, knots)


for x, y, r in [(0, 0, 0.5), (0.3, -1.2, 0.2), (1, 1, 0.9), (-2, 0.5, -0.7), (0.1, 0.1001, 0.9999), (2.5, -0.3, 0.97),
                (-3, -3.5, 0.6), (1.3, -1.2, -0.995), (0.4, 1.7, 0.95)]:
    print(f"({x}, {y}, {r}, {mp.nstr(cdf(x, y, mp.mpf(str(r))), 16)}),")
