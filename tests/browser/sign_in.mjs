// Signing in by each of the three ways, and what a mistake looks like.
import assert from "node:assert/strict";
import { follow, wellMade } from "./checks.mjs";

const words = {
  "zh-CN": { password: /^服务密码/, contact: /备用联系方式/, caseNumber: /受理编号 \+ 查询码/, enter: "登录", send: "发送验证码",
    cancel: "取消并回到应用", forgot: "忘记密码了？", number: "手机号码", secret: "服务密码", code: "验证码", caseField: "受理编号",
    query: "查询码", left: "还可以试 4 次", other: "English" },
  en: { password: /^Service password/, contact: /contact on file/, caseNumber: /Case number and query code/, enter: "Sign in",
    send: "Send the code", cancel: "Cancel and go back to the app", forgot: "Forgot the password?", number: "Mobile number",
    secret: "Service password", code: "Code", caseField: "Case number", query: "Query code", left: "4 tries left",
    other: "简体中文" },
};
const number = "13800138000";

async function comeBack(bench, asked) {
  const query = await bench.callback.next();
  assert.equal(query.get("state"), asked.state);
  assert.equal(query.get("iss"), bench.base);
  const tokens = await bench.tokens(query.get("code"), asked.verifier);
  const who = await (await bench.get("/userinfo", tokens.access_token)).json();
  assert.equal(who.phone_number, `+86${number}`);
}

const field = (page, name) => page.getByLabel(name, { exact: true });

export async function signInPassword(bench, lang) {
  const say = words[lang];
  const person = await bench.person(number);
  const page = await bench.openPage(lang);
  const asked = bench.authorizeUrl(lang, "", `+86${number}`);
  await page.goto(asked.url);
  await wellMade(page, lang);
  await bench.picture(page, `choose-${lang}`);
  await follow(page, page.getByRole("link", { name: say.password }));
  await wellMade(page, lang);
  assert.equal(await field(page, say.number).inputValue(), "138 0013 8000");
  await bench.picture(page, `password-${lang}`);
  await field(page, say.secret).fill(person.servicePassword);
  await page.keyboard.press("Enter"); // no pointer needed
  await comeBack(bench, asked);
}

export async function signInContact(bench, lang) {
  const say = words[lang];
  const page = await bench.openPage(lang, { javaScriptEnabled: false });
  const asked = bench.authorizeUrl(lang, "");
  await page.goto(asked.url);
  await follow(page, page.getByRole("link", { name: say.contact }));
  await bench.picture(page, `contact-${lang}`);
  await field(page, say.number).fill("138 0013 8000");
  await follow(page, page.getByRole("button", { name: say.send }));
  const sent = await (await bench.get(`/sandbox/v1/outbox/${number}`)).json();
  await field(page, say.code).fill(sent.code);
  await bench.picture(page, `code-${lang}`);
  await follow(page, page.getByRole("button", { name: say.enter, exact: true }));
  await comeBack(bench, asked);
}

export async function signInCase(bench, lang) {
  const say = words[lang];
  const person = await bench.person(number);
  const page = await bench.openPage(lang, { viewport: { width: 360, height: 740 } });
  const asked = bench.authorizeUrl(lang, "");
  await page.goto(asked.url);
  await wellMade(page, lang);
  await bench.picture(page, `choose-narrow-${lang}`);
  await follow(page, page.getByRole("link", { name: say.caseNumber }));
  await wellMade(page, lang);
  await bench.picture(page, `case-narrow-${lang}`);
  await field(page, say.number).fill(number);
  await field(page, say.caseField).fill(person.caseNumber);
  await field(page, say.query).fill(person.queryCode);
  await follow(page, page.getByRole("button", { name: say.enter, exact: true }));
  await comeBack(bench, asked);
}

export async function signInMistakes(bench, lang) {
  const say = words[lang];
  const page = await bench.openPage(lang, { colorScheme: "dark" });
  const asked = bench.authorizeUrl(lang, "service_password", `+86${number}`);
  await page.goto(asked.url);
  await page.getByLabel(say.secret, { exact: true }).fill("000000");
  await follow(page, page.getByRole("button", { name: say.enter, exact: true }));
  await page.getByRole("alert").waitFor();
  await wellMade(page, lang);
  assert.match(await page.getByRole("alert").innerText(), new RegExp(say.left));
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("summary")), "the summary has the focus");
  await bench.picture(page, `mistake-dark-${lang}`);
  await page.getByRole("alert").getByRole("link").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "password");

  await follow(page, page.getByRole("link", { name: say.forgot }));
  await wellMade(page, lang);
  await bench.picture(page, `forgot-dark-${lang}`);
  await follow(page, page.getByRole("link", { name: say.other })); // the other language, on the same page
  await wellMade(page, lang === "en" ? "zh-CN" : "en");
  await page.goBack();
  await page.getByRole("button", { name: say.cancel }).click();
  const query = await bench.callback.next();
  assert.equal(query.get("error"), "access_denied");
  assert.equal(query.get("state"), asked.state);
}
