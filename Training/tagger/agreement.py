"""When an attribution that was found is right: half of the words of one that people marked, and the same speaker."""

import json
import re
import sys

WORD = re.compile(r"\w+|[^\w\s]")


def right(article, found):
    """For each attribution found, whether it is right; every marked one makes at most one right, the best first."""
    text = article["text"]
    places = [word.span() for word in WORD.finditer(text)]

    def touched(spans):
        return {n for n, (first, last) in enumerate(places) if any(s < last and first < e for s, e in spans)}

    gold = [(touched(a["content"]), touched(a["source"])) for a in article["attributions"]]
    mine = [(touched(a["content"]), touched(a["source"])) for a in found]
    pairs = sorted(
        (-len(g[0] & m[0]) / len(g[0] | m[0]), i, j)
        for i, g in enumerate(gold)
        for j, m in enumerate(mine)
        if g[0] & m[0]
    )
    used, verdicts = set(), [False] * len(found)
    taken = set()
    for share, i, j in pairs:
        if i in used or j in taken:
            continue
        used.add(i)
        taken.add(j)
        same = bool(gold[i][1] & mine[j][1]) or not (gold[i][1] or mine[j][1])
        verdicts[j] = -share >= 0.5 and same
    return verdicts


def main():
    gold = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    found = {line["id"]: line["attributions"] for line in map(json.loads, open(sys.argv[2], encoding="utf-8"))}
    hits = marked = given = 0
    for article in gold:
        some = [attribution for attribution in found.get(article["id"], []) if attribution["content"]]
        hits += sum(right(article, some))
        marked += len(article["attributions"])
        given += len(some)
    print(f"full claim: precision {100 * hits / max(1, given):.1f}, recall {100 * hits / max(1, marked):.1f}, "
          f"F1 {200 * hits / max(1, given + marked):.1f} ({marked} marked, {given} found)")


if __name__ == "__main__":
    main()
