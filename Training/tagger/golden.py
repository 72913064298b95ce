"""Writes what the trainer's own network scores some invented texts, so that the program's can be held against it.

The products are rounded to bytes here as the program rounds them, so that only the order of additions differs.
"""

import argparse
import json

import torch

from export import load, rounded
from pieces import encoded
from train import emissions_of


class Rounded(torch.nn.Module):
    """A product whose matrix is rounded for each output, and whose input for each row."""

    def __init__(self, product):
        super().__init__()
        weights, scales = rounded(product.weight.detach().numpy())
        self.weights = torch.tensor(weights).float()
        self.scales, self.bias = torch.tensor(scales), product.bias.detach()

    def forward(self, values):
        top = values.abs().amax(-1, keepdim=True) / 127
        bytes_ = torch.round(values / top.clamp(min=1e-30)).clamp(-127, 127)
        return (bytes_ @ self.weights.t()) * (top * self.scales) + self.bias


def replace(module):
    for name, inner in module.named_children():
        if isinstance(inner, torch.nn.Linear):
            setattr(module, name, Rounded(inner))
        else:
            replace(inner)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--model", required=True)
    options.add_argument("--texts", required=True, nargs="+")
    options.add_argument("--out", required=True)
    o = options.parse_args()
    tokenizer, _, model = load(o.model)
    words, scales = rounded(model.encoder.embeddings.word_embeddings.weight.detach().numpy())
    with torch.no_grad():
        model.encoder.embeddings.word_embeddings.weight.copy_(torch.tensor(words).float() * torch.tensor(scales)[:, None])
        replace(model.encoder)
        lines = []
        for path in o.texts:
            text = open(path, encoding="utf-8").read()
            article = encoded(tokenizer, {"text": text})
            scores = emissions_of(model, article)
            lines.append({
                "text": text, "ids": article["ids"], "offsets": article["offsets"], "marks": article["marks"],
                "scores": [round(float(score), 3) for score in scores.flatten()]})
    with open(o.out, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
