// The payer's page: approve, decline, expire.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { ask } from "./bench.mjs";
import { wellMade } from "./checks.mjs";

const words = {
  "zh-CN": { approve: /^确认付款/, decline: "不付款", expire: "让它过期", paid: "付款成功", declined: "您没有付款", expired: "付款码已过期" },
  en: { approve: /^Approve/, decline: "Decline", expire: "Let it expire", paid: "Paid", declined: "You declined",
    expired: "This code has expired" },
};
const suffix = "8001";

async function signIn(bench, lang, page) {
  await bench.reload(suffix);
  const person = await bench.person(`1380013${suffix}`);
  const asked = bench.authorizeUrl(lang, "service_password", person.number);
  await page.goto(asked.url);
  await page.locator("#password").fill(person.servicePassword);
  await page.keyboard.press("Enter");
  const code = (await bench.callback.next()).get("code");
  await page.getByText("back in the app").waitFor(); // the answer has arrived before the page goes elsewhere
  return { person, tokens: await bench.tokens(code, asked.verifier) };
}

/// A payment over the whole debt, as the app makes it.
async function newPayment(bench, { person, tokens }) {
  const read = async (path) => (await bench.get(path, tokens.access_token)).json();
  const document = await bench.get("/.well-known/unbar-operator");
  const { roots } = JSON.parse(Buffer.from((await document.text()).split(".")[1], "base64url"));
  const bill = (await read(`${roots.TMF678}/customerBill`)).find((one) => one.remainingAmount?.value > 0);
  const id = randomUUID();
  const answer = await ask(`${roots.TMF676}/payment`, { method: "POST",
    headers: { Authorization: `Bearer ${tokens.access_token}`, "Content-Type": "application/json;charset=utf-8",
      "Idempotency-Key": id },
    body: JSON.stringify({ correlatorId: id, account: { id: person.accountId }, totalAmount: bill.remainingAmount,
      paymentMethod: { "@type": "DigitalWallet", name: "scan to pay" },
      paymentItem: [{ id: "1", totalAmount: bill.remainingAmount,
        item: { id: bill.id, "@referredType": "CustomerBill" } }] }) });
  const payment = await answer.json();
  assert.equal(answer.status, 201, JSON.stringify(payment));
  return { url: payment.qrPayload, id: payment.id,
    status: async () => (await read(`${roots.TMF676}/payment/${payment.id}`)).status };
}

async function payerAnswers(bench, lang, answers) {
  const page = await bench.openPage(lang, answers.options);
  const who = await signIn(bench, lang, page);
  for (const [button, title, status] of answers.each) {
    const payment = await newPayment(bench, who);
    await page.goto(payment.url);
    await wellMade(page, lang);
    assert.match(await page.locator("dl").innerText(), /138 \*{4} 80/);
    if (status === "done") await bench.picture(page, `pay-${lang}`);
    await page.getByRole("button", { name: button }).click();
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    await wellMade(page, lang);
    await bench.picture(page, `pay-${status}-${lang}`);
    assert.equal(await payment.status(), status);
  }
}

export async function payerApproves(bench, lang) {
  const say = words[lang];
  await payerAnswers(bench, lang, { each: [[say.approve, say.paid, "done"]] });
}

export async function payerDoesNotPay(bench, lang) {
  const say = words[lang];
  await payerAnswers(bench, lang, { options: { viewport: { width: 390, height: 780 } },
    each: [[say.decline, say.declined, "denied"], [say.expire, say.expired, "canceled"]] });
}
