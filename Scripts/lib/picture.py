"""Pictures of a terminal's screen as SVG: text that can be read, selected and searched, in light and in dark.

A screen comes as tmux captures it with `-e`: lines with escape sequences for style. Nothing of a line gets into the
picture but escaped text.
"""
import re
import unicodedata
from xml.sax.saxutils import escape

CELL, LINE = 8.4, 18
MARGIN = 10
ESCAPE = re.compile(r"\x1b\[([0-9;:]*)m|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|\x1b\[[0-9;?]*[a-zA-Z]|[\x00-\x1f\x7f]")
STEPS = [0, 95, 135, 175, 215, 255]
BASE = ["#000000", "#cd0000", "#00a000", "#a07000", "#3f5fff", "#b000b0", "#008a8a", "#767676",
        "#7f7f7f", "#ff0000", "#00cd00", "#cdcd00", "#5c5cff", "#ff00ff", "#00cdcd", "#ffffff"]
STYLE = """
  text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #1a1a1a; white-space: pre; }
  .paper { fill: #ffffff; stroke: #c8c8c8; }
  .turned { fill: #1a1a1a; }
  text.on-turned { fill: #ffffff; }
  .bold { font-weight: bold; }
  .line { text-decoration: underline; }
  .cursor { fill: none; stroke: #1a1a1a; }
  @media (prefers-color-scheme: dark) {
    text, .turned { fill: #e8e8e8; }
    .paper { fill: #101214; stroke: #3a3d40; }
    text.on-turned { fill: #101214; }
    .cursor { stroke: #e8e8e8; }
  }
"""


def width(letter):
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def colour(number):
    if number < 16:
        return BASE[number]
    if number < 232:
        number -= 16
        return "#%02x%02x%02x" % (STEPS[number // 36], STEPS[number // 6 % 6], STEPS[number % 6])
    return "#" + "%02x" % (8 + (number - 232) * 10) * 3


class Style:
    def __init__(self):
        self.ink = self.paper = None
        self.bold = self.line = self.turned = False

    def take(self, codes):
        numbers = [int(code or 0) for code in re.split("[;:]", codes)]
        while numbers:
            code = numbers.pop(0)
            if code == 0:
                self.__init__()
            elif code in (1, 4, 7):
                setattr(self, {1: "bold", 4: "line", 7: "turned"}[code], True)
            elif code in (22, 24, 27):
                setattr(self, {22: "bold", 24: "line", 27: "turned"}[code], False)
            elif code in (38, 48) and len(numbers) >= 2 and numbers[0] == 5:
                setattr(self, "ink" if code == 38 else "paper", colour(numbers[1]))
                numbers = numbers[2:]
            elif code in (39, 49):
                setattr(self, "ink" if code == 39 else "paper", None)
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.ink = colour(code - 30 if code < 90 else code - 82)
            elif 40 <= code <= 47 or 100 <= code <= 107:
                self.paper = colour(code - 40 if code < 100 else code - 92)

    def key(self):
        return self.ink, self.paper, self.bold, self.line, self.turned


def runs(line):
    """The stretches of one style: column, cells, style, text."""
    style, found, column, place = Style(), [], 0, 0

    def add(text):
        nonlocal column
        for letter in text:
            cells = width(letter)
            last = found[-1] if found else None
            # A wide letter stands alone, so that fonts that draw it narrower shift nothing behind it.
            if last and last[2] == style.key() and (cells < 2 and last[4] < 2 or cells == 0):
                last[1] += cells
                last[3] += letter
            else:
                found.append([column, cells, style.key(), letter, cells])
            column += cells

    for match in ESCAPE.finditer(line):
        add(line[place:match.start()])
        place = match.end()
        if match.group(1) is not None:
            style.take(match.group(1))
    add(line[place:])
    return [run[:4] for run in found]


def row(line):
    """A line as SVG, at y 0."""
    shapes, texts = [], []
    for column, cells, (ink, paper, bold, under, turned), text in runs(line):
        x, wide = MARGIN + column * CELL, cells * CELL
        if turned:
            ink, paper = paper, ink
            background = f'fill="{paper}"' if paper else 'class="turned"'
        else:
            background = f'fill="{paper}"' if paper else None
        if background:
            shapes.append(f'<rect x="{x:.1f}" y="-14" width="{wide:.1f}" height="{LINE}" {background}/>')
        names = [name for name, on in [("bold", bold), ("line", under), ("on-turned", turned and not ink)] if on]
        style = (f' class="{" ".join(names)}"' if names else "") + (f' style="fill:{ink}"' if ink else "")
        # Blanks between columns are left out, so that no viewer can fold them.
        for part in re.finditer(r"\S+(?: \S+)*", text):
            lead = sum(width(letter) for letter in text[:part.start()])
            cells = sum(width(letter) for letter in part.group())
            texts.append(f'<text x="{x + lead * CELL:.1f}" textLength="{cells * CELL:.1f}" '
                         f'lengthAdjust="spacingAndGlyphs"{style}>{escape(part.group())}</text>')
    return "".join(shapes + texts)


def frame(screen, cursor, rows, known):
    """A screen as uses of rows that are written down once."""
    parts = []
    for number, line in enumerate((screen.split("\n") + [""] * rows)[:rows]):
        drawn = row(line)
        if drawn:
            name = known.setdefault(drawn, f"r{len(known)}")
            parts.append(f'<use href="#{name}" y="{MARGIN + 14 + number * LINE}"/>')
    if cursor and cursor[0] >= 0:
        parts.append(f'<rect class="cursor" x="{MARGIN + cursor[0] * CELL:.1f}" y="{MARGIN + cursor[1] * LINE}" '
                     f'width="{CELL}" height="{LINE}"/>')
    return "".join(parts)


def picture(title, words, size, frames):
    """An SVG of one frame, or of several that follow each other: (screen, cursor, seconds)."""
    columns, rows = size
    wide, high = columns * CELL + 2 * MARGIN, rows * LINE + 2 * MARGIN
    known = {}
    drawn = [frame(screen, cursor, rows, known) for screen, cursor, _ in frames]
    style = STYLE
    if len(frames) > 1:
        total, begun = sum(seconds for _, _, seconds in frames), 0.0
        for number, (_, _, seconds) in enumerate(frames):
            start, end = begun / total * 100, (begun + seconds) / total * 100
            begun += seconds
            style += (f"\n  .f{number} {{ visibility: hidden; animation: k{number} {total:.1f}s step-end infinite; }}"
                      f"\n  @keyframes k{number} {{ 0% {{ visibility: {'visible' if number == 0 else 'hidden'}; }}"
                      + (f" {start:.3f}% {{ visibility: visible; }}" if number else "")
                      + (f" {end:.3f}% {{ visibility: hidden; }}" if number + 1 < len(frames) else "") + " }")
        # Whoever wants no motion sees the last screen.
        style += (f"\n  @media (prefers-reduced-motion: reduce) {{ g {{ animation: none !important; }}"
                  f" .f{len(frames) - 1} {{ visibility: visible; }} }}")
    body = "".join(f'<g class="f{number}">{parts}</g>\n' for number, parts in enumerate(drawn))
    defs = "".join(f'<g id="{name}">{parts}</g>\n' for parts, name in known.items())
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" width="{wide:.0f}" '
            f'height="{high:.0f}" role="img" aria-labelledby="title words">\n<title id="title">{escape(title)}</title>\n'
            f'<desc id="words">{escape(words)}</desc>\n<style>{style}</style>\n'
            f'<rect class="paper" x="0.5" y="0.5" width="{wide - 1:.0f}" height="{high - 1:.0f}" rx="6"/>\n'
            f"<defs>\n{defs}</defs>\n{body}</svg>\n")
