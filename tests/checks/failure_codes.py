#!/usr/bin/env python3
"""Every failure code is in the enum, in docs/failure-codes.md, and raised at exactly one place."""

import re

from common import files, finish, read, without_comments

listed = dict(re.findall(r'^UNBAR_FAILURE\((\w+), "([a-z_.0-9]+)"\)', read("app/support/failure_codes.inc"), re.M))
page = dict((name, code) for code, name in
            re.findall(r"^\|\s*`?([a-z_]+\.[a-z_0-9]+)`?\s*\|\s*`?(\w+)`?\s*\|", read("docs/failure-codes.md"), re.M))
breaches = []
for name, code in listed.items():
    if name not in page:
        breaches.append(f"docs/failure-codes.md: {code} ({name}) is not explained")
    elif page[name] != code:
        breaches.append(f"docs/failure-codes.md: {name} is {page[name]} there and {code} in the enum")
for name in page:
    if name not in listed:
        breaches.append(f"docs/failure-codes.md: {name} is not in the enum")
if len(set(listed.values())) != len(listed):
    breaches.append("failure_codes.inc: two enumerators share a text")
raised = {name: [] for name in listed}
paths = files(".h", ".cpp", under=("app", "ui"))
for path in paths:
    text = without_comments(read(path))
    for match in re.finditer(r"\braise\(\s*(?:unbar::)?FailureCode::(\w+)", text):
        raised.setdefault(match.group(1), []).append(f"{path}:{text.count(chr(10), 0, match.start()) + 1}")
for name, places in raised.items():
    if len(places) > 1:
        breaches.append(f"{name} is raised at {len(places)} places: {', '.join(places)}")
    elif not places:
        breaches.append(f"{name} is raised nowhere")
finish(breaches, len(paths))
