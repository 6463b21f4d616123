#!/usr/bin/env python3
"""zh_CN is complete, every tr() text is in the catalogue, Chinese uses full-width punctuation, banned words stay out."""

import re
import xml.etree.ElementTree as ET

from common import files, finish, read

BANNED_EN = r"\b(please|sorry|oops|invalid|valid|illegal|forbidden|failed to|an error occurred|click here)\b|error 0x"
BANNED_ZH = r"非法|系统错误|失败请重试"
HAN = r"[\u4e00-\u9fff]"

breaches = []
catalogue = ET.fromstring(read("translations/unbar_zh_CN.ts"))
known = {}
for context in catalogue.iter("context"):
    name = context.findtext("name")
    for message in context.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        kind = translation.get("type") if translation is not None else "unfinished"
        if kind in ("vanished", "obsolete"):
            continue
        forms = [f.text or "" for f in translation.iter("numerusform")] or [translation.text or ""]
        known[(name, source)] = forms
        where = f"{name}: {source[:60]!r}"
        if kind == "unfinished" or not all(forms):
            breaches.append(f"unfinished: {where}")
        if re.search(BANNED_EN, source, re.I):
            breaches.append(f"banned word: {where}")
        for form in forms:
            if re.search(BANNED_ZH, form):
                breaches.append(f"banned word in zh_CN: {where}: {form[:60]}")
            if re.search(HAN + r"[,.;:?!()](?!\w)|[,;:?!(]" + HAN, form):
                breaches.append(f"half-width punctuation: {where}: {form[:60]}")
            for placeholder in set(re.findall(r"%(?:n|L?\d+)", source)):
                if placeholder not in form and placeholder != "%n":
                    breaches.append(f"placeholder {placeholder} lost: {where}")
sources = {source for _, source in known}
paths = files(".h", ".cpp", under=("ui", "app"))
for path in paths:
    text = read(path)
    for match in re.finditer(r'\b(?:tr|QT_TRANSLATE_NOOP3?|QT_TR_NOOP)\(\s*((?:"(?:\\.|[^"\\])*"\s*)+)', text):
        if match.group(0).startswith("QT_TRANSLATE"):
            continue
        source = "".join(re.findall(r'"((?:\\.|[^"\\])*)"', match.group(1)))
        source = source.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")
        if source and source not in sources:
            line = text.count("\n", 0, match.start()) + 1
            breaches.append(f"{path}:{line}: not in the catalogue: {source[:60]!r}")
print(f"{len(known)} texts in the catalogue")
finish(breaches, len(paths))
