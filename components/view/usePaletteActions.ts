import { useTranslations } from 'use-intl';
import { aboutAddress, viewAddress } from '../../geo/address';
import { formatView } from '../../geo/formatView';
import { isFiltered, withoutFilters } from '../../geo/withoutFilters';
import { useSingleKeys } from './shortcuts';
import { useView } from './ViewProvider';

/** Something that the palette does. `keeps`: the palette stays open, to say what came of it. */
export type PaletteAction = Readonly<{
  id: string;
  label: string;
  /** Other words by which a reader may look for it, and what stands beside it. */
  detail: string;
  keeps?: boolean;
  run: () => void;
}>;

/** What can be done on the page by a single press, in the order in which the palette lists it. */
export function usePaletteActions(say: (message: string) => void): readonly PaletteAction[] {
  const t = useTranslations();
  const { view, words, locales, go, hrefOf } = useView();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const globe = view.projection === 'globe';
  const dark = view.theme ? view.theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
  const data = t('palette.data');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(new URL(hrefOf(view), window.location.origin).href);
      say(t('share.copied'));
    } catch {
      say(t('palette.copyFailed'));
    }
  }

  const open = (address: string) => () => window.location.assign(address);
  const download = (file: string): PaletteAction => ({
    id: file,
    label: t('palette.download', { file }),
    detail: data,
    run: open(`/data/${file}${formatView({ ...view, camera: null, pick: null, stop: null })}`),
  });

  return [
    ...(isFiltered(view)
      ? [
          {
            id: 'clear',
            label: t('palette.clear'),
            detail: '',
            run: () => go(withoutFilters(view), 'push'),
          },
        ]
      : []),
    {
      id: 'projection',
      label: t(globe ? 'palette.flat' : 'palette.globe'),
      detail: t('map.projection'),
      run: () => go({ ...view, projection: globe ? 'mercator' : 'globe' }, 'replace'),
    },
    {
      id: 'theme',
      label: t(dark ? 'map.toLight' : 'map.toDark'),
      detail: t('palette.look'),
      run: () => go({ ...view, theme: dark ? 'light' : 'dark' }, 'replace'),
    },
    { id: 'share', label: t('palette.copy'), detail: '', keeps: true, run: copy },
    download('partnerships.geojson'),
    download('visits.geojson'),
    ...locales
      .filter((locale) => locale !== words.locale)
      .map((locale) => ({
        id: `language-${locale}`,
        label: languageName(locale, locale),
        // Its name in the page's language too, for those who do not read it.
        detail: `${t('palette.language')} · ${languageName(locale, words.locale)}`,
        run: open(viewAddress(view, locale)),
      })),
    { id: 'about', label: t('page.about'), detail: '', run: open(aboutAddress(words.locale)) },
    {
      id: 'single-keys',
      label: t(singleKeys ? 'shortcut.singleKeysOff' : 'shortcut.singleKeysOn'),
      detail: t('shortcut.section'),
      keeps: true,
      run: () => {
        setSingleKeys(!singleKeys);
        say(t(singleKeys ? 'shortcut.areOff' : 'shortcut.areOn'));
      },
    },
  ];
}

/** The name of a language in a language. */
function languageName(locale: string, inLocale: string): string {
  return new Intl.DisplayNames([inLocale], { type: 'language' }).of(locale) ?? locale;
}
