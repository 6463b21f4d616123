#!/usr/bin/env python3
"""The bodies under tests/fixtures/api hold against resources/api, and what is wrong with them is found.

`wrong.json` and `unknown.json` change the bodies by JSON Pointer; the codecs' own test reads the same lists, so that
schemas and program agree on what is refused and what is only unknown. With --live PROGRAM the bodies of a running
stand-in operator are looked at too."""

import base64
import copy
import glob
import http.client
import json
import os
import subprocess
import sys
import urllib.parse
import warnings

from common import ROOT, finish

warnings.simplefilter("ignore", DeprecationWarning)  # the old resolver is the one every supported system has
try:
    from jsonschema import Draft202012Validator, RefResolver
except ImportError:
    print("python3-jsonschema is not installed: nothing was checked")
    sys.exit(77)

FOLDER = os.path.join(ROOT, "resources", "api")
FIXTURES = os.path.join(ROOT, "tests", "fixtures", "api")


def load(path):
    with open(path, encoding="utf-8") as handle:
        return json.load(handle)


schemas = {os.path.basename(p)[:-len(".schema.json")]: load(p) for p in sorted(glob.glob(FOLDER + "/*.schema.json"))}
store = {schema["$id"]: schema for schema in schemas.values()}


class Offline(RefResolver):
    def resolve_remote(self, uri):
        raise LookupError(f"{uri} is not under resources/api")


def errors(kind, body):
    schema = schemas[kind]
    validator = Draft202012Validator(schema, resolver=Offline(schema["$id"], schema, store=store))
    return [f"/{'/'.join(map(str, e.absolute_path))}: {e.message[:160]}" for e in validator.iter_errors(body)]


def changed(body, change):
    """The body with one value replaced, or removed when the change sets nothing."""
    body = copy.deepcopy(body)
    *way, last = change["at"][1:].split("/")
    at = body
    for step in way:
        at = at[int(step) if isinstance(at, list) else step]
    if isinstance(at, list):
        last = int(last)
        if last == len(at):
            at.append(None)
    if "set" in change:
        at[last] = change["set"]
    else:
        del at[last]
    return body


def check_files(breaches):
    for kind, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        if schema.get("$schema") != "https://json-schema.org/draft/2020-12/schema":
            breaches.append(f"{kind}: not draft 2020-12")
    bodies = {os.path.basename(p)[:-5]: load(p) for p in sorted(glob.glob(FIXTURES + "/*.*.json"))}
    covered = {name.split(".")[0] for name in bodies}
    for kind in set(schemas) - covered - {"common"}:
        breaches.append(f"{kind}.schema.json: no body under tests/fixtures/api stands for it")
    for name, body in bodies.items():
        for error in errors(name.split(".")[0], body):
            breaches.append(f"{name}: {error}")
    wrong, unknown = load(FIXTURES + "/wrong.json"), load(FIXTURES + "/unknown.json")
    for change in wrong:
        if not errors(change["base"].split(".")[0], changed(bodies[change["base"]], change)):
            breaches.append(f"taken, though wrong: {json.dumps(change, ensure_ascii=False)}")
    for change in unknown:
        for error in errors(change["base"].split(".")[0], changed(bodies[change["base"]], change)):
            breaches.append(f"refused, though only unknown: {json.dumps(change, ensure_ascii=False)}: {error}")
    # What we send is ours alone: without any one of its members it is not taken.
    for name in [n for n in bodies if "-create." in n]:
        for member in schemas[name.split(".")[0]]["required"]:
            if not errors(name.split(".")[0], changed(bodies[name], {"at": "/" + member})):
                breaches.append(f"{name}: taken without {member}")
    return len(bodies) + len(wrong) + len(unknown)


LIVE = {"TMF638": ("service", "service"), "TMF637": ("product", "product"), "TMF678": ("customerBill", "customer-bill"),
        "TMF666": ("billingAccount", "billing-account"), "TMF654": ("bucket", "bucket"), "TMF676": ("payment", "payment"),
        "TMF641": ("serviceOrder", "service-order"), "TMF681": ("communicationMessage", "message"),
        "TMF621": ("troubleTicket", "ticket"), "TMF667": ("document", "document")}


class Operator:
    """A stand-in operator of our own, ended with its stdin."""

    def __init__(self, program):
        self.process = subprocess.Popen([program, "--listen", "127.0.0.1:0", "--clock", "virtual", "--backoffice-token",
                                         "check"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.base = json.loads(self.process.stdout.readline())["base"]

    def get(self, url, token="check"):
        parts = urllib.parse.urlsplit(url)
        link = http.client.HTTPConnection(parts.netloc, timeout=20)
        link.request("GET", parts.path + ("?" + parts.query if parts.query else ""),
                     headers={"Authorization": "Bearer " + token, "Accept": "*/*"})
        reply = link.getresponse()
        return reply.status, reply.read()

    def end(self):
        self.process.stdin.close()
        if self.process.wait(20) != 0:
            raise SystemExit("the stand-in operator did not end cleanly")


def payload(jws):
    part = jws.split(b".")[1]
    return json.loads(base64.urlsafe_b64decode(part + b"=" * (-len(part) % 4)))


def check_live(program, breaches):
    operator, looked = Operator(program), 0
    try:
        document = payload(operator.get(operator.base + "/.well-known/unbar-operator")[1])
        looked += 1
        breaches += [f"operator-document: {error}" for error in errors("operator-document", document)]
        pages = [(api, resource, kind) for api, (resource, kind) in LIVE.items()]
        pages.append(("TMF678", "appliedCustomerBillingRate", "applied-rate"))
        for api, resource, kind in pages:
            status, body = operator.get(f"{document['roots'][api]}/{resource}?limit=100")
            if status not in (200, 206):
                breaches.append(f"{api} {resource}: {status} {body[:200]!r}")
                continue
            for entry in json.loads(body):
                looked += 1
                breaches += [f"{api} {entry.get('id')}: {error}" for error in errors(kind, entry)]
        for url, token in ((document["roots"]["TMF638"] + "/service/none", "check"),
                           (document["roots"]["TMF638"] + "/service", "nobody")):
            status, body = operator.get(url, token)
            looked += 1
            if status < 400:
                breaches.append(f"{url}: {status} where an error was due")
            breaches += [f"{url} ({status}): {error}" for error in errors("problem", json.loads(body))]
    finally:
        operator.end()
    if looked < 40:
        breaches.append(f"only {looked} live bodies were there to look at")
    return looked


if __name__ == "__main__":
    found = []
    if sys.argv[1:2] == ["--live"]:
        count = check_live(sys.argv[2], found)
    else:
        count = check_files(found)
    finish(found, count)
