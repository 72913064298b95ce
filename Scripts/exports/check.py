"""The judges of Scripts/check-exports: each is a function that ends with a sentence on what is not so."""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

from casebooks import example, hostile, megabytes, thousand
from common import RUN, NotSo
from linked import annotations, claimreview, prov
from pages import browser, execution, markdown, page, pdf, validator
from records import averitec, bag, json_schema, tables, tlog

JUDGES = (claimreview, json_schema, annotations, prov, tables, bag, averitec, markdown, page)


class Court:
    """Calls the judges, and counts who finds a fault."""

    def __init__(self, only):
        self.only, self.failed = only, 0

    def judge(self, name, work):
        if self.only and self.only not in name:
            return
        start = time.monotonic()
        try:
            print(f"  {name}: {work()} ({time.monotonic() - start:.0f} s)", flush=True)
        except NotSo as error:
            self.failed += 1
            print(f"  {name}: NOT SO: {error}", flush=True)
        except Exception as error:  # What a judge falls over is a fault of what it reads.
            self.failed += 1
            print(f"  {name}: NOT SO: {type(error).__name__}: {str(error)[:500]}", flush=True)


def every(work, exports):
    """One judge over all exports of hostile texts."""
    for export in exports:
        try:
            work(export)
        except Exception as error:
            what = f"{export.number}, {export.text[:60]!r}"
            raise NotSo(f"{what}: {type(error).__name__}: {str(error)[:500]}") from error
    return f"{len(exports)} casebooks"


def main():
    reading = argparse.ArgumentParser()
    reading.add_argument("--claims", required=True)
    reading.add_argument("--only", help="the judges with this in their name")
    options = reading.parse_args()
    begun = time.monotonic()
    folder = pathlib.Path(tempfile.mkdtemp())
    os.environ.update(XDG_DATA_HOME=str(folder / "data"), XDG_CONFIG_HOME=str(folder / "config"))
    RUN.update(claims=options.claims, person="mira")
    court = Court(options.only)
    try:
        one, many = example(folder), thousand(folder)
        bad, long = hostile(folder), megabytes(folder)
        for work in (*JUDGES, tlog):
            court.judge(f"example {work.__name__}", lambda: work(one))
        for work in JUDGES:
            court.judge(f"hostile {work.__name__}", lambda: every(work, bad))
            court.judge(f"megabyte {work.__name__}", lambda: every(work, long))
        pages = {"example": folder / "example.html", "thousand": folder / "thousand.html"}
        for casebook, path in zip((one, many), pages.values()):
            path.write_bytes(casebook.report("html"))
        court.judge("validator", lambda: validator([*pages.values(), *(export.path / "html" for export in bad + long)]))
        court.judge("hostile execution", lambda: execution(folder, bad, everywhere=True))
        court.judge("megabyte execution", lambda: execution(folder, long))
        court.judge("browser", lambda: browser(pages))
        court.judge("pdf", lambda: pdf(one, folder))
    except NotSo as error:
        court.failed += 1
        print(f"  NOT SO: {error}")
    finally:
        subprocess.run(["rm", "-rf", str(folder)], check=False)
    print(f"{court.failed} judges find a fault" if court.failed else "Every judge is content",
          f"after {time.monotonic() - begun:.0f} s.")
    sys.exit(1 if court.failed else 0)


main()
