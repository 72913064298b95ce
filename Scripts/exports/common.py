"""What the judges share: the word «not so», the real command, and exports to look at."""
import io
import json
import os
import pathlib
import subprocess
import tarfile

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
JUDGES = TOP.parent / "shared/validators"
RUN = {}


class NotSo(Exception):
    """What was expected is not so."""


def need(fine, sentence):
    if not fine:
        raise NotSo(sentence)


def left_out(why):
    """What can't be judged here; in CI that is a fault."""
    need(not os.environ.get("CI"), f"it can't be left out in CI, and {why}")
    return f"left out: {why}"


def claims(casebook, *words, fails=False):
    environment = {**os.environ, "CLAIMS_CASEBOOK": str(casebook), "CLAIMS_PERSON": RUN["person"]}
    done = subprocess.run([RUN["claims"], *map(str, words)], env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    need(fails or done.returncode == 0, f"claims {' '.join(map(str, words))[:200]}: {done.stderr.decode(errors='replace')}")
    return done.stdout


class Casebook:
    """The exports of a casebook, as the real command writes them; each is asked for once."""

    def __init__(self, path, is_example=False):
        self.path, self.is_example, self.number, self.kept = path, is_example, 0, {}

    def report(self, form, *words):
        if (form, words) not in self.kept:
            self.kept[form, words] = claims(self.path, "report", "--format", form, *words)
        return self.kept[form, words]

    def json(self, form, *words):
        return json.loads(self.report(form, *words))

    def files(self, form):
        """The files of a format that has several, by path."""
        archive = tarfile.open(fileobj=io.BytesIO(self.report(form)))
        return {member.name: archive.extractfile(member).read() for member in archive.getmembers()}

    def folder(self, form, target):
        """The same, written to a folder."""
        claims(self.path, "report", "--format", form, "--output", target)
        return target


class Exports:
    """Exports that lie in a folder: a file or a folder a format."""

    is_example = False

    def __init__(self, path):
        self.path, self.number = path, int(path.name)
        self.text = (path / "text").read_bytes().decode("utf-8")

    def report(self, form, *words):
        return (self.path / form).read_bytes()

    def json(self, form, *words):
        return json.loads(self.report(form))

    def files(self, form):
        top = self.path / form
        return {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}

    def folder(self, form, target):
        return self.path / form
