import { embedAddress } from './address';
import { element } from './still/svg';
import type { View } from './view';

/** How large an embedded view is where nobody says otherwise; its width is that of the text around it, up to this. */
export const EMBED_WIDTH = 800;
export const EMBED_HEIGHT = 500;

/** What an embed is to be. */
export type EmbedOptions = Readonly<{
  view: View;
  locale: string;
  /** Whether it is a picture without script. */
  isStatic: boolean;
  /** In CSS pixels; a width of 100 % fills the text that it stands in. */
  width: number | '100%';
  height: number;
  /** What the frame is called, for those who do not see it. */
  title: string;
}>;

/** The HTML by which a page elsewhere shows a view of the atlas at `origin`. */
export function embedCode(
  origin: string,
  { view, locale, isStatic, width, height, title }: EmbedOptions,
): string {
  const frame = {
    src: origin + embedAddress(view, locale, isStatic),
    title,
    width,
    height: Math.round(height),
    loading: 'lazy',
    frameborder: 0,
  };
  // An iframe is never empty: an element that ends in itself would take in what comes after it.
  return element('iframe', frame, ' ').replace('> <', '><');
}
