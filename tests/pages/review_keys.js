// Reviews candidates in headless Chromium by keys alone, and prints what went wrong as a JSON array of
// texts.
//
//     node review_keys.js ADDRESS
"use strict";

const {chromium} = require("playwright-core");

async function main(address) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
  const page = await browser.newPage();
  const faults = [];
  page.on("console", (message) => faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  const sentence = () => page.textContent(".review blockquote p");
  const press = async (key) => {
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
  };
  const expect = (holds, fault) => {
    if (!holds) {
      faults.push(fault);
    }
  };
  await page.goto(address);
  const first = await sentence();
  await press("j");
  const second = await sentence();
  expect(first !== second, "j does not lead to the next candidate");
  await press("k");
  expect(await sentence() === first, "k does not lead back");
  await press("r");
  expect(await sentence() === second, "r does not lead to the next candidate");
  await press("u");
  expect(await sentence() === first, "u does not take the decision back");
  await page.keyboard.press("e");
  expect(await page.evaluate(() => document.activeElement.name === "form"), "e does not open the statement");
  await page.keyboard.type("r");
  expect(page.url().startsWith(address), "a letter that is typed into the statement decides");
  await browser.close();
  console.log(JSON.stringify(faults, null, 1));
}

main(process.argv[2]);
