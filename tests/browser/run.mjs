// The stand-in operator's pages in Chromium. usage: node run.mjs BIN_DIR PART LANG [PICTURES_DIR], with PART an
// exported function of sign_in.mjs, pay.mjs, handoff.mjs, back_office.mjs or reviewer.mjs, LANG zh-CN or en. Exit 0: all well, 1: not, 77: skipped.
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [bin, part, lang, pictures] = process.argv.slice(2);
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const skip = (why) => { console.log(`skipped: ${why}`); process.exit(77); };
if (!chromium) skip("no Chromium found; install the package chromium");
if (!existsSync(join(here, "node_modules", "playwright-core")))
  skip("run npm install in tests/browser (packaging/quickstart test does)");
if (!bin || !existsSync(join(bin, "unbar-sandbox"))) skip("unbar-sandbox is not built");
if (pictures) mkdirSync(pictures, { recursive: true });

const { startBench } = await import("./bench.mjs");
const parts = { ...await import("./sign_in.mjs"), ...await import("./pay.mjs"), ...await import("./handoff.mjs"),
  ...await import("./back_office.mjs"), ...await import("./reviewer.mjs") };
if (!parts[part] || !["zh-CN", "en"].includes(lang)) throw new Error(`no part ${part} in ${lang}`);

const bench = await startBench(join(bin, "unbar-sandbox"), chromium, pictures);
let failed = 0;
try {
  await parts[part](bench, lang);
  await bench.closePages();
} catch (error) {
  failed += 1;
  console.log(`FAIL ${part} ${lang}: ${error.stack}`);
} finally {
  await bench.stop();
}
for (const complaint of bench.complaints) {
  failed += 1;
  console.log(`FAIL ${complaint}`);
}
if (!failed) console.log(`ok ${part} ${lang}`);
process.exit(failed ? 1 : 0);
