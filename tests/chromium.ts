import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = [
  // The same engine without a browser's window, tabs and menus around each page: the tests take two thirds of the time in it.
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
  "microsoft-edge",
];

/** Where installers put a browser that is not on the PATH. */
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const root = process.env[name];
    return root
      ? [join(root, "Google/Chrome/Application/chrome.exe"), join(root, "Microsoft/Edge/Application/msedge.exe")]
      : [];
  }),
];

const WHAT_TO_INSTALL =
  "The tests need a Chromium and could not get one: install Chromium or Google Chrome, or set CHROMIUM_PATH to its executable.";

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, `${name}${suffix}`)));
}

/** Playwright's own download, where there is one for this platform. */
function playwrightsOwn(): string[] {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * The Chromium to test with: `CHROMIUM_PATH`, one that is installed, or Playwright's own. Undefined where there is none.
 * @throws where CHROMIUM_PATH is set but is no executable: what was asked for is not replaced silently
 */
export function findChromium(): string | undefined {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`CHROMIUM_PATH is set to ${asked}, which is not an executable file.`);
    return asked;
  }
  return [...onPath(), ...PLACES, ...playwrightsOwn()].find(isExecutable);
}

/** Whether a command could be started and went well. */
const run = (command: string, args: readonly string[], stdio: "inherit" | "ignore" = "inherit") =>
  new Promise<boolean>((resolve) => {
    const child = spawn(command, args, { stdio });
    child.on("error", () => resolve(false)).on("exit", (code) => resolve(code === 0));
  });

/** Debian's own package: needs root, or sudo that asks no password. */
async function installWithApt(): Promise<boolean> {
  if (!(await run("apt-get", ["--version"], "ignore"))) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: string[]) => {
    const [command = "apt-get", ...rest] = [...asRoot, "apt-get", ...args];
    return run(command, rest);
  };
  // Older releases have no package of the shell alone.
  return (
    (await apt("update")) &&
    ((await apt("install", "-y", "chromium-headless-shell")) || (await apt("install", "-y", "chromium")))
  );
}

/**
 * The Chromium to test with; where there is none, gets one (Debian's package, or Playwright's download).
 * Ends the process with one sentence that says what to install where it cannot.
 */
export async function ensureChromium(): Promise<string> {
  try {
    const found = findChromium();
    if (found) return found;
    console.log("There is no Chromium here: installing one.");
    if (!(await installWithApt()))
      await run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
    const installed = findChromium();
    if (installed) return installed;
    console.error(WHAT_TO_INSTALL);
  } catch (error) {
    console.error(error instanceof Error ? error.message : WHAT_TO_INSTALL);
  }
  process.exit(1);
}

/** The sandbox cannot start as root, and often not in a container of a CI service. */
const unsandboxed = process.getuid?.() === 0 || Boolean(process.env["CI"]);

/** Switches that keep a test browser from talking to anybody but the page under test. */
export const CHROMIUM_ARGS = [
  ...(unsandboxed ? ["--no-sandbox"] : []),
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // There is no screen: a GPU would be imitated, which takes longer than drawing without one.
  "--disable-gpu",
];
