import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findChromium } from "../../chromium";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "browsers-"));
  vi.stubEnv("PATH", folder);
  vi.stubEnv("CHROMIUM_PATH", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function install(name: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, mode);
  return path;
}

describe("findChromium", () => {
  test("takes what CHROMIUM_PATH names before anything that is installed", () => {
    install("chromium");
    mkdirSync(join(folder, "own"));
    const own = install("own/browser");
    vi.stubEnv("CHROMIUM_PATH", own);
    expect(findChromium()).toBe(own);
  });

  test("refuses a CHROMIUM_PATH that is no executable, instead of taking another browser", () => {
    install("chromium");
    vi.stubEnv("CHROMIUM_PATH", join(folder, "absent"));
    expect(() => findChromium()).toThrow(
      `CHROMIUM_PATH is set to ${join(folder, "absent")}, which is not an executable file.`,
    );
  });

  test.each(["chromium", "chromium-browser", "google-chrome", "msedge"])("finds %s on the PATH", (name) => {
    expect(install(name)).toBe(findChromium());
  });

  test("prefers Chromium to Google Chrome, and Chromium without a window to both", () => {
    install("google-chrome");
    const chromium = install("chromium");
    expect(findChromium()).toBe(chromium);
    const shell = install("chromium-headless-shell");
    expect(findChromium()).toBe(shell);
  });
});
