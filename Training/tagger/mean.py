"""Writes the mean of two taggers' weights: of one and of what went on from it, which lie near enough together."""

import shutil
import sys
from pathlib import Path

import torch


def main():
    first, second, out = map(Path, sys.argv[1:])
    out.mkdir(parents=True, exist_ok=True)
    one, other = torch.load(first / "model.pt"), torch.load(second / "model.pt")
    torch.save({name: (one[name] + other[name]) / 2 if one[name].is_floating_point() else one[name] for name in one},
               out / "model.pt")
    for file in ("tokenizer.json", "tokenizer_config.json", "config.json"):
        shutil.copy(second / file, out / file)


if __name__ == "__main__":
    main()
