"""The judges of what people read: Markdown, HTML, PDF, and a browser."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

from common import TOP, claims, left_out, need

# Markdown: CommonMark without any extension.


def markdown(casebook):
    from markdown_it import MarkdownIt
    text = casebook.report("markdown").decode("utf-8")
    tokens = MarkdownIt("commonmark").parse(text)
    flat = [token for outer in tokens for token in [outer, *(outer.children or [])]]
    raw = [token.content[:80] for token in flat if token.type in ("html_block", "html_inline")]
    need(not raw, f"raw HTML in Markdown: {raw[:3]}")
    for token in flat:
        if token.type == "link_open":
            need(re.match(r"(https?://|mailto:)", token.attrs["href"]), f"a link to {token.attrs['href'][:80]}")
        need(token.type not in ("image", "fence"), f"{token.type} in Markdown")
    # With tables, strikes and bare addresses switched on, there is nothing more than without: all dialects show the same.
    other = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    need([token.type for token in other] == [token.type for token in tokens], "another dialect reads it otherwise")
    titles = [tokens[index + 1].content for index, token in enumerate(tokens) if token.type == "heading_open"]
    for name in {entry["claim"]["id"] for entry in casebook.json("json")["claims"]}:
        need(sum(title.startswith(f"{name}: ") for title in titles) == 1, f"{name} has not one heading")
    return f"{len(titles)} headings, no raw HTML, no table"


def rendered(casebook):
    """The Markdown report as HTML, with raw HTML let through: what a careless reader of it would show."""
    from markdown_it import MarkdownIt
    body = MarkdownIt("commonmark", {"html": True}).render(casebook.report("markdown").decode("utf-8"))
    return f'<!DOCTYPE html><meta charset="utf-8"><title>rendered</title>{body}'


# HTML: a parser that complains, and the validator of the HTML working group.


def page(casebook):
    import html5lib
    body = casebook.report("html")
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(body.decode("utf-8"))
    need(not parser.errors, f"HTML5: {[(place, code) for place, code, _ in parser.errors][:5]}")
    words = body.decode("utf-8")
    need("<script" not in words.lower(), "there is a script in the page")
    return f"{len(body) // 1000} kB without a parse error"


# What the validator's copy of 2020 says, and today's standards do not: ARIA in HTML allows every role on svg.
OUTDATED = {"Bad value “group” for attribute “role” on element “svg”."}


def validator(pages):
    """The Nu Html Checker over all pages at once. Its knowledge of style sheets is too old to be listened to."""
    jar = next(pathlib.Path(sys.prefix).rglob("vnu.jar"), None)
    if jar is None or shutil.which("java") is None:
        return left_out("there is no Java for the Nu Html Checker")
    done = subprocess.run(["java", "-Xss8m", "-jar", jar, "--format", "json", *pages], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    told = json.loads(done.stderr or b'{"messages": []}')["messages"]
    wrong = [(pathlib.Path(row["url"]).name, row.get("lastLine"), row["message"]) for row in told
             if row["type"] != "info" and not row["message"].startswith("CSS:") and row["message"] not in OUTDATED]
    need(not wrong, f"the Nu Html Checker: {wrong[:4]}")
    return f"{len(pages)} pages valid by the Nu Html Checker"


# A browser.

# Whatever could act by itself or be followed to where it should not.
ACTIVE = r"""() => {
  const bad = [];
  for (const element of document.querySelectorAll("*")) {
    if (/^(script|iframe|frame|object|embed|base|form|link|img|video|audio|portal)$/i.test(element.localName))
      bad.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) bad.push(name);
      if (/^(href|src|action|formaction|xlink:href|data|poster|ping)$/i.test(name) &&
          !/^(#|https?:\/\/|mailto:)/i.test(value)) bad.push(name + " " + value.slice(0, 60));
    }
  }
  return bad.slice(0, 5);
}"""


class Window:
    """A page in headless Chromium, with all that it says and asks for."""

    def __init__(self, browser, width, scheme="light"):
        self.context = browser.new_context(viewport={"width": width, "height": 900},
                                           color_scheme="dark" if scheme == "dark" else "light")
        self.tab = self.context.new_page()
        self.said, self.asked = [], []
        self.tab.on("console", lambda message: self.said.append(message.text))
        self.tab.on("pageerror", lambda error: self.said.append(str(error)))
        self.tab.on("dialog", lambda dialog: (self.said.append("dialog " + dialog.message), dialog.dismiss()))
        self.tab.on("request", lambda request: self.asked.append(request.url))
        if scheme == "print":
            self.tab.emulate_media(media="print")

    def open(self, path):
        """How long it takes until everything is there, in seconds."""
        self.said.clear(), self.asked.clear()
        begun = time.monotonic()
        self.tab.goto(path.as_uri(), wait_until="load")
        return time.monotonic() - begun

    def judge(self, name):
        need(not self.said, f"{name}: {self.said[:3]}")
        need(len(self.asked) == 1 and self.asked[0].startswith("file:"), f"{name}: asks for {self.asked[1:4]}")
        need(self.tab.title().strip() != "executed", f"{name}: something was executed")
        active = self.tab.evaluate(ACTIVE)
        need(not active, f"{name}: {active}")


def chromium(play):
    path = next((path for path in ("/usr/bin/chromium", "/usr/bin/google-chrome") if os.path.exists(path)), None)
    return path and play.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.geteuid() == 0 else [])


def browser(pages):
    """Opens pages at the widths of a telephone, a desk and paper, in light and dark, and looks for what is not so."""
    from playwright.sync_api import sync_playwright
    from axe_playwright_python.sync_playwright import Axe
    shots = TOP / "out/screenshots"
    shots.mkdir(parents=True, exist_ok=True)
    told = []
    with sync_playwright() as play:
        window = chromium(play)
        if window is None:
            return left_out("there is no Chromium")
        for name, path in pages.items():
            opened, printed = [], 0
            for width, scheme in ((1280, "light"), (360, "light"), (1280, "dark"), (360, "dark"), (794, "light"), (794, "print")):
                view = Window(window, width, scheme)
                if scheme == "print":  # As paper all is laid out, not what is in view alone.
                    printed = view.open(path)
                else:
                    opened.append(view.open(path))
                what = f"{name} at {width} {scheme}"
                view.judge(what)
                wide = view.tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                need(wide <= 1, f"{what}: {wide} pixels wider than the window")
                view.tab.screenshot(path=str(shots / f"{name}-{width}-{scheme}.png"))
                if name == "example" and scheme != "print":
                    run = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
                    faults = Axe().run(view.tab, options=run).response["violations"]
                    need(not faults, f"{what}, axe: "
                         + str([(rule["id"], rule["nodes"][0]["html"][:120]) for rule in faults][:4]))
                view.context.close()
            told.append(f"{name} opens in {min(opened) * 1000:.0f} to {max(opened) * 1000:.0f} ms, "
                        f"and is laid out as paper in {printed * 1000:.0f}")
        window.close()
    return "; ".join(told)


def execution(folder, exports, everywhere=False):
    """Opens the page and the rendered Markdown of every hostile text; where it stands in every field, it must be there as
    words."""
    from playwright.sync_api import sync_playwright
    with sync_playwright() as play:
        window = chromium(play)
        if window is None:
            return left_out("there is no Chromium")
        view = Window(window, 1280)
        shown = 0
        for export in exports:
            text, number = export.text, export.number
            for kind, body in (("page", export.report("html").decode()), ("Markdown", rendered(export))):
                path = folder / f"{number}-{kind}.html"
                path.write_text(body, encoding="utf-8")
                view.open(path)
                view.judge(f"{kind} of {number}, {text[:60]!r}")
                if everywhere and is_plain(text):
                    words = " ".join(view.tab.evaluate("document.body.textContent").split())
                    need(" ".join(text.split()) in words, f"{kind}: {text[:60]!r} is not shown as it is")
                    shown += 1
        window.close()
    told = f", {shown} pages show the text as it is" if everywhere else ""
    return f"{len(exports)} casebooks{told}; nothing executed"


def is_plain(text):
    """Whether all of it can be seen: what can't is shown by name."""
    return all(letter.isprintable() or letter in "\n " for letter in text)


def pdf(casebook, folder):
    import pypdf
    target = folder / "example.pdf"
    claims(casebook.path, "report", "--output", target, fails=True)
    if not target.exists():
        return left_out("nothing here makes a PDF")
    reader = pypdf.PdfReader(target)
    need(len(reader.pages) > 3 and reader.outline, "the PDF has no pages or no bookmarks")
    return f"{len(reader.pages)} pages, {len(reader.outline)} bookmarks"
