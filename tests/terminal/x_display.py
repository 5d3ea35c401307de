"""An X server of the test's own, with no screen to look at."""

import os
import subprocess


class XDisplay:
    """Runs until it is closed; DISPLAY names it meanwhile."""

    def __init__(self, width, height):
        end, begin = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(begin), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[begin], stderr=subprocess.DEVNULL)
        os.close(begin)
        # The server writes its number when it is ready, and closes the pipe when it cannot be.
        with open(end, encoding="ascii") as pipe:
            number = pipe.readline().strip()
        if not number:
            raise AssertionError("Xvfb does not start")
        os.environ["DISPLAY"] = f":{number}"

    def close(self):
        self.server.terminate()
        self.server.wait()
