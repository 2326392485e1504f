'use client';

import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Choice } from '../../geo/facets';
import { fold } from '../../geo/fold';
import type { Kind } from '../../geo/vocabulary';
import { useView } from '../view/ViewProvider';
import { FacetChoice } from './FacetChoice';
import { FacetMenu } from './FacetMenu';
import styles from './Facets.module.css';

/** So many kinds stand in the panel itself, those with most records. */
const FIRST_KINDS = 3;

/** What to show, of which kind and status, verified or not: each choice with the number of records it alone shows. */
export function Facets() {
  const t = useTranslations();
  const { scene } = useView();
  const { kind, status, verified, show } = scene.facets;
  return (
    <div className={styles.facets}>
      <Group name={t('filter.show')} className={styles.inRow}>
        {show.map(({ code, ...choice }) => (
          <FacetChoice
            key={code}
            press={{ facet: 'show', code }}
            name={t(`filter.showing.${code}`)}
            {...choice}
          />
        ))}
      </Group>
      <Group name={t('filter.kind')} className={styles.first}>
        {kind.slice(0, FIRST_KINDS).map((choice) => (
          <KindChoice key={choice.code} choice={choice} />
        ))}
      </Group>
      <div className={styles.menus}>
        <FacetMenu name={t('filter.more')} chosen={chosenOf(kind)}>
          <Kinds kinds={kind} />
        </FacetMenu>
        <FacetMenu name={t('filter.status')} chosen={chosenOf(status)}>
          <div className={styles.list}>
            {status.map(({ code, ...choice }) => (
              <FacetChoice
                key={code}
                press={{ facet: 'status', code }}
                name={t(`status.${code}`)}
                meaning={t(`statusMeaning.${code}`)}
                {...choice}
              />
            ))}
          </div>
        </FacetMenu>
        <FacetMenu name={t('filter.verification')} chosen={chosenOf(verified)}>
          <div className={styles.list}>
            {verified.map(({ code, ...choice }) => (
              <FacetChoice
                key={code}
                press={{ facet: 'verified', code }}
                name={t(code === 'yes' ? 'filter.verifiedYes' : 'filter.verifiedNo')}
                {...choice}
              />
            ))}
          </div>
        </FacetMenu>
      </div>
    </div>
  );
}

function chosenOf(choices: readonly Choice<string>[]): number {
  return choices.filter(({ chosen }) => chosen).length;
}

function Group({
  name,
  className,
  children,
}: Readonly<{ name: string; className: string | undefined; children: ReactNode }>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, and these are links
    <div className={styles.group} role="group" aria-label={name}>
      <p className={styles.heading} aria-hidden>
        {name}
      </p>
      <div className={className}>{children}</div>
    </div>
  );
}

function KindChoice({ choice: { code, ...choice } }: Readonly<{ choice: Choice<Kind> }>) {
  const t = useTranslations();
  return (
    <FacetChoice
      press={{ facet: 'kind', code }}
      name={t(`kind.${code}`)}
      meaning={t(`kindMeaning.${code}`)}
      {...choice}
    />
  );
}

/** All kinds, found by any part of their names. */
function Kinds({ kinds }: Readonly<{ kinds: readonly Choice<Kind>[] }>) {
  const t = useTranslations();
  const [wanted, setWanted] = useState('');
  const found = kinds.filter(({ code }) => fold(t(`kind.${code}`)).includes(fold(wanted.trim())));
  return (
    <>
      <input
        className={styles.search}
        type="search"
        value={wanted}
        placeholder={t('filter.searchKind')}
        aria-label={t('filter.searchKind')}
        onChange={(event) => setWanted(event.target.value)}
      />
      <div className={styles.list}>
        {found.map((choice) => (
          <KindChoice key={choice.code} choice={choice} />
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.none} role="status">
          {t('filter.noKind')}
        </p>
      )}
    </>
  );
}
