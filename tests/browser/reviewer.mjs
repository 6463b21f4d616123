// The reviewer's pages: an appeal that the hotline opened is passed on, refused with all it needs, another approved by two.
import assert from "node:assert/strict";
import { ask } from "./bench.mjs";
import { openConsole } from "./back_office.mjs";
import { follow, wellMade } from "./checks.mjs";

const words = {
  "zh-CN": { appeals: "申诉", all: "全部申诉", who: "核查单位", reference: "编号", send: "转出", back: "已收到核查答复",
    no: "不予通过", code: "原因代码", text: "原因", remedy: "用户可以怎样办理", until: "办理期限", reviewer: "审核人员", yes: "通过",
    review: "人工审核中", waiting: "等待公安或第三方", refused: "未通过", approved: "审核通过", more: "要求补充材料", ask: "发送要求",
    problem: "身份证国徽面：问题", asked: "等待补充材料", lacking: "请填写原因代码", same: "须由另一名审核人员", first: "已记录第一名" },
  en: { appeals: "Appeals", all: "All appeals", who: "Who is asked", reference: "Reference", send: "Send",
    back: "They have answered", no: "Do not approve", code: "Reason code", text: "Reason", remedy: "What the person can do",
    until: "Until", reviewer: "Reviewer", yes: "Approve", review: "Under review", waiting: "Waiting for police",
    refused: "Not approved", approved: "Approved", more: "Ask for more", ask: "Ask", problem: "ID card, emblem side: problem",
    asked: "Waiting for more", lacking: "Give a reason code", same: "Another reviewer", first: "first approval is noted" },
};

async function control(bench, path, body) {
  const answer = await ask(new URL(`/sandbox/v1/${path}`, bench.base), { method: "POST", body: JSON.stringify(body),
    headers: { "Content-Type": "application/json" } });
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/// An appeal about the first lock of a line, opened by the hotline and in the reviewers' hands.
async function opened(bench, suffix) {
  const document = await (await bench.get("/.well-known/unbar-operator")).text();
  const { roots } = JSON.parse(Buffer.from(document.split(".")[1], "base64url"));
  const line = await (await bench.get(`${new URL(roots.TMF638).pathname}/service/svc-${suffix}`, bench.token)).json();
  const suspensionId = line.feature[0].featureCharacteristic.find((one) => one.name === "suspensionId").value;
  const { id } = await control(bench, "appeals", { serviceId: `svc-${suffix}`, suspensionId, channel: "hotline",
    statement: "客户来电：号码用于联系已签约的客户。<b>&" });
  await control(bench, "clock", { milliseconds: 10000 });
  return id;
}

export async function consoleAppeals(bench, lang) {
  const say = words[lang];
  const violation = await opened(bench, 8010);
  const fraud = await opened(bench, 8011);
  const { page } = await openConsole(bench, lang);
  await follow(page, page.getByRole("link", { name: say.appeals, exact: true }));
  await wellMade(page, lang);
  await bench.picture(page, `reviewer-list-${lang}`);
  assert.equal(await page.getByRole("row").count(), 4); // a head, one from the start, two of ours
  await follow(page, page.locator(`a[href*="${violation}"]`));
  await wellMade(page, lang);
  assert.match(await page.locator("main").innerText(), /<b>&/); // what a person wrote stays words
  const badge = page.locator("main .badge").first();
  const form = (name) => page.getByRole("form", { name, exact: true });
  const press = async (where, name) => follow(page, where.getByRole("button", { name, exact: true }));

  const outside = page.locator("form").filter({ has: page.getByLabel(say.who) });
  await outside.getByLabel(say.who).fill("某市公安局");
  await outside.getByLabel(say.reference).fill("X-12");
  await press(outside, say.send);
  assert.match(await badge.innerText(), new RegExp(say.waiting));
  await press(page, say.back);
  assert.match(await badge.innerText(), new RegExp(say.review));

  await form(say.no).getByLabel(say.text, { exact: true }).fill("材料不能说明通话用途。");
  await press(form(say.no), say.no);
  assert.match(await page.getByRole("alert").innerText(), new RegExp(say.lacking));
  await wellMade(page, lang);
  const no = form(say.no); // what was typed is still there
  assert.equal(await no.getByLabel(say.text, { exact: true }).inputValue(), "材料不能说明通话用途。");
  await no.getByLabel(say.code).selectOption("NOT_SUFFICIENT");
  await no.getByLabel(say.remedy).fill("可补充合同后申请复核。");
  await no.getByLabel(say.until).fill("2027-01-31");
  await no.getByLabel(say.reviewer).fill("r1");
  await bench.picture(page, `reviewer-appeal-${lang}`);
  await press(no, say.no);
  assert.match(await badge.innerText(), new RegExp(say.refused));

  await follow(page, page.getByRole("link", { name: say.all }));
  await follow(page, page.locator(`a[href*="${fraud}"]`));
  const approve = async (reviewer) => {
    await form(say.yes).getByLabel(say.reviewer).fill(reviewer);
    await press(form(say.yes), say.yes);
  };
  await approve("r1");
  assert.match(await page.getByRole("status").innerText(), new RegExp(say.first));
  await approve("r1");
  assert.match(await page.getByRole("alert").innerText(), new RegExp(say.same));
  await approve("r2");
  assert.match(await badge.innerText(), new RegExp(say.approved));
  await page.setViewportSize({ width: 390, height: 780 });
  await wellMade(page, lang);
  await bench.picture(page, `reviewer-narrow-${lang}`);
}
