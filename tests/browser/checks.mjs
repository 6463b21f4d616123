// What must hold on every page: named controls, targets large enough to hit, nothing wider than the window.
import assert from "node:assert/strict";

// Presses what leads to another page of ours, and waits until that page is there.
export async function follow(page, pressed) {
  const there = page.waitForEvent("load");
  await pressed.click();
  await there;
}

export async function wellMade(page, lang) {
  const found = await page.evaluate(() => {
    const shown = (one) => one.type !== "hidden" && one.getClientRects().length > 0;
    const target = (one) => (one.type === "radio" ? one.labels[0] : one).getBoundingClientRect(); // its label is pressed too
    const all = [...document.querySelectorAll("input, select, textarea, button")].filter(shown);
    return {
      lang: document.documentElement.lang,
      headlines: document.querySelectorAll("h1").length,
      unnamed: all.filter((one) => !one.labels?.length && !one.getAttribute("aria-label") && !one.textContent.trim())
        .map((one) => one.outerHTML),
      low: all.filter((one) => target(one).height < 44).map((one) => one.outerHTML),
      spill: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      scripts: document.scripts.length,
    };
  });
  assert.equal(found.lang, lang);
  assert.equal(found.headlines, 1, "one headline");
  assert.deepEqual(found.unnamed, [], "every control has a name");
  assert.deepEqual(found.low, [], "every control is at least 44 px high");
  assert.equal(found.spill, 0, "nothing spills to the side");
  assert.equal(found.scripts, 0, "no script");
}
