// What every part needs: the sandbox as a child, one Chromium, and the address the app would listen on.
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { createServer, request as openRequest } from "node:http";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const token = "browser-test-token";

/// One request on a connection of its own: a kept one may be closed by the other side while this machine is busy.
export async function ask(address, { method = "GET", headers = {}, body } = {}) {
  const form = body instanceof URLSearchParams;
  const sent = form ? body.toString() : body;
  const all = { ...headers, ...(form ? { "Content-Type": "application/x-www-form-urlencoded" } : {}) };
  if (sent !== undefined) all["Content-Length"] = Buffer.byteLength(sent);
  return new Promise((resolve, reject) => {
    const request = openRequest(address, { method, headers: all, agent: false }, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      resolve({ status: response.statusCode, ok: response.statusCode < 300, text: async () => text,
        json: async () => JSON.parse(text) });
    });
    request.on("error", reject);
    request.end(sent);
  });
}

async function startSandbox(program) {
  const child = spawn(program, ["--listen", "127.0.0.1:0", "--clock", "virtual", "--backoffice-token", token],
    { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    ended.then((code) => reject(new Error(`unbar-sandbox ended with ${code} before it served`)));
  });
  return { base: JSON.parse(line).base, stop: async () => { child.stdin.end(); await ended; } };
}

/// The app's side of the redirect: remembers the last query it was called with.
async function startCallback() {
  const calls = [];
  const waiting = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://127.0.0.1");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (url.pathname !== "/callback") return response.writeHead(404).end();
    response.end("<!doctype html><title>back</title><link rel=icon href=\"data:,\"><p>back in the app");
    const next = waiting.shift();
    if (next) next(url.searchParams); else calls.push(url.searchParams);
  });
  await new Promise((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  return {
    address: `http://127.0.0.1:${server.address().port}/callback`,
    next: () => calls.length ? Promise.resolve(calls.shift()) : new Promise((resolve) => { waiting.push(resolve); }),
    stop: () => { server.closeAllConnections(); server.close(); },
  };
}

export async function startBench(program, executablePath, pictures) {
  const sandbox = await startSandbox(program);
  const callback = await startCallback();
  const browser = await chromium.launch({ executablePath, headless: true, timeout: 60000,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"] });
  const complaints = [];
  const contexts = [];
  const bench = {
    base: sandbox.base, callback, complaints, token,
    async openPage(lang, options = {}) {
      const context = await browser.newContext({ locale: lang, viewport: { width: 1200, height: 820 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(60000); // a bound for a busy machine; nothing waits for it
      // A refused style or a blocked form shows up here; a status of 4xx that the part expects does not count.
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("Failed to load resource"))
          complaints.push(`console at ${page.url()}: ${message.text()}`);
      });
      page.on("request", (request) => {
        const host = new URL(request.url()).hostname;
        if (host !== "127.0.0.1") complaints.push(`request to ${host}`);
      });
      return page;
    },
    async closePages() { for (const context of contexts.splice(0)) await context.close(); },
    async picture(page, name) {
      if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    },
    async get(path, access) {
      return ask(new URL(path, bench.base), { headers: access ? { Authorization: `Bearer ${access}` } : {} });
    },
    async reload(suffix) { // one subscriber back to how it began
      const answer = await ask(new URL(`/sandbox/v1/scenarios/${suffix}`, bench.base), { method: "POST" });
      if (!answer.ok) throw new Error(`no scenario ${suffix}`);
    },
    async person(number) {
      const all = await (await bench.get("/sandbox/v1/subscribers")).json();
      return all.find((one) => one.number === `+86${number}`);
    },
    authorizeUrl(lang, way, hint) {
      const verifier = randomBytes(32).toString("base64url");
      const state = randomBytes(8).toString("hex");
      const url = new URL("/authorize", bench.base);
      const fields = { response_type: "code", client_id: "unbar-desktop", redirect_uri: callback.address, state,
        scope: "openid phone offline_access", nonce: "n", code_challenge_method: "S256", ui_locales: lang,
        code_challenge: createHash("sha256").update(verifier).digest("base64url") };
      if (way) fields.way = way;
      if (hint) fields.login_hint = hint;
      for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
      return { url: url.href, verifier, state };
    },
    async tokens(code, verifier) {
      const body = new URLSearchParams({ grant_type: "authorization_code", client_id: "unbar-desktop", code,
        redirect_uri: callback.address, code_verifier: verifier });
      return (await ask(new URL("/token", bench.base), { method: "POST", body })).json();
    },
    async stop() {
      await browser.close();
      callback.stop();
      await sandbox.stop();
    },
  };
  return bench;
}
