import { recordAddress, viewAddress } from '../../geo/address';
import type { Card } from '../../geo/card';
import { recordLang } from '../../geo/recordLanguage';
import { DEFAULT_VIEW } from '../../geo/view';
import type { Words } from '../../geo/words';
import { References, type ReferenceTexts } from '../share/References';
import { RecordDetails } from './RecordDetails';
import { RecordFiles } from './RecordFiles';
import styles from './RecordPage.module.css';
import { StillPicture } from './StillPicture';
import { StopList } from './StopList';

type Props = Readonly<{
  card: Card;
  words: Words;
  references: ReferenceTexts;
  /** Where an error in this record is reported. */
  reportHref: string;
}>;

/** Everything known of one record, on a page of its own that works without script and can be cited. */
export function RecordPage({ card, words, references, reportHref }: Props) {
  const { t, locale } = words;
  const lang = recordLang(locale);
  const picked = { ...DEFAULT_VIEW, pick: card.id };
  return (
    <article className={styles.record} data-look={card.look}>
      <p className={styles.eyebrow}>{card.eyebrow}</p>
      <h1 lang={lang}>{card.title}</h1>
      <p className={styles.lead} lang={card.look === 'visit' ? lang : undefined}>
        {card.lead}
      </p>
      <p className={styles.actions}>
        <a href={viewAddress(picked, locale)}>{t('page.openOnMap')}</a>
        <a href={reportHref}>{t('page.report')}</a>
      </p>
      <StillPicture view={picked} title={card.title} words={words} />
      <RecordDetails
        card={card}
        words={words}
        heading="h2"
        stops={
          card.stops.length > 0 && (
            <section className={styles.stops}>
              <h2>{t('card.stops')}</h2>
              <StopList
                stops={card.stops}
                words={words}
                current={null}
                link={(stop, className, face) => (
                  <a className={className} href={viewAddress({ ...picked, stop: stop.number }, locale)}>
                    {face}
                  </a>
                )}
              />
            </section>
          )
        }
        recordLink={(id, title) => <a href={recordAddress(id, locale)}>{title}</a>}
      />
      <section id="cite" className={styles.cite}>
        <h2>{t('cite.record')}</h2>
        <References {...references} words={words} />
        <p className={styles.note}>{t('cite.note')}</p>
        <RecordFiles card={card} words={words} onItsPage />
      </section>
    </article>
  );
}
