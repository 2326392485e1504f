'use client';

import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-map-gl/maplibre';
import type { Box } from '../../geo/boxZoom';
import { limbPath } from '../../geo/limb';
import styles from './Limb.module.css';
import { cameraOf } from './mapSight';

type Props = Readonly<{ size: Box; eye: Box }>;

/** The edge of the globe, without which a pale sea would run out into a pale page. */
export function Limb({ size, eye }: Props) {
  const { current: map } = useMap();
  const group = useRef<SVGGElement>(null);

  useEffect(() => {
    if (!map) return;
    // Written to the element itself: at each frame of a movement React would have no part in it.
    const draw = () => {
      const d = limbPath({ ...cameraOf(map.getMap()), bearing: 0 }, eye.heightPx);
      const { left = 0, right = 0, top = 0, bottom = 0 } = map.getMap().getPadding();
      group.current?.setAttribute(
        'transform',
        `translate(${(size.widthPx + left - right) / 2} ${(size.heightPx + top - bottom) / 2})`,
      );
      for (const path of group.current?.children ?? []) path.setAttribute('d', d);
    };
    draw();
    map.on('move', draw);
    return () => {
      map.off('move', draw);
    };
  }, [map, size, eye]);

  if (!map) return null;
  // Among the map's own elements, so that the marks lie over it.
  return createPortal(
    <svg className={styles.limb} aria-hidden focusable="false">
      <g ref={group}>
        <path className={styles.glow} />
        <path className={styles.edge} />
      </g>
    </svg>,
    map.getMap().getCanvasContainer(),
  );
}
