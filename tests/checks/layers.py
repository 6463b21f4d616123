#!/usr/bin/env python3
"""An include never points up, and siblings never see each other (docs/architecture.md, "Folders and ranks")."""

import re

from common import files, finish, read

LAYERS = {
    "app/support": set(),
    "app/domain": {"app/support"},
    "app/platform": {"app/support", "app/domain"},
    "app/store": {"app/support", "app/domain", "app/platform"},
    "app/operator": {"app/support", "app/domain", "app/platform"},
    "app/evidence": {"app/support", "app/domain", "app/platform"},
    "app/modes": {"app/support", "app/domain", "app/platform"},
    "app/sync": {"app/support", "app/domain", "app/platform", "app/store", "app/operator", "app/evidence"},
    "app/workflows": {"app/support", "app/domain", "app/platform", "app/store", "app/sync", "app/modes"},
    "app/sandbox": {"app/support"},
    "app/helper": {"app/support"},
    "ui": {"app/support", "app/domain", "app/workflows", "app/modes", "app/kiosk", "app/staff"},
}
# `workflows` reach the operator through `sync`, except sign_in.
EXTRA = {"app/workflows/sign_in": {"app/operator"}}
# The composition root and the programs may see everything of app/; app/main and what it is made of also ui/.
ROOTS = ("app/main", "app/programs/", "app/demo/")


def layer(path):
    if path.startswith("ui/"):
        return "ui"
    parts = path.split("/")
    return "/".join(parts[:2])


def main():
    breaches = []
    paths = files(".h", ".cpp", under=("app", "ui"))
    for path in paths:
        if path.startswith(ROOTS):
            continue
        own = layer(path)
        allowed = LAYERS.get(own)
        if allowed is None:
            breaches.append(f"{path}: folder {own} has no rank")
            continue
        allowed = set(allowed) | {own}
        for prefix, more in EXTRA.items():
            if path.startswith(prefix):
                allowed |= more
        for number, line in enumerate(read(path).splitlines(), 1):
            match = re.match(r'\s*#include\s+"([^"]+)"', line)
            if not match:
                continue
            target = match.group(1)
            if target.endswith(".moc"):
                continue
            if not target.startswith(("app/", "ui/")):
                breaches.append(f'{path}:{number}: include is not root-relative: "{target}"')
            elif layer(target) not in allowed:
                breaches.append(f"{path}:{number}: {own} may not include {target}")
    finish(breaches, len(paths))


if __name__ == "__main__":
    main()
