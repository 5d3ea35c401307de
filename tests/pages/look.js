// Opens HTML pages in headless Chromium, as wide as a phone and as a desktop, in light and in dark,
// and prints what is wrong with them as a JSON array of texts.
//
//     node look.js PAGE.html…
//     node look.js --pictures FOLDER PAGE.html…      also keeps a screenshot of each view
"use strict";

const path = require("node:path");
const {pathToFileURL} = require("node:url");
const {chromium} = require("playwright-core");
const axe = require("axe-core").source;

const PHONE = 360;
const DESKTOP = 1280;
const VIEWS = [PHONE, DESKTOP].flatMap((width) =>
  ["light", "dark"].map((colorScheme) => ({width, height: 900, colorScheme}))
);

// Runs in the page. Differences of up to half a pixel come from rounding.
function faultsOfLayout() {
  const faults = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > window.innerWidth) {
    faults.push(`the page is ${root.scrollWidth} wide in a window of ${window.innerWidth}`);
  }
  const rightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
  if (rightToLeft !== (document.documentElement.lang === "ar")) {
    faults.push("the page runs against its language");
  }
  for (const row of document.querySelectorAll("thead tr")) {
    const lefts = [...row.children].map((cell) => cell.getBoundingClientRect().left);
    const sorted = [...lefts].sort((one, other) => (rightToLeft ? other - one : one - other));
    if (lefts.some((left, number) => left !== sorted[number])) {
      faults.push("columns are out of order");
    }
  }
  for (const picture of document.querySelectorAll("svg")) {
    faults.push(...faultsOfPicture(picture));
  }
  return faults;

  function faultsOfPicture(picture) {
    const found = [];
    const frame = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll("text")].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    for (const {text, box} of texts) {
      if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 ||
          box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5) {
        found.push(`«${text}» is cut off`);
      }
    }
    texts.forEach((one, number) => {
      for (const other of texts.slice(number + 1)) {
        const apart = one.box.right <= other.box.left + 0.5 || other.box.right <= one.box.left + 0.5 ||
          one.box.bottom <= other.box.top + 4 || other.box.bottom <= one.box.top + 4;
        if (!apart) {
          found.push(`«${one.text}» and «${other.text}» lie upon each other`);
        }
      }
    });
    if (texts.length === 0) {
      found.push("a picture without a word");
    }
    return found;
  }
}

async function faultsOfAccess(page) {
  await page.evaluate(axe);
  const {violations} = await page.evaluate("axe.run()");
  return violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .map(({id, nodes}) => `axe ${id}: ${nodes[0].html}`);
}

async function faultsOfView(browser, file, view, folder) {
  const context = await browser.newContext({
    viewport: {width: view.width, height: view.height},
    colorScheme: view.colorScheme,
  });
  const page = await context.newPage();
  const faults = [];
  const address = pathToFileURL(path.resolve(file)).href;
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) {
      faults.push(`asks for ${request.url()}`);
    }
  });
  page.on("console", (message) => faults.push(`console: ${message.text()}`));
  await page.goto(address);
  faults.push(...(await page.evaluate(faultsOfLayout)));
  if (view.width === DESKTOP) { // the rules of axe do not depend on the width, and take most of the time
    faults.push(...(await faultsOfAccess(page)));
  }
  if (folder) {
    const name = `${path.basename(file, ".html")}-${view.width}-${view.colorScheme}.png`;
    await page.screenshot({path: path.join(folder, name)});
  }
  await context.close();
  return faults.map((fault) => `${path.basename(file)}, ${view.width} px, ${view.colorScheme}: ${fault}`);
}

async function main(files) {
  let folder = null;
  if (files[0] === "--pictures") {
    [, folder] = files.splice(0, 2);
  }
  // As root Chromium cannot use its sandbox, and requests to its vendor only delay the start.
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
  const faults = [];
  for (const file of files) {
    for (const view of VIEWS) {
      faults.push(...(await faultsOfView(browser, file, view, folder)));
    }
  }
  await browser.close();
  console.log(JSON.stringify(faults, null, 1));
}

main(process.argv.slice(2));
