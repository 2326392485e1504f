import { citeFileAddress, viewAddress } from '../../geo/address';
import type { View } from '../../geo/view';
import type { Words } from '../../geo/words';
import styles from './CitePage.module.css';
import { FileRow, FileRows } from './FileRows';
import { References, type ReferenceTexts } from './References';

type Props = Readonly<{
  view: View;
  /** What is cited, in its own words. */
  title: string;
  references: ReferenceTexts;
  words: Words;
}>;

/** How to cite a view, or the atlas, in every style; works without script. */
export function CitePage({ view, title, references, words }: Props) {
  const { t, locale } = words;
  return (
    <article className={styles.cite}>
      <h1>{t('cite.view')}</h1>
      <p className={styles.lead}>{title}</p>
      <References {...references} words={words} />
      <div className={styles.files}>
        <FileRows>
          <FileRow
            label={t('cite.file')}
            files={(['bib', 'ris', 'json', 'txt'] as const).map((format) => ({
              href: citeFileAddress(view, format),
              name: t(`cite.${format}`),
            }))}
          />
        </FileRows>
      </div>
      <p className={styles.note}>{t('cite.note')}</p>
      <p>
        <a href={viewAddress(view, locale)}>{t('cite.backView')}</a>
      </p>
    </article>
  );
}
