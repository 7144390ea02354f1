import { ink } from "../exhibit/inks";
import type { BandColours } from "./drawBand";

/** The colours of the band on paper and in files: those of the light theme, whatever the page has. */
export const PAPER_COLOURS: BandColours = {
  ink: ink("--ink"),
  soft: ink("--soft"),
  rule: ink("--rule"),
  faint: ink("--faint"),
  edge: ink("--edge"),
  mark: ink("--mark"),
  paper: ink("--paper"),
};
