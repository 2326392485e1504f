import type { Reference } from '../../geo/formats/reference';
import type { Words } from '../../geo/words';
import styles from './References.module.css';

/** A work's references as bibliographies print them. */
export type ReferenceTexts = Readonly<{ apa: Reference; chicago: string }>;

/** References to be copied, each with the name of its style; one press selects the whole of it. */
export function References({ apa, chicago, words }: ReferenceTexts & Readonly<{ words: Words }>) {
  const { t } = words;
  return (
    <dl className={styles.references}>
      <dt>{t('cite.apa')}</dt>
      <dd lang="en">
        {apa.before}
        <cite>{apa.title}</cite>
        {apa.after}
      </dd>
      <dt>{t('cite.chicago')}</dt>
      <dd lang="en">{chicago}</dd>
    </dl>
  );
}
