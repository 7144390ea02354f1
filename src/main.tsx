import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { lockDown } from "./app/lockDown";
import { startTheme } from "./app/theme";
import { startReader } from "./data/reader";
import { pause } from "./domain/pause";
import "./styles/base.css";
import "./styles/print.css";

async function start() {
  // The development server connects to more, and makes its own code from text.
  if (import.meta.env.PROD) lockDown(window.location.search);
  startReader();
  if (import.meta.env.MODE === "mock") {
    const { startMocks } = await import("../mocks/browser");
    await startMocks();
  }
  // The thread begins; the page goes on in a task of its own.
  await pause();
  startTheme(window.location.search);
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  // In slices, between which the browser goes on.
  startTransition(() => createRoot(root).render(<App />));
}

void start();

/** What no first paint needs, and no page does without: an app that is being developed keeps nothing. */
async function keepOffline() {
  const offline = await import("./app/offline/keepOffline");
  await offline.keepOffline();
}
if (import.meta.env.PROD) {
  // Where even that code cannot be had, the page goes on without it.
  window.addEventListener("load", () => void keepOffline().catch(() => undefined));
}
