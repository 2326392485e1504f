'use client';

import { Popover } from '@base-ui/react/popover';
import { useTranslations } from 'use-intl';
import { type Mark, type Point, pressedView } from '../../geo/marks';
import { recordLang } from '../../geo/recordLanguage';
import type { View } from '../../geo/view';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './MapMarks.module.css';

type Props = Readonly<{
  mark: Mark;
  /** The mark's own element. */
  anchor: Element;
  historyOf: (point: Point, view: View) => 'push' | 'replace';
  onClose: () => void;
}>;

/** What a mark stands for that several points share, as a list beside it. */
export function MarkList({ mark, anchor, historyOf, onClose }: Props) {
  const t = useTranslations('mark');
  const { words, view } = useView();
  return (
    <Popover.Root
      open
      onOpenChange={(_, { reason, event, cancel }) => {
        // A press of the mark itself closes its list by its own doing.
        const isOwn = event.target instanceof Node && anchor.contains(event.target);
        if (reason === 'outside-press' && isOwn) cancel();
        else onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} anchor={anchor} sideOffset={8}>
          <Popover.Popup
            className={styles.popup}
            finalFocus={() => (anchor instanceof HTMLElement ? anchor : true)}
          >
            <Popover.Title className={styles.title}>
              {t('listTitle', { places: words.and(mark.names) })}
            </Popover.Title>
            <ul>
              {[...mark.stops, ...mark.seats].map((point) => (
                <li key={point.key} data-type={point.type}>
                  <ViewLink view={pressedView(point, view)} history={historyOf(point, view)}>
                    <PointLine point={point} />
                  </ViewLink>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function PointLine({ point }: Readonly<{ point: Point }>) {
  const t = useTranslations('mark');
  const { words } = useView();
  if (point.type === 'seat')
    return t('seatItem', { party: words.party(point.party), chosen: point.chosen ? 'yes' : 'no' });
  return (
    <>
      {t('stopItem', { number: point.number, place: point.name })}
      <span className={styles.of} lang={recordLang(words.locale)}>
        {point.recordTitle}
      </span>
    </>
  );
}
