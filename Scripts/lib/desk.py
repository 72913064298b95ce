"""A reviewer at work through the command line: what the example and the acceptance run share.

Everything goes through the command `claims` and its JSON; nothing is read from the casebook file itself.
"""
import json
import os
import subprocess


class Refused(Exception):
    """A command ended with an exit code other than 0; `output` holds what it printed all the same."""

    output = ""


class Desk:
    """One casebook and the people who work on it."""

    def __init__(self, program, casebook, environment=None):
        self.program = os.path.abspath(program) if os.sep in program else program
        self.environment = {**os.environ, **(environment or {}), "CLAIMS_CASEBOOK": str(casebook)}

    def run(self, *words, person=None, input=None):
        """Runs a command and hands back what it printed."""
        environment = dict(self.environment)
        if person:
            environment["CLAIMS_PERSON"] = person
        command = [self.program, *map(str, words)]
        done = subprocess.run(
            command, input=(input or "").encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        if done.returncode != 0:
            refusal = Refused(f"«claims {' '.join(command[1:])}» ended with {done.returncode}: "
                              + done.stderr.decode(errors="replace").strip())
            refusal.output = done.stdout.decode(errors="replace")
            raise refusal
        return done.stdout.decode()

    def json(self, *words, person=None, input=None):
        return json.loads(self.run(*words, "--json", person=person, input=input))

    def created(self, *words, letter=None, person=None, input=None):
        """Runs a writing command: the ids that it gave out, all of them or those of one letter."""
        receipt = self.json(*words, person=person, input=input)
        return [name for name in receipt["created"] if letter in (None, name[0])]

    def list(self, kind):
        """All records of a kind but claims, whole."""
        return [whole(record) for record in self.json("list", kind, "--limit", 0)["records"]]

    def show(self, name):
        """One record, whole."""
        return whole(self.json("show", name)["record"])

    def claims(self):
        """The claims that stand, by id, whole: what hangs on the articles."""
        found = {}
        for article in self.list("articles"):
            for row in self.json("show", article["id"])["related"]:
                record = row["record"]
                if row["kind"] == "claim" and not record.get("withdrawn") and not record.get("mergedInto"):
                    found[row["id"]] = record
        return found

    def attributions(self, article=None):
        """The attributions that were not rejected."""
        return [row for row in self.list("attributions")
                if not row.get("rejected") and article in (None, row["article"])]

    def give(self, claim, name, person):
        """Makes somebody the claimant of a claim, also one who is not in the casebook yet."""
        if not any(name in (row["name"], *row["aliases"]) for row in self.list("claimants")):
            self.run("claimant", "add", name, person=person)
        self.run("edit", claim, "--claimant", name, person=person)

    def text(self, article):
        """The present text of an article."""
        return self.json("show", article)["texts"][0]["text"]

    def reread(self, attribution, content, wanted, person):
        """Sets speaker, cue, content, form, naming and chain of an attribution right, as one edit."""
        text, reading = self.text(attribution["article"]), json.loads(json.dumps(attribution["reading"]))
        anchor = nearest(text, content, reading["content"][0]["start"])
        if words(reading["content"]) != content:
            reading["content"] = [span(text, anchor, content)]
        for option, field in (("--speaker", "speaker"), ("--cue", "cue")):
            if option in wanted and words(reading[field]) != wanted[option]:
                reading[field] = [span(text, nearest(text, wanted[option], anchor), wanted[option])]
        reading["form"] = wanted.get("--form", reading["form"]).replace("-", " ")
        reading["naming"] = wanted.get("--naming", reading["naming"])
        if "--carrier" in wanted and wanted["--carrier"] not in [link["name"] for link in reading["chain"]]:
            place = nearest(text, wanted["--carrier"], anchor)
            reading["chain"] = [{"name": wanted["--carrier"], "span": span(text, place, wanted["--carrier"])}]
        if reading != attribution["reading"]:
            self.run("edit", attribution["id"], "--set", "reading=" + json.dumps(reading), person=person)

    def settle(self, claims, statements, person):
        """Makes these claims of one attribution say these statements: splits, merges and edits. What it took."""
        steps = []
        if len(claims) < len(statements):
            made = self.created("split", claims[-1], *statements[len(claims) - 1:], letter="C", person=person)
            claims = claims + made
            steps.append("split")
        elif len(claims) > len(statements):
            surplus = claims[len(statements):]
            self.run("merge", *surplus, "--into", claims[0], person=person)
            claims = claims[:len(statements)]
            steps.append("merge")
        known = self.claims()
        for claim, statement in zip(claims, statements):
            if known[claim]["statement"] != statement:
                self.run("edit", claim, "--statement", statement, person=person)
                steps.append("edit")
        return claims, steps


def whole(record):
    """A record with the empty lists that its JSON leaves out."""
    for field in ("speaker", "cue", "content", "chain") if "reading" in record else ():
        record["reading"].setdefault(field, [])
    if record["id"][0] == "P":
        record.setdefault("aliases", [])
    return record


def points(spans, text=None):
    """The code points that some spans cover; marks at the ends of the words do not count, where the text is given."""
    covered = set()
    for span in spans:
        start, end = (span["start"], span["end"]) if isinstance(span, dict) else span
        while text and end > start and text[end - 1] in " .,;:!?\"'“”‘’":
            end -= 1
        while text and start < end and text[start] in " \"'“”‘’":
            start += 1
        covered.update(range(start, end))
    return covered


def overlap(one, other):
    """Intersection over union of two sets."""
    return len(one & other) / len(one | other) if one | other else 0.0


def nearest(text, quote, place):
    """Where these words stand nearest to a place."""
    places = [at for at in range(len(text)) if text.startswith(quote, at)]
    if not places:
        raise Refused(f"«{quote}» does not stand in the article")
    return min(places, key=lambda at: abs(at - place))


def span(text, start, quote):
    """A place in a text, as records write it."""
    end = start + len(quote)
    return {"start": start, "end": end, "quote": quote, "prefix": text[max(0, start - 32):start],
            "suffix": text[end:end + 32]}


def words(spans):
    """The words of some spans, joined by a blank."""
    return " ".join(span["quote"] for span in spans)


def claims_of(attribution, claims):
    """The claims that come from this attribution, in the order of their numbers."""
    return sorted((claim for claim, record in claims.items()
                   if attribution in record["origin"].get("attributions", [])), key=lambda name: int(name[1:]))


def isolated(desk, article, content, statements, person, mark):
    """The claims that say these statements under the attribution whose content is nearest to the words given.

    What the extractor has read wrongly is set right; where it has found no such attribution, the person marks one.
    `mark` holds the options of «claims mark», as pairs.
    """
    best, score = None, 0.0
    for attribution in desk.attributions(article):
        quote = words(attribution["reading"]["content"])
        shared = longest_common(quote, content)
        if shared >= 0.6 * len(content) and shared / max(len(quote), 1) > score:
            best, score = attribution, shared / len(quote)
    claims = claims_of(best["id"], desk.claims()) if best else []
    if claims:
        desk.reread(best, content, dict(zip(mark[::2], mark[1::2])), person)
        return desk.settle(claims, statements, person)[0]
    if best:
        desk.run("withdraw", best["id"], "--reason", "Marked anew with its claims.", person=person)
    options = [word for statement in statements for word in ("--statement", statement)]
    return desk.created("mark", article, "--content", content, *mark, *options, letter="C", person=person)


def longest_common(one, other):
    """The length of the longest run of characters that both have."""
    best, row = 0, [0] * (len(other) + 1)
    for left in one:
        previous = 0
        for index, right in enumerate(other, 1):
            previous, row[index] = row[index], previous + 1 if left == right else 0
            best = max(best, row[index])
    return best
