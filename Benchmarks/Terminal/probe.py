"""A program in a terminal of its own, and how long it takes to answer a key. Standard library only."""
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import termios
import time


class Probe:
    """Runs a program in a pseudo-terminal and times what it writes. Nothing is drawn: the bytes alone are looked at."""

    def __init__(self, arguments, size=(200, 60), environment=None):
        self.begun = time.perf_counter()
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            try:
                os.execvpe(arguments[0], arguments, dict(os.environ, TERM="xterm-256color", **(environment or {})))
            finally:
                os._exit(127)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.seen = b""

    def read(self, patience):
        """What comes within so many seconds; None where nothing does."""
        if not select.select([self.master], [], [], patience)[0]:
            return None
        try:
            return os.read(self.master, 1 << 16)
        except OSError:
            return None

    def until(self, done, patience=30.0):
        """Seconds since the start until what has come since this call, at most the last 64 KB, fulfils a condition; None
        where it does not."""
        end = time.perf_counter() + patience
        self.seen = b""
        while time.perf_counter() < end:
            data = self.read(end - time.perf_counter())
            if data is None:
                return None
            self.seen = (self.seen + data)[-65_536:]
            if done(self.seen):
                return time.perf_counter() - self.begun
        return None

    def quiet(self, silence=0.3, patience=120.0):
        """Reads until nothing has come for a while. The moment of the last byte, or None where none came."""
        last, end = None, time.perf_counter() + patience
        while time.perf_counter() < end:
            data = self.read(silence)
            if data is None:
                return last
            last = time.perf_counter()
            self.seen += data
        return last

    def key(self, keys, silence=0.04, patience=5.0):
        """Presses and waits for the answer."""
        cpu = self.cpu()
        self.seen = b""
        start = time.perf_counter()
        os.write(self.master, keys if isinstance(keys, bytes) else keys.encode())
        data = self.read(patience)
        first = time.perf_counter()
        if data is None:
            return Answer(None, None, 0, 0.0)
        self.seen += data
        last = self.quiet(silence) or first
        return Answer(first - start, last - start, len(self.seen), self.cpu() - cpu)

    def cpu(self):
        """Seconds that the program has had on a processor, all threads: the time that it waited for one is left out."""
        # Linux: the clock of another process is named by its number (clock_getcpuclockid).
        return time.clock_gettime(~self.pid << 3 | 2)

    def memory(self, name="VmRSS"):
        """MB in memory; `VmHWM` is the most that there ever was."""
        return memory_of(self.pid, name)

    def end(self):
        try:
            os.kill(self.pid, signal.SIGTERM)
            for _ in range(100):
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    break
                self.read(0.02)
            else:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.master)


class Answer:
    """How a program answered a key: seconds to the first and to the last byte, how many bytes, and seconds on a
    processor."""

    def __init__(self, first, last, count, cpu):
        self.first, self.last, self.count, self.cpu = first, last, count, cpu


def memory_of(pid, name="VmRSS"):
    """MB that a process has in memory."""
    with open(f"/proc/{pid}/status") as file:
        for line in file:
            if line.startswith(name + ":"):
                return int(line.split()[1]) / 1024
    return 0.0


def share(values, part):
    """The value that so many of a hundred are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * part // 100)]


def middle(values):
    return statistics.median(values)


def milliseconds(seconds):
    return "-" if seconds is None else f"{seconds * 1000:.2f}" if seconds < 0.1 else f"{seconds * 1000:.0f}"
