"""A program on a terminal of its own: keys go in, and what the screen gets comes out."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time

SECONDS = 60  # for what takes a moment, on a machine that does much else

PROMPT = "sijill> "
MORE = "   ...> "

# What a terminal obeys and does not show.
CONTROLS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[78=>]|\r|\x07")


class Terminal:
    """The program with its shell, or another command, on its own terminal. It is there when the screen shows `greeting`."""

    def __init__(self, program, home, *options, command="shell", greeting=PROMPT, **variables):
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "TERM": "xterm",
            "LANG": "C.UTF-8",
            **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")},
            **variables,
        }
        self.keyboard, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 120, 0, 0))
        self.process = subprocess.Popen(
            [program, *options, *command.split()],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            cwd=home,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(terminal)
        self.raw = b""
        self.start = self.wait(greeting)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.keyboard)

    def _read(self, until):
        left = until - time.monotonic()
        if left <= 0 or not select.select([self.keyboard], [], [], left)[0]:
            return False
        try:
            data = os.read(self.keyboard, 65536)
        except OSError:  # the other end is closed
            data = b""
        self.raw += data
        return bool(data)

    def wait(self, text):
        """What the screen got up to `text`, which must come; what follows it stays for the next."""
        until = time.monotonic() + SECONDS
        while True:
            shown = CONTROLS.sub("", self.raw.decode("utf-8", "ignore"))
            offset = shown.find(text)
            if offset >= 0:
                self.raw = shown[offset + len(text) :].encode()
                return shown[:offset]
            if not self._read(until):
                raise AssertionError(f"{text!r} did not come; there was:\n{shown}")

    def type(self, keys):
        os.write(self.keyboard, keys.encode())

    def ask(self, line, prompt=PROMPT):
        """Types a line; what came before the next prompt, without the echo of the line."""
        self.type(line + "\n")
        return self.wait("\n" + prompt).partition("\n")[2]

    def press(self, keys, echo):
        """Presses keys until the screen shows `echo`."""
        self.type(keys)
        return self.wait(echo)

    def exit_code(self):
        """Waits for the end, and reads what came before it so that nothing blocks."""
        until = time.monotonic() + SECONDS
        while self._read(until):
            pass
        return self.process.wait(SECONDS)
