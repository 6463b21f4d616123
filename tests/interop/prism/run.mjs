// The arrears journey with TM Forum's own files between app and sandbox: zero violations, both ways.
// usage: node run.mjs BIN_DIR; needs UNBAR_TMF_SPECS. Exit 77: skipped.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer as createNet } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const specs = process.env.UNBAR_TMF_SPECS;
if (!specs || !existsSync(specs)) {
  console.log("skipped: set UNBAR_TMF_SPECS to a folder with TM Forum's v4 swagger files");
  console.log("(from TM Forum's public repositories, named like TMF638-ServiceInventory-v4.0.0.swagger.json)");
  process.exit(77);
}
if (!existsSync(join(here, "node_modules"))) {
  console.log("skipped: run npm install in tests/interop/prism (packaging/quickstart test does)");
  process.exit(77);
}
const { startProxies } = await import("./proxies.mjs");

const freePort = () => new Promise((resolve) => {
  const probe = createNet().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

const bin = process.argv[2];
const port = await freePort();
const proxies = await startProxies(specs, `http://127.0.0.1:${port}`);
const folder = mkdtempSync(join(tmpdir(), "unbar-prism-"));
const args = ["--demo", "--profile", join(folder, "profile"), "--tour", join(folder, "tour"), "--lang", "zh_CN",
  "--sandbox-arg=--listen", `--sandbox-arg=127.0.0.1:${port}`];
for (const [api, root] of Object.entries(proxies.roots)) args.push("--sandbox-arg=--root", `--sandbox-arg=${api}=${root}`);
let output = "";
const app = spawn(join(bin, "unbar"), args, { env: { ...process.env, QT_QPA_PLATFORM: "offscreen" } });
app.stdout.on("data", (data) => { output += data; });
app.stderr.pipe(process.stderr);
const deadline = setTimeout(() => app.kill("SIGKILL"), 100000);
const code = await new Promise((resolve) => app.on("exit", (status, signal) => resolve(signal ?? status)));
clearTimeout(deadline);
await proxies.close();
rmSync(folder, { recursive: true, force: true });
console.log(output.trim());
console.log(JSON.stringify({ requests: proxies.report.requests, perApi: proxies.report.perApi }));
for (const violation of new Set(proxies.report.violations)) console.log(violation);
const used = ["TMF638", "TMF637", "TMF678", "TMF666", "TMF676", "TMF641", "TMF681"].filter((api) => !proxies.report.perApi[api]);
if (used.length) console.log(`not asked at all: ${used.join(" ")}`);
const ok = code === 0 && proxies.report.violations.length === 0 && used.length === 0;
console.log(ok ? "zero violations" : `failed: app ended with ${code}, ${proxies.report.violations.length} violations`);
process.exit(ok ? 0 : 1);
