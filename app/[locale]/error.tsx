'use client';

import { lazy, Suspense } from 'react';

// Every page brings this file along, and hardly any page fails.
const PageFailed = lazy(() => import('../../components/PageFailed'));

/** Shown where a page could not be made. */
export default function PageError() {
  return (
    <Suspense>
      <PageFailed />
    </Suspense>
  );
}
