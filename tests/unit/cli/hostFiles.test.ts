import { describe, expect, test } from "vitest";
import { allowedBy, filePolicy, hashSource, headerPolicy, metaPolicy } from "../../../src/cli/contentSecurityPolicy";
import { FILE_FOLDERS, headers, headersFile, nginxFile, redirectsFile } from "../../../src/cli/hostFiles";
import { isFreeId } from "../../../src/domain/own";

const ALLOWED = allowedBy({});
const directivesOf = (policy: string) =>
  Object.fromEntries(
    policy.split("; ").map((directive) => [directive.split(" ")[0] ?? "", directive.split(" ").slice(1)]),
  );

describe("the policy", () => {
  test("allows nothing but the app's own files, and no code made from text", () => {
    const policy = directivesOf(metaPolicy(ALLOWED));
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["script-src"]).toEqual(["'self'"]);
    expect(policy["worker-src"]).toEqual(["'self'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
    expect(policy["require-trusted-types-for"]).toEqual(["'script'"]);
    expect(metaPolicy(ALLOWED)).not.toMatch(/unsafe|\*|http:/);
  });

  test("lets ?data= lead where the one who builds the app says", () => {
    const connect = (environment: Record<string, string>) =>
      directivesOf(metaPolicy(allowedBy(environment)))["connect-src"];
    expect(connect({})).toEqual(["'self'", "https:"]);
    expect(connect({ ALLOW_DATA_FROM: "https://data.example https://b.example" })).toEqual([
      "'self'",
      "https://data.example",
      "https://b.example",
    ]);
    expect(connect({ ALLOW_DATA_FROM: "none" })).toEqual(["'self'"]);
  });

  test("says who may frame the app only where it is asked to, and only in a header", () => {
    const asked = allowedBy({ ALLOW_FRAMES_FROM: "https://intranet.example" });
    expect(headerPolicy(ALLOWED)).toBe(metaPolicy(ALLOWED));
    expect(directivesOf(headerPolicy(asked))["frame-ancestors"]).toEqual(["https://intranet.example"]);
    expect(metaPolicy(asked)).not.toContain("frame-ancestors");
  });

  test("fits into an attribute and into a line of a host's file", () => {
    for (const policy of [metaPolicy(ALLOWED), filePolicy("a", "b")]) {
      expect(policy).not.toMatch(/["\n<>]/);
      expect(policy.length).toBeLessThan(2000);
    }
  });

  test("of a file lets its own script and style run, and connects to nobody", () => {
    const policy = directivesOf(filePolicy("run()", "p{}"));
    expect(policy["script-src"]).toEqual([hashSource("run()")]);
    expect(policy["style-src"]).toContain(hashSource("p{}"));
    expect(policy["connect-src"]).toBeUndefined();
    expect(policy["default-src"]).toEqual(["'none'"]);
  });

  test("knows a hash as browsers do", () => {
    // The example of https://www.w3.org/TR/CSP3/#external-hash
    expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
  });
});

describe("the files for hosts", () => {
  test.each(["/", "/atlas/"])("say the same headers for every file under %s", (base) => {
    const files = [headersFile(base, ALLOWED), nginxFile(base, ALLOWED)];
    for (const [name, value] of Object.entries(headers(ALLOWED))) {
      for (const file of files) expect(file).toContain(name);
      for (const file of files) expect(file).toContain(value);
    }
    expect(files[0]).toContain(`${base}assets/*\n  Cache-Control: public, max-age=31536000, immutable`);
    expect(files[1]).toContain(`try_files $uri ${base}index.html;`);
  });

  test("lead every address of the app to its page, and no address of a file", () => {
    const lines = redirectsFile("/atlas/").trim().split("\n");
    expect(lines.at(-1)).toBe("/atlas/*  /atlas/index.html  200");
    expect(lines.slice(0, -1).every((line) => / 404$/.test(line))).toBe(true);
    expect(lines[0]).toBe("/atlas/assets/*  /atlas/index.html  404");
  });

  test.each(["/", "/atlas/"])("nginx takes the first place that fits: the report is no file under %s", (base) => {
    const places = [...nginxFile(base, ALLOWED).matchAll(/location ~ "([^"]+)" \{([^}]*)/g)];
    const first = (path: string) => places.find(([, pattern = ""]) => new RegExp(pattern).test(path))?.[2] ?? "";
    expect(first(`${base}weprotect/report/events.json/events[0].date`)).toContain("index.html");
    expect(first(`${base}weprotect/report/events.json`)).toContain("index.html");
    expect(first(`${base}data/report/events.json`)).toContain("=404");
    expect(first(`${base}nothing.json`)).toContain("=404");
  });

  test("no dataset has the name of a folder of the app's files", () => {
    for (const folder of FILE_FOLDERS) expect(isFreeId(folder), folder).toBe(false);
    expect(["weprotect", "mine-ban", "datasets", "opened", "my-own"].filter(isFreeId)).toEqual([
      "weprotect",
      "mine-ban",
    ]);
  });
});
