import { PathLink } from "../../ui/links";
import header from "../Header.module.css";
import page from "../Page.module.css";
import { ThemeSwitch } from "../ThemeSwitch";
import { DatasetSwitch } from "./DatasetSwitch";

/** The header of a page that shows no dataset. */
export function BareHeader({ title }: { title: string }) {
  return (
    <>
      <a className={page.skip} href="#main">
        Skip to the content
      </a>
      <header className={header.header}>
        <div className={header.inner}>
          <div className={header.brand}>
            <PathLink path="/">Alliance Atlas</PathLink>
            <DatasetSwitch title={title} />
          </div>
          <div className={header.tools}>
            <ThemeSwitch />
          </div>
        </div>
      </header>
    </>
  );
}
