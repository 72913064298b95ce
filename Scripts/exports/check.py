"""The judges of Scripts/check-exports: each is a function that ends with a sentence on what is not so."""
import argparse
import base64
import copy
import csv
import hashlib
import inspect
import io
import json
import logging
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import time

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
JUDGES = TOP.parent / "shared/validators"
RUN = {}


class NotSo(Exception):
    """What was expected is not so."""


def need(fine, sentence):
    if not fine:
        raise NotSo(sentence)


def claims(casebook, *words, fails=False):
    environment = {**os.environ, "CLAIMS_CASEBOOK": str(casebook), "CLAIMS_PERSON": RUN["person"]}
    done = subprocess.run([RUN["claims"], *map(str, words)], env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    need(fails or done.returncode == 0, f"claims {' '.join(map(str, words))[:200]}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def report(casebook, form, *words):
    return claims(casebook, "report", "--format", form, *words)


def files(casebook, form, *words):
    """The files of a format that has several, by path."""
    archive = tarfile.open(fileobj=io.BytesIO(report(casebook, form, *words)))
    return {member.name: archive.extractfile(member).read() for member in archive.getmembers()}


# Hostile words in every field that a person can fill in by command.

HOSTILE = [
    "<script>document.title='executed'</script>", "\"><img src=x onerror=\"document.title='executed'\">",
    "javascript:document.title='executed'", "data:text/html,<script>document.title='executed'</script>",
    "{{title}} {{{css}}} {{#id}}x{{/id}}", "=HYPERLINK(\"https://x.example\")", "a,b;\"c\"\r\n'd'", "+1 @SUM(A1) -2",
    "</style></script><svg onload=document.title='executed'>", "[x](javascript:alert(1)) `code` | # *b* <https://x.example>",
    "\u202egnirts\u202c \u2066x\u2069 \u200b", "_:b <urn:x> \"x\"^^<y> \\u0041 @prefix .", "]]> <!-- --> &lt;b&gt; &#60;",
    "x" * 20_000,
]


def hostile(folder):
    """A casebook with these words in titles, names, statements, excerpts, questions, notes, rationales and comments."""
    casebook = folder / "hostile.casebook"
    claims(casebook, "new", casebook, "--title", HOSTILE[0], "--description", HOSTILE[4])
    (folder / "rules.yaml").write_text("levels:\n" + "".join(f"  - {{rule: L{n:02}, level: off}}\n" for n in range(1, 28)))
    claims(casebook, "settings", "--rules", folder / "rules.yaml")
    text = folder / "hostile.txt"
    text.write_text("\n\n".join(f"“{words[:500]}”, said {number} Norden." for number, words in enumerate(HOSTILE)),
                    encoding="utf-8")
    claims(casebook, "add", text, "--no-isolate", "--title", HOSTILE[1], "--publisher", HOSTILE[8], "--url", HOSTILE[2])
    for number, words in enumerate(HOSTILE, 1):
        claims(casebook, "assert", "A1", f"said {number - 1} Norden", "--statement", words)
        claims(casebook, "source", "add", words, "--kind", "document", "--author", words, "--url", words,
               "--interests", words)
        claims(casebook, "evidence", "add", f"C{number}", "--source", f"S{number}", "--stance", "supports",
               "--excerpt", words, "--locator", words, "--question", words)
        claims(casebook, "edit", f"C{number}", "--topic", words)
        claims(casebook, "comment", f"C{number}", words)
        claims(casebook, "propose", f"C{number}", "supported", "--rationale", f"{words} E{number:04}")
        RUN["person"] = "jon"
        claims(casebook, "second", f"C{number}", "supported", "--rationale", words)
        claims(casebook, "sign-off", f"C{number}")
        claims(casebook, "publish", f"C{number}", "--yes")
        RUN["person"] = "mira"
    return casebook


# ClaimReview: the published shapes, put right, and our own closed profile.

SCHEMA = "http://schema.org/"


def graph_of(review):
    import rdflib
    review = copy.deepcopy(review)
    review["@context"] = {"@vocab": SCHEMA}
    graph = rdflib.Graph()
    graph.parse(data=json.dumps(review), format="json-ld")
    return graph


def published_shapes():
    """schema.org's shapes, whose datatype shapes refuse every literal as they stand."""
    import rdflib
    text = (JUDGES / "schemaorg-shapes.shacl").read_text(encoding="utf-8")
    names = ["Boolean", "Date", "DateTime", "Time", "Number", "Integer", "Float", "Text", "CssSelectorType",
             "PronounceableText", "XPathType", "URL"]
    for name in names:
        kind = "IRIOrLiteral" if name == "URL" else "Literal"
        text = re.sub(rf"(:ValidSchema{name} a sh:NodeShape ;\s+sh:nodeKind sh:)BlankNodeOrIRI", rf"\g<1>{kind}", text)
    ontology = rdflib.Graph().parse(JUDGES / "schemaorg-subclasses.shacl", format="turtle")
    return rdflib.Graph().parse(data=text, format="turtle"), ontology


def violations(graph, shapes, ontology=None):
    import pyshacl
    import rdflib
    SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    _, found, _ = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology, advanced=True, allow_warnings=True)
    return [str(found.value(result, SH.resultMessage)) + " " + str(found.value(result, SH.resultPath))
            for result in found.subjects(SH.resultSeverity, SH.Violation)]


def mutants(review):
    """Each field that readers need, taken away or spoilt."""
    def without(path):
        spoilt = copy.deepcopy(review)
        target = spoilt
        for name in path[:-1]:
            target = target[name]
        target.pop(path[-1], None)
        return ".".join(path) + " missing", spoilt

    def other(path, value):
        spoilt = copy.deepcopy(review)
        target = spoilt
        for name in path[:-1]:
            target = target[name]
        target[path[-1]] = value
        return f"{'.'.join(path)} is {value!r}", spoilt

    for path in (["claimReviewed"], ["url"], ["author"], ["author", "name"], ["reviewRating"], ["itemReviewed"],
                 ["datePublished"], ["reviewRating", "alternateName"], ["reviewRating", "ratingValue"],
                 ["reviewRating", "bestRating"], ["reviewRating", "worstRating"], ["itemReviewed", "text"]):
        yield without(path)
    yield other(["reviewRating", "ratingValue"], "three")
    yield other(["reviewRating", "ratingValue"], 99)
    yield other(["reviewRating", "worstRating"], 98)
    yield other(["datePublished"], "yesterday")
    yield other(["url"], "not an address")
    yield other(["itemReviewed", "@type"], "Person")
    yield other(["itemReviewed", "appearance"], "https://x.example/a")
    yield other(["reviewRating", "@type"], "Thing")
    yield other(["claimReviewd"], "a typing error")


def claimreview(casebook, is_example):
    import rdflib
    found = files(casebook, "claimreview")
    reviews = {name: json.loads(body) for name, body in found.items() if name.startswith("reviews/")}
    need(reviews, "no review is published")
    feed = json.loads(found["feed.jsonld"])
    need(len(feed["dataFeedElement"]) == len(reviews), "the feed holds other reviews than the files")
    own = rdflib.Graph().parse(HERE / "claimreview.ttl", format="turtle")
    layers = [("own profile", own, None)]
    if JUDGES.exists():
        layers.insert(0, ("published shapes", *published_shapes()))
    else:
        print("  left out: the published shapes are not here")
    for name, review in list(reviews.items())[:4] if not is_example else reviews.items():
        need(review["@context"] == "https://schema.org", f"{name} has another context")
        for layer, shapes, ontology in layers:
            wrong = violations(graph_of(review), shapes, ontology)
            need(not wrong, f"{name}, {layer}: {wrong}")
    count = 0
    if is_example:
        for what, spoilt in mutants(next(iter(reviews.values()))):
            caught = violations(graph_of(spoilt), own)
            need(caught, f"nobody sees that {what}")
            count += 1
    return f"{len(reviews)} reviews through {len(layers)} layers, {count} mutants caught"


# JSON, JSON Lines and annotations.


def json_schema(casebook, _):
    import jsonschema
    schema = json.loads(claims(casebook, "schema"))
    jsonschema.Draft202012Validator.check_schema(schema)
    whole = json.loads(report(casebook, "json"))
    error = next(jsonschema.Draft202012Validator(
        {**schema, "oneOf": [shape for shape in schema["oneOf"] if shape["title"].startswith("claims.report,")]}
    ).iter_errors(whole), None)
    need(error is None, f"the JSON report: {error and deepest(error)}")
    line_schema = jsonschema.Draft202012Validator({"$ref": "#/$defs/reportLine", "$defs": schema["$defs"]})
    lines = report(casebook, "jsonl").decode().split("\n")[:-1]
    for number, line in enumerate(lines, 1):
        error = next(line_schema.iter_errors(json.loads(line)), None)
        need(error is None, f"line {number} of the JSON Lines: {error and deepest(error)}")
    redacted = json.loads(report(casebook, "json", "--redact"))
    need(redacted["redacted"] and redacted["root"] == whole["root"], "the redacted report has another root")
    return f"the report and {len(lines)} lines fit the schema"


def deepest(error):
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"


def annotations(casebook, _):
    import jsonschema
    from referencing import Registry, Resource
    page = json.loads(report(casebook, "annotations"))
    texts = {}
    for row in json.loads(report(casebook, "json"))["articles"]:
        for text in row["texts"]:
            if "text" in text:
                texts[hashlib.sha256(text["text"].encode()).digest()] = text["text"]
    quotes = 0
    for item in page["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            quote, place = target["selector"]
            digest = target["state"]["cached"].removeprefix("ni:///sha-256;")
            text = texts[base64.urlsafe_b64decode(digest + "=" * (-len(digest) % 4))]
            need(text[place["start"]:place["end"]] == quote["exact"], f"{item['id']} quotes other words than stand there")
            need(text[:place["start"]].endswith(quote.get("prefix", "")), f"{item['id']} has another prefix")
            need(text[place["end"]:].startswith(quote.get("suffix", "")), f"{item['id']} has another suffix")
            quotes += 1
    need(quotes, "there is no annotation")
    if not JUDGES.exists():
        return f"{quotes} quotes stand at their place; left out: the W3C schemas are not here"
    root = JUDGES / "web-annotation"
    wanted = re.sub(r"//.*", "", (root / "annotations/annotationMusts.test").read_text(encoding="utf-8"))
    names = re.findall(r'"(annotations/[^"]+\.json)"', wanted)
    registry = Registry()
    for path in root.rglob("*.json"):
        body = json.loads(path.read_text(encoding="utf-8"))
        for uri in {body.get("id"), body.get("$id"), path.name, path.relative_to(root).as_posix()} - {None}:
            registry = registry.with_resource(uri, Resource.from_contents(body, default_specification=specification()))
    looked = 0
    for name in names:
        body = json.loads((root / name).read_text(encoding="utf-8"))
        if body.get("assertionType", "must") != "must" or body.get("expectedResult") == "invalid":
            continue
        check = jsonschema.Draft4Validator(body, registry=registry)
        for item in page["items"][:20]:
            error = next(check.iter_errors({"@context": "http://www.w3.org/ns/anno.jsonld", **item}), None)
            need(error is None, f"{name}: {item['id']}: {error and deepest(error)}")
        looked += 1
    return f"{quotes} quotes stand at their place, {looked} W3C tests passed"


def specification():
    from referencing.jsonschema import DRAFT4
    return DRAFT4


# PROV.


def prov(casebook, is_example):
    import rdflib
    graph = rdflib.Graph().parse(data=report(casebook, "prov"), format="json-ld")
    shapes = rdflib.Graph().parse(HERE / "prov.ttl", format="turtle")
    need(len(graph) > 20, "the provenance is all but empty")
    wrong = violations(graph, shapes)
    need(not wrong, f"provenance: {wrong[:5]}")
    PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
    if is_example:
        spoilt = rdflib.Graph() + graph
        value = next(spoilt.subjects(PROV.value))
        spoilt.remove((value, PROV.wasGeneratedBy, None))
        need(violations(spoilt, shapes), "nobody sees a verdict without an act")
        spoilt = rdflib.Graph() + graph
        derived, origin = next(iter(spoilt.subject_objects(PROV.wasDerivedFrom)))
        spoilt.add((origin, PROV.wasDerivedFrom, derived))
        need(violations(spoilt, shapes), "nobody sees a circle")
    return f"{len(graph)} triples"


# CSV.


def tables(casebook, _):
    found = files(casebook, "csv")
    whole = json.loads(report(casebook, "json"))

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
    for name in found:
        rows(name)
    return f"{len(found)} tables, {looked} values as in the JSON report"


# BagIt, AVeriTeC, Markdown, tlog.


def bag(casebook, _):
    import bagit
    logging.getLogger("bagit").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "bag"
        claims(casebook, "report", "--format", "bagit", "--output", target)
        package = bagit.Bag(str(target))
        package.validate()
        payload = len(package.payload_entries())
        some = next(path for path in target.rglob("data/**/*") if path.is_file() and path.stat().st_size)
        some.write_bytes(some.read_bytes()[:-1] + b"~")
        need(not bagit.Bag(str(target)).is_valid(), "a spoilt package is taken for valid")
    return f"a valid package of {payload} files, and a spoilt one refused"


def averitec(casebook, _):
    found = json.loads(report(casebook, "averitec"))
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


def markdown(casebook, _):
    from markdown_it import MarkdownIt
    text = report(casebook, "markdown").decode("utf-8")
    tokens = MarkdownIt("commonmark").parse(text)
    flat = [token for outer in tokens for token in [outer, *(outer.children or [])]]
    raw = [token.content[:80] for token in flat if token.type in ("html_block", "html_inline")]
    need(not raw, f"raw HTML in Markdown: {raw[:3]}")
    for token in flat:
        if token.type == "link_open":
            need(re.match(r"(https?://|mailto:)", token.attrs["href"]), f"a link to {token.attrs['href'][:80]}")
        need(token.type != "image", "an image in Markdown")
    headings = [token for token in tokens if token.type == "heading_open"]
    entries = json.loads(report(casebook, "json"))["claims"]
    ids = {entry["claim"]["id"] for entry in entries}
    titles = [tokens[index + 1].content for index, token in enumerate(tokens) if token.type == "heading_open"]
    for name in ids:
        need(sum(title.startswith(f"{name}: ") for title in titles) == 1, f"{name} has not one heading")
    return f"{len(headings)} headings, no raw HTML"


def tlog(casebook, _):
    import aics_tlog
    claims(casebook, "checkpoint")
    whole = json.loads(report(casebook, "json"))
    vkey = aics_tlog.parse_vkey(next(key["verifier"] for key in reversed(whole["keys"]) if not key.get("retired")))
    note = aics_tlog.parse_note(whole["checkpoint"])
    checked = aics_tlog.verify_checkpoint(note, vkey, expected_origin=whole["casebook"]["origin"])
    need(checked.log_ok and not checked.error, f"the checkpoint: {checked.error}")
    lines = files(casebook, "bagit")["data/ledger.jsonl"].split(b"\n")[:-1]
    tree = aics_tlog.MerkleTree(lines)
    root = tree.root(len(lines)) if tree_wants_size(tree) else tree.root()
    need(root.hex() == whole["root"], "the foreign tree has another root")
    published = next(entry["claim"]["id"] for entry in whole["claims"] if entry["review"]["state"] == "published")
    proof = report(casebook, "proof", "--scope", published).decode()
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


# HTML: a parser that complains, and a browser.


def page(casebook, _):
    import html5lib
    body = report(casebook, "html")
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(body.decode("utf-8"))
    need(not parser.errors, f"HTML5: {[(place, code) for place, code, _ in parser.errors][:5]}")
    words = body.decode("utf-8")
    need("<script" not in words.lower(), "there is a script in the page")
    return f"{len(body) // 1000} kB without a parse error"


def browser(pages):
    from playwright.sync_api import sync_playwright
    from axe_playwright_python.sync_playwright import Axe
    chromium = next((path for path in ("/usr/bin/chromium", "/usr/bin/google-chrome") if os.path.exists(path)), None)
    if chromium is None:
        return "left out: there is no Chromium"
    shots = TOP / "out/screenshots"
    shots.mkdir(parents=True, exist_ok=True)
    told = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        for name, path in pages.items():
            for width, scheme in ((1280, "light"), (360, "light"), (1280, "dark"), (794, "print")):
                context = browser.new_context(viewport={"width": width, "height": 900},
                                              color_scheme="light" if scheme == "print" else scheme)
                tab = context.new_page()
                console, requests = [], []
                tab.on("console", lambda message: console.append(message.text))
                tab.on("pageerror", lambda error: console.append(str(error)))
                tab.on("dialog", lambda dialog: console.append("dialog " + dialog.message))
                tab.on("request", lambda request: requests.append(request.url))
                if scheme == "print":
                    tab.emulate_media(media="print")
                begun = time.monotonic()
                tab.goto(path.as_uri(), wait_until="load")
                opened = time.monotonic() - begun
                need(not console, f"{name} at {width}: {console[:3]}")
                need(all(url.startswith("file:") for url in requests) and len(requests) == 1, f"{name}: asks for {requests[1:4]}")
                need(tab.title().strip() != "executed", f"{name}: something was executed")
                wide = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                need(wide <= 1, f"{name} at {width} {scheme}: {wide} pixels wider than the window")
                tab.screenshot(path=str(shots / f"{name}-{width}-{scheme}.png"))
                if name == "example" and scheme != "print":
                    faults = [rule for rule in Axe().run(tab).response["violations"]]
                    need(not faults, f"{name} at {width} {scheme}, axe: "
                         + str([(rule["id"], rule["nodes"][0]["html"][:120]) for rule in faults][:4]))
                told.append(f"{name} {width} {scheme} {opened * 1000:.0f} ms")
                context.close()
        browser.close()
    return "; ".join(told)


def pdf(casebook, folder):
    import pypdf
    target = folder / "example.pdf"
    done = claims(casebook, "report", "--output", target, fails=True)
    if not target.exists():
        return "left out: nothing here makes a PDF"
    reader = pypdf.PdfReader(target)
    need(len(reader.pages) > 3 and reader.outline, "the PDF has no pages or no bookmarks")
    return f"{len(reader.pages)} pages, {len(reader.outline)} bookmarks"


def large(folder, count=1_000):
    """A casebook of so many claims, by a page of one's own words: what opens in a second."""
    casebook = folder / "large.casebook"
    claims(casebook, "new", casebook, "--title", "A thousand claims")
    text = folder / "large.txt"
    text.write_text("\n\n".join(f"Number {number} is on page {number}." for number in range(count)), encoding="utf-8")
    claims(casebook, "add", text, "--no-isolate", "--publisher", "The Counter")
    claims(casebook, "assert", "A1", "Number 0 is on page 0", "--statement", "Number 0 is on page 0.")
    claims(casebook, "split", "C1", *(f"Number {number} is on page {number}." for number in range(count)))
    return casebook


def main():
    reading = argparse.ArgumentParser()
    reading.add_argument("--claims", required=True)
    reading.add_argument("--only", help="one judge by its name")
    options = reading.parse_args()
    begun, failed = time.monotonic(), 0
    folder = pathlib.Path(tempfile.mkdtemp())
    os.environ.update(XDG_DATA_HOME=str(folder / "data"), XDG_CONFIG_HOME=str(folder / "config"))
    RUN.update(claims=options.claims, person="mira")

    def judge(name, work):
        nonlocal failed
        if options.only and options.only not in name:
            return
        start = time.monotonic()
        try:
            print(f"  {name}: {work()} ({time.monotonic() - start:.0f} s)", flush=True)
        except NotSo as error:
            failed += 1
            print(f"  {name}: NOT SO: {error}", flush=True)

    example = folder / "example.casebook"
    claims(example, "text", "in", TOP)
    # The key that signed the example is not here: a new one signs what is exported now.
    claims(example, "key", "rotate", "--reason", "made for this run")
    bad = hostile(folder)
    for name, casebook, is_example in (("example", example, True), ("hostile", bad, False)):
        for work in (claimreview, json_schema, annotations, prov, tables, bag, averitec, markdown, tlog, page):
            judge(f"{name} {work.__name__}", lambda: work(casebook, is_example))
    pages = {}
    for name, casebook in (("example", example), ("hostile", bad), ("thousand", large(folder))):
        pages[name] = folder / f"{name}.html"
        pages[name].write_bytes(report(casebook, "html"))
    judge("browser", lambda: browser(pages))
    judge("pdf", lambda: pdf(example, folder))
    subprocess.run(["rm", "-rf", str(folder)], check=False)
    print(f"{failed} judges find a fault" if failed else "Every judge is content", f"after {time.monotonic() - begun:.0f} s.")
    sys.exit(1 if failed else 0)


main()
