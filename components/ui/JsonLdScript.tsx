/** Data for machines in the page. It is no script that runs, so the policy lets it pass. */
export function JsonLdScript({ data }: Readonly<{ data: unknown }>) {
  // Within a text of the data "</script" would end the element.
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped; React would escape the quotes, too.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
