"""The walk of the acceptance run: see `run` beside it."""
import argparse
import base64
import hashlib
import json
import pathlib
import re
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from desk import Desk, Refused, claims_of, overlap, points  # noqa: E402

READER, SECOND, CHIEF = "mira.example", "jon.example", "ada.example"
ENOUGH = 0.5


class NotSo(Exception):
    """What was expected is not so."""


def need(fine, sentence):
    if not fine:
        raise NotSo(sentence)


def tokens(text):
    return {word for word in re.findall(r"\w+", (text or "").lower()) if word not in ("the", "a", "an", "of", "s")}


# Comparing with the gold.


def naming(entry):
    for flag in entry.get("flags", []):
        if flag in ("anonymous", "unnamed", "unattributed"):
            return flag
    return "named"


def speakers_agree(wanted, found, text, claimant=""):
    """Whether both name the same one: a word in common with the speaker or the claimant found, or nobody in the gold."""
    if not wanted["speaker"]:
        return True
    printed = " ".join(text[start:end] for start, end in wanted["speaker"])
    claimants = wanted.get("claimant") or []
    known = tokens(printed) | tokens(" ".join([claimants] if isinstance(claimants, str) else claimants))
    return bool(known & (tokens(claimant) | tokens(" ".join(span["quote"] for span in found["speaker"]))))


def likeness(wanted, found, text, claimant):
    """How far the places agree, 0 to 1; a bare «no comment» is looked up by its cue."""
    if not speakers_agree(wanted, found, text, claimant):
        return 0.0
    content = overlap(points(wanted["content"], text), points(found["content"], text))
    if wanted["form"] != "no comment":
        return content
    cues = points(wanted["cue"], text)
    return max(content if wanted["content"] else 0.0, overlap(cues, points(found["cue"], text)),
               overlap(cues, points(found["content"], text)))


def match(gold, attributions, claimants, text):
    """Pairs each gold attribution with at most one that was found, the best first."""
    pairs = sorted(((likeness(entry, found["reading"], text, claimants.get(found["id"], "")), entry["id"], found["id"])
                    for entry in gold for found in attributions), key=lambda pair: -pair[0])
    matched, taken = {}, set()
    for score, wanted, found in pairs:
        if score >= ENOUGH and wanted not in matched and found not in taken:
            matched[wanted] = found
            taken.add(found)
    return matched


# What a reviewer does to make it right.


class Reviewer:
    """Goes through one text with its gold and counts what had to be added or corrected."""

    def __init__(self, desk, article, text, gold):
        self.desk, self.article, self.text, self.gold = desk, article, text, gold
        self.by_id = {entry["id"]: entry for entry in gold["attributions"]}
        self.attribution = {}
        self.added, self.corrected = [], []

    def run(self):
        found = self.desk.attributions(self.article)
        self.attribution = match(self.gold["attributions"], found, self.claimants(), self.text)
        self.isolated = len(self.attribution)
        self.surplus = len(found) - self.isolated
        self.claim_count = len(self.desk.claims())
        for entry in self.gold["attributions"]:
            if "optional" in entry.get("flags", []) and entry["id"] not in self.attribution:
                continue
            if entry["id"] in self.attribution:
                self.correct(entry)
            else:
                self.attribution[entry["id"]] = self.mark(entry)
                self.added.append(entry["id"])
        for entry in self.gold["attributions"]:
            if entry["id"] in self.attribution:
                self.correct_claims(entry)

    def claimants(self):
        """The name of the claimant behind each attribution that has one."""
        names = {row["id"]: row["name"] for row in self.desk.list("claimants")}
        return {attribution: names.get(claim["origin"].get("claimant"), "")
                for claim in self.desk.claims().values() for attribution in claim["origin"].get("attributions", [])}

    def statements(self, entry):
        if entry["form"] == "no comment":
            return []
        if "claims" in entry:
            return entry["claims"]
        plain = " ".join(self.text[start:end] for start, end in entry["content"])
        plain = re.sub(r"^that\s+", "", plain).strip(" .,“”\"")
        return [plain[:1].upper() + plain[1:]]

    def mark(self, entry):
        """Marks an attribution by the words as printed."""
        options = []
        for field in ("speaker", "cue", "content"):
            for start, end in entry[field]:
                options += [f"--{field}", self.text[start:end]]
        for carrier in entry.get("chain", []):
            options += ["--carrier", carrier]
        for statement in self.statements(entry):
            options += ["--statement", statement]
        claimant = entry.get("claimant")
        if claimant and self.statements(entry):
            options += ["--claimant", claimant if isinstance(claimant, str) else claimant[0]]
        options += ["--form", entry["form"], "--kind", entry["kind"], "--naming", naming(entry), "--near", self.near(entry)]
        made = self.desk.created("mark", self.article, *options, letter="T", person=READER)
        need(len(made) == 1, f"marking «{entry['id']}» made {len(made)} attributions")
        return made[0]

    def near(self, entry):
        """Words that stand once in the text, at the place of the attribution."""
        start, end = (entry["content"] or entry["cue"])[0]
        while self.text.count(self.text[start:end]) > 1 and (start > 0 or end < len(self.text)):
            start, end = max(0, start - 10), min(len(self.text), end + 10)
        return self.text[start:end]

    def correct(self, entry):
        """Form, naming and chain of an attribution that was found."""
        name = self.attribution[entry["id"]]
        reading = self.desk.show(name)["reading"]
        wrong = []
        if reading["form"] != entry["form"]:
            wrong.append(f"form {reading['form']}")
        if entry["speaker"] and reading["naming"] != naming(entry):
            wrong.append(f"naming {reading['naming']}")
        carriers = " ".join(link["name"] for link in reading["chain"])
        if any(not tokens(carrier) & tokens(carriers) for carrier in entry.get("chain", [])):
            wrong.append("chain")
        if not wrong:
            return
        if len(wrong) == 1 and wrong[0].startswith("form"):
            self.desk.run("edit", name, "--form", entry["form"], person=READER)
        else:
            reading.update(form=entry["form"], naming=naming(entry))
            if "chain" in wrong:
                reading["chain"] = [{"name": carrier} for carrier in entry["chain"]]
            self.desk.run("edit", name, "--set", "reading=" + json.dumps(reading), person=READER)
        self.corrected.append(f"{entry['id']}: {', '.join(wrong)}")

    def correct_claims(self, entry):
        """The claims under an attribution: none for a no comment, word for word where the gold says so."""
        name = self.attribution[entry["id"]]
        claims = self.desk.claims()
        own = claims_of(name, claims)
        if entry["form"] == "no comment":
            for claim in own:
                self.desk.run("withdraw", claim, "--reason", "A no comment claims nothing.", person=READER)
                self.corrected.append(f"{entry['id']}: claim taken away")
            return
        if not own and (entry.get("claims") or entry["form"] in ("denial", "response")):
            self.desk.run("withdraw", name, "--reason", "Marked anew with its claims.", person=READER)
            self.attribution[entry["id"]] = name = self.mark(entry)
            self.corrected.append(f"{entry['id']}: no claim")
            claims = self.desk.claims()
            own = claims_of(name, claims)
        if "claims" in entry:
            own, steps = self.desk.settle(own, entry["claims"], READER)
            self.corrected += [f"{entry['id']}: {step}" for step in steps]
            claims = self.desk.claims()
        if entry["form"] in ("denial", "response") or "claims" in entry:
            for claim in own:
                self.correct_claimant(entry, claim, claims)

    def correct_claimant(self, entry, claim, claims):
        claimant = claims[claim]["origin"].get("claimant")
        known = self.desk.show(claimant) if claimant else {"name": "", "aliases": []}
        if not tokens(entry["claimant"]) & tokens(" ".join([known["name"], *known["aliases"]])):
            self.desk.give(claim, entry["claimant"], READER)
            self.corrected.append(f"{entry['id']}: claimant «{known['name']}»")

    # Relations.

    def answered(self, entry, claims):
        """The claims that a denial or response may answer, those of the triple first."""
        others = sorted(entry["answers"], key=lambda other: "claims" not in self.by_id[other])
        return [claim for other in others for claim in claims_of(self.attribution[other], claims)]

    def relations(self):
        """A denial denies all three claims; a response responds to one of them, or to the threat.

        Confirms the relations that were suggested and makes the others. How many were suggested, and how many made.
        """
        suggested = made = 0
        claims = self.desk.claims()
        for entry in self.gold["attributions"]:
            does = {"denial": "denies", "response": "responds to"}.get(entry["form"])
            if not does or not entry.get("answers"):
                continue
            answering, answered = claims_of(self.attribution[entry["id"]], claims)[0], self.answered(entry, claims)
            known = {row["to"]: row for row in self.desk.list("relations")
                     if (row["from"], row["does"]) == (answering, does) and row["to"] in answered}
            wanted = answered if does == "denies" else [*known, *answered][:1]
            for claim in wanted:
                if claim not in known:
                    self.desk.run("relate", answering, does.replace(" ", "-"), claim, person=READER)
                    made += 1
                    continue
                suggested += 1
                if known[claim]["standing"] != "confirmed":
                    self.desk.run("confirm", known[claim]["id"], person=READER)
        return suggested, made

    # What must be so at the end.

    def check(self):
        claims, attributions = self.desk.claims(), {row["id"]: row for row in self.desk.attributions(self.article)}
        have = {(row["from"], row["does"], row["to"]) for row in self.desk.list("relations")
                if row["standing"] == "confirmed"}
        silent = 0
        for entry in self.gold["attributions"]:
            if entry["id"] not in self.attribution:
                continue
            name = self.attribution[entry["id"]]
            reading, own = attributions[name]["reading"], claims_of(name, claims)
            for span in [*reading["speaker"], *reading["cue"], *reading["content"]]:
                need(self.text[span["start"]:span["end"]] == span["quote"],
                     f"{name}: the text has other words at {span['start']} than «{span['quote']}»")
            need(reading["form"] == entry["form"], f"{name} («{entry['id']}») is «{reading['form']}», not «{entry['form']}»")
            if entry["form"] == "no comment":
                silent += 1
                need(not own, f"{name} is a no comment and has the claim {own}")
            if "claims" in entry:
                said = [claims[claim]["statement"] for claim in own]
                need(said == entry["claims"], f"{name} has the claims {said}, not {entry['claims']}")
            if entry.get("chain"):
                carriers = " ".join(link["name"] for link in reading["chain"])
                need(tokens(entry["chain"][0]) & tokens(carriers), f"{name} has not {entry['chain'][0]} in its chain")
            does = {"denial": "denies", "response": "responds to"}.get(entry["form"])
            if does and entry.get("answers"):
                answered = self.answered(entry, claims)
                related = [claim for claim in answered if (own[0], does, claim) in have]
                need(related and (does != "denies" or related == answered),
                     f"{own[0]} {does} {related or 'nothing'}; {answered} are wanted")
        need(silent >= 3, f"{silent} no-comments are on record; three are wanted")


# What the rules see.


def findings(desk, *what):
    """What the rules find, whether something blocks or not."""
    try:
        return desk.json("check", *what)["findings"]
    except Refused as refusal:
        need("ended with 1" in str(refusal), f"checking: {refusal}")
        return json.loads(refusal.output)["findings"]


def blocked(desk, claim, rules):
    """Exactly these rules block the claim."""
    found = {row["rule"] for row in findings(desk, claim) if row["level"] == "block"}
    need(found == rules, f"{claim} is blocked by {sorted(found)}, not by {sorted(rules)}")


def proposal(desk, claim):
    """The edit in which the verdict was proposed."""
    entries = [row for row in desk.json("log", claim.replace("C", "V"))["entries"] if row["kind"] == "review.proposed"]
    return max(entry["edit"] for entry in entries)


def known_flaws(desk, reviewer, gold):
    """A claim that one unnamed person makes, and that nothing bears out, is found as such."""
    seen, claims = findings(desk), desk.claims()
    for entry in gold["attributions"]:
        name = reviewer.attribution.get(entry["id"])
        if name and "anonymous" in entry.get("flags", []):
            for claim in claims_of(name, claims):
                if len(claims[claim]["origin"]["attributions"]) == 1:
                    need(any((row["claim"], row["rule"]) == (claim, "L09") for row in seen),
                         f"{claim} rests on one unnamed person, and no rule says so")


# From the claims to the report.


def review(desk, claims, folder):
    """Sources with archived files, evidence, two verdicts with second review and sign-off, one published."""
    files = {"paper.txt": "A note on a public paper, written for this run.\n", "answer.txt": "A note on an answer.\n"}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    law = desk.created("source", "add", "The order, as published", "--kind", "law", "--publisher", "The gazette",
                       "--reliability", "A", "--file", folder / "paper.txt", letter="S", person=READER)[0]
    answer = desk.created("source", "add", "The answer, as published", "--kind", "statement", "--reliability", "C",
                          "--interests", "It gains by being believed.", "--file", folder / "answer.txt", letter="S",
                          person=READER)[0]
    verdicts = (("not-enough-evidence", "context"), ("refuted", "refutes"))
    for claim, (verdict, stance) in zip(claims[:2], verdicts):
        claimant = desk.claims()[claim]["origin"].get("claimant")
        if desk.claims()[claim].get("checkability", {}).get("checkable") is False:
            # What speaks of things to come is marked as not checkable until somebody says why it is.
            desk.run("edit", claim, "--checkable", "The papers say what holds already.", person=READER)
        first = desk.created("evidence", "add", claim, "--source", law, "--stance", "supports", "--locator", "section 1",
                             "--excerpt", "A public paper.", "--credibility", 3, letter="E", person=READER)[0]
        second = desk.created("evidence", "add", claim, "--source", answer, "--stance", stance, "--excerpt",
                              "An answer.", letter="E", person=READER)[0]
        why = f"{first} says it and shows nothing; {second} says otherwise."
        if verdict == "not-enough-evidence":
            # The claimant's own document as corroboration, and nobody asked: the rules see both.
            desk.run("edit", law, "--derives-from", claimant, person=READER)
        desk.run("propose", claim, verdict, "--rationale", why, person=READER)
        if verdict == "not-enough-evidence":
            blocked(desk, claim, {"L07", "L08", "L10"})
            desk.run("edit", law, "--set", "derivesFrom=[]", person=READER)
            search = desk.created("evidence", "search", claim, "--place", "the papers of this run", "--query",
                                  "a case in which it happened", "--date", "2026-11-15", letter="E", person=READER)[0]
            why += f" {search} found no case."
            desk.run("undo", proposal(desk, claim), person=READER)
            desk.run("propose", claim, verdict, "--rationale", why, person=READER)
        blocked(desk, claim, {"L10"})
        desk.run("evidence", "reply", claim, "--channel", "by letter", "--date", "2026-11-14", "--outcome", "no reply",
                 person=READER)
        desk.run("second", claim, verdict, "--rationale", f"I read {first} and {second} in the same way.", person=SECOND)
        left = findings(desk, claim)
        need(not any(row["level"] == "block" for row in left), f"{claim} is still blocked: {left}")
        desk.run("sign-off", claim, person=CHIEF)
    desk.run("publish", claims[0], "--yes", person=CHIEF)
    try:
        desk.run("publish", claims[1], "--yes", person=READER)
    except Refused as refusal:
        need("ended with 2" in str(refusal), f"publishing by one who is no editor: {refusal}")
    else:
        raise NotSo(f"{READER} is no editor and could publish")


def root_of(leaves):
    """RFC 6962, section 2.1."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\x01" + root_of(leaves[:half]) + root_of(leaves[half:])).digest()


def fresh(review):
    """A review before its first move, which the ledger does not write down."""
    return {"claim": review.replace("V", "C"), "state": "unreviewed", "version": 1}


class Ledger:
    """An exported ledger, read and replayed without the command."""

    def __init__(self, path):
        self.lines = path.read_bytes().split(b"\n")[:-1]
        self.entries = [json.loads(line) for line in self.lines]
        self.records, before = {}, "0" * 64
        for number, (line, entry) in enumerate(zip(self.lines, self.entries), 1):
            need(entry["sequence"] == number, f"entry {number} of the ledger calls itself {entry['sequence']}")
            need(entry["previous"] == before, f"entry {number} of the ledger does not follow the one before")
            before = hashlib.sha256(line).hexdigest()
            payload = entry["payload"]
            if entry["kind"].endswith((".added", ".imported")):
                self.records[payload["record"]] = dict(payload["body"])
            elif "changes" in payload:
                record = self.records.setdefault(payload["record"], fresh(payload["record"]))
                for field, change in payload["changes"].items():
                    record.pop(field, None)
                    if "after" in change:
                        record[field] = change["after"]
        self.head = before

    def check_note(self, note):
        """The checkpoint states the root of so many entries of this ledger."""
        _, size, root = note.split("\n")[:3]
        leaves = [hashlib.sha256(b"\x00" + line).digest() for line in self.lines[:int(size)]]
        need(int(size) <= len(self.lines), f"the checkpoint speaks of {size} entries, the ledger has {len(self.lines)}")
        need(base64.b64encode(root_of(leaves)).decode() == root, f"the checkpoint's root is not that of {size} entries")
        return int(size)


def check_report(report, ledger, texts):
    """Every statement of the JSON report stands in the ledger. How many were looked at."""
    need(report["format"] == "claims.report" and report["version"] == 1, "the JSON report is of an unknown format")
    need(report["head"] == {"size": len(ledger.lines), "hash": ledger.head}, "the report names another head")
    need(ledger.check_note(report["checkpoint"]) == len(ledger.lines), "the report's checkpoint is of another head")
    need(base64.b64encode(bytes.fromhex(report["root"])).decode() == report["checkpoint"].split("\n")[2],
         "the report names another root than its checkpoint")
    looked = 4

    def same(record, name):
        nonlocal looked
        need(name in ledger.records, f"the report holds {name}, the ledger does not")
        stands = ledger.records[name]
        for field in sorted(record.keys() | stands.keys()):
            need(record.get(field) == stands.get(field),
                 f"{name}: the report has «{field}» as {record.get(field)}, the ledger as {stands.get(field)}")
            looked += 1

    def comment(row):
        same(row["comment"], row["comment"]["id"])
        need(row["text"] == texts[row["comment"]["body"]["commitment"]], f"{row['comment']['id']} says other words")

    same(report["casebook"], "B0001")
    for kind in ("attributions", "claimants", "keys"):
        for record in report[kind]:
            same(record, record["id"])
    for row in report["articles"]:
        same(row["article"], row["article"]["id"])
        for text, version in zip(row["texts"], row["article"]["versions"]):
            need(hashlib.sha256(text["text"].encode()).hexdigest() == version["textSHA256"], "an article has another hash")
            need(text["text"] == texts[version["text"]["commitment"]], "an article has another text")
    for row in report["sources"]:
        same(row["source"], row["source"]["id"])
    for row in report.get("comments", []):
        comment(row)
    for row in report["claims"]:
        name = row["claim"]["id"]
        same(row["claim"], name)
        for kind in ("evidence", "relations", "waivers"):
            for record in row[kind]:
                same(record, record["id"])
        for entry in row["comments"]:
            comment(entry)
        review = name.replace("C", "V")
        if review in ledger.records:
            if row["review"]["state"] in ("proposed", "second review"):
                need(row["review"]["first"].keys() == {"at", "by", "sealed"}, f"{name}: the first verdict is not sealed")
            else:
                same(row["review"], review)
        else:
            need(row["review"]["state"] == "unreviewed", f"{name} is reviewed, and the ledger does not say so")
        need(row["standing"] == standing(row["review"]), f"{name} stands as «{row['standing']}» without a ground")
        need(row["restsOn"], f"{name} rests on no entry")
        for sequence in row["restsOn"]:
            need(1 <= sequence <= len(ledger.lines), f"{name} rests on entry {sequence} of {len(ledger.lines)}")
        for entry in row["history"]:
            stands = ledger.entries[entry["sequence"] - 1]
            for field in ("kind", "person", "time"):
                need(entry[field] == stands[field], f"{name}: entry {entry['sequence']} has another {field}")
                looked += 1
            need(entry.get("record") == stands["payload"].get("record"), f"{name}: entry {entry['sequence']} is of another")
    return looked


def standing(review):
    """The finding that a claim stands with."""
    if review["state"] == "not checkable":
        return "not checkable"
    if review["state"] in ("agreed", "signed off", "published"):
        return review["first"]["verdict"]
    public = review.get("publications", [])[-1:] if review["state"] != "withdrawn" else []
    return public[0]["verdict"] if public else "no verdict"


def sealed_texts(folder):
    """The texts of an export, by commitment, each checked against it."""
    texts = {}
    for line in (folder / "reviews/texts.jsonl").read_text(encoding="utf-8").split("\n")[:-1]:
        row = json.loads(line)
        data = (folder / row["file"]).read_bytes() if "file" in row else row["text"].encode()
        need(hashlib.sha256(bytes.fromhex(row["salt"]) + data).hexdigest() == row["commitment"],
             f"a text in texts.jsonl is not the one that was sealed: {row['commitment']}")
        texts[row["commitment"]] = data.decode()
    return texts


def export(desk, folder, claims):
    """The three reports, the text form, and the way back."""
    statements = {name: record["statement"] for name, record in desk.claims().items()}
    for form, name in (("html", "report.html"), ("markdown", "report.md"), ("json", "report.json")):
        desk.run("report", "--format", form, "--output", folder / name, person=CHIEF)
        need((folder / name).stat().st_size > 2000, f"the {form} report is all but empty")
    page = (folder / "report.html").read_text(encoding="utf-8")
    need("<script" not in page.lower(), "the HTML report holds a script")
    need(not re.search(r"(src|href)\s*=\s*[\"']?https?:[^>]*(\.css|\.js|\.png)", page), "the HTML report loads something")
    for name in claims:
        for file in ("report.html", "report.md"):
            need(name in (folder / file).read_text(encoding="utf-8"), f"{file} does not name {name}")
    desk.run("text", "out", folder / "text", person=CHIEF)
    ledger = Ledger(folder / "text/reviews/ledger.jsonl")
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    for name, statement in statements.items():
        need(ledger.records[name]["statement"] == statement, f"{name} says other words in the ledger")
        need(statement in json.dumps(report, ensure_ascii=False), f"the JSON report does not hold «{statement}»")
    looked = check_report(report, ledger, sealed_texts(folder / "text"))
    need(looked >= 3 * len(statements), f"only {looked} statements of the JSON report could be looked at")
    desk.run("verify")
    return ledger, looked


def there_and_back(desk, folder, program, ledger):
    """The text form, read into a new casebook, ends in the same head."""
    other = Desk(program, folder / "other.casebook", desk.environment)
    other.run("text", "in", folder / "text", person=CHIEF)
    need(other.json("info")["ledger"]["hash"] == ledger.head, "the casebook that was read from the text form ends in another head")
    other.run("text", "out", folder / "again", person=CHIEF)
    for path in sorted((folder / "text").rglob("*")):
        if path.is_file():
            twin = folder / "again" / path.relative_to(folder / "text")
            need(twin.is_file() and twin.read_bytes() == path.read_bytes(), f"{twin.name} differs on the way back")
    other.run("verify")


def one(program, folder, text_path, gold_path):
    """One text; a row for the table."""
    folder.mkdir()
    text, gold = text_path.read_text(encoding="utf-8"), json.loads(gold_path.read_text(encoding="utf-8"))
    keys = {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config"), "CLAIMS_PERSON": READER}
    desk = Desk(program, folder / "run.casebook", keys)
    desk.run("new", folder / "run.casebook", "--title", f"Acceptance: {text_path.name}", "--editor", CHIEF)
    article = desk.created("add", text_path, "--publisher", "Acceptance Post", letter="A", person=READER)[0]
    reviewer = Reviewer(desk, article, text, gold)
    reviewer.run()
    suggested, related = reviewer.relations()
    reviewer.check()
    known_flaws(desk, reviewer, gold)
    triple = next(entry["id"] for entry in gold["attributions"] if "claims" in entry)
    claims = claims_of(reviewer.attribution[triple], desk.claims())
    review(desk, claims, folder)
    ledger, looked = export(desk, folder, claims)
    there_and_back(desk, folder, program, ledger)
    wanted = [entry for entry in gold["attributions"] if "optional" not in entry.get("flags", [])]
    isolated = len([entry for entry in wanted if entry["id"] not in reviewer.added])
    row = (text_path.stem, f"{isolated}/{len(wanted)}", len(reviewer.added), len(reviewer.corrected), reviewer.surplus,
           f"{suggested}/{suggested + related}", len(ledger.lines), looked)
    notes = [f"added {name}" for name in reviewer.added] + [f"corrected {what}" for what in reviewer.corrected]
    return row, notes


def main():
    reading = argparse.ArgumentParser()
    reading.add_argument("--claims", required=True)
    reading.add_argument("--folder", required=True, type=pathlib.Path)
    reading.add_argument("pairs", nargs="+", type=pathlib.Path)
    options = reading.parse_args()
    begun, table = time.monotonic(), []
    for number, (text, gold) in enumerate(zip(options.pairs[::2], options.pairs[1::2])):
        try:
            row, notes = one(options.claims, options.folder / str(number), text, gold)
        except (NotSo, Refused) as error:
            sys.exit(f"{text.name}: {error}")
        print(f"{text.name}: " + ("; ".join(notes) or "nothing to add or to correct"), flush=True)
        table.append(row)
    heads = ("text", "isolated", "added", "corrected", "surplus", "suggested", "entries", "checked")
    widths = [max(len(str(row[column])) for row in [heads, *table]) for column in range(len(heads))]
    print()
    for row in [heads, *table]:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())
    print("""
isolated   attributions of the gold that the extractor found (content overlap of a half or more, same speaker)
added      marked by command        corrected  form, naming, chain, claims or claimant set right by command
surplus    found and not in the gold (left as they are)     suggested  relations that were offered, of those wanted
entries    of the ledger            checked    statements of the JSON report that were looked up in the ledger""")
    print(f"\n{len(table)} texts, all as wanted, in {time.monotonic() - begun:.0f} s")


main()
