import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import "../styles/base.css";
import "../styles/print.css";

/**
 * Draws the app, in slices between which the browser goes on.
 * @throws where index.html has no #root
 */
export function draw() {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  startTransition(() => createRoot(root).render(<App />));
}
