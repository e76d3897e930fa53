import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { findProgram } from "../../../src/process/find-program";
import { describeWith } from "../../helpers/describe-where";

const root = path.resolve(__dirname, "../../..");

describeWith(["chromium"], "the report of production in a browser", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hft-report-"));
  const file = path.join(folder, "production.html");
  const messages: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["tools/run.cjs", "tools/report/main.ts", "production", "--out", file],
      { cwd: root, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
    // Chromium refuses its sandbox to root, which CI is.
    browser = await chromium.launch({
      executablePath: findProgram("chromium") ?? "chromium",
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    });
    page = await browser.newPage();
    page.on("console", (message) => messages.push(message.text()));
    page.on("pageerror", (error) => messages.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) messages.push(`asks for ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([1280, 800])("is no wider than a window of %i pixels, with every fold open", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");

    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });

  it("draws the picture, and shows something", async () => {
    const box = await page.locator(".picture svg").boundingBox();
    const screenshot = await page.screenshot();

    expect(box?.width).toBeGreaterThan(400);
    expect(await page.locator(".picture svg text").count()).toBeGreaterThan(100);
    // An empty page of this size has some five thousand bytes.
    expect(screenshot.length).toBeGreaterThan(50_000);
  });

  it("keeps each text of the picture within its part", async () => {
    const outside = await page.evaluate(`
      [...document.querySelectorAll(".picture svg g > text")].flatMap((text) => {
        const shape = text.parentElement.querySelector("polygon, path, ellipse");
        if (shape === null || text.parentElement.hasAttribute("stroke")) return [];
        const [inner, outer] = [text.getBoundingClientRect(), shape.getBoundingClientRect()];
        return inner.left >= outer.left - 1 && inner.right <= outer.right + 1 ? [] : [text.textContent];
      })`);

    expect(outside).toEqual([]);
  });

  it("shows the rows that have every word of a search, and all of them again without one", async () => {
    const search = page.locator("input[type=search]");
    const shown = page.locator("tbody tr:visible");
    await search.fill("");
    const all = await shown.count();
    await search.fill("metal-24xl engine oregon");
    const found = await shown.allTextContents();

    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all);
    expect(found.filter((text) => !/metal-24xl/.test(text) || !/oregon/.test(text))).toEqual([]);
    await search.fill("no such thing");
    expect(await shown.count()).toBe(0);
    await search.fill("");
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
    expect(await shown.count()).toBeGreaterThanOrEqual(all);
  });

  it("writes nothing to the console, and asks for nothing", () => {
    expect(messages).toEqual([]);
  });
});
