import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import styles from './Skeleton.module.css';

type Props = Readonly<{
  /** Where what is awaited will stand, and how large it will be. */
  shape: 'dialog' | 'palette';
  onCancel: () => void;
}>;

/** Stands where a dialog will, as large as it will be, while its program is fetched; Escape gives it up. */
export function Skeleton({ shape, onCancel }: Props) {
  const t = useTranslations('ui');
  useEffect(() => {
    // The focus stays where it is until there is something to work with.
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onCancel();
    };
    document.addEventListener('keydown', giveUp);
    return () => document.removeEventListener('keydown', giveUp);
  }, [onCancel]);
  return (
    <div role="status" className={styles.skeleton} data-shape={shape}>
      <span className="visually-hidden">{t('loading')}</span>
      {LINES.map((line) => (
        <span key={line} className={styles.line} aria-hidden />
      ))}
    </div>
  );
}

const LINES = ['title', 'first', 'second', 'third'];
