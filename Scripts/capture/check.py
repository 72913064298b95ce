#!/usr/bin/env python3
"""Works the real command against a server on loopback that misbehaves, ends it suddenly, and fills its disk.

Every way must end within its limits, with a sentence, in less than 100 MB, and leave nothing half stored. Prints a table,
and ends with 1 where a line does not hold.
"""
import argparse
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
SERVER = TOP / "Tests/SourceCaptureTests/Server/misbehave.py"
MEMORY = 100 * 1024  # KB
SECONDS = 3
# Way, exit code, a word of the sentence.
WAYS = [
    ("page", 0, ""), ("chunked", 0, ""), ("interim", 0, ""), ("twice", 0, ""), ("gzip", 0, ""), ("charset", 0, ""), ("latin", 0, ""),
    ("escape", 0, ""), ("deep", 0, ""), ("bomb", 0, ""), ("brokengzip", 0, ""),
    ("endless", 69, "larger than"), ("chunks", 69, "larger than"), ("huge", 69, "larger than"),
    ("drip", 69, "not done within"), ("headdrip", 69, "not done within"), ("silent", 69, "not done within"),
    ("loop", 69, "leads back to itself"), ("long", 69, "leads on more than 10 times"),
    ("file", 2, "only http: and https:"), ("gopher", 2, "only http: and https:"), ("metadata", 2, "link-local"),
    ("loopback6", 2, "this machine itself"), ("decimal", 2, "this machine itself"), ("mapped", 2, "private address"),
    ("private", 2, "private address"), ("nowhere", 69, "there is no host"), ("short", 69, "broke off"),
    ("negative", 69, "did not answer"), ("headers", 69, "headers"), ("endlessheaders", 69, "headers"),
    ("nonsense", 69, "did not answer"), ("empty", 69, "its answer is empty"), ("gone", 69, "410"),
    ("teapot", 69, "did not answer"), ("close", 69, "did not answer"),
]
faults = []


def fault(sentence):
    faults.append(sentence)
    print("  NOT SO:", sentence)


class Desk:
    """A casebook in a folder of its own, and the command on it."""

    def __init__(self, claims, folder):
        self.claims, self.folder = claims, folder
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "CLAIMS_PERSON": "mira", "LC_ALL": "C.UTF-8", "TMPDIR": str(folder),
        }

    def start(self, *arguments, **more):
        environment = dict(self.environment, **more.pop("environment", {}))
        return subprocess.Popen([self.claims, *arguments], cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

    def run(self, *arguments, **more):
        """Exit code, what was printed, what was said, seconds, KB of memory at most."""
        began = time.monotonic()
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            environment = dict(self.environment, **more.pop("environment", {}))
            child = subprocess.Popen([self.claims, *arguments], cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
                                     stdout=out, stderr=err, **more)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0), err.seek(0)
            return (child.returncode, out.read().decode(errors="replace"), err.read().decode(errors="replace"),
                    time.monotonic() - began, usage.ru_maxrss)

    def done(self, *arguments):
        code, out, err, _, _ = self.run(*arguments)
        if code:
            fault(f"{' '.join(arguments)} ends with {code}: {err.strip()}")
        return out

    def sound(self, when):
        for command in (["verify"], ["sources", "verify"]):
            code, out, err, _, _ = self.run(*command)
            if code:
                fault(f"{when}: «claims {' '.join(command)}» ends with {code}: {(out + err).strip()[:300]}")
        # What is being fetched lies in a file without a name, so nothing is left of it.
        left = [path.name for path in self.folder.iterdir() if path.name.startswith("claims-") and path.is_file()]
        if left:
            fault(f"{when}: left behind: {left}")

    def sources(self):
        return json.loads(self.done("list", "sources", "--limit", "0", "--json"))["records"]


def misbehaviour(desk, port, tls, certificate):
    print(f"{'way':16}{'exit':>5}{'s':>7}{'MB':>6}  sentence")
    before, own = 0, 0
    for way, wanted, word in WAYS:
        url = f"http://127.0.0.1:{port}/{way}"
        code, _, err, seconds, memory = desk.run(
            "capture", url, "--allow-host", "127.0.0.1", "--max-size", "2M", "--max-time", str(SECONDS))
        print(f"{way:16}{code:5}{seconds:7.2f}{memory // 1024:6}  {err.strip()[:110]}")
        if code != wanted:
            fault(f"{way} ends with {code}, not {wanted}")
        if word not in err or len(err.strip().splitlines()) > 1 or "\x1b" in err:
            fault(f"{way} says: {err.strip()!r}")
        # To begin and to end takes as long as a page that comes at once took in this run, on this machine.
        if way == "page":
            own = seconds
        if seconds > SECONDS + 3 + own:
            fault(f"{way} took {seconds:.1f} s")
        if memory > MEMORY:
            fault(f"{way} took {memory // 1024} MB")
        before += code == 0
    if len(desk.sources()) != before:
        fault(f"{len(desk.sources())} sources are there, and {before} were captured")
    url = f"https://localhost:{tls}/page"
    code, _, err, _, _ = desk.run("capture", url, "--allow-host", "localhost")
    if code != 69 or "can't prove who it is" not in err:
        fault(f"a certificate that nobody vouches for: {code}, {err.strip()}")
    code, _, err, _, _ = desk.run("capture", url, "--allow-host", "localhost", environment={"CURL_CA_BUNDLE": certificate})
    if code:
        fault(f"a certificate that the newsroom trusts: {code}, {err.strip()}")
    # With the limits that it has by itself, a bomb of 256 MB stays a copy without words.
    code, out, err, seconds, memory = desk.run("capture", f"http://127.0.0.1:{port}/bomb", "--allow-host", "127.0.0.1", "--again")
    print(f"{'bomb, no limit':16}{code:5}{seconds:7.2f}{memory // 1024:6}")
    if code or memory > MEMORY:
        fault(f"the bomb with the usual limits: {code}, {memory // 1024} MB")
    desk.sound("after all ways")


def archives(desk, port):
    code, _, err, _, _ = desk.run("capture", f"http://127.0.0.1:{port}/twice", f"http://127.0.0.1:{port}/chunked",
                                  f"http://127.0.0.1:{port}/gzip", f"http://127.0.0.1:{port}/page9", "--allow-host", "127.0.0.1",
                                  "--pause", "0", "--again", "--warc", "pages.warc")
    if code:
        fault(f"--warc: {code}, {err.strip()}")
    from warcio.archiveiterator import ArchiveIterator
    kinds, verified = {}, 0
    with open(desk.folder / "pages.warc", "rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            kinds[record.rec_type] = kinds.get(record.rec_type, 0) + 1
            record.content_stream().read()
            verified += record.digest_checker.passed is not False
            if record.rec_type == "response" and record.http_headers.get_statuscode() not in ("200", "302"):
                fault(f"warcio reads the status {record.http_headers.get_statuscode()}")
    print(f"warcio reads {kinds}, digests hold in {verified}")
    if kinds != {"warcinfo": 1, "response": 6, "request": 6} or verified != 13:
        fault("warcio does not find 6 answers and 6 requests with their digests")
    checked = subprocess.run([pathlib.Path(sys.executable).parent / "warcio", "check", "-v", desk.folder / "pages.warc"], capture_output=True, text=True)
    if checked.returncode:
        fault(f"«warcio check»: {checked.stdout}{checked.stderr}")
    # One that warcio wrote, packed a record at a time, with its own digests.
    from io import BytesIO
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter
    with open(desk.folder / "theirs.warc.gz", "wb") as file:
        writer = WARCWriter(file, gzip=True)
        writer.write_record(writer.create_warcinfo_record("theirs.warc.gz", {"software": "warcio"}))
        for number in range(3):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            page = f"<h1>Order {number}</h1><p>The council orders that the levy be {number} from the first of May.</p>".encode()
            writer.write_record(writer.create_warc_record(f"http://post.example/{number}", "response", payload=BytesIO(page), http_headers=headers))
    out = desk.done("capture", "theirs.warc.gz")
    if "3 captured" not in out:
        fault(f"warcio's own archive: {out}")
    broken = bytearray((desk.folder / "pages.warc").read_bytes())
    place = broken.find(b"port authority")
    broken[place] ^= 1
    (desk.folder / "broken.warc").write_bytes(broken)
    code, _, err, _, _ = desk.run("capture", "broken.warc")
    if code != 65 or "do not have the digest" not in err:
        fault(f"an archive with a changed byte: {code}, {err.strip()}")
    desk.sound("after the archives")


def sudden_ends(desk, port, times, seed):
    """Ends the program at random moments while it captures a list; what it said was kept is there."""
    moments = random.Random(seed)
    told = set()
    for number in range(times):
        names = [f"slow{number}-{page}" for page in range(6)]
        (desk.folder / "list.txt").write_text("".join(f"http://127.0.0.1:{port}/{name}\n" for name in names))
        child = desk.start("capture", "--list", "list.txt", "--allow-host", "127.0.0.1", "--pause", "0")
        time.sleep(moments.uniform(0.05, 2.4))
        child.send_signal(signal.SIGKILL)
        out = child.communicate()[0].decode()
        told |= {line.split()[1] for line in out.splitlines() if line.startswith("captured ")}
        desk.sound(f"ended {number + 1} times")
        missing = told - {source["id"] for source in desk.sources()}
        if missing:
            fault(f"ended {number + 1} times: told but not there: {missing}")
    out = desk.done("capture", "--list", "list.txt", "--allow-host", "127.0.0.1", "--pause", "0")
    print(f"{times} sudden ends: {len(told)} captures were told, all are there; the last list goes on: {out.splitlines()[-1]}")


def full_disk(claims, port):
    """A file system of 3 MB that is filled by captures, where one may be mounted."""
    place = pathlib.Path(tempfile.mkdtemp())
    mounted = os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", place], capture_output=True).returncode == 0
    try:
        if not mounted:
            print("a full disk: no small file system can be mounted here, so files are limited instead")
        desk = Desk(claims, place)
        desk.environment["TMPDIR"] = tempfile.gettempdir() if mounted else str(place)
        desk.done("new", "desk.casebook", "--title", "A full disk")
        limit = None if mounted else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))
        (place / "big.bin").write_bytes(os.urandom(300_000))
        codes = []
        for number in range(12):
            (place / "big.bin").write_bytes(os.urandom(300_000)) if shutil.disk_usage(place).free > 400_000 else None
            code, _, err, _, _ = desk.run("capture", "big.bin", "--title", f"Part {number}", preexec_fn=limit)
            codes.append(code)
            if code and ("claims: " not in err or code not in (74,)):
                fault(f"a full disk: {code}, {err.strip()}")
        (place / "big.bin").unlink()
        kept = len(desk.sources()) if mounted else codes.count(0)
        print(f"a full disk: exit codes {codes}, {kept} kept")
        if 74 not in codes or codes.count(0) != len(desk.sources()):
            fault(f"a full disk: {codes}, {len(desk.sources())} sources")
        desk.sound("after a full disk")
        # The same with no room for what is being fetched, while the casebook has enough.
        if mounted:
            other = Desk(claims, pathlib.Path(tempfile.mkdtemp()))
            other.environment["TMPDIR"] = str(place)
            other.done("new", "desk.casebook", "--title", "No room")
            with open(place / "filler", "wb") as file:
                try:
                    while True:
                        file.write(b"x" * 65536), file.flush()
                except OSError:
                    pass
            code, _, err, _, _ = other.run("capture", f"http://127.0.0.1:{port}/deep", "--allow-host", "127.0.0.1")
            if code != 74 or "no room" not in err:
                fault(f"no room for what is fetched: {code}, {err.strip()}")
            other.sound("after there was no room")
            shutil.rmtree(other.folder)
            (place / "filler").unlink()
    finally:
        if mounted:
            subprocess.run(["umount", place], check=True)
        shutil.rmtree(place, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", required=True)
    arguments = parser.parse_args()
    times = 100 if os.environ.get("DEPTH") == "full" else 10
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        key, certificate = folder / "key.pem", folder / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2",
                        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
        (folder / "both.pem").write_bytes(key.read_bytes() + certificate.read_bytes())
        server = subprocess.Popen([sys.executable, SERVER, "--certificate", folder / "both.pem"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            port, tls = map(int, server.stdout.readline().split())
            (folder / "desk").mkdir()
            desk = Desk(arguments.claims, folder / "desk")
            desk.done("new", "desk.casebook", "--title", "Misbehaviour")
            misbehaviour(desk, port, tls, str(certificate))
            archives(desk, port)
            sudden_ends(desk, port, times, seed=20)
            full_disk(arguments.claims, port)
        finally:
            server.stdin.close()
            server.wait(timeout=10)
    print("capturing:", "all holds" if not faults else f"{len(faults)} lines do not hold")
    sys.exit(bool(faults))


main()
