"""Times scipy on the two samples written by run.ts: peers.py <folder>. Prints {"task n": milliseconds} as JSON."""
import json, sys, time
import numpy as np
from scipy import stats

folder = sys.argv[1]
spec = json.load(open(f"{folder}/spec.json"))


def best(run, budget=0.6):
    times = []
    started = time.perf_counter()
    while not times or (time.perf_counter() - started < budget and len(times) < 15):
        t = time.process_time()
        run()
        times.append((time.process_time() - t) * 1000)
    return float(np.median(times))


out = {}
for n in spec["sizes"]:
    x = np.fromfile(f"{folder}/x{n}.f64")
    y = np.fromfile(f"{folder}/y{n}.f64")
    both = np.concatenate([x, y])
    out[f"sort {n}"] = best(lambda: np.sort(both))
    out[f"percentile {n}"] = best(lambda: (stats.rankdata(both) - 0.5) / len(both))
    out[f"mannWhitney {n}"] = best(lambda: stats.mannwhitneyu(y, x, method="asymptotic"))
    if n <= 100000:
        out[f"theta {n}"] = best(lambda: stats.brunnermunzel(x, y))
    if n <= 5000:
        out[f"shift {n}"] = best(lambda: np.median(np.subtract.outer(y, x)))
for n in spec["exactSizes"]:
    # Its exact test knows no ties.
    x = np.fromfile(f"{folder}/xno ties {n}.f64")
    y = np.fromfile(f"{folder}/yno ties {n}.f64")
    # One call: scipy keeps the distribution of the sizes it saw last, and later calls only look it up.
    out[f"exact no ties {n}"] = best(lambda: stats.mannwhitneyu(y, x, method="exact"), budget=0)
print(json.dumps(out))
