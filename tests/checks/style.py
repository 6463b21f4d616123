#!/usr/bin/env python3
"""Source habits that a compiler does not see: colours, style sheets, singletons, TODOs, machine paths, blocking calls."""

import re

from common import files, finish, read, without_comments

RULES = [
    (r'"#[0-9A-Fa-f]{3,8}"|0x[0-9A-Fa-f]{6,8}u?\b.*QColor|QColor\(\s*\d', ("ui/",), ("ui/style/tokens",),
     "colour outside the token file"),
    (r"\bsetStyleSheet\b", ("ui/", "app/"), (), "style sheets are not used"),
    (r"\bsetPixelSize\b|\bsetPointSize(F)?\b", ("ui/",), ("ui/style/", "ui/print/"), "font size outside ui/style"),
    (r"\bignoreSslErrors\s*\(", ("app/", "ui/"), (), "TLS errors are never ignored"),
    (r"\bprocessEvents\s*\(", ("app/", "ui/"), (), "no nested event handling"),
    (r"\bQEventLoop\b", ("app/", "ui/"), (), "no nested event loop"),
    (r"(?<![\w:.>])(system|popen)\s*\(", ("app/", "ui/"), (), "no shell"),
    (r"\bQThread::(m|u)?sleep\b|\bstd::this_thread::sleep_for\b", ("app/", "ui/"), ("app/sandbox/server.cpp",), "no sleeping"),
    (r"\bQNetworkAccessManager\b", ("ui/",), ("ui/scenes/",), "no network in ui"),
    (r"\bco_return \*?(d->|m_|this->)[\w.>-]*;", ("app/",), (), "QCoro 0.8 moves from what co_return names: return a copy"),
    (r"(if|while) \(.*\bco_await\b.*nextSignal|\bqCoro\([^)]*::(changed|idle|settled)\b", ("app/",), (),
     "wait with nextSignal, and name the result"),
    (r"\bQ_FOREACH\b|\bforeach\s*\(", ("app/", "ui/"), (), "range-for instead"),
    (r"\b(float|double)\b[^;\n]*\b(amount|price|money|fee)\b", ("app/", "ui/"), ("app/domain/money.cpp",), "money is never a float"),
]
EVERYWHERE = [
    (r"\b(TODO|FIXME|XXX|HACK)\b", "open points are issues, not comments"),
    (r"(?<![\w.])/(work|tmp|home|root)/\w", "machine path"),
    (r"^(<<<<<<<|>>>>>>>) ", "conflict marker"),
]
breaches = []
paths = files(".h", ".cpp", under=("app", "ui", "tests"))
for path in paths:
    raw = read(path)
    text = without_comments(raw)
    for number, line in enumerate(text.splitlines(), 1):
        for pattern, where, except_in, why in RULES:
            if path.startswith(where) and not path.startswith(except_in or ("\0",)) and re.search(pattern, line):
                breaches.append(f"{path}:{number}: {why}: {line.strip()[:90]}")
    for number, line in enumerate(raw.splitlines(), 1):
        for pattern, why in EVERYWHERE:
            if re.search(pattern, line):
                breaches.append(f"{path}:{number}: {why}: {line.strip()[:90]}")
    if path.endswith(".h") and "#pragma once" not in raw:
        breaches.append(f"{path}: no #pragma once")
prose = files(".md", ".txt", ".json", ".cmake", ".py", ".mjs", ".ts", under=(".",))
for path in prose:
    if path.startswith(("tests/checks/", "translations/")) or "node_modules" in path:
        continue
    for number, line in enumerate(read(path).splitlines(), 1):
        for pattern, why in EVERYWHERE:
            if re.search(pattern, line):
                breaches.append(f"{path}:{number}: {why}: {line.strip()[:90]}")
finish(breaches, len(paths) + len(prose))
