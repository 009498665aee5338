"""Reference values for the bias of the chance of the floor: a logistic regression with offset, an intercept and a
random effect per cycle, its posterior mode found by a general optimizer and the curvature by dense algebra.

    floor_bias.py
"""
import numpy as np
from scipy.optimize import minimize

CYCLES = [
    ([-2.0, -1.0, 0.0, 0.5, 1.0, 2.0], [0, 1, 1, 0, 1, 1]),
    ([-1.5, -0.5, 0.0, 1.5], [1, 0, 1, 1]),
    ([0.25] * 40, [1] * 30 + [0] * 10),
]
DEVIATION = 0.5


def chance(x):
    return 1 / (1 + np.exp(-x))


def loss(b):
    total = 0.5 * (b @ b) / DEVIATION**2
    for own, (log_odds, outcomes) in zip(b[1:], CYCLES):
        eta = np.array(log_odds) + b[0] + own
        total -= np.sum(np.array(outcomes) * eta - np.logaddexp(0, eta))
    return total


mode = minimize(loss, np.zeros(1 + len(CYCLES)), method="BFGS", options=dict(gtol=1e-12)).x
hessian = np.eye(1 + len(CYCLES)) / DEVIATION**2
for place, (log_odds, _) in enumerate(CYCLES, start=1):
    p = chance(np.array(log_odds) + mode[0] + mode[place])
    design = np.zeros((len(p), 1 + len(CYCLES)))
    design[:, 0] = design[:, place] = 1
    hessian += (design * (p * (1 - p))[:, None]).T @ design
print("mean", mode[0], "variance", np.linalg.inv(hessian)[0, 0])
