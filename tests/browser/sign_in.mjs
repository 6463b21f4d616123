// Signing in by each of the three ways, and what a mistake looks like.
import assert from "node:assert/strict";
import { wellMade } from "./checks.mjs";

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

export async function signInWays(bench, lang) {
  const say = words[lang];
  const person = await bench.person(number);
  const field = (page, name) => page.getByLabel(name, { exact: true });

  const first = await bench.openPage(lang);
  let asked = bench.authorizeUrl(lang, "", `+86${number}`);
  await first.goto(asked.url);
  await wellMade(first, lang);
  await bench.picture(first, `choose-${lang}`);
  await first.getByRole("link", { name: say.password }).click();
  await wellMade(first, lang);
  assert.equal(await field(first, say.number).inputValue(), "138 0013 8000");
  await bench.picture(first, `password-${lang}`);
  await field(first, say.secret).fill(person.servicePassword);
  await first.keyboard.press("Enter"); // no pointer needed
  await comeBack(bench, asked);

  const second = await bench.openPage(lang, { javaScriptEnabled: false });
  asked = bench.authorizeUrl(lang, "");
  await second.goto(asked.url);
  await second.getByRole("link", { name: say.contact }).click();
  await bench.picture(second, `contact-${lang}`);
  await field(second, say.number).fill("138 0013 8000");
  await second.getByRole("button", { name: say.send }).click();
  const sent = await (await bench.get(`/sandbox/v1/outbox/${number}`)).json();
  await field(second, say.code).fill(sent.code);
  await bench.picture(second, `code-${lang}`);
  await second.getByRole("button", { name: say.enter, exact: true }).click();
  await comeBack(bench, asked);

  const third = await bench.openPage(lang, { viewport: { width: 360, height: 740 } });
  asked = bench.authorizeUrl(lang, "");
  await third.goto(asked.url);
  await wellMade(third, lang);
  await bench.picture(third, `choose-narrow-${lang}`);
  await third.getByRole("link", { name: say.caseNumber }).click();
  await wellMade(third, lang);
  await bench.picture(third, `case-narrow-${lang}`);
  await field(third, say.number).fill(number);
  await field(third, say.caseField).fill(person.caseNumber);
  await field(third, say.query).fill(person.queryCode);
  await third.getByRole("button", { name: say.enter, exact: true }).click();
  await comeBack(bench, asked);
}

export async function signInMistakes(bench, lang) {
  const say = words[lang];
  const page = await bench.openPage(lang, { colorScheme: "dark" });
  const asked = bench.authorizeUrl(lang, "service_password", `+86${number}`);
  await page.goto(asked.url);
  await page.getByLabel(say.secret, { exact: true }).fill("000000");
  await page.getByRole("button", { name: say.enter, exact: true }).click();
  await page.getByRole("alert").waitFor();
  await wellMade(page, lang);
  assert.match(await page.getByRole("alert").innerText(), new RegExp(say.left));
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("summary")), "the summary has the focus");
  await bench.picture(page, `mistake-dark-${lang}`);
  await page.getByRole("alert").getByRole("link").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "password");

  await page.getByRole("link", { name: say.forgot }).click();
  await wellMade(page, lang);
  await bench.picture(page, `forgot-dark-${lang}`);
  await page.getByRole("link", { name: say.other }).click(); // the other language, on the same page
  await wellMade(page, lang === "en" ? "zh-CN" : "en");
  await page.goBack();
  await page.getByRole("button", { name: say.cancel }).click();
  const query = await bench.callback.next();
  assert.equal(query.get("error"), "access_denied");
  assert.equal(query.get("state"), asked.state);
}
