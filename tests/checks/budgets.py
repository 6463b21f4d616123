#!/usr/bin/env python3
"""File and function lengths against their budgets; printed always, failing at the hard stops."""

import re
import statistics

from common import files, finish, read, without_comments

FILE_STOP, FUNCTION_STOP = 500, 60


def functions(text):
    """(first line, length) of function bodies: a brace block whose head ends with a parameter list."""
    clean = re.sub(r'"(?:\\.|[^"\\\n])*"', '""', without_comments(text))
    clean = re.sub(r"'(?:\\.|[^'\\\n])'", "' '", clean)
    found, stack, head = [], [], 0
    for at, char in enumerate(clean):
        if char == "{":
            before = clean[head:at].strip()
            kind = "other"
            if re.search(r"\)\s*(const|noexcept|override|final|->\s*[\w:<>,&*\s]+|\s)*(:\s*[^{}]*)?$", before, re.S) and \
                    not re.match(r"(if|for|while|switch|catch|else)\b", before.split("\n")[-1].strip()):
                kind = "function"
            stack.append((kind, at))
            head = at + 1
        elif char == "}":
            if stack:
                kind, start = stack.pop()
                if kind == "function" and not any(k == "function" for k, _ in stack):
                    first = clean.count("\n", 0, start) + 1
                    found.append((first, clean.count("\n", start, at) + 1))
            head = at + 1
        elif char == ";":
            head = at + 1
    return found


breaches, lengths, headers, bodies = [], [], [], []
paths = files(".h", ".cpp", under=("app", "ui"))
for path in paths:
    text = read(path)
    lines = text.count("\n")
    (lengths if path.endswith(".cpp") else headers).append(lines)
    if path.endswith(".cpp") and lines > FILE_STOP:
        breaches.append(f"{path}: {lines} lines, the stop is {FILE_STOP}")
    for first, length in functions(text):
        bodies.append(length)
        if length > FUNCTION_STOP:
            breaches.append(f"{path}:{first}: function of {length} lines, the stop is {FUNCTION_STOP}")


def show(name, values, median, p90):
    if len(values) > 1:
        print(f"{name}: median {statistics.median(values):.0f} (budget {median}), "
              f"p90 {statistics.quantiles(values, n=10)[-1]:.0f} (budget {p90}), most {max(values)}, count {len(values)}")


show(".cpp lines", lengths, 120, 320)
show(".h lines", headers, 60, "-")
show("function lines", bodies, "-", 30)
finish(breaches, len(paths))
