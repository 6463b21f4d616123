#!/usr/bin/env python3
"""Every body the sandbox sends is one of TM Forum's v4 files. usage: tmf_files.py BIN_DIR; needs UNBAR_TMF_SPECS, a folder
with the official swagger files (TM Forum's public repositories, Apache-2.0), which are not copied here. Exit 77: skipped."""
import base64
import hashlib
import json
import os
import re
import ssl
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

SPECS = os.environ.get("UNBAR_TMF_SPECS", "")
if not SPECS or not Path(SPECS).is_dir():
    print("skipped: set UNBAR_TMF_SPECS to a folder with TM Forum's v4 swagger files")
    print("(from TM Forum's public repositories, named like TMF638-ServiceInventory-v4.0.0.swagger.json)")
    sys.exit(77)
try:
    import jsonschema
except ImportError:
    print("skipped: install python3-jsonschema (packaging/quickstart test does)")
    sys.exit(77)

TOKEN = "tmf-files"
RESOURCES = {
    "TMF638": {"service": "Service"},
    "TMF637": {"product": "Product"},
    "TMF678": {"customerBill": "CustomerBill", "customerBillOnDemand": "CustomerBillOnDemand",
               "appliedCustomerBillingRate": "AppliedCustomerBillingRate"},
    "TMF666": {"billingAccount": "BillingAccount", "partyAccount": "PartyAccount",
               "settlementAccount": "SettlementAccount", "financialAccount": "FinancialAccount",
               "billingCycleSpecification": "BillingCycleSpecification", "billFormat": "BillFormat",
               "billPresentationMedia": "BillPresentationMedia"},
    "TMF654": {"bucket": "Bucket", "topupBalance": "TopupBalance"},
    "TMF676": {"payment": "Payment", "refund": "Refund"},
    "TMF641": {"serviceOrder": "ServiceOrder"},
    "TMF621": {"troubleTicket": "TroubleTicket"},
    "TMF667": {"document": "Document"},
    "TMF681": {"communicationMessage": "CommunicationMessage"},
    "TMF688": {"topic": "Topic"},
}
FORMATS = jsonschema.FormatChecker()
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")
FORMATS.checks("date-time")(lambda value: not isinstance(value, str) or RFC3339.match(value) is not None)
FORMATS.checks("uri")(lambda value: not isinstance(value, str) or re.match(r"[a-z][a-z0-9+.-]*:\S+$", value) is not None)
# Members of every TMF type, whether or not one file lists them; `id` beside eventId is what a cursor reads.
ANYWHERE = {"@type", "@baseType", "@schemaLocation", "id", "href"}


class Files:
    """TM Forum's definitions, and the bodies that were held against them."""

    def __init__(self):
        self.apis = {}
        self.checked = {}
        self.bad = []
        for api in RESOURCES:
            found = sorted(Path(SPECS).glob(api + "-*v4*.json"))
            if not found:
                print(f"skipped: no {api}-…-v4….swagger.json in UNBAR_TMF_SPECS")
                sys.exit(77)
            self.apis[api] = json.loads(found[-1].read_text())

    def hold(self, api, name, body, where):
        definitions = self.apis[api]["definitions"]
        schema = {"$ref": f"#/definitions/{name}", "definitions": definitions}
        key = f"{api} {name}"
        self.checked[key] = self.checked.get(key, 0) + 1
        for error in jsonschema.Draft4Validator(schema, format_checker=FORMATS).iter_errors(body):
            self.bad.append(f"{where}: {key} at {'/'.join(map(str, error.absolute_path))}: {error.message[:160]}")
        unknown = set(body) - set(definitions[name].get("properties", {})) - ANYWHERE
        if unknown and "@schemaLocation" not in body and name != "Error":
            self.bad.append(f"{where}: {key} has no {', '.join(sorted(unknown))}")


class Sandbox:
    def __init__(self, program):
        self.child = subprocess.Popen([program, "--clock", "virtual", "--seed", "7", "--backoffice-token", TOKEN],
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        ready = json.loads(self.child.stdout.readline())
        self.base = ready["base"]

    def call(self, method, path, body=None, token=TOKEN):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data=data, method=method, headers={
            "Authorization": f"Bearer {token}", "Content-Type": "application/json;charset=utf-8"})
        try:
            with urllib.request.urlopen(request, timeout=15) as answer:
                status, sent, kind = answer.status, answer.read(), answer.headers.get("Content-Type", "")
        except urllib.error.HTTPError as error:
            status, sent, kind = error.code, error.read(), error.headers.get("Content-Type", "")
        if sent and kind != "application/json;charset=utf-8":
            raise SystemExit(f"{method} {path}: {status} with {kind or 'no type'}")
        return status, json.loads(sent) if sent else None

    def act(self, path, body=None):
        status, answer = self.call("POST", "/sandbox/v1/" + path, body or {})
        if status >= 300:
            raise SystemExit(f"/sandbox/v1/{path}: {status} {answer}")
        return answer

    def end(self):
        self.child.stdin.close()
        return self.child.wait(timeout=15)


def reference(identity, kind):
    return {"id": identity, "@referredType": kind, "@type": kind}


def make(files, sandbox, api, kind, body, expected=201):
    root = files.apis[api]["basePath"].rstrip("/")
    status, answer = sandbox.call("POST", f"{root}/{kind}", body)
    if status != expected:
        files.bad.append(f"POST {kind}: {status} {answer}")
        return {}
    files.hold(api, RESOURCES[api][kind], answer, f"POST {kind}")
    return answer


def read_all(files, sandbox, when):
    for api, kinds in RESOURCES.items():
        root = files.apis[api]["basePath"].rstrip("/")
        for kind, name in kinds.items():
            status, bodies = sandbox.call("GET", f"{root}/{kind}?limit=500")
            if status != 200:
                files.bad.append(f"GET {kind}: {status}")
                continue
            for body in bodies:
                files.hold(api, name, body, f"{when}, GET {kind}")
            if bodies:
                files.hold(api, name, sandbox.call("GET", f"{root}/{kind}/{bodies[-1]['id']}")[1], f"{when}, GET one {kind}")
    root = files.apis["TMF688"]["basePath"].rstrip("/")
    for topic in sandbox.call("GET", f"{root}/topic")[1]:
        for event in sandbox.call("GET", f"{root}/topic/{topic['id']}/event?after=ev-0")[1]:
            files.hold("TMF688", "Event", event, f"{when}, GET events of {topic['id']}")


def payment(account, value, items, **more):
    return {"account": reference(account, "BillingAccount"), "totalAmount": {"unit": "CNY", "value": value},
            "paymentMethod": {"@type": "DigitalWallet"}, "paymentItem": items, "correlatorId": "c-1", **more}


def seal(sandbox, plain):
    """CMS AuthEnvelopedData for the key of the signed document, as the app makes it."""
    with urllib.request.urlopen(sandbox.base + "/.well-known/unbar-operator", timeout=15) as answer:
        part = answer.read().split(b".")[1]
    document = json.loads(base64.urlsafe_b64decode(part + b"=" * (-len(part) % 4)))
    with tempfile.TemporaryDirectory() as folder:
        certificate = Path(folder) / "seal.pem"
        certificate.write_text(ssl.DER_cert_to_PEM_cert(base64.b64decode(document["sealKeys"][0]["certificate"])))
        return subprocess.run(["openssl", "cms", "-encrypt", "-aes-256-gcm", "-binary", "-outform", "DER", str(certificate)],
                              input=plain, stdout=subprocess.PIPE, check=True, timeout=15).stdout


def document(sandbox, plain=b"%PDF-1.7"):
    """Uploads what is sealed, and the body of a document over it."""
    sealed = seal(sandbox, plain)
    request = urllib.request.Request(sandbox.base + "/files", data=sealed, method="POST", headers={
        "Authorization": f"Bearer {TOKEN}", "Tus-Resumable": "1.0.0", "Upload-Length": str(len(sealed)),
        "Content-Type": "application/offset+octet-stream"})
    with urllib.request.urlopen(request, timeout=15) as answer:
        url = answer.headers["Location"]
    facts = {"itemCode": "idFront", "page": 1, "sha256Plain": hashlib.sha256(plain).hexdigest(),
             "sha256Sealed": hashlib.sha256(sealed).hexdigest(), "sealKeyId": "seal-1", "contentType": "application/pdf"}
    return {"@type": "Document", "name": "idFront", "documentType": "evidence",
            "attachment": [{"@type": "AttachmentRefOrValue", "attachmentType": "evidence", "mimeType": "application/cms",
                            "name": "1", "size": {"amount": len(sealed), "units": "byte"}, "url": url}],
            "relatedEntity": [{"role": "suspendedService", **reference("svc-8000", "Service")}],
            "relatedParty": [{"role": "customer", **reference("cust-8000", "Customer")}],
            "characteristic": [{"name": name, "value": value} for name, value in facts.items()]}


def live(files, sandbox):
    """What a line goes through, so that every state a resource can have is sent once."""
    bill = [{"id": "1", "item": reference("cb-8000-09", "CustomerBill")}]
    paid, declined, late = (make(files, sandbox, "TMF676", "payment", payment("ba-8000", 86.4, bill)) for _ in range(3))
    sandbox.act(f"payments/{declined['id']}/decline")
    sandbox.act(f"payments/{paid['id']}/approve")
    read_all(files, sandbox, "paid")
    sandbox.act("clock", {"milliseconds": 60_000})
    sandbox.act(f"payments/{late['id']}/late")
    refund = payment("ba-8000", 86.4, [], payment=reference(late["id"], "Payment"))
    del refund["paymentItem"]
    make(files, sandbox, "TMF676", "refund", refund)
    other = make(files, sandbox, "TMF676", "payment", payment("+8613800138001", 100, []))
    sandbox.act("settings", {"holdRestore": True})
    sandbox.act(f"payments/{other['id']}/approve")
    sandbox.act("clock", {"milliseconds": 60_000})
    for order in sandbox.call("GET", "/sandbox/v1/orders")[1]:
        if order["state"] == "inProgress":
            sandbox.act(f"orders/{order['id']}/fail")
    for reason in ("LOST", "VOLUNTARY", "FRAUD_POLICE", "IOT", "UNKNOWN"):
        sandbox.act("lines/svc-8005/suspend", {"reason": reason})
    make(files, sandbox, "TMF621", "troubleTicket", {"description": "x", "severity": "Major", "ticketType": "appeal"})
    sent = document(sandbox)
    files.hold("TMF667", "Document_Create", sent, "a document as it is sent")
    make(files, sandbox, "TMF667", "document", sent)
    make(files, sandbox, "TMF654", "topupBalance", {
        "amount": {"amount": 30, "units": "CNY"}, "usageType": "monetary", "bucket": reference("b-8002", "Bucket"),
        "partyAccount": reference("ba-8002", "BillingAccount"), "voucher": "2026112400500001"})
    party = [{"id": "cust-8005", "name": "x", "@type": "RelatedParty", "@referredType": "Customer"}]
    for kind in ("billingAccount", "partyAccount", "settlementAccount", "financialAccount", "billingCycleSpecification",
                 "billFormat", "billPresentationMedia"):
        named = {"name": "x", "relatedParty": party} if kind.endswith("Account") else {"name": "x"}
        make(files, sandbox, "TMF666", kind, named)
    make(files, sandbox, "TMF678", "customerBillOnDemand", {"name": "x"})
    make(files, sandbox, "TMF641", "serviceOrder", {"serviceOrderItem": [
        {"id": "1", "action": "modify", "service": {"id": "svc-8003"}}]})
    sandbox.act("clock", {"milliseconds": 7_200_000})


def errors(files, sandbox):
    root = files.apis["TMF638"]["basePath"].rstrip("/")
    for method, path, body, token, expected in (
            ("GET", "/service/none", None, TOKEN, 404), ("POST", "/service", {}, TOKEN, 400),
            ("POST", "/service", {}, "none", 401), ("GET", "/service?limit=x", None, TOKEN, 400),
            ("PUT", "/service", {}, TOKEN, 405)):
        status, answer = sandbox.call(method, root + path, body, token)
        if status != expected:
            files.bad.append(f"{method} {path}: {status} where {expected} belongs")
        files.hold("TMF638", "Error", answer, f"{method} {path}")


def hubs(files, sandbox):
    for api in RESOURCES:
        root = files.apis[api]["basePath"].rstrip("/")
        status, answer = sandbox.call("POST", f"{root}/hub", {"callback": "http://127.0.0.1:9/", "query": "eventType=None"})
        if status != 201:
            files.bad.append(f"POST hub of {api}: {status}")
            continue
        files.hold(api, "EventSubscription", answer, f"POST hub of {api}")
        if sandbox.call("DELETE", f"{root}/hub/{answer['id']}")[0] != 204:
            files.bad.append(f"DELETE hub of {api}")


def main():
    files = Files()
    sandbox = Sandbox(str(Path(sys.argv[1]) / "unbar-sandbox"))
    try:
        read_all(files, sandbox, "at first")
        live(files, sandbox)
        read_all(files, sandbox, "at last")
        errors(files, sandbox)
        hubs(files, sandbox)
    finally:
        ended = sandbox.end()
    for api, kinds in RESOURCES.items():
        for name in kinds.values():
            if not files.checked.get(f"{api} {name}"):
                files.bad.append(f"{api} {name} was never sent")
    for line in dict.fromkeys(files.bad):
        print(line)
    print(f"{sum(files.checked.values())} bodies of {len(files.checked)} types, {len(files.bad)} of them wrong")
    sys.exit(1 if files.bad or ended != 0 else 0)


main()
