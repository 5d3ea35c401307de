// Opens HTML pages in headless Chromium, as wide as a phone and as a desktop, in light, in dark and on
// paper, and prints what is wrong with them as a JSON array of texts. A page is a file or an address.
//
//     node look.js PAGE…
//     node look.js --pictures FOLDER PAGE…      also keeps a screenshot of each view
"use strict";

const path = require("node:path");
const {pathToFileURL} = require("node:url");
const {chromium} = require("playwright-core");
const axe = require("axe-core").source;

const PHONE = 360;
const DESKTOP = 1280;
const PAPER = 720; // what A4 leaves between its margins
const VIEWS = [PHONE, DESKTOP].flatMap((width) =>
  ["light", "dark"].map((colorScheme) => ({width, height: 900, colorScheme}))
);
VIEWS.push({width: PAPER, height: 1000, colorScheme: "light", media: "print"});
// A page with more stops than these is one of a long list, whose stops are alike.
const MOST_STOPS = 150;

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
  for (const one of document.querySelectorAll("body *")) {
    const scrolls = one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX);
    if (scrolls && one.tabIndex < 0 && !one.querySelector("a[href]")) {
      faults.push(`keys cannot scroll ${one.outerHTML.slice(0, 80)}`);
    }
  }
  return faults;

  // A box is as high as the font's tallest letters; fonts with Arabic have a third of it above and below
  // those that are written.
  function faultsOfPicture(picture) {
    const LEADING = 0.35;
    const found = [];
    const frame = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll("text")].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    for (const {text, box} of texts) {
      if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 ||
          box.top < frame.top - LEADING * box.height || box.bottom > frame.bottom + LEADING * box.height) {
        found.push(`«${text}» is cut off`);
      }
    }
    texts.forEach((one, number) => {
      for (const other of texts.slice(number + 1)) {
        const apart = one.box.right <= other.box.left + 0.5 || other.box.right <= one.box.left + 0.5 ||
          one.box.bottom <= other.box.top + LEADING * one.box.height ||
          other.box.bottom <= one.box.top + LEADING * other.box.height;
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

// Runs in the page: what is written in cells must be on the paper, whichever column it is in.
function faultsOfPaper() {
  const faults = [];
  for (const cell of document.querySelectorAll("td")) {
    const box = cell.getBoundingClientRect();
    const isEmpty = cell.textContent.trim() === "";
    if (!isEmpty && (box.width === 0 || box.left < -0.5 || box.right > window.innerWidth + 0.5)) {
      faults.push(`«${cell.textContent.slice(0, 40)}» is not on the paper`);
    }
  }
  return faults.slice(0, 3);
}

// Goes through the page by the Tab key alone: each link, field and button must be reached, and be seen
// to be.
async function faultsOfKeyboard(page) {
  const {stops, presses} = await page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
    const visible = all.filter((one) => one.type !== "hidden" && (one.checkVisibility ? one.checkVisibility() : true));
    visible.forEach((one, number) => { one.dataset.stop = number; });
    const dates = visible.filter((one) => one.type === "date"); // day, month, year and calendar
    return {stops: visible.length, presses: visible.length + 3 * dates.length};
  });
  if (stops > MOST_STOPS) {
    return [];
  }
  const reached = new Set();
  const faults = [];
  for (let press = 0; press <= presses && reached.size < stops; ++press) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const one = document.activeElement;
      const style = getComputedStyle(one);
      const around = one.closest(".ask") ? getComputedStyle(one.closest(".ask")).boxShadow : "none";
      return {stop: one.dataset.stop, html: one.outerHTML.slice(0, 80),
        seen: style.outlineStyle !== "none" || style.boxShadow !== "none" || around !== "none"};
    });
    if (found.stop !== undefined) {
      reached.add(found.stop);
      if (!found.seen) {
        faults.push(`focus is not seen on ${found.html}`);
      }
    }
  }
  await page.evaluate(() => document.activeElement.blur());
  if (reached.size < stops) {
    faults.push(`${stops - reached.size} of ${stops} stops are not reached by the Tab key`);
  }
  return [...new Set(faults)].slice(0, 3);
}

// What is light or dark differs in its colours alone.
async function faultsOfAccess(page, colorScheme) {
  const rules = colorScheme === "dark" ? {runOnly: ["color-contrast"]} : {};
  const {violations} = await page.evaluate((options) => axe.run(options), rules);
  return violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .map(({id, nodes}) => `axe ${id}: ${nodes[0].html}`);
}

async function faultsOfView(page, view, served) {
  await page.setViewportSize({width: view.width, height: view.height});
  await page.emulateMedia({colorScheme: view.colorScheme, media: view.media || "screen"});
  const faults = await page.evaluate(faultsOfLayout);
  if (view.media === "print") {
    faults.push(...(await page.evaluate(faultsOfPaper)));
  }
  if (view.width === DESKTOP) { // the rules of axe hardly depend on the width, and take most of the time
    faults.push(...(await faultsOfAccess(page, view.colorScheme)));
  }
  if (served && view.width === DESKTOP && view.colorScheme === "light") {
    faults.push(...(await faultsOfKeyboard(page)));
  }
  return faults;
}

// Loads a page once, and looks at it in one view after the other.
async function faultsOfPage(browser, file, folder) {
  const page = await browser.newPage({viewport: VIEWS[0]});
  const served = file.startsWith("http://");
  const address = served ? file : pathToFileURL(path.resolve(file)).href;
  const name = served ? new URL(file).pathname + new URL(file).search : path.basename(file);
  const faults = [];
  page.on("request", (request) => {
    const own = served && new URL(request.url()).origin === new URL(address).origin;
    if (request.url() !== address && !own && !request.url().startsWith("data:")) {
      faults.push(`${name}: asks for ${request.url()}`);
    }
  });
  page.on("console", (message) => faults.push(`${name}: console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${name}: script: ${error.message}`));
  await page.goto(address);
  await page.evaluate(axe);
  for (const view of VIEWS) {
    const kind = view.media || view.colorScheme;
    const found = await faultsOfView(page, view, served);
    faults.push(...found.map((fault) => `${name}, ${view.width} px, ${kind}: ${fault}`));
    if (folder && kind !== "print") {
      const picture = `${path.basename(file, ".html")}-${view.width}-${view.colorScheme}.png`;
      await page.screenshot({path: path.join(folder, picture)});
    }
  }
  await page.close();
  return faults;
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
    faults.push(...(await faultsOfPage(browser, file, folder)));
  }
  await browser.close();
  console.log(JSON.stringify(faults, null, 1));
}

main(process.argv.slice(2));
