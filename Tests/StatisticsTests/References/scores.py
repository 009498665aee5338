"""Reference values for the closed forms of the CRPS: numerical integration of its definition with mpmath.

Prints Swift tables; paste them into ReferenceTables.swift. The t distribution comes from SciPy's cdf formula written
out in mpmath, so the closed form under test is not used here.
"""
import mpmath as mp

mp.mp.dps = 30


def crps(cdf, y):
    below = mp.quad(lambda x: cdf(x) ** 2, [-mp.inf, y - 50, y - 5, y])
    above = mp.quad(lambda x: (1 - cdf(x)) ** 2, [y, y + 5, y + 50, mp.inf])
    return below + above


def t_cdf(v):
    v = mp.mpf(v)

    def cdf(t):
        tail = mp.betainc(v / 2, mp.mpf(1) / 2, 0, v / (v + t * t), regularized=True) / 2
        return tail if t < 0 else 1 - tail

    return cdf


print("let normalCRPS: [(actual: Double, value: Double)] = [")
for y in [-4.0, -0.5, 0.0, 1.3, 10.0]:
    print(f"  ({y!r}, {float(crps(mp.ncdf, mp.mpf(y)))!r}),")
print("]\n")
print("let studentTCRPS: [(actual: Double, degreesOfFreedom: Double, value: Double)] = [")
for v in [2.0, 3.5, 8.0, 60.0]:
    for y in [-4.0, 0.0, 1.3]:
        print(f"  ({y!r}, {v!r}, {float(crps(t_cdf(v), mp.mpf(y)))!r}),")
print("]")
