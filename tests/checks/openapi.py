#!/usr/bin/env python3
"""docs/openapi/unbar.yaml is whole and true: OpenAPI 3.1, every reference resolves, every operation is described, and its
paths are the routes the stand-in operator has. The sample bodies of docs/operator-api.md hold against resources/api."""

import os
import re
import sys

from common import ROOT, finish, read

try:
    import yaml
    from schemas import errors, schemas
except ImportError as missing:
    print(f"{missing.name} is not installed: nothing was checked")
    sys.exit(77)

import json

FILE = "docs/openapi/unbar.yaml"
VERBS = ("get", "put", "post", "delete", "patch", "head", "options")
breaches = []
api = yaml.safe_load(read(FILE))


def at(tree, pointer):
    for step in [s.replace("~1", "/").replace("~0", "~") for s in pointer.split("/")[1:]]:
        tree = tree[int(step)] if isinstance(tree, list) else tree[step]
    return tree


def resolved(node):
    """The node itself, or what its $ref names; a breach when that is nowhere."""
    if not (isinstance(node, dict) and "$ref" in node):
        return node
    path, _, pointer = node["$ref"].partition("#")
    try:
        tree = api if not path else json.loads(read(os.path.normpath(os.path.join(os.path.dirname(FILE), path))))
        return at(tree, pointer)
    except (KeyError, IndexError, OSError):
        breaches.append(f"{FILE}: {node['$ref']} leads nowhere")
        return {}


used = set()


def walk(node):
    if isinstance(node, dict):
        if "$ref" in node:
            used.add(node["$ref"])
            resolved(node)
        for inner in node.values():
            walk(inner)
    elif isinstance(node, list):
        for inner in node:
            walk(inner)


def check_operation(path, verb, operation, shared, ids):
    where = f"{FILE}: {verb.upper()} {path}"
    for member in ("operationId", "summary", "responses", "tags"):
        if not operation.get(member):
            breaches.append(f"{where}: no {member}")
    if "security" not in operation:
        breaches.append(f"{where}: does not say who may call it")
    if operation.get("operationId") in ids:
        breaches.append(f"{where}: its operationId is taken")
    ids.add(operation.get("operationId"))
    named = [resolved(p) for p in shared + operation.get("parameters", [])]
    inside = set(re.findall(r"\{(\w+)\}", path))
    told = {p.get("name") for p in named if p.get("in") == "path"}
    if inside != told:
        breaches.append(f"{where}: path parameters {sorted(inside)} are told as {sorted(told)}")
    for parameter in named:
        if "schema" not in parameter or (parameter["in"] == "path" and parameter.get("required") is not True):
            breaches.append(f"{where}: parameter {parameter.get('name')} is half described")
    for status, answer in operation.get("responses", {}).items():
        if not re.fullmatch(r"[1-5]\d\d|default", str(status)) or not resolved(answer).get("description"):
            breaches.append(f"{where}: answer {status} is not described")


def routes():
    """(verb, path) of what is ours among the routes of the stand-in operator."""
    found = set()
    for name in ("control", "document", "events", "payments", "page_pay", "tus", "handoff", "appeal_routes",
                 "verify"):
        text = read(f"app/sandbox/{name}.cpp")
        paths = dict(re.findall(r'QString (\w+) = QStringLiteral\("(/[^"]*)"\)', text))
        for verb, tail, full, variable in re.findall(
                r'server\.route\(\s*"(\w+)",\s*(?:path\("([^"]*)"\)|QStringLiteral\("([^"]*)"\)|(\w+)),', text):
            path = "/sandbox/v1/" + tail if tail else full or paths.get(variable)
            if path:  # a variable made from another one is a root of TM Forum's
                found.add((verb, path))
    # Published by TM Forum, so not told again here.
    return {(v, p) for v, p in found if not p.startswith("/tmf-api/") and p not in ("/payment/v4/payment",
                                                                                    "/payment/v4/refund")}


if not str(api.get("openapi", "")).startswith("3.1."):
    breaches.append(f"{FILE}: not OpenAPI 3.1")
for member in ("title", "version", "license"):
    if member not in api["info"]:
        breaches.append(f"{FILE}: info without {member}")
ids, told = set(), set()
for path, item in api["paths"].items():
    for verb in [v for v in item if v in VERBS]:
        told.add((verb.upper(), path))
        check_operation(path, verb, item[verb], item.get("parameters", []), ids)
walk(api)
for kind, parts in api["components"].items():
    if kind == "securitySchemes":
        continue
    for name in parts:
        if f"#/components/{kind}/{name}" not in used:
            breaches.append(f"{FILE}: {kind}/{name} is used nowhere")
real = routes()
for verb, path in sorted(real - told):
    breaches.append(f"{FILE}: {verb} {path} is served and not told")
for verb, path in sorted(told - real):
    breaches.append(f"{FILE}: {verb} {path} is told and not served")

# ```json KIND: a sample of that kind.
samples = re.findall(r"^```json (\S+)\n(.*?)^```", read("docs/operator-api.md"), re.M | re.S)
for kind, text in samples:
    if kind not in schemas:
        breaches.append(f"docs/operator-api.md: a sample of {kind}, of which there is no schema")
        continue
    breaches += [f"docs/operator-api.md: sample of {kind}: {error}" for error in errors(kind, json.loads(text))]
for kind in set(schemas) - {kind for kind, _ in samples} - {"common"}:
    breaches.append(f"docs/operator-api.md: no sample of {kind}")
finish(breaches, len(told) + len(samples))
