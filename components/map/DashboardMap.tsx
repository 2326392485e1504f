'use client';

import { type ComponentProps, useCallback } from 'react';
import { fetchPictures } from '../share/fetchPictures';
import LiveMap from './LiveMap';

/** The live map of a page that has the share dialog: what that needs without a connection comes when the map has come, or cannot. */
export default function DashboardMap({ onFirstDrawn, onFailure, ...map }: ComponentProps<typeof LiveMap>) {
  const draw = useCallback(() => {
    onFirstDrawn();
    fetchPictures();
  }, [onFirstDrawn]);
  const fail = useCallback(() => {
    onFailure();
    fetchPictures();
  }, [onFailure]);
  return <LiveMap {...map} onFirstDrawn={draw} onFailure={fail} />;
}
