"""The numpy side of `cargo bench --bench scoring`: the same figures from the same kind of answers.

    python3 -m venv venv && venv/bin/pip install numpy
    venv/bin/python tests/bench/numpy_scoring.py [respondents]

One thread, answers as an int8 array in memory (0 is "can't say"), best of seven. Computed: facet and
dimension scores of every person, means, deviations and 95 % half-widths, Welch's t of every gap,
Cronbach's alpha over complete rows, counts of every point of every item; then with 2,000 bootstrap
resamples of every facet gap (multinomial draws over distinct scores).
"""

import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np  # noqa: E402

FACETS, ITEMS, DIMENSIONS = 15, 4, 3


def answers(n, content, generator):
    own = 2.6 + content + generator.random((n, 1)) + generator.random((n, 1))
    value = own + generator.random((n, FACETS * ITEMS)) * 2 - 1
    points = np.clip(np.rint(value), 1, 5).astype(np.int8)
    points[generator.random(points.shape) < 0.05] = 0
    return np.ascontiguousarray(points)


def scored(points):
    """Facet scores (NaN where fewer than half were answered), dimension scores."""
    cube = points.reshape(len(points), FACETS, ITEMS)
    answered = (cube > 0).sum(axis=2, dtype=np.int8)
    total = cube.sum(axis=2, dtype=np.int8)
    with np.errstate(invalid="ignore", divide="ignore"):
        facets = np.where(answered >= 2, 25.0 * (total / answered - 1.0), np.nan)
    groups = facets.reshape(len(points), DIMENSIONS, FACETS // DIMENSIONS)
    valid = ~np.isnan(groups)
    count = valid.sum(axis=2)
    dimensions = np.where(count >= 3, np.nansum(groups, axis=2) / np.maximum(count, 1), np.nan)
    return facets, dimensions


def moments(scores):
    there = ~np.isnan(scores)
    n = there.sum(axis=0)
    mean = np.nansum(scores, axis=0) / n
    variance = np.nansum((scores - mean) ** 2, axis=0) / (n - 1)
    return n, mean, variance


def welch(a, b):
    (n1, m1, v1), (n2, m2, v2) = a, b
    q1, q2 = v1 / n1, v2 / n2
    se = np.sqrt(q1 + q2)
    df = (q1 + q2) ** 2 / (q1**2 / (n1 - 1) + q2**2 / (n2 - 1))
    return m1 - m2, se, df


def alphas(points):
    found = []
    for facet in range(FACETS):
        rows = points[:, facet * ITEMS : (facet + 1) * ITEMS]
        rows = rows[(rows > 0).all(axis=1)].astype(np.float64)
        covariance = np.cov(rows, rowvar=False)
        found.append(ITEMS / (ITEMS - 1) * (1 - np.trace(covariance) / covariance.sum()))
    return found


def counts(points):
    return [np.bincount(points[:, item], minlength=6) for item in range(FACETS * ITEMS)]


def complete(parties):
    found = []
    for points in parties:
        facets, dimensions = scored(points)
        found.append((facets, moments(facets), moments(dimensions), alphas(points), counts(points)))
    (_, fa, da, _, _), (_, fb, db, _, _) = found
    welch(fa, fb), welch(da, db)
    return found


def bootstrap(found, generator, resamples=2_000):
    intervals = []
    for facet in range(FACETS):
        means = []
        for party in found:
            scores = party[0][:, facet]
            values, times = np.unique(scores[~np.isnan(scores)], return_counts=True)
            draws = generator.multinomial(times.sum(), times / times.sum(), size=resamples)
            means.append(draws @ values / times.sum())
        intervals.append(np.quantile(means[0] - means[1], [0.025, 0.975]))
    return intervals


def best(run, rounds=7):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return 1e3 * min(times)


def main():
    for n in [int(word) for word in sys.argv[1:]] or [20, 10_000, 100_000]:
        generator = np.random.default_rng(1)
        parties = [answers(n // 2, content, generator) for content in (0.0, 0.3)]
        plain = best(lambda: complete(parties))
        drawn = best(lambda: bootstrap(complete(parties), generator), 3)
        print(f"{n:>9} respondents x 60: complete {plain:9.2f} ms, with 2,000 resamples {drawn:9.2f} ms")


main()
