"""Word pieces of a text with the surface marks that a word-piece vocabulary without case drops.

`AttributionExtraction/Network/` does the same in Swift; the golden files hold the two together.
"""

import bisect

ROLES = ("source", "cue", "content")
LABELS = ["O"] + [begin + "-" + role for role in ROLES for begin in "BI"]
LABEL_IDS = {label: number for number, label in enumerate(LABELS)}
# How many values each mark has: case, break before, quotation, line.
MARKS = (4, 3, 4, 2)

OPENING = "“«„‟"
CLOSING = "”»"


def case_of(word):
    """0 nothing in capitals, 1 begins with a capital, 2 capitals only, 3 a capital inside."""
    if not any(c.isupper() for c in word):
        return 0
    if len(word) > 1 and not any(c.islower() for c in word):
        return 2
    return 1 if word[0].isupper() else 3


def marks_of(text, offsets):
    """(case, break, quotation, line) of each piece.

    break: 0 none, 1 white space, 2 a new line. quotation: 0 outside, 1 opens, 2 closes, 3 inside; every line begins
    outside. line: 1 in the first line of a text of several lines.
    """
    marks, inside = [], None
    first_end = len(text) - len(text.lstrip())
    newline = text.find("\n", first_end)
    headline_end = newline if newline >= 0 and text[newline:].strip() else -1
    for number, (start, end) in enumerate(offsets):
        word = text[start:end]
        gap = text[offsets[number - 1][1] : start] if number else "\n"
        broken = 2 if "\n" in gap else 1 if gap else 0
        if broken == 2:
            inside = None
        after = text[end : end + 1]
        before = text[start - 1 : start]
        quotation = 3 if inside else 0
        if word in OPENING:
            quotation, inside = 1, "double"
        elif word in CLOSING:
            quotation, inside = 2, None
        elif word == '"':
            quotation, inside = (2, None) if inside == "straight" else (1, "straight")
        elif word in "‘'" and inside is None and (broken or not before.isalnum()) and after.isalnum():
            quotation, inside = 1, "single"
        elif word in "’'" and inside == "single" and not after.isalnum():
            quotation, inside = 2, None
        marks.append((case_of(word), broken, quotation, int(start < headline_end)))
    return marks


def encoded(tokenizer, article):
    """The article as piece ids, offsets (code points), marks and, where it has attributions, labels."""
    read = tokenizer(article["text"], add_special_tokens=False, return_offsets_mapping=True, verbose=False)
    offsets = read["offset_mapping"]
    starts = [start for start, _ in offsets]
    labels = [0] * len(offsets)
    for attribution in article.get("attributions", []):
        for role in ("content", "source", "cue"):
            for start, end in attribution[role]:
                piece = bisect.bisect_left(starts, start)
                if piece and offsets[piece - 1][1] > start:
                    piece -= 1
                begin = "B-"
                while piece < len(offsets) and offsets[piece][0] < end:
                    labels[piece] = LABEL_IDS[begin + role]
                    begin = "I-"
                    piece += 1
    return {
        "ids": read["input_ids"],
        "offsets": offsets,
        "marks": marks_of(article["text"], offsets),
        "labels": labels if "attributions" in article else None,
    }
