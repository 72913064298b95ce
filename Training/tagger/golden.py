"""Writes what the trainer's own network scores some invented texts, so that the program's can be held against it.

The products, and the queries and keys of attention, are rounded to bytes here as the program rounds them, so that only
the order of additions differs.
"""

import argparse
import json

import torch

from export import load, rounded
from pieces import encoded
from train import emissions_of, windows_over


def rounded_rows(values):
    """Rows of floats as whole numbers of seven bits, and the scale of each row."""
    scales = values.abs().amax(-1, keepdim=True) / 63
    return torch.round(values / scales.clamp(min=1e-30)).clamp(-63, 63), scales


class Rounded(torch.nn.Module):
    """A product whose matrix is rounded for each output, and whose input for each row; with heads, its output too."""

    def __init__(self, product, heads):
        super().__init__()
        weights, scales = rounded(product.weight.detach().numpy(), 63)
        self.weights = torch.tensor(weights).float()
        self.scales, self.bias, self.heads = torch.tensor(scales), product.bias.detach(), heads

    def forward(self, values):
        bytes_, scales = rounded_rows(values)
        out = (bytes_ @ self.weights.t()) * (scales * self.scales) + self.bias
        if not self.heads:
            return out
        bytes_, scales = rounded_rows(out.unflatten(-1, (self.heads, -1)))
        return (bytes_ * scales).flatten(-2)


def replace(module, heads):
    for name, inner in module.named_children():
        if isinstance(inner, torch.nn.Linear):
            setattr(module, name, Rounded(inner, heads if name in ("query", "key") else 0))
        else:
            replace(inner, heads)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--model", required=True)
    options.add_argument("--texts", required=True, nargs="+")
    options.add_argument("--out", required=True)
    o = options.parse_args()
    tokenizer, config, model = load(o.model)
    words, scales = rounded(model.encoder.embeddings.word_embeddings.weight.detach().numpy(), 127)
    with torch.no_grad():
        model.encoder.embeddings.word_embeddings.weight.copy_(torch.tensor(words).float() * torch.tensor(scales)[:, None])
        replace(model.encoder, config.num_attention_heads)
        lines = []
        for path in o.texts:
            text = open(path, encoding="utf-8").read()
            article = encoded(tokenizer, {"text": text})
            scores = emissions_of(model, article)
            lines.append({
                "text": text, "ids": article["ids"], "offsets": article["offsets"], "marks": article["marks"],
                "windows": windows_over(article["marks"]),
                "scores": [round(float(score), 3) for score in scores.flatten()]})
    with open(o.out, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
