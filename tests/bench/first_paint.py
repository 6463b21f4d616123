#!/usr/bin/env python3
"""Start to first painted window: a bare Qt window against `unbar --demo`, in turn, in one run. Prints, asserts nothing.

`first_paint.py BIN [RUNS]`; BIN holds bare_window and unbar. Qt itself says when it hands a painted window to the
screen (category qt.widgets.painting), so neither program needs a hook. Without a display the offscreen platform is used.
"""

import os
import select
import statistics
import subprocess
import sys
import tempfile
import time

MARK = b"Flushing"


def first_paint(command, home):
    """Seconds until the first painted window; the program is ended afterwards. None when it did not paint."""
    env = dict(os.environ, QT_LOGGING_RULES="qt.widgets.painting.info=true", QT_FORCE_STDERR_LOGGING="1",
               QT_ASSUME_STDERR_HAS_CONSOLE="1", HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
    if not (env.get("DISPLAY") or env.get("WAYLAND_DISPLAY")):
        env["QT_QPA_PLATFORM"] = "offscreen"
    started = time.monotonic()
    with subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE) as process:
        said, painted = b"", None
        while painted is None and time.monotonic() - started < 20:
            if not select.select([process.stderr], [], [], 0.2)[0]:
                continue
            more = os.read(process.stderr.fileno(), 65536)
            if not more:
                break
            said += more
            if MARK in said:
                painted = time.monotonic() - started
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
    if painted is None:
        print(f"{os.path.basename(command[0])} painted nothing; it said: {said[-300:].decode(errors='replace')}")
    return painted


def main():
    folder, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 11
    programs = {"bare window": [os.path.join(folder, "bare_window")]}
    if os.path.exists(os.path.join(folder, "unbar")):
        programs["unbar --demo"] = [os.path.join(folder, "unbar"), "--demo"]
    else:
        print("unbar is not part of this build: only the floor is measured")
    times = {name: [] for name in programs}
    for _ in range(runs):
        for name, command in programs.items():
            with tempfile.TemporaryDirectory() as home:
                painted = first_paint(command, home)
            if painted is None:
                sys.exit(1)
            times[name].append(painted)
    floor = statistics.median(times["bare window"])
    for name, found in times.items():
        print(f"{name}: median {statistics.median(found) * 1e3:.0f} ms, best {min(found) * 1e3:.0f} ms, "
              f"{statistics.median(found) / floor:.2f} x the floor, {runs} runs")


main()
