"""Checks an exported ledger without our software: python3 verify.py FOLDER [CHECKPOINT or PROOF]...

FOLDER holds claims/ and reviews/, or is the data/ of an evidence package. Needs Python 3.8 or newer and nothing else;
with `cryptography`, signatures too.
"""
import base64, hashlib, json, pathlib, re, sys
try:
    from cryptography.hazmat.primitives.asymmetric import ed25519
except ImportError:
    ed25519 = None


# Whatever can't even be read is not sound either.
sys.excepthook = lambda kind, error, _: print(f"NOT SOUND: {kind.__name__}: {error}", file=sys.stderr)


def sha(data):
    return hashlib.sha256(data).digest()


def need(fine, what):
    if not fine:
        sys.exit("NOT SOUND: " + what)


def root(leaves):  # RFC 6962, section 2.1
    if len(leaves) < 2:
        return leaves[0] if leaves else sha(b"")
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\x01" + root(leaves[:half]) + root(leaves[half:]))


def climb(node, index, size, path):  # RFC 9162, section 2.1.3.2
    last = size - 1
    for sibling in path:
        if index & 1 or index == last:
            node = sha(b"\x01" + sibling + node)
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            node = sha(b"\x01" + node + sibling)
        index, last = index >> 1, last >> 1
    need(last == 0, "the proof has the wrong length")
    return node


def read_checkpoint(path, note, keys):  # C2SP tlog-checkpoint and signed-note
    text, _, signatures = note.rpartition("\n\n")
    known = 0
    for _, name, blob in (line.split(" ") for line in signatures.split("\n") if line.startswith("— ")):
        number, signature = base64.b64decode(blob)[:4].hex(), base64.b64decode(blob)[4:]
        key = next((k for k in keys if k.startswith(f"{name}+{number}+")), None)
        if key is None:
            print(f"signature of {name} ({number}): the ledger has no such key")
            continue
        known += 1
        if ed25519 is None:
            print(f"signature of {name} ({number}): not checked; Ed25519 needs another tool, or `cryptography`")
            continue
        public = ed25519.Ed25519PublicKey.from_public_bytes(base64.b64decode(key.split("+", 2)[2])[1:])
        try:
            public.verify(signature, (text + "\n").encode())
        except Exception:
            need(False, f"the signature of {name} ({number}) is not by that key")
        print(f"signature of {name} ({number}): good")
    need(known, f"{path} has no signature of a key that the ledger names")
    origin, size, expected = (text + "\n").split("\n")[:3]
    return int(size), base64.b64decode(expected)


def commitments(value):  # of the texts that are named anywhere in an entry
    if isinstance(value, dict):
        if set(value) == {"commitment", "bytes"}:
            return [value["commitment"]]
        value = list(value.values())
    return [found for item in value for found in commitments(item)] if isinstance(value, list) else []


def places(records):  # the files that texts lie in: path -> {commitment: SHA-256 of the bytes alone}
    found = {}
    for name, record in records.items():
        versions, copies = record.get("versions") or [], record.get("copies") or []
        for number, version in enumerate(versions, 1):
            suffix = "" if number == len(versions) else f"-v{number}"
            text = {version["text"]["commitment"]: version["textSHA256"]}
            original = {version["original"]["commitment"]: version["originalSHA256"]}
            # An original that is the text, byte for byte, has no file of its own.
            found[f"claims/articles/{name}/article{suffix}.txt"] = {**original, **text}
            found[f"claims/articles/{name}/original{suffix}.bin"] = original
            found[f"articles/{name}/{number}-text.txt"] = text
            found[f"articles/{name}/{number}-original.bin"] = original
        for copy in copies:
            for path in "reviews/copies/" + copy["sha256"], "copies/" + copy["sha256"]:
                found.setdefault(path, {})[copy["content"]["commitment"]] = copy["sha256"]
    return found


def tell(texts, one, many):  # how many they are, and of which records
    if texts:
        print(f"1 text {one}:" if len(texts) == 1 else f"{len(texts)} texts {many}:",
              ", ".join(sorted({named[text] for text in texts})))


folder = pathlib.Path(sys.argv[1])
top = folder / "reviews" if (folder / "reviews").exists() else folder
need((top / "ledger.jsonl").exists(), f"there is no ledger in {folder}; a redacted package holds none")
lines = (top / "ledger.jsonl").read_bytes().split(b"\n")[:-1]
leaves, keys, before = [], [], "0" * 64
named, erased, records = {}, set(), {}  # texts, each with the record that brought it in; records that have files
for number, line in enumerate(lines, 1):
    entry = json.loads(line)
    need(entry["sequence"] == number, f"entry {number} calls itself {entry['sequence']}")
    need(entry["previous"] == before, f"entry {number} does not follow entry {number - 1}")
    before = sha(line).hex()
    leaves.append(sha(b"\x00" + line))
    kind, payload, record = entry["kind"], entry["payload"], entry["payload"]["record"]
    for commitment in commitments(payload):
        named.setdefault(commitment, record)
    if kind.endswith(".erased"):
        erased.add(payload["commitment"])
    if kind in ("key.added", "key.imported"):
        keys.append(payload["body"]["verifier"])
    if kind.split(".")[0] in ("article", "source"):
        changed = {field: change.get("after") for field, change in payload.get("changes", {}).items()}
        records.setdefault(record, {}).update(payload.get("body", changed))
        if kind.endswith(".removed"):
            records[record].clear()
print(f"chain: {len(lines)} entries, the last has the hash {before}")

notes = [top / "checkpoint"] if (top / "checkpoint").exists() else []
if not notes:
    print("checkpoint: there is none in the folder, so nothing in it is signed")
for path in [*notes, *map(pathlib.Path, sys.argv[2:])]:
    note = path.read_text(encoding="utf-8")
    proof = note.startswith("c2sp.org/tlog-proof@v1\n")
    head, _, note = note.partition("\n\n") if proof else ("", "", note)
    size, expected = read_checkpoint(path, note, keys)
    need(size <= len(leaves), f"{path} speaks of {size} entries, the ledger has {len(leaves)}")
    need(root(leaves[:size]) == expected, f"the first {size} entries have not the root that {path} states")
    print(f"{path.name}: the first {size} entries have the root {base64.b64encode(expected).decode()}")
    if proof:
        rows = [row.split(" ") for row in head.split("\n")[1:]]
        index = next(int(row[1]) for row in rows if row[0] == "index")
        need(0 <= index < size, f"{path} speaks of entry {index + 1}, its checkpoint of {size}")
        hashes = [base64.b64decode(row[0]) for row in rows if len(row) == 1]
        need(climb(leaves[index], index, size, hashes) == expected, f"{path} proves nothing about entry {index + 1}")
        told = [base64.b64decode(row[1], validate=True) for row in rows if row[0] == "extra"]
        need(all(sha(b"\x00" + data) == leaves[index] for data in told), f"{path} tells another entry {index + 1}")
        print(f"{path.name}: entry {index + 1} stands in it: {lines[index].decode()}")

where, here, sealed, unsealed = places(records), set(), set(), set()
seals = (top / "texts.jsonl").read_text(encoding="utf-8") if (top / "texts.jsonl").exists() else ""
for number, line in enumerate(seals.split("\n")[:-1], 1):
    text = json.loads(line)
    commitment, file, place = text["commitment"], text.get("file"), f"texts.jsonl, line {number}"
    need(commitment in named, f"{place}: the ledger names no text of the commitment {commitment}")
    if "erased" in text:
        need(commitment in erased, f"{place}: no entry erased the text {commitment}")
        print("text", commitment, "is not here:", text["erased"])
    if "erased" in text or "salt" not in text:
        continue
    need(file is None or commitment in where.get(file, ()), f"{place}: the ledger does not have this text in {file}")
    data = (folder / file).read_bytes() if file else (
        text["text"].encode() if "text" in text else base64.b64decode(text["base64"]))
    need(sha(bytes.fromhex(text["salt"]) + data).hex() == commitment, f"{place}: a text is not the sealed one")
    here.add(commitment)
    sealed.add((file, commitment))

# What holds a text has to hold one of the ledger, whether its seal is here or, as in a package, its plain hash alone.
known = re.compile(r"(article|original)(-v\d+)?\.(txt|bin)|\d+-(text\.txt|original\.bin)|[0-9a-f]{64}")
for pattern in ("articles/*/*", "copies/*") if top == folder else ("claims/articles/*/*", "reviews/copies/*"):
    for path in sorted(folder.glob(pattern)):
        if not known.fullmatch(path.name):
            continue
        file = path.relative_to(folder).as_posix()
        texts = where.get(file, {})
        if not any((file, text) in sealed for text in texts):
            plain = sha(path.read_bytes()).hex()
            need(plain in texts.values(), f"{file} is no text that the ledger has there")
            unsealed |= {text for text in texts if texts[text] == plain}
for path in [path for part in ("claims", "reviews") for path in sorted((folder / part).rglob("*.yaml"))]:
    words = path.read_text(encoding="utf-8", errors="replace")
    for commitment in re.findall(r'commitment: "?(\w+)"?\n +bytes: \d+\n +words:', words):
        need(commitment in here, f"{path.relative_to(folder)} shows words whose seal is not here: {commitment}")

unsealed -= here
tell(unsealed, "is here without its seal, by its plain hash", "are here without their seals, by their plain hashes")
tell(erased - here - unsealed, "was erased on demand", "were erased on demand")
tell(set(named) - here - unsealed - erased, "that the ledger names is not here", "that the ledger names are not here")
print("texts: all that are here are those that were sealed")
