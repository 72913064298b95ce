"""Fits how likely an attribution is right to the signals that the tagger gives with it (logistic regression).

Reads annotated articles that were not trained on and what `claims isolate --scorer --explain` found in them; prints the
reliability curve and the expected calibration error, cross-validated by article, and writes the eight numbers.
"""

import argparse
import json

import numpy as np

import agreement

PENALTY = 0.1  # on everything but the constant; there are some hundred attributions for eight numbers


def fitted(signals, right):
    """Newton's method on the penalised likelihood."""
    weights = np.zeros(signals.shape[1])
    penalty = np.full(signals.shape[1], PENALTY)
    penalty[0] = 0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-signals @ weights))
        slope = signals.T @ (right - chance) - penalty * weights
        curve = (signals * (chance * (1 - chance))[:, None]).T @ signals + np.diag(penalty + 1e-9)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def reliability(chances, right, bins=10):
    """(mean confidence, share right, count) of each tenth, and the expected calibration error."""
    rows, error = [], 0.0
    for low in range(bins):
        inside = (chances >= low / bins) & (chances < (low + 1) / bins + (low == bins - 1))
        if inside.any():
            rows.append((chances[inside].mean(), right[inside].mean(), int(inside.sum())))
            error += inside.mean() * abs(chances[inside].mean() - right[inside].mean())
    return rows, error


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--gold", required=True)
    options.add_argument("--found", required=True)
    options.add_argument("--out", help="where to write the numbers as JSON")
    o = options.parse_args()
    gold = [json.loads(line) for line in open(o.gold, encoding="utf-8")]
    found = {line["id"]: line["attributions"] for line in map(json.loads, open(o.found, encoding="utf-8"))}
    signals, right, article = [], [], []
    for number, one in enumerate(gold):
        some = [a for a in found[one["id"]] if a["content"] and len(a.get("signals", [])) == 8]
        for attribution, is_right in zip(some, agreement.right(one, some)):
            signals.append(attribution["signals"])
            right.append(is_right)
            article.append(number)
    if not 0 < sum(right) < len(right):
        print(f"{len(right)} attributions, {sum(right)} of them right: too few to calibrate by; what a quarter of the readings agree on is shown")
        if o.out:
            with open(o.out, "w", encoding="utf-8") as file:
                json.dump([], file)
        return
    signals, right, article = np.array(signals), np.array(right, float), np.array(article)
    chances = np.zeros(len(right))
    for fold in range(5):
        out = article % 5 == fold
        chances[out] = 1 / (1 + np.exp(-signals[out] @ fitted(signals[~out], right[~out])))
    rows, error = reliability(chances, right)
    print(f"{len(right)} attributions, {right.mean():.3f} of them right; expected calibration error {error:.3f}")
    for confidence, share, count in rows:
        print(f"  said {confidence:.2f}  right {share:.2f}  of {count}")
    if o.out:
        with open(o.out, "w", encoding="utf-8") as file:
            json.dump([round(float(weight), 5) for weight in fitted(signals, right)], file)


if __name__ == "__main__":
    main()
