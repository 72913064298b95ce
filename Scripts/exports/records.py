"""The judges of records: JSON, CSV, BagIt, AVeriTeC, proofs."""
import base64
import csv
import functools
import inspect
import io
import json
import logging
import pathlib
import tempfile

from common import claims, need

# JSON, JSON Lines and annotations.


@functools.cache
def our_schema():
    import jsonschema
    schema = json.loads(claims("", "schema"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def json_schema(casebook):
    import jsonschema
    schema = our_schema()
    whole = casebook.json("json")
    error = next(jsonschema.Draft202012Validator(
        {**schema, "oneOf": [shape for shape in schema["oneOf"] if shape["title"].startswith("claims.report,")]}
    ).iter_errors(whole), None)
    need(error is None, f"the JSON report: {error and deepest(error)}")
    line_schema = jsonschema.Draft202012Validator({"$ref": "#/$defs/reportLine", "$defs": schema["$defs"]})
    lines = casebook.report("jsonl").decode().split("\n")[:-1]
    for number, line in enumerate(lines, 1):
        error = next(line_schema.iter_errors(json.loads(line)), None)
        need(error is None, f"line {number} of the JSON Lines: {error and deepest(error)}")
    if casebook.is_example:
        redacted = casebook.json("json", "--redact")
        need(redacted["redacted"] and redacted["root"] == whole["root"], "the redacted report has another root")
        report = of_a_file()
        need(report["sources"][0]["custody"][0]["capture"]["asked"] == "notice.html", "a file is told with its folders")
        error = next(jsonschema.Draft202012Validator(
            {"$ref": "#/$defs/reportSource", "$defs": schema["$defs"]}).iter_errors(report["sources"][0]), None)
        need(error is None, f"a source that is a file: {error and deepest(error)}")
    return f"the report and {len(lines)} lines fit the schema"


def of_a_file():
    """The report on a claim whose only evidence is a file that was captured."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        article, page, desk = folder / "article.txt", folder / "notice.html", folder / "desk.casebook"
        article.write_text("The desk\n\nThe bridge is closed, the council said on Monday.\n", encoding="utf-8")
        page.write_text("<p>The bridge is closed for two years.</p>", encoding="utf-8")
        claims("", "new", desk)
        claims(desk, "add", article)
        claims(desk, "capture", page, "--claim", "C0001", "--stance", "supports", "--excerpt", "closed for two years")
        return json.loads(claims(desk, "report", "--format", "json"))


def deepest(error):
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"


# CSV.


def tables(casebook):
    # Python's reader takes no more than 128 KiB a cell, unless it is told to.
    csv.field_size_limit(1 << 28)
    found = casebook.files("csv")
    whole = casebook.json("json")

    def rows(name):
        body = found[name].decode("utf-8")
        need(not body or body.endswith("\r\n"), f"{name} does not end in CRLF")
        table = list(csv.reader(io.StringIO(body, newline=""), strict=True))
        need(len({len(row) for row in table}) == 1, f"{name} has rows of different lengths")
        for row in table:
            for cell in row:
                need(cell[:1] not in tuple("=+-@"), f"{name}: a cell begins with {cell[:1]}")
        return [dict(zip(table[0], (cell[1:] if cell.startswith("'") else cell for cell in row))) for row in table[1:]]

    def same(cell, value):
        shown = "".join(chr(0x2400 + ord(c)) if ord(c) < 32 and c not in "\n\t" else c for c in value or "")
        return cell == shown

    looked = 0
    by_id = {row["id"]: row for row in rows("claims.csv")}
    for entry in whole["claims"]:
        row = by_id[entry["claim"]["id"]]
        need(same(row["statement"], entry["claim"]["statement"]), f"{row['id']} has another statement")
        need(same(row["topic"], entry["claim"].get("topic")), f"{row['id']} has another topic")
        looked += 2
    evidence = {row["id"]: row for row in rows("evidence.csv")}
    for item in (item for entry in whole["claims"] for item in entry["evidence"]):
        row, basis = evidence[item["id"]], item["basis"]
        need(same(row["stance"], item["stance"]) and same(row["question"], item.get("question")), f"{row['id']} differs")
        need(same(row["words"], basis.get("excerpt") or basis.get("query") or basis.get("words")), f"{row['id']}: words")
        need(same(row["locator"], basis.get("locator")), f"{row['id']}: locator")
        looked += 4
    sources = {row["id"]: row for row in rows("sources.csv")}
    for item in whole["sources"]:
        row, source = sources[item["source"]["id"]], item["source"]
        for field in ("title", "author", "publisher", "url", "interests"):
            need(same(row[field], source.get(field)), f"{row['id']}: {field}")
            looked += 1
    verdicts, acts = rows("verdicts.csv"), rows("acts.csv")
    reviews = {row["claim"]: row for row in rows("reviews.csv")}
    for entry in whole["claims"]:
        claim, review = entry["claim"]["id"], entry["review"]
        # Both verdicts of earlier public versions are in the ledger alone.
        past = {str(public["version"]) for public in review.get("publications", [])} - {str(review["version"])}
        for name, table, wanted in (("verdicts.csv", verdicts, given(review)), ("acts.csv", acts, done(review))):
            present = [row for row in table if row["claim"] == claim]
            present = [row for row in present if row.get("role") not in ("first", "second") or row["version"] not in past]
            need(len(present) == len(wanted), f"{name} has {len(present)} rows of {claim}, not {len(wanted)}")
            for row, values in zip(present, wanted):
                for field, value in values.items():
                    need(same(row[field], value), f"{name}, {claim}: {field}")
                    looked += 1
        if review["state"] == "withdrawn":
            for field in ("verdict", "rating", "rationale", "cites", "wouldChange"):
                need(not reviews[claim][field], f"{claim} was withdrawn and has a {field} in force")
    for name in found:
        rows(name)
    return f"{len(found)} tables, {looked} values as in the JSON report"


def given(review):
    """The verdicts that a review of the JSON report holds, in the order of verdicts.csv."""
    def row(role, finding, version="", disagreement=""):
        return {"role": role, "version": str(version), "disagreement": str(disagreement), "by": finding["by"],
                "at": finding["at"], "verdict": finding["verdict"], "rating": finding["rating"],
                "rationale": finding["rationale"]}

    both = [row(which, review[which], review["version"]) for which in ("first", "second")
            if which in review and not review[which].get("sealed")]
    rows = []
    for number, pair in enumerate(review.get("disagreements", []), 1):
        rows += [row(f"disagreement {which}", pair[which], disagreement=number) for which in ("first", "second")]
    rows += [row(f"reopened {which}", act[which]) for act in review.get("reopenings", [])
             for which in ("first", "second") if which in act]
    for public in review.get("publications", []):
        if public["version"] == review["version"]:
            rows, both = rows + both, []
        rows.append(row("published", {**public, **public["published"]}, public["version"]))
    return rows + both


def done(review):
    """What was done to it, in the order of acts.csv."""
    def row(word, act, version):
        return {"act": word, "version": str(version), "by": act.get("by"), "at": act["at"], "reason": act.get("reason")}

    rows = []
    for public in review.get("publications", []):
        if "correction" in public:
            rows.append(row("correction begun", public["correction"], public["version"]))
        rows += [row(word, public[field], public["version"])
                 for word, field in (("signed off", "signedOff"), ("published", "published"))]
    rows += [row("reopened", act, "") for act in review.get("reopenings", [])]
    last, version = review.get("publications", [{}])[-1], review["version"]
    if "correcting" in review:
        rows.append(row("correction begun", review["correcting"], version))
    rows += [row(word, review[field], version)
             for word, field in (("signed off", "signedOff"), ("published", "published"))
             if field in review and review[field] != last.get(field)]
    rows += [row(word, review[field], version)
             for word, field in (("taken into review", "taken"), ("set aside", "setAside"),
                                 ("second review begun", "secondBegun"), ("withdrawn", "withdrawn")) if field in review]
    if "stale" in review:
        stale = review["stale"]
        rows.append(row("went stale", {"at": stale["since"], "reason": "\n".join(stale.get("because", []))}, version))
    return rows


# BagIt, AVeriTeC, Markdown, tlog.


def bag(casebook):
    import bagit
    logging.getLogger("bagit").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        target = casebook.folder("bagit", pathlib.Path(folder) / "bag")
        package = bagit.Bag(str(target))
        package.validate()
        payload = len(package.payload_entries())
        some = next(path for path in target.rglob("data/**/*") if path.is_file() and path.stat().st_size)
        some.write_bytes(some.read_bytes()[:-1] + b"~")
        need(not bagit.Bag(str(target)).is_valid(), "a spoilt package is taken for valid")
    return f"a valid package of {payload} files, and a spoilt one refused"


def averitec(casebook):
    found = casebook.json("averitec")
    need(found, "no claim went out")
    labels = {"Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking"}
    for row in found:
        need(row["label"] in labels, f"{row['label']} is no label")
        need(row["claim"] and row["justification"], "a claim without words or justification")
        for question in row["questions"]:
            need(question["question"] and question["answers"], "a question without answers")
            for answer in question["answers"]:
                need(answer["answer_type"] in ("Extractive", "Abstractive", "Boolean", "Unanswerable"), answer["answer_type"])
    return f"{len(found)} claims"


def tlog(casebook):
    import aics_tlog
    claims(casebook.path, "checkpoint")
    whole = casebook.json("json")
    vkey = aics_tlog.parse_vkey(next(key["verifier"] for key in reversed(whole["keys"]) if not key.get("retired")))
    note = aics_tlog.parse_note(whole["checkpoint"])
    checked = aics_tlog.verify_checkpoint(note, vkey, expected_origin=whole["casebook"]["origin"])
    need(checked.log_ok and not checked.error, f"the checkpoint: {checked.error}")
    lines = casebook.files("bagit")["data/ledger.jsonl"].split(b"\n")[:-1]
    tree = aics_tlog.MerkleTree(lines)
    root = tree.root(len(lines)) if tree_wants_size(tree) else tree.root()
    need(root.hex() == whole["root"], "the foreign tree has another root")
    published = next(entry["claim"]["id"] for entry in whole["claims"] if entry["review"]["state"] == "published")
    proof = casebook.report("proof", "--scope", published).decode()
    head, _, note = proof.partition("\n\n")
    rows = head.split("\n")
    entry = base64.b64decode(rows[1].removeprefix("extra "))
    index = int(rows[2].removeprefix("index "))
    path = [base64.b64decode(row) for row in rows[3:]]
    need(json.loads(entry)["payload"]["record"] == published.replace("C", "V"), "the proof is of another record")
    need(aics_tlog.verify_leaf_inclusion(entry, index, len(lines), path, root), "the proof of a verdict does not hold")
    need(not aics_tlog.verify_leaf_inclusion(entry + b" ", index, len(lines), path, root), "another entry is proven as well")
    return f"checkpoint, root of {len(lines)} entries and the proof of {published} by a foreign verifier"


def tree_wants_size(tree):
    return any(parameter.default is parameter.empty for parameter in inspect.signature(tree.root).parameters.values())
