import { createContext, useContext } from "react";

const PageTitleContext = createContext<"h1" | "h2">("h1");

/** Says which heading titles the views inside: a view on a slide stands below the slide's headline. */
export const PageTitleProvider = PageTitleContext;

/** The element that titles a page here. */
export function usePageTitle(): "h1" | "h2" {
  return useContext(PageTitleContext);
}

/** The title of a page, which takes the focus when the page is arrived at. */
export function PageTitle(heading: React.ComponentProps<"h1">) {
  const Heading = usePageTitle();
  return <Heading tabIndex={-1} {...heading} />;
}
