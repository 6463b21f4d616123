// The phone's page: the match code, the two questions, one file; and what stops a person who is being told what to do.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { ask } from "./bench.mjs";
import { wellMade } from "./checks.mjs";

const words = {
  "zh-CN": { begin: "把照片传到电脑", same: "是，一样", own: "不是，是我自己要传", yes: "是", on: "继续", take: "拍一张照片", photo: "照片",
    send: "传到电脑", sent: "已传到电脑", stop: "请停下，什么都不要传", over: "这个链接已失效" },
  en: { begin: "Send a photo to your computer", same: "Yes, the same", own: "No, I want to do it myself", yes: "Yes", on: "Continue",
    take: "Take one photo", photo: "Photo", send: "Send to the computer", sent: "Sent to your computer", stop: "Stop. Send nothing",
    over: "This link no longer works" },
};
const phone = { viewport: { width: 390, height: 780 } };
const summary = '[role="alert"]';

async function newHandoff(bench) {
  const headers = { Authorization: `Bearer ${bench.token}` };
  const answer = await ask(new URL("/handoff", bench.base), { method: "POST", body: JSON.stringify({ itemCode: "idFront" }),
    headers: { ...headers, "Content-Type": "application/json", "Idempotency-Key": randomUUID() } });
  assert.equal(answer.status, 201);
  const made = await answer.json();
  const at = (tail) => ask(new URL(`/handoff/${made.id}${tail}`, bench.base), { headers });
  return { ...made, state: async () => (await (await at("")).json()).state, file: () => at("/file") };
}

const titled = (page, name) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

async function open(bench, lang) {
  const page = await bench.openPage(lang, phone);
  const handoff = await newHandoff(bench);
  await page.goto(handoff.url);
  await titled(page, words[lang].begin);
  await wellMade(page, lang);
  assert.match(await page.locator("main").innerText(), new RegExp(handoff.matchCode));
  return { page, handoff, press: (name) => page.getByRole("button", { name }).click() };
}

export async function handoffTakesOneFile(bench, lang) {
  const say = words[lang];
  const { page, handoff, press } = await open(bench, lang);
  await bench.picture(page, `handoff-${lang}`);
  await press(say.on);
  await page.locator(summary).waitFor();
  await wellMade(page, lang);
  await bench.picture(page, `handoff-unanswered-${lang}`);
  await page.getByLabel(say.same).check();
  await page.getByLabel(say.own).check();
  await press(say.on);
  await titled(page, say.take);
  await wellMade(page, lang);
  await bench.picture(page, `handoff-file-${lang}`);
  await press(say.send);
  await page.locator(summary).waitFor(); // no file chosen
  await wellMade(page, lang);
  const paper = "%PDF-1.7 a paper";
  await page.getByLabel(say.photo).setInputFiles({ name: "paper.pdf", mimeType: "application/pdf", buffer: Buffer.from(paper) });
  await press(say.send);
  await titled(page, say.sent);
  await wellMade(page, lang);
  await bench.picture(page, `handoff-sent-${lang}`);
  assert.equal(await handoff.state(), "received");
  assert.equal(await (await handoff.file()).text(), paper);
  assert.equal((await handoff.file()).status, 410);
}

export async function handoffStopsAScam(bench, lang) {
  const say = words[lang];
  const { page, handoff, press } = await open(bench, lang);
  await page.getByLabel(say.same).check();
  await page.getByLabel(say.yes, { exact: true }).check();
  await press(say.on);
  await titled(page, say.stop);
  await wellMade(page, lang);
  await bench.picture(page, `handoff-stop-${lang}`);
  assert.equal(await handoff.state(), "expired");
  await page.goto(handoff.url);
  await titled(page, say.over);
}
