"""Trains the tagger, resumably: every epoch ends with a checkpoint, and the same call goes on from there."""

import argparse
import copy
import json
import os
import random
import time

import torch
from transformers import AutoConfig, AutoModel, AutoTokenizer

from augment import varied
from network import Tagger
from pieces import encoded

WINDOW = 254  # pieces a window, without the two that frame it
CLS, SEP = 101, 102


def articles_in(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def kept_for_tuning(article):
    """Every twentieth article, by its name, is never trained on."""
    return sum(article["id"].encode()) % 20 == 7


def windows_of(data, chance):
    cut = []
    for number, article in enumerate(data):
        start = -chance.randrange(WINDOW)
        while start < len(article["ids"]):
            first, last = max(0, start), min(len(article["ids"]), start + WINDOW)
            if last - first > 8:
                cut.append((number, first, last))
            start += WINDOW
    return cut


def batches_of(data, size, chance):
    cut = windows_of(data, chance)
    chance.shuffle(cut)
    groups = []
    for at in range(0, len(cut), size * 50):
        near = sorted(cut[at : at + size * 50], key=lambda window: window[2] - window[1])
        groups += [near[i : i + size] for i in range(0, len(near), size)]
    chance.shuffle(groups)
    return groups


def tensors_of(data, batch):
    length = max(last - first for _, first, last in batch) + 2
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    mask = torch.zeros(len(batch), length, dtype=torch.long)
    marks = torch.zeros(len(batch), length, 4, dtype=torch.long)
    labels = torch.full((len(batch), length), -100)
    for row, (number, first, last) in enumerate(batch):
        count, article = last - first, data[number]
        ids[row, 0], ids[row, count + 1] = CLS, SEP
        ids[row, 1 : count + 1] = torch.tensor(article["ids"][first:last])
        mask[row, : count + 2] = 1
        marks[row, 1 : count + 1] = torch.tensor(article["marks"][first:last])
        if article["labels"]:
            labels[row, 1 : count + 1] = torch.tensor(article["labels"][first:last])
    return ids, mask, marks, labels


def windows_over(marks, stride=192, beyond=16):
    """(start, end, first wanted, end of wanted) of the windows that `NetworkWindows.swift` cuts: whole paragraphs.

    Every line counts as a paragraph here; the program tells lines that are broken to a width apart.
    """
    count, inside = len(marks), (WINDOW - stride) // 2
    beyond = min(beyond, inside)
    lines = [number for number, (_, gap, *_) in enumerate(marks) if gap == 2]
    cut, first, before = [], 0, 0
    while count - first + before > WINDOW:
        start = first - before
        fits = WINDOW - before - beyond
        even = first + -(-(count - first) // -(-(count - first) // fits))
        near = [line for line in lines if first + max(1, fits // 2) <= line <= first + fits]
        if near:
            seam, before = min(near, key=lambda line: abs(line - even)), beyond
        else:
            seam, before = min(even, start + WINDOW - inside), inside
        cut.append((start, min(seam + before, count), first, seam))
        first, before = seam, min(before, seam)
    return cut + [(first - before, count, first, count)] if count else cut


def emissions_of(model, article, size=8):
    """Emissions of every piece of an article."""
    cuts, out = windows_over(article["marks"]), []
    for at in range(0, len(cuts), size):
        some = cuts[at : at + size]
        ids, mask, marks, _ = tensors_of([article], [(0, start, end) for start, end, _, _ in some])
        found = model(ids, mask, marks).float()
        for row, (start, _, first, seam) in enumerate(some):
            out.append(found[row, 1 + first - start : 1 + seam - start])
    return torch.cat(out) if out else torch.zeros(0, 7)


def taught(folder, config):
    """The tagger that was trained in a folder, as it is used."""
    model = Tagger(AutoModel.from_config(config, add_pooling_layer=False), config.hidden_size)
    model.load_state_dict(torch.load(os.path.join(folder, "model.pt")))
    return model.eval()


def mean_beliefs(teachers, ids, mask, marks, known):
    """What the teachers believe of a batch, on the mean: labels of the pieces, first labels, pairs of labels."""
    each = []
    for teacher in teachers:
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            seen = teacher(ids, mask, marks)
        each.append(teacher.beliefs(seen.float()[:, 1:-1], known))
    return [sum(part) / len(teachers) for part in zip(*each)]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--encoder", required=True, help="folder of the encoder that is fine-tuned")
    options.add_argument("--corpus", required=True, help="annotated articles, JSON Lines")
    options.add_argument("--out", required=True, help="folder of checkpoints")
    options.add_argument("--epochs", type=int, default=5)
    options.add_argument("--batch", type=int, default=16)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--average", type=float, default=0.998, help="decay of the running mean of the weights")
    options.add_argument(
        "--teacher", nargs="+", default=[], help="folders of trained taggers whose mean beliefs are half of what is learned")
    options.add_argument("--begin", help="folder of a trained tagger to go on from, instead of the encoder alone")
    options.add_argument("--all", action="store_true", help="train on the tuning part too")
    o = options.parse_args()
    torch.set_num_threads(o.threads)
    os.makedirs(o.out, exist_ok=True)

    tokenizer = AutoTokenizer.from_pretrained(o.encoder)
    config = AutoConfig.from_pretrained(o.encoder)
    torch.manual_seed(o.seed)
    if o.begin:
        model = taught(o.begin, config)
    else:
        model = Tagger(AutoModel.from_pretrained(o.encoder, add_pooling_layer=False), config.hidden_size)
    corpus = [a for a in articles_in(o.corpus) if o.all or not kept_for_tuning(a)]
    inner = [p for n, p in model.named_parameters() if n.startswith("encoder.")]
    outer = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": inner, "lr": o.rate}, {"params": outer, "lr": 2e-3}], weight_decay=0.01)
    plain = [encoded(tokenizer, a) for a in corpus]
    total = int(o.epochs * len(batches_of(plain, o.batch, random.Random(0))) * 1.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.08 * total)) * max(0.02, 1 - step / total))
    mean = copy.deepcopy(model)
    teachers = [taught(folder, config) for folder in o.teacher]
    first, step = 0, 0
    saved = os.path.join(o.out, "state.pt")
    if os.path.exists(saved):
        state = torch.load(saved)
        model.load_state_dict(state["model"])
        mean.load_state_dict(state["mean"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        first, step = state["epoch"] + 1, state["step"]
    print(f"{len(corpus)} articles, {sum(len(a['ids']) for a in plain)} pieces, {total} steps", flush=True)
    for epoch in range(first, o.epochs):
        chance = random.Random(o.seed * 1000 + epoch)
        torch.manual_seed(o.seed * 1000 + epoch)
        data = [encoded(tokenizer, varied(a, chance)) for a in corpus]
        began, running = time.time(), 0.0
        model.train()
        for number, batch in enumerate(batches_of(data, o.batch, chance)):
            ids, mask, marks, labels = tensors_of(data, batch)
            with torch.autocast("cpu", torch.bfloat16):
                emissions = model(ids, mask, marks)
            emissions, labels = emissions.float()[:, 1:-1], labels[:, 1:-1]
            known = labels >= 0
            wanted = model.score(emissions, labels)
            if teachers:
                beliefs = mean_beliefs(teachers, ids, mask, marks, known)
                wanted = (wanted + model.expected_score(emissions, beliefs)) / 2
            loss = (model.partition(emissions, known) - wanted) / int(known.sum())
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            decay = min(o.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for kept, now in zip(mean.parameters(), model.parameters()):
                    kept.lerp_(now, 1 - decay)
            running += loss.item()
            if number % 25 == 24:
                print(f"epoch {epoch} step {step} loss {running / 25:.4f} {time.time() - began:.0f} s", flush=True)
                running = 0.0
        torch.save(
            {"model": model.state_dict(), "mean": mean.state_dict(), "optimizer": optimizer.state_dict(),
             "schedule": schedule.state_dict(), "epoch": epoch, "step": step}, saved + ".new")
        os.replace(saved + ".new", saved)
        torch.save(mean.state_dict(), os.path.join(o.out, "model.pt"))
        print(f"epoch {epoch} done in {time.time() - began:.0f} s", flush=True)
    tokenizer.save_pretrained(o.out)
    config.save_pretrained(o.out)


if __name__ == "__main__":
    main()
