import { createContext, useContext } from "react";

/**
 * Displays other claims where sources disagree, by their names (`claimRef`): the whole list of those that are to be in force.
 * Provided by the app; where nothing provides it (a slide, a print page) claims stand side by side and cannot be chosen.
 */
export type OnClaims = (claims: readonly string[]) => void;

const ClaimChoiceContext = createContext<OnClaims | undefined>(undefined);

export const ClaimChoiceProvider = ClaimChoiceContext;

/** The way to display other claims, where there is one. */
export function useClaimChoice(): OnClaims | undefined {
  return useContext(ClaimChoiceContext);
}
