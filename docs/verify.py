"""Checks an exported ledger without our software: python3 verify.py FOLDER [CHECKPOINT or PROOF]...

FOLDER holds claims/ and reviews/. Needs Python 3.8 or newer and nothing else; with `cryptography`, signatures too.
"""
import base64, hashlib, json, pathlib, sys
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


def read_checkpoint(note, keys):  # C2SP tlog-checkpoint and signed-note
    text, _, signatures = note.rpartition("\n\n")
    origin, size, expected = (text + "\n").split("\n")[:3]
    for line in signatures.split("\n")[:-1]:
        _, name, blob = line.split(" ")
        number, signature = base64.b64decode(blob)[:4].hex(), base64.b64decode(blob)[4:]
        key = next((k for k in keys if k.startswith(f"{name}+{number}+")), None)
        if key is None:
            print(f"signature of {name} ({number}): the ledger has no such key")
            continue
        if ed25519 is None:
            print(f"signature of {name} ({number}): not checked; Ed25519 needs another tool, or `cryptography`")
            continue
        public = ed25519.Ed25519PublicKey.from_public_bytes(base64.b64decode(key.split("+", 2)[2])[1:])
        try:
            public.verify(signature, (text + "\n").encode())
        except Exception:
            need(False, f"the signature of {name} ({number}) is not by that key")
        print(f"signature of {name} ({number}): good")
    return int(size), base64.b64decode(expected)


folder = pathlib.Path(sys.argv[1])
lines = (folder / "reviews/ledger.jsonl").read_bytes().split(b"\n")[:-1]
leaves, keys, before = [], [], "0" * 64
for number, line in enumerate(lines, 1):
    entry = json.loads(line)
    need(entry["sequence"] == number, f"entry {number} calls itself {entry['sequence']}")
    need(entry["previous"] == before, f"entry {number} does not follow entry {number - 1}")
    before = sha(line).hex()
    leaves.append(sha(b"\x00" + line))
    if entry["kind"] == "key.added":
        keys.append(entry["payload"]["body"]["verifier"])
print(f"chain: {len(lines)} entries, the last has the hash {before}")

for path in [folder / "reviews/checkpoint", *map(pathlib.Path, sys.argv[2:])]:
    note = path.read_text(encoding="utf-8")
    proof = note.startswith("c2sp.org/tlog-proof@v1\n")
    head, _, note = note.partition("\n\n") if proof else ("", "", note)
    size, expected = read_checkpoint(note, keys)
    need(size <= len(leaves), f"{path} speaks of {size} entries, the ledger has {len(leaves)}")
    need(root(leaves[:size]) == expected, f"the first {size} entries have not the root that {path} states")
    print(f"{path.name}: the first {size} entries have the root {base64.b64encode(expected).decode()}")
    if proof:
        rows = [row.split(" ") for row in head.split("\n")[1:]]
        index = next(int(row[1]) for row in rows if row[0] == "index")
        hashes = [base64.b64decode(row[0]) for row in rows if len(row) == 1]
        need(climb(leaves[index], index, size, hashes) == expected, f"{path} proves nothing about entry {index + 1}")
        print(f"{path.name}: entry {index + 1} stands in it: {lines[index].decode()}")

for line in (folder / "reviews/texts.jsonl").read_text(encoding="utf-8").split("\n")[:-1]:
    text = json.loads(line)
    if "salt" not in text:
        print("text", text["commitment"], "is not here:", text.get("erased", "missing"))
        continue
    data = (folder / text["file"]).read_bytes() if "file" in text else (
        text["text"].encode() if "text" in text else base64.b64decode(text["base64"]))
    need(sha(bytes.fromhex(text["salt"]) + data).hex() == text["commitment"], f"a text is not the sealed one: {line}")
print("texts: all that are here are those that were sealed")
