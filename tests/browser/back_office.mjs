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

export async function backOffice(bench, lang) {
  const say = words[lang];
  const healthy = "138 0013 8005";
  const debtor = "138 0013 8000";
  await bench.reload("8000");
  const page = await bench.openPage(lang);
  const row = (text) => page.getByRole("row").filter({ hasText: text }).first();
  const press = async (where, name) => {
    await where.getByRole("button", { name: new RegExp(`^${name} `) }).first().click();
    await page.getByRole("status").waitFor();
  };
  await page.goto(new URL("/console", bench.base).href);
  await wellMade(page, lang);
  await bench.picture(page, `console-sign-in-${lang}`);
  await page.getByLabel(say.token).fill(bench.token);
  await page.getByRole("button", { name: say.open }).click();
  await page.getByRole("button", { name: say.out }).waitFor();
  await wellMade(page, lang);

  await row(healthy).getByRole("combobox").selectOption("LOST");
  await press(row(healthy), say.suspend);
  assert.match(await row(healthy).innerText(), /LOST/);
  await press(row(healthy), say.lift);
  assert.match(await row(healthy).innerText(), new RegExp(say.used));

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
  await page.getByRole("button", { name: say.out }).click();
  await page.getByLabel(say.token).waitFor();
}
