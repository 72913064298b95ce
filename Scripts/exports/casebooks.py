"""What the judges look at: the worked example, a thousand claims, and hostile words in every field."""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess

from common import RUN, TOP, Casebook, Exports, NotSo, claims, need

ID = re.compile(r"\b([ATPCSERNW])(\d{4,})\b")


def example(folder):
    """The worked example."""
    casebook = folder / "example.casebook"
    claims(casebook, "text", "in", TOP)
    # The key that signed the example is not here: a new one signs what is exported now.
    claims(casebook, "key", "rotate", "--reason", "made for this run")
    return Casebook(casebook, is_example=True)


def thousand(folder):
    """The worked example so often over, with ids of its own each time, that there are a thousand claims and more."""
    files = [path for part in ("claims", "reviews") for path in sorted((TOP / part).rglob("*"))
             if path.is_file() and path.name not in ("ledger.jsonl", "checkpoint")]
    highest = {}
    for path in files:
        if path.suffix == ".yaml":
            for letter, number in ID.findall(path.read_text(encoding="utf-8")):
                highest[letter] = max(highest.get(letter, 0), int(number))

    def moved(text, turn):
        return ID.sub(lambda found: f"{found[1]}{int(found[2]) + turn * highest[found[1]]:04}", text)

    text = folder / "thousand"
    for turn in range(-(-1_000 // highest["C"])):
        for path in files:
            target = text / moved(path.relative_to(TOP).as_posix(), turn)
            target.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix == ".yaml":
                target.write_text(moved(path.read_text(encoding="utf-8"), turn), encoding="utf-8")
            elif not target.exists():
                shutil.copyfile(path, target)
    casebook = folder / "thousand.casebook"
    claims(casebook, "text", "in", text)
    return Casebook(casebook)


def made_by_hostile_exports(*words):
    maker = pathlib.Path(RUN["claims"]).with_name("HostileExports")
    if not maker.exists():
        raise NotSo(f"«{maker}» is not there: run «make test» or «swift build --product HostileExports» first")
    done = subprocess.run([maker, *map(str, words)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)
    need(done.returncode == 0, f"HostileExports: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode()


def hostile(folder):
    """Every format of casebooks that have one hostile text in every field: see Tests/HostileExports."""
    made_by_hostile_exports(folder / "hostile")
    return [Exports(path) for path in sorted((folder / "hostile").iterdir())]


def megabytes(folder):
    """The same with a text of a megabyte in one field alone: of every ninth field, with DEPTH=full of each."""
    step = 1 if os.environ.get("DEPTH") == "full" else 9
    fields = range(0, int(made_by_hostile_exports("--fields")), step)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as hands:
        made = [hands.submit(made_by_hostile_exports, folder / "megabytes" / f"{field:03}", field) for field in fields]
        for one in made:
            one.result()
    return [Exports(folder / "megabytes" / f"{field:03}") for field in fields]
