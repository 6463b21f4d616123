// npm's tus-js-client against the stand-in operator's upload endpoint: creation, creation with bytes, checksums, resuming
// after an abort, expiry, termination, method override. usage: node run.mjs BIN_DIR. Exit 77: skipped.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
if (!existsSync(join(here, "node_modules"))) {
  console.log("skipped: run npm install in tests/interop/tus (packaging/quickstart test does)");
  process.exit(77);
}
const { Upload } = await import("tus-js-client");

const token = "tus-interop";
const child = spawn(join(process.argv[2], "unbar-sandbox"),
  ["--listen", "127.0.0.1:0", "--clock", "virtual", "--backoffice-token", token], { stdio: ["pipe", "pipe", "inherit"] });
const deadline = setTimeout(() => child.kill("SIGKILL"), 60_000);
const ended = new Promise((resolve) => child.once("exit", resolve));
const { base } = JSON.parse(await new Promise((resolve) => createInterface({ input: child.stdout }).once("line", resolve)));
const authorization = { Authorization: `Bearer ${token}` };
const tus = { ...authorization, "Tus-Resumable": "1.0.0" };
const chunk = 64 * 1024;
const sha256 = (bytes, form) => createHash("sha256").update(bytes).digest(form);

/// Uploads `bytes`; remembers each request as {method, offset, status, expires}. `act` may abort it between two chunks.
function send(bytes, options = {}, act = undefined) {
  const seen = [];
  return new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `${base}/files`, headers: authorization, chunkSize: chunk, retryDelays: null, storeFingerprintForResuming: false,
      metadata: { item: "idFront", sealed: sha256(bytes, "hex") },
      onAfterResponse: (request, response) => {
        seen.push({ method: request.getMethod(), offset: Number(request.getHeader("Upload-Offset")),
          status: response.getStatus(), expires: response.getHeader("Upload-Expires") });
      },
      onError: reject,
      onSuccess: () => resolve({ seen, upload }),
      onChunkComplete: (_, accepted) => {
        if (!act || accepted < 2 * chunk) return;
        upload.abort().then(() => resolve({ seen, upload }), reject);
      },
      ...options,
    });
    upload.start();
  });
}

const head = async (url) => fetch(url, { method: "HEAD", headers: tus });

/// The operator itself says what the whole file's hash is: with the right one it goes on to the seal, which is none here.
async function holds(url, hash) {
  const characteristic = { itemCode: "idFront", sha256Plain: hash, sha256Sealed: hash, sealKeyId: "seal-1", contentType: "image/png" };
  const body = { name: "idFront", attachment: [{ url }],
    characteristic: Object.entries(characteristic).map(([name, value]) => ({ name, value })) };
  const answer = await fetch(`${base}/tmf-api/document/v4/document`, { method: "POST", body: JSON.stringify(body),
    headers: { ...authorization, "Content-Type": "application/json", "Idempotency-Key": randomUUID() } });
  const { code } = await answer.json();
  assert.ok(["sealUnreadable", "hashMismatch"].includes(code), code);
  return code === "sealUnreadable";
}

async function arrived(url, bytes) {
  const answer = await head(url);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("upload-offset"), String(bytes.length));
  assert.ok(await holds(url, sha256(bytes, "hex")));
  assert.ok(!(await holds(url, sha256(randomBytes(8), "hex"))));
}

const parts = {
  async creation() {
    const bytes = randomBytes(3 * chunk + 17);
    const { seen, upload } = await send(bytes);
    assert.deepEqual(seen.map((one) => one.status), [201, 204, 204, 204, 204]);
    assert.match(upload.url, /\/files\/[0-9a-f]{32}$/);
    for (const one of seen) assert.ok(Date.parse(one.expires) > 0, "each answer says when the upload expires");
    await arrived(upload.url, bytes);
  },
  async creationWithUpload() {
    const bytes = randomBytes(2 * chunk);
    const { seen, upload } = await send(bytes, { uploadDataDuringCreation: true });
    assert.deepEqual(seen.map((one) => `${one.method} ${one.status}`), ["POST 201", "PATCH 204"]);
    await arrived(upload.url, bytes);
  },
  async checksum() {
    const bytes = randomBytes(3 * chunk);
    const withDigest = (algorithm, wrong) => (request) => {
      if (request.getMethod() !== "PATCH") return;
      const at = Number(request.getHeader("Upload-Offset"));
      const part = wrong && at > 0 ? randomBytes(chunk) : bytes.subarray(at, at + chunk);
      request.setHeader("Upload-Checksum", `${algorithm} ${createHash(algorithm).update(part).digest("base64")}`);
    };
    for (const algorithm of ["sha256", "sha1"]) {
      const { upload } = await send(bytes, { onBeforeRequest: withDigest(algorithm, false) });
      await arrived(upload.url, bytes);
    }
    const failed = await send(bytes, { onBeforeRequest: withDigest("sha256", true) }).then(() => null, (error) => error);
    assert.equal(failed?.originalResponse.getStatus(), 460);
    const url = failed.originalRequest.getURL();
    assert.equal((await head(url)).headers.get("upload-offset"), String(chunk)); // the wrong chunk was let go
    const { seen } = await send(bytes, { uploadUrl: url });
    assert.deepEqual(seen.map((one) => one.status), [200, 204, 204]);
    await arrived(url, bytes);
  },
  async resumeAfterAbort() {
    const bytes = randomBytes(5 * chunk);
    const first = await send(bytes, {}, "abort");
    const kept = Number((await head(first.upload.url)).headers.get("upload-offset"));
    assert.ok(kept >= 2 * chunk && kept < bytes.length);
    const { seen, upload } = await send(bytes, { uploadUrl: first.upload.url });
    assert.equal(seen[0].method, "HEAD");
    assert.equal(seen[1].offset, kept); // nothing that was kept is sent again
    assert.equal(upload.url, first.upload.url);
    await arrived(upload.url, bytes);
  },
  async methodOverride() {
    const bytes = randomBytes(chunk + 1);
    const { seen, upload } = await send(bytes, { overridePatchMethod: true });
    assert.deepEqual(seen.map((one) => `${one.method} ${one.status}`), ["POST 201", "POST 204", "POST 204"]);
    await arrived(upload.url, bytes);
  },
  async termination() {
    const { upload } = await send(randomBytes(4 * chunk), {}, "abort");
    await upload.abort(true);
    assert.equal((await head(upload.url)).status, 410);
    const again = await send(randomBytes(chunk), { uploadUrl: upload.url, endpoint: null }).then(() => null, (error) => error);
    assert.match(String(again), /410/);
  },
  async expiration() {
    const bytes = randomBytes(4 * chunk);
    const { seen, upload } = await send(bytes, {}, "abort");
    const expires = Date.parse(seen.at(-1).expires);
    const now = Date.parse((await head(upload.url)).headers.get("date"));
    assert.equal(expires - now, 24 * 3_600_000);
    await fetch(`${base}/sandbox/v1/clock`, { method: "POST", body: JSON.stringify({ milliseconds: 24 * 3_600_000 }) });
    assert.equal((await head(upload.url)).status, 410);
    const anew = await send(bytes, { uploadUrl: upload.url }); // gone, so that the client makes a new one by itself
    assert.notEqual(anew.upload.url, upload.url);
    await arrived(anew.upload.url, bytes);
  },
};

let failed = 0;
for (const [name, run] of Object.entries(parts)) {
  try {
    await run();
    console.log(`ok ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`failed ${name}: ${error.stack}`);
  }
}
clearTimeout(deadline);
child.stdin.end();
const code = await ended;
if (code !== 0) console.log(`the stand-in operator ended with ${code}`);
process.exit(failed === 0 && code === 0 ? 0 : 1);
