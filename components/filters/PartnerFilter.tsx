'use client';

import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { withPartners } from '../../geo/chips';
import { fold } from '../../geo/fold';
import { linkParameters } from '../../geo/formatView';
import type { PartnerChoice } from '../../geo/scene';
import { DEFAULT_VIEW } from '../../geo/view';
import { useView } from '../view/ViewProvider';
import styles from './PartnerFilter.module.css';

/**
 * The filter by partner country: a form of the page's own until the records have come, so that it works
 * without script and on a slow line; then, in the same box, a combobox that searches and acts at once.
 */
export function PartnerFilter() {
  const { atlas } = useView();
  // The form is not taken away under the reader's hands.
  const [formOpen, setFormOpen] = useState(false);
  return (
    <div className={styles.filter}>
      {atlas === 'ready' && !formOpen ? <PartnerCombobox /> : <PartnerForm onToggle={setFormOpen} />}
    </div>
  );
}

function PartnerCombobox() {
  const t = useTranslations('filter');
  const id = useId();
  const { scene, view, go } = useView();
  const frame = useRef<HTMLDivElement>(null);
  const byCode = useMemo(
    () => new Map(scene.partners.map((choice) => [choice.code, choice])),
    [scene.partners],
  );
  return (
    <div ref={frame}>
      <Combobox.Root
        multiple
        autoHighlight
        items={scene.partners.map((choice) => choice.code)}
        value={view.partners}
        onValueChange={(partners, details) => {
          // Escape leaves the field; it must not empty the filter.
          if (details.reason !== 'escape-key') go(withPartners(view, partners), 'push');
        }}
        filter={(code, query) => matchesName(byCode.get(code), query)}
        itemToStringLabel={(code) => byCode.get(code)?.name ?? code}
        onOpenChange={(open, details) => {
          // Several partners can be chosen in one go.
          if (!open && details.reason === 'item-press') details.cancel();
        }}
      >
        <label className={styles.label} htmlFor={id}>
          {t('partner')}
        </label>
        <Combobox.InputGroup className={styles.box}>
          <Combobox.Input
            id={id}
            className={styles.input}
            placeholder={t(view.partners.length === 0 ? 'choosePartner' : 'addPartner')}
          />
          <Combobox.Trigger className={styles.trigger} aria-label={t('all')}>
            <ChevronDown size={16} aria-hidden />
          </Combobox.Trigger>
        </Combobox.InputGroup>
        {/* Inside the header: what stands outside a landmark is lost to those who go by them. */}
        <Combobox.Portal container={frame}>
          <Combobox.Positioner className={styles.positioner} sideOffset={4} align="start">
            <Combobox.Popup className={styles.popup}>
              <Combobox.Empty>
                <p className={styles.empty}>{t('noPartner')}</p>
              </Combobox.Empty>
              <Combobox.List className={styles.list}>
                {(code: string) => (
                  <Combobox.Item key={code} value={code} className={styles.item}>
                    <span className={styles.check}>
                      <Combobox.ItemIndicator>
                        <Check size={14} aria-hidden />
                      </Combobox.ItemIndicator>
                    </span>
                    <span className={styles.name}>{byCode.get(code)?.name}</span>
                    <Count choice={byCode.get(code)} />
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  );
}

/** A partner is found by its name in any case and without accents, and by its code. */
function matchesName(choice: PartnerChoice | undefined, query: string): boolean {
  if (!choice) return false;
  const wanted = fold(query.trim());
  return fold(choice.name).includes(wanted) || choice.code.toLowerCase() === wanted;
}

function Count({ choice }: Readonly<{ choice: PartnerChoice | undefined }>) {
  const t = useTranslations('filter');
  const count = choice?.count ?? 0;
  return (
    <span className={styles.count}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('count', { count })}</span>
    </span>
  );
}

function PartnerForm({ onToggle }: Readonly<{ onToggle: (open: boolean) => void }>) {
  const t = useTranslations('filter');
  const { scene, view, hrefOf } = useView();
  const kept = linkParameters({ ...view, partners: [], camera: null, page: 1 });
  return (
    <form method="get" action={hrefOf(DEFAULT_VIEW)}>
      <p className={styles.label}>{t('partner')}</p>
      <details className={styles.native} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary className={styles.box}>
          <span className={styles.input}>
            {t(view.partners.length === 0 ? 'choosePartner' : 'addPartner')}
          </span>
          <span className={styles.trigger}>
            <ChevronDown size={16} aria-hidden />
          </span>
        </summary>
        <fieldset className={styles.popup}>
          <legend className="visually-hidden">{t('partner')}</legend>
          <div className={styles.list}>
            {scene.partners.map((choice) => (
              <label key={choice.code} className={styles.item}>
                <input type="checkbox" name="partner" value={choice.code} defaultChecked={choice.chosen} />
                <span className={styles.name}>{choice.name}</span>
                <Count choice={choice} />
              </label>
            ))}
          </div>
          <div className={styles.apply}>
            <button type="submit">{t('apply')}</button>
          </div>
        </fieldset>
      </details>
      {Object.entries(kept).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
    </form>
  );
}
