// The stand-in operator's pages in Chromium, in Chinese and English. usage: node run.mjs BIN_DIR [PICTURES_DIR]
// Exit 0: all well, 1: a check failed, 77: skipped (says why).
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [bin, pictures] = process.argv.slice(2);
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const skip = (why) => { console.log(`skipped: ${why}`); process.exit(77); };
if (!chromium) skip("no Chromium found; install the package chromium");
if (!existsSync(join(here, "node_modules", "playwright-core")))
  skip("run npm install in tests/browser (packaging/quickstart test does)");
if (!bin || !existsSync(join(bin, "unbar-sandbox"))) skip("unbar-sandbox is not built");
if (pictures) mkdirSync(pictures, { recursive: true });

const { startBench } = await import("./bench.mjs");
const { signInWays, signInMistakes } = await import("./sign_in.mjs");
const { payerPage } = await import("./pay.mjs");
const { backOffice } = await import("./back_office.mjs");

const bench = await startBench(join(bin, "unbar-sandbox"), chromium, pictures);
let failed = 0;
try {
  for (const lang of ["zh-CN", "en"]) {
    for (const [name, part] of Object.entries({ signInWays, signInMistakes, payerPage, backOffice })) {
      try {
        await part(bench, lang);
        console.log(`ok ${name} ${lang}`);
      } catch (error) {
        failed += 1;
        console.log(`FAIL ${name} ${lang}: ${error.stack}`);
      } finally {
        await bench.closePages();
      }
    }
  }
  for (const complaint of bench.complaints) {
    failed += 1;
    console.log(`FAIL ${complaint}`);
  }
} finally {
  await bench.stop();
}
process.exit(failed ? 1 : 0);
