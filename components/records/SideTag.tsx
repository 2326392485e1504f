import type { Side } from '../../geo/sides';
import { signName } from '../../geo/signName';
import { useView } from '../view/ViewProvider';
import styles from './SideTag.module.css';

/** On which side of a comparison a record is, where sides are compared. */
export function SideTag({ side }: Readonly<{ side: Side | null }>) {
  const { scene, words } = useView();
  if (side === null) return null;
  return (
    <span className={styles.side} data-side={side}>
      {signName(side, scene.comparison, words)}
    </span>
  );
}
