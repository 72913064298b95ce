"""Other house styles made from annotated articles: what the corpus seldom shows, a desk's texts often do.

Every change is a list of replacements; the spans move with the text. All of it is drawn from the generator handed in.
"""

import re

SURNAMES = (
    "Abara Adeyemi Alvarez Andersson Aziz Bakker Barros Becker Bianchi Bishara Brandt Castel Chaudhry Chen Costa Dahl "
    "Demir Devaux Diallo Doyle Eriksen Farouk Ferrara Fischer Fontaine Garza Gupta Haddad Hale Hartley Hassan Ibarra "
    "Ivanova Jansen Kaya Keane Khumalo Kimura Kovacs Lambert Larsen Lindqvist Lopez Mbeki Mehta Moreau Morgan Nakamura "
    "Ndiaye Novak Okafor Olsen Ortega Park Petrov Quinn Rahman Reyes Rossi Saito Santos Schmidt Singh Sorensen Tanaka "
    "Thorne Umar Varga Vogel Walsh Weber Yilmaz Zhang Zuluaga").split()
GIVEN = (
    "Ada Ahmed Alice Amara Andrei Anna Arjun Beatriz Carlos Chiara Daniel Elena Emeka Erik Fatima Grace Hanna Ines Ivan "
    "Jonas Julia Karim Kenji Laila Lars Leila Lucas Maria Marta Mei Mina Nadia Nikolai Noor Omar Paula Priya Rafael Rosa "
    "Samuel Sara Sofia Tariq Tomas Vera Victor Wei Yara Yusuf Zoe").split()
TITLES = "Mr Mrs Ms Miss Dr Sen Rep Gov Gen President Secretary Senator Governor Judge Donald Hillary".split()
DASHES = ("—", "―", "–", "--", "-", "— ", "― ", "– ", "-- ", "- ")
STYLES = (("“", "”"), ('"', '"'), ("«", "»"), ("‘", "’"), ("'", "'"), ("„", "”"))


def changed(article, replacements):
    """The article with [(start, end, new text, {role spans inside the new text})] put in; spans follow.

    Spans that a replacement cuts are stretched to its edges.
    """
    replacements = sorted(replacements)
    text, out, at, shift, moves = article["text"], [], 0, 0, []
    for start, end, new in replacements:
        if start < at:
            continue
        out += [text[at:start], new]
        shift += len(new) - (end - start)
        moves.append((start, end, shift))
        at = end
    out.append(text[at:])
    edges = [end for _, end, _ in moves]

    def moved(position, closing):
        import bisect

        before = bisect.bisect_right(edges, position)
        total = moves[before - 1][2] if before else 0
        if before < len(moves) and moves[before][0] < position:
            start, end, after = moves[before]
            return end + after if closing else start + total
        return position + total

    return {
        "text": "".join(out),
        "attributions": [
            {role: [[moved(s, False), moved(e, True)] for s, e in found[role]] for role in ("source", "cue", "content")}
            for found in article["attributions"]
        ],
    }


def with_quotation_style(article, random):
    """Curly quotation marks as another house prints them."""
    text = article["text"]
    if text.count("“") < 2:
        return article
    opening, closing = random.choice(STYLES)
    swap = {"“": opening, "”": closing}
    if random.random() < 0.6:
        swap["’"] = "'" if opening != "‘" else "’"
    return changed(article, [(i, i + 1, swap[c]) for i, c in enumerate(text) if swap.get(c, c) != c])


def with_other_names(article, random):
    """The people most written about under other names, the same all through the article."""
    text = article["text"]
    pairs = re.findall(r"\b([A-Z][a-z]{2,}) ([A-Z][a-z]{2,})\b", text)
    surnames = {last for first, last in pairs if text.count(last) >= 3 and last not in TITLES}
    given = {first for first, last in pairs if last in surnames and first not in TITLES[:14]}
    fresh = {name: random.choice(SURNAMES) for name in sorted(surnames)}
    fresh.update({name: random.choice(GIVEN) for name in sorted(given - surnames)})
    if not fresh:
        return article
    names = re.compile(r"\b(" + "|".join(map(re.escape, fresh)) + r")\b")
    return changed(article, [(m.start(), m.end(), fresh[m.group()]) for m in names.finditer(text)])


def paragraphs(text):
    for found in re.finditer(r"[^\n]+", text):
        yield found.start(), found.end()


def lone(article, start, end):
    """The one attribution of a paragraph, with one span a role, if there is no other."""
    inside = [
        found
        for found in article["attributions"]
        if any(start <= s < end for role in ("source", "cue", "content") for s, _ in found[role])
    ]
    if len(inside) != 1:
        return None
    found = inside[0]
    whole = all(len(found[role]) == 1 for role in ("source", "cue", "content"))
    fits = whole and all(start <= found[role][0][0] and found[role][0][1] <= end for role in found_roles(found))
    return found if fits else None


def found_roles(found):
    return [role for role in ("source", "cue", "content") if found[role]]


def rebuilt(article, edits):
    """The article with whole paragraphs written anew: {start: (end, parts)}; a part is (text, role or None)."""
    text, out, at, position, spans = article["text"], [], 0, 0, []
    gone, moves = [], []
    for start in sorted(edits):
        end, parts = edits[start]
        out.append(text[at:start])
        position += start - at
        fresh = {"source": [], "cue": [], "content": []}
        for words, role in parts:
            if role:
                fresh[role].append([position, position + len(words)])
            out.append(words)
            position += len(words)
        spans.append(fresh)
        gone.append((start, end))
        moves.append((end, position - end))
        at = end
    out.append(text[at:])

    def moved(offset):
        shift = 0
        for end, delta in moves:
            if offset >= end:
                shift = delta
        return offset + shift

    kept = []
    for found in article["attributions"]:
        if any(s < b and a < e for role in found_roles(found) for s, e in found[role] for a, b in gone):
            continue
        kept.append({role: [[moved(s), moved(e)] for s, e in found[role]] for role in ("source", "cue", "content")})
    return {"text": "".join(out), "attributions": kept + spans}


def with_other_forms(article, random, share):
    """Said-sentences as signatures («words» and a dashed name), as dialogue («NAME: words») and as headlines."""
    text, edits, headline = article["text"], {}, None
    for start, end in paragraphs(text):
        found = lone(article, start, end)
        if not found:
            continue
        (cs, ce), (ss, se) = found["content"][0], found["source"][0]
        content, name = text[cs:ce].strip(), text[ss:se].strip()
        bare = content.strip("“”\"'‘’ ").rstrip(",")
        if len(name) > 60 or len(bare) < 12 or name.split()[0].lower() in ("he", "she", "they", "it", "i", "we", "who"):
            continue
        short = 4 <= len(bare.split()) <= 14 and "“" not in bare
        if headline is None and short and random.random() < share:
            words = bare[0].upper() + bare[1:].rstrip(".")
            if random.random() < 0.3:
                words = " ".join(w[:1].upper() + w[1:] for w in words.split())
            speaker = name.split()[-1] if random.random() < 0.5 and name[0].isupper() else name
            verb = random.choice(("says", "says", "claims", "warns", "insists"))
            headline = random.choice(
                (
                    [(speaker, "source"), (":", "cue"), (" ", None), (words, "content")],
                    [(speaker, "source"), (":", "cue"), (" ‘", None), (words, "content"), ("’", None)],
                    [(words, "content"), (", ", None), (verb, "cue"), (" ", None), (speaker, "source")],
                    [(words, "content"), (":", "cue"), (" ", None), (speaker, "source")],
                    [(speaker, "source"), (" ", None), (verb, "cue"), (" ", None), (bare.rstrip("."), "content")],
                )
            )
            continue
        covered = (ce - cs) + (se - ss) + sum(e - s for s, e in found["cue"])
        if covered < 0.8 * (end - start) or random.random() > share:
            continue
        quoted = content[:1] in "“\"" and len(bare) > 20
        kind = random.random()
        if quoted and kind < 0.5:
            dash = random.choice(DASHES)
            mark = dash.strip()
            opening, closing = random.choice((("“", "”"), ('"', '"'), ("", "")))
            words = opening + bare + ("." if bare[-1].isalnum() else "") + closing
            tail = random.choice(("", "", ", " + random.choice(("spokesperson", "director", "resident", "analyst"))))
            edits[start] = (end, [(words, "content"), (random.choice(("\n", "\n", " ")), None), (mark, "cue"),
                                  (" " if len(dash) > len(mark) else "", None), (name + tail, "source")])
        elif quoted or kind < 0.6:
            shown = name.split()[-1].upper() if random.random() < 0.5 else name
            words = bare[0].upper() + bare[1:] + ("." if bare[-1].isalnum() else "")
            if random.random() < 0.25:
                words = "“" + words + "”"
            edits[start] = (end, [(shown, "source"), (":", "cue"), (" ", None), (words, "content")])
    made = rebuilt(article, edits) if edits else article
    if headline:
        place = 0
        made = rebuilt(made, {place: (place, headline + [("\n\n", None)])})
    return made


def varied(article, random):
    """One way in which another house would have printed the article."""
    if random.random() < 0.35:
        article = with_other_forms(article, random, 0.5)
    if random.random() < 0.35:
        article = with_other_names(article, random)
    if random.random() < 0.4:
        article = with_quotation_style(article, random)
    return article
