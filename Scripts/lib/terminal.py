"""Real terminals for scripts: a shell in tmux, whose screen can be read, and a bare pseudo-terminal, whose bytes can.

What a script waits for it looks for on the screen, so that a slow machine only makes it slower.
"""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time

# How long something that should appear may take, in seconds.
PATIENCE = float(os.environ.get("PATIENCE", "30"))


class Tmux:
    """A tmux server of its own, which ends with the block."""

    count = 0

    def __init__(self):
        # A server that is still going away must not be taken for a new one.
        Tmux.count += 1
        self.name = f"claims-{os.getpid()}-{Tmux.count}"

    def run(self, *arguments):
        return subprocess.run(["tmux", "-L", self.name, "-f", "/dev/null", *arguments], capture_output=True, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.run("kill-server")


class Window:
    """A shell in a terminal of tmux."""

    def __init__(self, tmux, name, folder, environment, term="xterm-256color", size=(80, 24)):
        self.tmux, self.name = tmux, name
        values = {"LC_ALL": "C.UTF-8", "PS1": "shell> ", **environment}
        tmux.run("new-session", "-d", "-s", name, "-x", str(size[0]), "-y", str(size[1]), "-c", str(folder),
                 "env", *[f"{key}={value}" for key, value in values.items()], "bash", "--norc", "--noprofile")
        self.waits("shell>")
        self.type(f"export TERM={term}; clear")
        self.key("Enter")

    def type(self, text):
        self.tmux.run("send-keys", "-t", self.name, "-l", text)

    def key(self, *keys):
        for key in keys:
            self.tmux.run("send-keys", "-t", self.name, key)

    def screen(self, *options):
        return self.tmux.run("capture-pane", "-p", *options, "-t", self.name).stdout

    def resize(self, columns, rows):
        self.tmux.run("resize-window", "-t", self.name, "-x", str(columns), "-y", str(rows))

    def paste(self, path):
        """Pastes a file, as a terminal does that brackets what is pasted."""
        self.tmux.run("load-buffer", "-b", "text", str(path))
        self.tmux.run("paste-buffer", "-p", "-b", "text", "-t", self.name)

    def cursor(self):
        """The column and row that the cursor is on, from 0."""
        words = self.tmux.run("display-message", "-p", "-t", self.name, "#{cursor_x} #{cursor_y}").stdout.split()
        return (int(words[0]), int(words[1])) if len(words) == 2 else (-1, -1)

    def waits(self, *words, gone=False):
        """Whether one of these words comes into sight (or out of it) in time."""
        end = time.time() + PATIENCE
        while time.time() < end:
            screen = self.screen()
            if any((word in screen) != gone for word in words):
                return True
            time.sleep(0.05)
        return False

    def waits_until(self, condition):
        end = time.time() + PATIENCE
        while time.time() < end:
            if condition():
                return True
            time.sleep(0.05)
        return False

    def cells(self):
        """The lines as they are seen: each character with its style, but for blanks at the end and for ages, which go on."""
        lines, style = [], frozenset()
        for line in self.screen("-e").splitlines():
            found = []
            for part in re.split("(\\x1b\\[[0-9;]*m)", line):
                if not part.startswith("\x1b"):
                    found += [(letter, style) for letter in part]
                    continue
                for code in part[2:-1].split(";") if "38;5" not in part and "48;5" not in part else [part[2:-1]]:
                    kind = {"3": "ink", "4": "ground"}.get(code[:1]) if len(code) > 1 else "attribute"
                    if code in ("", "0"):
                        style = frozenset()
                    else:
                        style = frozenset(old for old in style if kind == "attribute" or old[0] != kind)
                        style |= {(kind, code)} if code not in ("39", "49") else set()
            while found and found[-1][0] == " " and not {("attribute", "7"), ("attribute", "4")} & found[-1][1]:
                found.pop()
            age = re.search(r" *\b(now|[0-9]+[mhd])$", "".join(letter for letter, _ in found))
            lines.append(found[:age.start()] if age else found)
        return lines

    def settles(self):
        """What is seen, when it has not changed for a while."""
        seen, since, end = self.cells(), time.monotonic(), time.monotonic() + PATIENCE
        while time.monotonic() < end and time.monotonic() - since < 0.4:
            time.sleep(0.05)
            now = self.cells()
            if now != seen:
                seen, since = now, time.monotonic()
        return seen

    def close(self):
        self.tmux.run("kill-session", "-t", self.name)


class Bytes:
    """A program in a bare pseudo-terminal: what it writes is kept byte by byte, and so are the terminal's settings."""

    PRIVATE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
    REGION = re.compile(rb"\x1b\[([0-9;]*)r")

    def __init__(self, arguments, environment, size=(80, 24), folder=None):
        self.output = b""
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.before = termios.tcgetattr(self.slave)
        self.rows = size[1]

        def begin():
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            arguments, stdin=self.slave, stdout=self.slave, stderr=self.slave, cwd=folder, preexec_fn=begin,
            env={**os.environ, **environment})

    def read(self, seconds):
        """Takes what comes within so many seconds; false where nothing does."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            self.output += os.read(self.master, 1 << 16)
            return True
        except OSError:
            return False

    def waits(self, words):
        end = time.time() + PATIENCE
        while time.time() < end:
            if words in self.output:
                return True
            self.read(0.1)
        return False

    def write(self, keys):
        os.write(self.master, keys)

    def signal(self, number):
        self.process.send_signal(number)

    def ends(self):
        """Waits for the end; the exit code, or None where it does not come."""
        end = time.time() + PATIENCE
        while time.time() < end:
            self.read(0.05)
            if self.process.poll() is not None:
                while self.read(0.1):
                    pass
                return self.process.returncode
        return None

    def modes(self):
        """The terminal's private modes as the program left them: only those that it touched."""
        modes = {}
        for numbers, act in self.PRIVATE.findall(self.output):
            for number in numbers.split(b";"):
                modes[int(number)] = act == b"h"
        return modes

    def region(self):
        """The rows that scroll, as they were set last; empty for all of them."""
        set_ones = self.REGION.findall(self.output)
        return set_ones[-1] if set_ones else b""

    def not_given_back(self):
        """What the program has left otherwise than it was; empty where all is well."""
        wrong = []
        if termios.tcgetattr(self.slave) != self.before:
            wrong.append("stty")
        modes = self.modes()
        names = {1: "cursor keys", 47: "alternate screen", 1047: "alternate screen", 1049: "alternate screen",
                 1000: "mouse", 1002: "mouse", 1003: "mouse", 1006: "mouse", 2004: "bracketed paste"}
        wrong += [name for mode, name in names.items() if modes.get(mode, False)]
        if not modes.get(25, True):
            wrong.append("cursor")
        if self.region() not in (b"", b"1;%d" % self.rows):
            wrong.append("rows that scroll")
        for on, off, name in [(b"\x1b[8l", b"\x1b[8h", "order of letters"), (b"\x1b=", b"\x1b>", "keypad"),
                              (b"\x1b[7m", b"\x1b[", "colours")]:
            if self.output.rfind(on) > self.output.rfind(off):
                wrong.append(name)
        return wrong

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)


SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]
CRASHES = [signal.SIGSEGV, signal.SIGABRT, signal.SIGILL, signal.SIGTRAP, signal.SIGBUS, signal.SIGFPE]
