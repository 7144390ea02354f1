import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { applyTheme, storedTheme } from "./app/theme";
import "./styles/base.css";

async function start() {
  if (import.meta.env.MODE === "mock") {
    const { startMocks } = await import("../mocks/browser");
    await startMocks();
  }
  applyTheme(storedTheme());
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  createRoot(root).render(<App />);
}

void start();
