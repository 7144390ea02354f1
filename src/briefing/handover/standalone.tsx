/**
 * The player inside a `briefing.html`: presents the briefing that stands in the same file, from the dataset that stands there too.
 * Built into one script by `src/cli/standalonePlugin.ts`. It asks for nothing, and works where the file has no origin.
 */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { HashRouter, MemoryRouter } from "react-router";
import { readBriefing } from "../../data/briefingFile";
import { readExtract } from "../../data/extract";
import { NewTabProvider } from "../../ui/links";
import { PageLinkProvider } from "../../ui/pageLink";
import Present from "../present/Present";
import { type Addresses, hrefAmong } from "./addresses";
import { BLOCKS } from "./blocks";
import "../../styles/base.css";

const block = (id: string): string => document.getElementById(id)?.textContent ?? "";

/** Where the browser lets a file have a history, reload and Back keep the place; elsewhere the place lasts until it is closed. */
function canHaveHistory(): boolean {
  try {
    window.history.replaceState(window.history.state, "", window.location.hash || "#/");
    return true;
  } catch {
    return false;
  }
}

function Router({ children }: { children: ReactNode }) {
  return canHaveHistory() ? (
    <HashRouter useTransitions={false}>{children}</HashRouter>
  ) : (
    <MemoryRouter useTransitions={false}>{children}</MemoryRouter>
  );
}

async function start(root: HTMLElement) {
  // Charts measure their words: the fonts, which stand in the file, come first.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  const { dataset, view } = await readExtract("briefing.html", block(BLOCKS.dataset));
  const { deck } = await readBriefing("briefing.html", block(BLOCKS.briefing));
  const addresses: Addresses = JSON.parse(block(BLOCKS.addresses));
  const href = hrefAmong(addresses);
  const pageLink = { pinned: view.permalink, embedded: () => view.permalink, absolute: (path: string) => path };
  createRoot(root).render(
    <NewTabProvider value>
      <PageLinkProvider value={pageLink}>
        <Router>
          <Present dataset={dataset} deck={deck} id={deck.head.id} href={href} alone />
        </Router>
      </PageLinkProvider>
    </NewTabProvider>,
  );
}

const root = document.getElementById("root");
if (root) {
  start(root).catch((error: unknown) => {
    root.setAttribute("role", "alert");
    root.textContent = `This briefing cannot be shown: its file is damaged. ${error instanceof Error ? error.message : ""}`;
  });
}
