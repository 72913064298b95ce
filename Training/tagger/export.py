"""Writes a trained tagger as the flat file that `AttributionExtraction/Network/WeightsFile.swift` maps.

Matrices are rounded to signed bytes, a scale for each output, those of products to seven bits of them: then a processor
that has nothing wider for bytes sums them in 16 bits. All numbers are little-endian, every section begins at a
multiple of 64 bytes, and nothing has to be parsed when it is read.
"""

import argparse
import json
import os
import struct
import unicodedata

import numpy as np
import torch
from transformers import AutoConfig, AutoModel, AutoTokenizer

from network import Tagger
from pieces import LABELS, MARKS

SPACE, REMOVED, ALONE, FOLDED = 1, 2, 3, 4
UPPER, LOWER, ALPHANUMERIC = 8, 16, 32


def key_of(word):
    """FNV-1a, 64 bits."""
    value = 0xCBF29CE484222325
    for byte in word.encode():
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def is_cjk(code):
    ranges = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
              (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))
    return any(first <= code <= last for first, last in ranges)


def is_mark_alone(char):
    code = ord(char)
    return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126 or \
        unicodedata.category(char).startswith("P")


def character_tables():
    """What the tokenizer does to each code point: pages of 256, entries, and the texts that they are folded to."""
    pool, places = bytearray(), {}

    def entry(code):
        if 0xD800 <= code <= 0xDFFF:
            return REMOVED
        char = chr(code)
        flags = UPPER * char.isupper() | LOWER * char.islower() | ALPHANUMERIC * char.isalnum()
        if char in "\t\n\r" or char.isspace():
            return SPACE | flags
        if code in (0, 0xFFFD) or unicodedata.category(char).startswith("C"):
            return REMOVED | flags
        if is_cjk(code):
            return ALONE | flags
        if 0xAC00 <= code <= 0xD7A3:
            return flags
        folded = "".join(c for c in unicodedata.normalize("NFD", char) if unicodedata.category(c) != "Mn").lower()
        if not folded:
            return REMOVED | flags
        if len(folded) == 1 and is_mark_alone(folded):
            if folded == char:
                return ALONE | flags
            return FOLDED | flags
        if folded == char:
            return flags
        if folded not in places:
            text = folded.encode()
            places[folded] = len(pool)
            pool.append(len(text))
            pool.extend(text)
        return FOLDED | flags | places[folded] << 8

    pool.append(0)
    pages, index, entries = {}, [], []
    for page in range(0x1100):
        found = tuple(entry(code) for code in range(page << 8, (page + 1) << 8))
        if found not in pages:
            pages[found] = len(entries) // 256
            entries.extend(found)
        index.append(pages[found])
    return np.array(index, "<u2"), np.array(entries, "<u4"), np.frombuffer(bytes(pool), "u1")


def piece_tables(tokenizer):
    """An open-addressed table from fingerprints of pieces to their numbers, at most half full."""
    vocabulary = tokenizer.get_vocab()
    capacity = 1
    while capacity < 2 * len(vocabulary):
        capacity *= 2
    keys, ids = np.zeros(capacity, "<u8"), np.full(capacity, 0xFFFFFFFF, "<u4")
    seen = set()
    for piece, number in sorted(vocabulary.items(), key=lambda entry: entry[1]):
        key = key_of(piece)
        assert key not in seen
        seen.add(key)
        place = (key ^ key >> 32) & (capacity - 1)
        while ids[place] != 0xFFFFFFFF:
            place = (place + 1) & (capacity - 1)
        keys[place], ids[place] = key, number
    return keys, ids


def rounded(matrix, most):
    """A matrix [outputs, depth] as bytes up to a largest, with a scale for each output."""
    scales = np.abs(matrix).max(1) / most
    scales[scales == 0] = 1
    return np.clip(np.rint(matrix / scales[:, None]), -most, most).astype("i1"), scales.astype("<f4")


def packed(matrix, bias):
    """The four sections of a product: bytes in blocks of 16 outputs, their sums, scales, bias."""
    weights, scales = rounded(matrix, 63)
    outputs, depth = weights.shape
    assert outputs % 16 == 0 and depth % 4 == 0
    blocks = weights.reshape(outputs // 16, 16, depth // 4, 4).transpose(0, 2, 1, 3)
    return [np.ascontiguousarray(blocks), weights.sum(1, dtype="<i4"), scales, bias.astype("<f4")]


def load(folder):
    tokenizer = AutoTokenizer.from_pretrained(folder)
    config = AutoConfig.from_pretrained(folder)
    model = Tagger(AutoModel.from_config(config, add_pooling_layer=False), config.hidden_size)
    model.load_state_dict(torch.load(os.path.join(folder, "model.pt")))
    return tokenizer, config, model.eval()


def sections_of(tokenizer, config, model, window):
    state = {name: value.numpy().astype("<f4") for name, value in model.state_dict().items()}
    inside = "encoder.embeddings."
    words, word_scales = rounded(state[inside + "word_embeddings.weight"], 127)
    places = state[inside + "position_embeddings.weight"][: window + 2] + state[inside + "token_type_embeddings.weight"][0]
    index, entries, pool = character_tables()
    keys, ids = piece_tables(tokenizer)
    out = [
        index, entries, pool, keys, ids, words, word_scales, places,
        np.concatenate([state[f"marks.{i}.weight"] for i in range(len(MARKS))]),
        np.concatenate([state[inside + "LayerNorm.weight"], state[inside + "LayerNorm.bias"]]),
        state["emit.weight"],
        np.concatenate([state["emit.bias"], state["begin"], state["moves"].ravel()]),
    ]
    for layer in range(config.num_hidden_layers):
        at = f"encoder.encoder.layer.{layer}."
        joined = ["attention.self.query", "attention.self.key", "attention.self.value"]
        out += packed(
            np.concatenate([state[f"{at}{name}.weight"] for name in joined]),
            np.concatenate([state[f"{at}{name}.bias"] for name in joined]))
        for product, norm in (("attention.output.dense", "attention.output.LayerNorm"), ("intermediate.dense", None),
                              ("output.dense", "output.LayerNorm")):
            out += packed(state[f"{at}{product}.weight"], state[f"{at}{product}.bias"])
            if norm:
                out.append(np.concatenate([state[f"{at}{norm}.weight"], state[f"{at}{norm}.bias"]]))
    return out


def written(path, tokenizer, config, sections, window, stride, name, calibration):
    numbers = [
        config.num_hidden_layers, config.hidden_size, config.num_attention_heads, config.intermediate_size, window + 2,
        len(tokenizer.get_vocab()), len(LABELS), len(MARKS), *MARKS, window, stride, tokenizer.cls_token_id,
        tokenizer.sep_token_id, tokenizer.unk_token_id, len(sections)]
    header = bytearray(b"CLAIMSW2") + struct.pack(f"<{len(numbers)}I", *numbers)
    header += name.encode().ljust(32, b"\0")[:32]
    header += struct.pack("<8f", *calibration)
    at = (len(header) + 16 * len(sections) + 63) // 64 * 64
    table, body = bytearray(), bytearray()
    for section in sections:
        raw = section.tobytes()
        table += struct.pack("<QQ", at + len(body), len(raw))
        body += raw
        body += bytes(-len(body) % 64)
    whole = header + table
    whole += bytes(at - len(whole))
    with open(path, "wb") as file:
        file.write(whole + body)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--model", required=True, help="folder that train.py wrote")
    options.add_argument("--out", required=True, help="the file to write")
    options.add_argument("--name", default="0", help="the version that attributions carry")
    options.add_argument("--window", type=int, default=254)
    options.add_argument("--stride", type=int, default=192)
    options.add_argument("--calibration", help="JSON list of numbers that calibrate.py wrote")
    o = options.parse_args()
    tokenizer, config, model = load(o.model)
    calibration = json.load(open(o.calibration)) if o.calibration else []
    calibration = (calibration + [0.0] * 8)[:8]
    sections = sections_of(tokenizer, config, model, o.window)
    written(o.out, tokenizer, config, sections, o.window, o.stride, o.name, calibration)


if __name__ == "__main__":
    main()
