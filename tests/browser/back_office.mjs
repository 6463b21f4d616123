// The back office: in by its token, suspend, settle, hold and complete an order, out again.
import assert from "node:assert/strict";
import { wellMade } from "./checks.mjs";

const words = {
  "zh-CN": { token: "后台令牌", open: "进入后台", suspend: "停机", settle: "结清", hold: "暂缓复机", again: "恢复复机", lift: "立即解除",
    complete: "完成", fail: "办理不成", restore: "复机", out: "退出", used: "正常" },
  en: { token: "Back-office token", open: "Open the back office", suspend: "Suspend", settle: "Settle", hold: "Hold restores",
    again: "Restore again", lift: "Lift at once", complete: "Complete", fail: "Fail", restore: "Restore", out: "Sign out",
    used: "In use" },
};

const healthy = "138 0013 8005";
const debtor = "138 0013 8000";

/// The console, signed in, with short ways to a row and to a button of it.
export async function openConsole(bench, lang, options) {
  const say = words[lang];
  const page = await bench.openPage(lang, options);
  await page.goto(new URL("/console", bench.base).href);
  await wellMade(page, lang);
  await bench.picture(page, `console-sign-in-${lang}`);
  await page.getByLabel(say.token).fill(bench.token);
  await page.getByRole("button", { name: say.open }).click();
  await page.getByRole("button", { name: say.out }).waitFor();
  await wellMade(page, lang);
  return {
    page,
    row: (text) => page.getByRole("row").filter({ hasText: text }).first(),
    press: async (where, name) => {
      await where.getByRole("button", { name: new RegExp(`^${name} `) }).first().click();
      await page.getByRole("status").waitFor();
    },
  };
}

export async function consoleLines(bench, lang) {
  const say = words[lang];
  const { page, row, press } = await openConsole(bench, lang);
  await row(healthy).getByRole("combobox").selectOption("LOST");
  await press(row(healthy), say.suspend);
  assert.match(await row(healthy).innerText(), /LOST/);
  await press(row(healthy), say.lift);
  assert.match(await row(healthy).innerText(), new RegExp(say.used));
  await page.setViewportSize({ width: 390, height: 780 }); // rows become cards
  await wellMade(page, lang);
  assert.equal(await page.getByRole("row").filter({ hasText: healthy }).count(), 1);
  await bench.picture(page, `console-narrow-${lang}`);
  await page.getByRole("button", { name: say.out }).click();
  await page.getByLabel(say.token).waitFor();
}

export async function consoleOrders(bench, lang) {
  const say = words[lang];
  const { page, row, press } = await openConsole(bench, lang);
  await press(page, say.hold);
  await press(row(debtor), say.settle);
  await bench.picture(page, `console-${lang}`);
  const orders = page.getByRole("region").last();
  await press(orders, say.fail);
  await press(row(debtor), say.restore);
  await press(orders, say.complete);
  assert.match(await row(debtor).innerText(), new RegExp(say.used));
  await press(page, say.again);
  await wellMade(page, lang);
}
