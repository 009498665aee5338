"""Reference values for the steps of the panel model, from dense linear algebra, optimizers and brute force.

Run: python3 panel_steps.py (numpy, scipy). The printed values are pasted into the tests beside this folder."""
import numpy as np
from scipy import optimize, stats

np.set_printoptions(precision=12, suppress=True, linewidth=110)


def panel(n):
    """A small deterministic data set: the tests build the same one."""
    i = np.arange(n)
    return np.sin(1.7 * i) + 0.3 * np.cos(0.31 * i * i), i % 3, i % 4, 0.5 + (i % 5) / 4


def effects():
    v, a, b, x = panel(24)
    w = 1 / (0.8 + 0.1 * (np.arange(24) % 3)) ** 2
    Z = np.hstack([x[:, None]] + [np.where(f[:, None] == np.arange(m), x[:, None], 0) for f, m in ((a, 3), (b, 4))])
    prior = np.r_[1e-4, np.full(3, 1 / 0.5), np.full(4, 1 / 0.2)]
    H = Z.T @ (w[:, None] * Z) + np.diag(prior)
    print("effects", np.linalg.solve(H, Z.T @ (w * v)))
    print("variance of a level alone", 1 / ((w * x * x)[a == 1].sum() + 2))


def kalman():
    y = [1.0, 1.4, np.nan, 2.2, 1.9]
    gain = 0.6
    q = gain ** 2 / (1 - gain)
    level, P, out = y[0], 1.0, [np.nan]
    for value in y[1:]:
        out.append(level)
        P += q
        if not np.isnan(value):
            K = P / (P + 1)
            level += K * (value - level)
            P = (1 - K) * P
    print("levels", np.array(out + [level]))


def scale_regression():
    i = np.arange(40)
    f = np.sin(0.9 * i)
    g = (i % 7) / 3
    a = np.exp(0.4 * f) * (0.2 + (i * 7 % 11) / 9)
    X = np.column_stack([f, g])
    Z = np.column_stack([np.ones(40), (X - X.mean(0)) / X.std(0)])
    R = np.array([5, 50, 50])
    loss = lambda b: np.sum(Z @ b + a * np.exp(-Z @ b)) + 0.5 * np.sum(R * b * b)
    b = optimize.minimize(loss, np.zeros(3), method="BFGS", options=dict(gtol=1e-10)).x
    print("scales", np.exp(Z @ b)[[0, 1, 17, 39]])


def quantile_regression():
    i = np.arange(200)
    f = np.sin(0.37 * i)
    u = 3 * f + (1 + 0.5 * f) * 20 * stats.norm.ppf(((i * 73) % 200 + 0.5) / 200)
    n = len(u)
    for tau in (0.1, 0.5, 0.9):
        c = np.r_[0, 0, 0, 0, np.full(n, tau), np.full(n, 1 - tau)]
        A = np.hstack([np.ones((n, 1)), -np.ones((n, 1)), f[:, None], -f[:, None], np.eye(n), -np.eye(n)])
        r = optimize.linprog(c, A_eq=A, b_eq=u, bounds=(0, None)).x
        print("quantile", tau, r[0] - r[1], r[2] - r[3])


def convolution():
    own = stats.t.ppf((np.arange(59) + 0.5) / 59, 4)
    t = stats.t.ppf((np.arange(21) + 0.5) / 21, 5)
    t /= np.sqrt((t ** 2).mean())
    sums = np.sort((1.3 * own[:, None] + 0.7 * t).ravel())
    print("convolution", np.quantile(sums, [0.025, 0.1, 0.5, 0.75, 0.975], method="hazen"))


def posterior():
    v, a, b, x = panel(12)
    x = np.ones(12)
    K = 0.4 + 0.5 * (a[:, None] == a) + 0.2 * (b[:, None] == b)
    lines, rest = np.arange(0, 12, 2), np.arange(1, 12, 2)
    D = 1.96 * 0.7 ** 2 * np.eye(6)
    A = np.linalg.inv(K[np.ix_(lines, lines)] + D)
    k = K[np.ix_(lines, rest)]
    print("mean", k.T @ A @ (0.5 * v[lines]))
    print("variance", 1.1 - np.einsum("ij,ik,kj->j", k, A, k))
    print("leave one out", (A @ (0.5 * v[lines])) / np.diag(A))


for f in (effects, kalman, scale_regression, quantile_regression, convolution, posterior):
    f()
