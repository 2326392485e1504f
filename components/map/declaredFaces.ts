/** A file of a font, as MapLibre's style lists it: `unicode-range` as in CSS, an entry a range. */
type DeclaredFace = { url: string; 'unicode-range': string[] };

/**
 * The files of a font as the page's own style sheets declare them, so that the map draws with the very fonts of the page
 * and their long list travels once.
 *
 * @param property the custom property of the root that names the font, first of several; where it is not set there are none
 */
export function declaredFaces(page: Document, property: string): DeclaredFace[] {
  const [first = ''] = getComputedStyle(page.documentElement).getPropertyValue(property).split(',');
  const family = unquoted(first);
  if (family === '') return [];
  return [...page.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const said = (name: string): string => rule.style.getPropertyValue(name);
      const url = /url\("?([^")]+)"?\)/.exec(said('src'))?.[1];
      if (unquoted(said('font-family')) !== family || url === undefined) return [];
      return {
        url: new URL(url, sheet.href ?? page.baseURI).href,
        'unicode-range': said('unicode-range').split(/,\s*/),
      };
    }),
  );
}

function unquoted(family: string): string {
  return family.trim().replace(/^(["'])(.*)\1$/, '$2');
}
