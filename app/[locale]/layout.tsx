import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { PanelScript } from '../../components/edges/PanelScript';
import { loadAtlas } from '../atlas';
import { fontSheet } from '../fonts';
import { wordsTable } from '../words';

// The latin file of each family covers nearly every page; the other is fetched only where a page needs it.
const inter = localFont({
  src: '../../components/ui/fonts/inter-latin.woff2',
  variable: '--font-inter',
  weight: '400 700',
});
const interExt = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  variable: '--font-inter-ext',
  weight: '100 900',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+2C60-2C7F' },
  ],
});
const newsreader = localFont({
  src: '../../node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2',
  variable: '--font-newsreader',
  weight: '500',
  adjustFontFallback: 'Times New Roman',
});
const newsreaderExt = localFont({
  src: '../../node_modules/@fontsource/newsreader/files/newsreader-latin-ext-500-normal.woff2',
  variable: '--font-newsreader-ext',
  weight: '500',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+2C60-2C7F' },
  ],
});

type Props = Readonly<{ children: ReactNode; params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { messages } = wordsTable((await params).locale, null);
  return { title: messages.site.defaultTitle, description: messages.site.description };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#121c24' },
  ],
};

export default async function Layout({ children, params }: Props) {
  const { locale } = wordsTable((await params).locale, loadAtlas().atlas);
  const said = await headers();
  const theme = said.get('x-theme');
  const sheet = fontSheet(locale);
  const fonts = [inter, interExt, newsreader, newsreaderExt].map((font) => font.variable).join(' ');
  return (
    // The theme of the link is set here, so that the first paint has it.
    <html
      lang={locale}
      className={fonts}
      data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}
      // What the reader of this device has chosen is set on it before React comes to life.
      suppressHydrationWarning
    >
      <body>
        {/* Before its first paint: only a page in this language has it, and of the font only the parts that it writes with. */}
        {sheet && <link rel="stylesheet" href={sheet.address} precedence="fonts" />}
        <PanelScript nonce={said.get('x-nonce') ?? ''} />
        {children}
      </body>
    </html>
  );
}
