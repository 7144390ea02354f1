import axe from "axe-core";

/** What axe finds wrong with the page: rule and element, one a line. Rules about whole pages are left to the e2e tests. */
export async function faultsOf(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
