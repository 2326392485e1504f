import { partnerAddress, recordAddress, viewAddress } from '../../geo/address';
import type { Partner, YearOfRows } from '../../geo/partner';
import { recordLang, titleLang } from '../../geo/recordLanguage';
import { DEFAULT_VIEW } from '../../geo/view';
import type { Words } from '../../geo/words';
import styles from './PartnerPage.module.css';
import { StillPicture } from './StillPicture';

type Props = Readonly<{ partner: Partner; words: Words }>;

/** All ties and visits of one partner, by time, on a page that works without script and can be cited. */
export function PartnerPage({ partner, words }: Props) {
  const { t, locale } = words;
  return (
    <article className={styles.partner}>
      <p className={styles.eyebrow}>{t('page.partner')}</p>
      <h1>{partner.name}</h1>
      <p className={styles.lead}>{partner.summary}</p>
      <p className={styles.soft}>
        {t('page.seat', { seat: partner.seat })}{' '}
        {partner.note && <span lang={recordLang(locale)}>{partner.note}</span>}
      </p>
      <StillPicture view={{ ...DEFAULT_VIEW, partners: [partner.code] }} title={partner.name} words={words} />
      {partner.memberOf.length > 0 && (
        <p className={styles.soft}>
          {t('page.memberOf')}{' '}
          {partner.memberOf.map(({ code, name }) => (
            <a key={code} href={partnerAddress(code, locale)}>
              {name}
            </a>
          ))}
        </p>
      )}
      <p className={styles.actions}>
        <a href={viewAddress({ ...DEFAULT_VIEW, partners: [partner.code] }, locale)}>{t('page.openOnMap')}</a>
      </p>
      <Records title={t('page.ties')} years={partner.ties} words={words} />
      <Records title={t('row.prospect')} years={partner.prospects} words={words} />
      <Records title={t('page.visits')} years={partner.visits} words={words} />
      <section>
        <h2>{t('page.seatSources')}</h2>
        <ul className={styles.sources}>
          {partner.sources.map((source) => (
            <li key={source.url}>
              <a
                href={source.url}
                target="_blank"
                rel="noopener noreferrer"
                lang={source.title === null ? undefined : titleLang(source.title, locale)}
                dir="auto"
              >
                {source.title ?? t('card.untitledSource')}
              </a>{' '}
              <span className={styles.soft}>
                {source.publisher} · {t(`rank.${source.rank}`)} ·{' '}
                {t('card.supports', { what: source.supports })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

type RecordsProps = Readonly<{ title: string; years: readonly YearOfRows[]; words: Words }>;

function Records({ title, years, words }: RecordsProps) {
  const { t, locale } = words;
  if (years.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {years.map(({ year, rows }) => (
        <div key={year} className={styles.year}>
          <h3>{year ?? t('table.undated')}</h3>
          <ul>
            {rows.map((row) => (
              <li key={row.id} data-look={row.look}>
                <a href={recordAddress(row.id, locale)} lang={recordLang(locale)}>
                  {row.title}
                </a>
                <span className={styles.detail}>
                  {[row.date, row.detail].join(' · ')}
                  {!row.verified && <span className={styles.doubtful}>{t('table.unverified')}</span>}
                  {row.weak && <span className={styles.doubtful}>{t('table.weak')}</span>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
