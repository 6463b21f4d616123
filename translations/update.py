#!/usr/bin/env python3
"""Refreshes the .ts files from the sources.

lupdate 6.4 does not read `namespace a::b {`, so it names the context of a class without its namespace, while Qt looks
it up with it: names are shortened before lupdate runs and put back in full afterwards. Contexts declared with
Q_DECLARE_TR_FUNCTIONS keep the short name they declare.
"""
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PREFIX = "unbar::ui::"
LUPDATE = shutil.which("lupdate", path="/usr/lib/qt6/bin") or shutil.which("lupdate6") or shutil.which("lupdate")


def declared_short():
    names = set()
    for path in [*(ROOT / "ui").rglob("*.h"), *(ROOT / "ui").rglob("*.cpp")]:
        names.update(re.findall(r"Q_DECLARE_TR_FUNCTIONS\((\w+)\)", path.read_text(encoding="utf-8")))
    return names


def rename(ts, change):
    text = ts.read_text(encoding="utf-8")
    ts.write_text(re.sub(r"(?<=<context>\n    <name>)([^<]+)(?=</name>)", lambda m: change(m.group(1)), text),
                  encoding="utf-8")


def main():
    if not LUPDATE:
        sys.exit("lupdate (Qt 6) not found")
    short = declared_short()
    for name, extra in (("unbar_zh_CN.ts", []), ("unbar_en.ts", ["-pluralonly"])):
        ts = ROOT / "translations" / name
        rename(ts, lambda c: c.removeprefix(PREFIX))
        subprocess.run([LUPDATE, "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", *extra,
                        str(ROOT / "ui"), "-ts", str(ts)], check=True, stderr=subprocess.DEVNULL)
        rename(ts, lambda c: c if c in short else PREFIX + c.removeprefix(PREFIX))


if __name__ == "__main__":
    main()
