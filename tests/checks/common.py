"""What the source checks share: the files git would track, and how a breach is reported."""

import os
import re
import subprocess
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))


def files(*suffixes, under=("app", "ui", "tests")):
    """Paths relative to the root, sorted, of tracked and new files with one of the suffixes."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "--", *under], cwd=ROOT,
                            capture_output=True, text=True)
    if listed.returncode == 0 and listed.stdout:
        names = listed.stdout.splitlines()
    else:
        names = []
        for top in under:
            for folder, folders, found in os.walk(os.path.join(ROOT, top)):
                folders[:] = [f for f in folders if f != "node_modules"]
                names += [os.path.relpath(os.path.join(folder, f), ROOT) for f in found]
    return sorted({n for n in names if n.endswith(suffixes) and os.path.exists(os.path.join(ROOT, n))})


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as handle:
        return handle.read()


def without_comments(text):
    """The text with comments blanked (line numbers kept); strings stay."""
    def blank(match):
        found = match.group(0)
        if found.startswith("/"):
            return re.sub(r"[^\n]", " ", found)
        return found
    return re.sub(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?:.|\n)*?\*/', blank, text)


def finish(breaches, looked_at):
    for breach in breaches:
        print(breach)
    print(f"{os.path.basename(sys.argv[0])}: {len(breaches)} breaches in {looked_at} files")
    if looked_at == 0:
        print("nothing was looked at: the check itself is broken")
        sys.exit(2)
    sys.exit(1 if breaches else 0)
