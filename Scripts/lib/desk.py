"""A reviewer at work through the command line: what the example and the acceptance run share.

Everything goes through the command `claims` and its JSON; nothing is read from the casebook file itself.
"""
import json
import os
import subprocess
import sys


class Refused(Exception):
    """A command ended with an exit code other than 0."""


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
            raise Refused(f"«claims {' '.join(command[1:])}» ended with {done.returncode}: "
                          + done.stderr.decode(errors="replace").strip())
        return done.stdout.decode()

    def json(self, *words, person=None, input=None):
        return json.loads(self.run(*words, "--json", person=person, input=input))

    def created(self, *words, letter=None, person=None, input=None):
        """Runs a writing command: the ids that it gave out, all of them or those of one letter."""
        receipt = self.json(*words, person=person, input=input)
        return [name for name in receipt["created"] if letter in (None, name[0])]

    def list(self, kind):
        """All records of a kind."""
        records, offset = [], 0
        while True:
            page = rows(self.json("list", kind, "--limit", 1000, "--offset", offset))
            records += page
            offset += len(page)
            if len(page) < 1000:
                return records

    def claims(self):
        """The claims that stand, by id, whole."""
        found = {}
        for row in self.list("claims"):
            record = row if "origin" in row else record_of(self.json("show", identifier(row)))
            if not record.get("withdrawn") and not record.get("mergedInto"):
                found[record["id"]] = record
        return found

    def attributions(self, article=None):
        """The attributions that were not rejected."""
        every = [row if "reading" in row else record_of(self.json("show", identifier(row)))
                 for row in self.list("attributions")]
        return [row for row in every if not row.get("rejected") and article in (None, row["article"])]

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


def rows(answer):
    """The records in the answer of a list command."""
    if isinstance(answer, list):
        return answer
    lists = [value for value in answer.values() if isinstance(value, list)]
    return lists[0] if lists else []


def record_of(answer):
    """The record itself in the answer of a show command."""
    return answer["record"] if "record" in answer else answer


def identifier(row):
    """The id of a record in a list, which a row of the queue calls «claim»."""
    return row.get("id") or row["claim"]


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


def words(spans):
    """The words of some spans, joined by a blank."""
    return " ".join(span["quote"] for span in spans)


def claims_of(attribution, claims):
    """The claims that come from this attribution, in the order of their numbers."""
    return sorted((claim for claim, record in claims.items()
                   if attribution in record["origin"].get("attributions", [])), key=lambda name: int(name[1:]))


def isolated(desk, article, content, statements, person, mark):
    """The claims that say these statements under the attribution whose content is nearest to the words given.

    Where the extractor has found no such attribution, the person marks one, with the options in `mark`.
    """
    best, score = None, 0.5
    for attribution in desk.attributions(article):
        quote = words(attribution["reading"]["content"])
        shared = longest_common(quote, content)
        share = shared / max(len(quote), len(content), 1)
        if share >= score:
            best, score = attribution["id"], share
    claims = claims_of(best, desk.claims()) if best else []
    if not claims:
        if best:
            desk.run("withdraw", best, "--reason", "Marked anew with its claims.", person=person)
        options = [word for statement in statements for word in ("--statement", statement)]
        return desk.created("mark", article, "--content", content, *mark, *options, letter="C", person=person)
    return desk.settle(claims, statements, person)[0]


def longest_common(one, other):
    """The length of the longest run of characters that both have."""
    best, row = 0, [0] * (len(other) + 1)
    for left in one:
        previous = 0
        for index, right in enumerate(other, 1):
            previous, row[index] = row[index], previous + 1 if left == right else 0
            best = max(best, row[index])
    return best
