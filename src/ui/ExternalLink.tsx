/**
 * A link that leads out of the app, in a tab of its own that learns nothing of this one. An address that is not http or https is
 * not followed: its text stands alone.
 * @param rel what else the link is, such as "license"
 */
export function ExternalLink({ href, rel, ...anchor }: React.ComponentProps<"a"> & { href: string }) {
  if (!/^https?:\/\//i.test(href)) return <span dir={anchor.dir}>{anchor.children}</span>;
  return <a {...anchor} href={href} target="_blank" rel={[rel, "noopener noreferrer"].filter(Boolean).join(" ")} />;
}
