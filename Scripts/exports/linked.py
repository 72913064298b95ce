"""The judges of what is linked data: ClaimReview, Web Annotations, PROV."""
import base64
import copy
import functools
import hashlib
import json
import re

from common import HERE, JUDGES, need

# ClaimReview: the published shapes, put right, and our own closed profile.

SCHEMA = "http://schema.org/"


def graph_of(review):
    import rdflib
    review = copy.deepcopy(review)
    review["@context"] = {"@vocab": SCHEMA}
    graph = rdflib.Graph()
    graph.parse(data=json.dumps(review), format="json-ld")
    return graph


@functools.cache
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


@functools.cache
def own_shapes(name):
    import rdflib
    return rdflib.Graph().parse(HERE / name, format="turtle")


def violations(graph, shapes, ontology=None):
    import pyshacl
    import rdflib
    SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    _, found, _ = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology, advanced=True, allow_warnings=True)
    return [str(found.value(result, SH.resultMessage)) + " " + str(found.value(result, SH.resultPath))
            for result in found.subjects(SH.resultSeverity, SH.Violation)]


# What the published shapes can see at all: they have no minCount, and know no pattern.
SEEN_BY_PUBLISHED = {"reviewRating is 'False'", "itemReviewed.appearance is 'https://x.example/a'"}


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
    yield other(["reviewRating"], "False")
    yield other(["reviewRating", "@type"], "Thing")
    yield other(["claimReviewd"], "a typing error")


def claimreview(casebook):
    found = casebook.files("claimreview")
    reviews = {name: json.loads(body) for name, body in found.items() if name.startswith("reviews/")}
    need(reviews, "no review is published")
    feed = json.loads(found["feed.jsonld"])
    need(len(feed["dataFeedElement"]) == len(reviews), "the feed holds other reviews than the files")
    own = own_shapes("claimreview.ttl")
    layers = [("own profile", own, None)]
    if not casebook.is_example:
        pass
    elif JUDGES.exists():
        layers.insert(0, ("published shapes", *published_shapes()))
    else:
        print(f"  left out: schema.org's published shapes are not in {JUDGES.parent.name}/{JUDGES.name} beside the repository")
    for name, review in list(reviews.items())[:4] if not casebook.is_example else reviews.items():
        need(review["@context"] == "https://schema.org", f"{name} has another context")
        need(len(graph_of(review)) > 10, f"{name} says too little")
        for layer, shapes, ontology in layers if casebook.number % 5 == 0 else []:
            wrong = violations(graph_of(review), shapes, ontology)
            need(not wrong, f"{name}, {layer}: {wrong}")
    count = 0
    if casebook.is_example:
        for what, spoilt in mutants(next(iter(reviews.values()))):
            caught = violations(graph_of(spoilt), own)
            need(caught, f"nobody sees that {what}")
            count += 1
            if len(layers) > 1 and what in SEEN_BY_PUBLISHED:
                need(violations(graph_of(spoilt), *layers[0][1:]), f"the published shapes do not see that {what}")
    return f"{len(reviews)} reviews through {len(layers)} layers, {count} mutants caught"


# Web Annotations.


def annotations(casebook):
    import jsonschema
    from referencing import Registry, Resource
    page = casebook.json("annotations")
    texts = {}
    for row in casebook.json("json")["articles"]:
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
        return f"{quotes} quotes stand at their place; left out: the W3C schemas are not in shared/validators beside the repository"
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


def prov(casebook):
    import rdflib
    from rdflib.plugins.parsers import ntriples
    # It reads so many letters and looks for the end of the line in all that it has: a megabyte would take minutes.
    ntriples.bufsiz = 1 << 26
    graph = rdflib.Graph().parse(data=casebook.report("prov"), format="json-ld")
    # What was read must be written and read as the same, in a form with other escapes.
    again = rdflib.Graph().parse(data=graph.serialize(format="nt"), format="nt")
    need(len(again) == len(graph), "the provenance is not the same in N-Triples")
    shapes = own_shapes("prov.ttl")
    need(len(graph) > 20, "the provenance is all but empty")
    # SHACL takes its time: of the hostile ones every fifth is held against the shapes, all are read.
    wrong = [] if casebook.number % 5 else violations(graph, shapes)
    need(not wrong, f"provenance: {wrong[:5]}")
    PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
    if casebook.is_example:
        spoilt = rdflib.Graph() + graph
        value = next(spoilt.subjects(PROV.value))
        spoilt.remove((value, PROV.wasGeneratedBy, None))
        need(violations(spoilt, shapes), "nobody sees a verdict without an act")
        spoilt = rdflib.Graph() + graph
        derived, origin = next(iter(spoilt.subject_objects(PROV.wasDerivedFrom)))
        spoilt.add((origin, PROV.wasDerivedFrom, derived))
        need(violations(spoilt, shapes), "nobody sees a circle")
    return f"{len(graph)} triples"
