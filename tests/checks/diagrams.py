#!/usr/bin/env python3
"""The diagrams of docs/architecture.md are what the tables print. `diagrams.py PROGRAM [--update]`; PROGRAM is print_diagrams."""

import os
import re
import subprocess
import sys

from common import ROOT, finish, read
from layers import EXTRA, LAYERS

PAGE = "docs/architecture.md"
MARK = re.compile(r"(<!-- printed: (\w+) -->\n)(.*?)(<!-- printed end -->)", re.S)


def fenced(lines):
    return "```mermaid\n" + "\n".join(lines) + "\n```\n"


def here():
    """Folders with a rank that hold sources, lowest first."""
    found = [f for f in LAYERS if os.path.isdir(os.path.join(ROOT, f))]
    return sorted(found, key=lambda f: (len(LAYERS[f]), f))


def ranks():
    """Each folder's direct reach: what it may include and does not already see through another."""
    lines = ["flowchart TB"]
    for folder in here():
        seen = LAYERS[folder] & set(here())
        through = set().union(*(LAYERS[other] for other in seen)) if seen else set()
        lines += [f"    {folder.replace('/', '_')}[{folder}] --> {low.replace('/', '_')}[{low}]"
                  for low in sorted(seen - through)]
    for prefix, more in EXTRA.items():
        lines += [f"    {prefix.replace('/', '_')}[{prefix}] -.-> {low.replace('/', '_')}[{low}]" for low in sorted(more)]
    return fenced(lines)


def reach():
    rows = ["| folder | may include |", "|---|---|"]
    short = lambda f: f.removeprefix("app/")
    for folder in here():
        seen = [f"`{short(low)}`" for low in here() if low in LAYERS[folder]]
        rows.append(f"| `{folder}` | {', '.join(seen) or 'nothing'} |")
    for prefix, more in EXTRA.items():
        rows.append(f"| `{prefix}` | also {', '.join(f'`{short(low)}`' for low in sorted(more))} |")
    return "\n".join(rows) + "\n"


def main():
    arguments = [a for a in sys.argv[1:] if a != "--update"]
    printed = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
    sections = {"ranks": ranks(), "reach": reach()}
    for part in printed.split("== ")[1:]:
        name, *lines = part.rstrip("\n").split("\n")
        sections[name] = fenced(lines)
    page = read(PAGE)
    found = {match.group(2): match.group(3) for match in MARK.finditer(page)}
    breaches = [f"{PAGE}: no place for {name}" for name in sections if name not in found]
    breaches += [f"{PAGE}: nothing prints {name}" for name in found if name not in sections]
    if "--update" in sys.argv:
        page = MARK.sub(lambda m: m.group(1) + sections.get(m.group(2), m.group(3)) + m.group(4), page)
        with open(os.path.join(ROOT, PAGE), "w", encoding="utf-8") as handle:
            handle.write(page)
    else:
        breaches += [f"{PAGE}: {name} differs from its table; run tests/checks/diagrams.py {' '.join(arguments)} --update"
                     for name in sections if name in found and found[name] != sections[name]]
    finish(breaches, len(sections))


main()
