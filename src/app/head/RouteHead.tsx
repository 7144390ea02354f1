import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useMemo } from "react";
import { useLocation } from "react-router";
import { catalogQuery } from "../../data/datasetQuery";
import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { usePageLink } from "../../ui/pageLink";
import { describe } from "./describe";
import { scriptText, structuredData } from "./structuredData";

/** One element of the head: its tag, attributes and, for a script, its text. */
function element(tag: string, attributes: Record<string, string>, text = ""): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

/**
 * What the head of the document says of the page besides its title: a description, one lasting address whatever the filters,
 * the same for messengers (Open Graph), and the thing itself for machines. Draws nothing; taken away with the page.
 */
export function RouteHead({
  dataset,
  filters,
  view,
  id,
  title,
}: {
  dataset: Dataset;
  filters: Filters;
  view: string;
  id: string;
  title: string;
}) {
  const { pathname } = useLocation();
  const { absolute } = usePageLink();
  const path = useQuery(catalogQuery).data?.datasets.find((entry) => entry.id === dataset.id)?.path;
  // While a thumb is dragged the filters change with every picture; nobody reads the description then.
  const settled = useDeferredValue(filters);
  const description = useMemo(() => describe(dataset, settled, view, id), [dataset, settled, view, id]);
  const address = absolute(pathname);
  const json = useMemo(() => {
    const files = path === undefined ? undefined : `/data/${path}`;
    return scriptText(structuredData(dataset, view, id, { at: absolute, files }));
  }, [dataset, view, id, path, absolute]);

  useEffect(() => {
    const meta = document.querySelector('meta[name="description"]');
    const before = meta?.getAttribute("content") ?? "";
    meta?.setAttribute("content", description);
    const added = [
      element("link", { rel: "canonical", href: address }),
      element("meta", { property: "og:site_name", content: "Alliance Atlas" }),
      element("meta", { property: "og:type", content: "website" }),
      element("meta", { property: "og:title", content: title }),
      element("meta", { property: "og:description", content: description }),
      element("meta", { property: "og:url", content: address }),
      element("script", { type: "application/ld+json" }, json),
    ];
    document.head.append(...added);
    return () => {
      meta?.setAttribute("content", before);
      for (const one of added) one.remove();
    };
  }, [title, description, address, json]);
  return null;
}
