import { fileURLToPath } from 'node:url';
import { hashSources } from './bin/sources.js';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A folder that runs by itself, which bin/completeBuild.js completes.
  output: 'standalone',
  // The same sources are the same build, on every machine.
  generateBuildId: () => hashSources(fileURLToPath(new URL('.', import.meta.url))),
  // There is no picture to be made smaller, and so no need for a route that does it.
  images: { unoptimized: true },
  // A server writes nothing into its folder, which may be read-only, and may be that of several.
  experimental: { isrFlushToDisk: false },
  // `npm run check` has read the types, those of the tests too: a build for readers need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The records, the words and the fonts of some languages and of pictures are read from disk when they are asked for.
  outputFileTracingIncludes: {
    '/**': [
      './geo/data/*.geojson',
      './geo/data/*.json',
      './geo/words/*.json',
      './node_modules/@fontsource-variable/noto-sans-{jp,kr}/{unicode,package}.json',
      './node_modules/@fontsource-variable/noto-sans-{jp,kr}/files/*.woff2',
    ],
    '/*/still.png': [
      './node_modules/@fontsource/*/files/*-{400,500,600,700}-normal.woff',
      // They are run as a program of their own.
      './bin/drawBitmap.js',
      './node_modules/@resvg/**/*',
    ],
  },
  // What is found beside them and never read: 100 MB of other weights, and what would make pictures smaller.
  outputFileTracingExcludes: {
    '**': [
      './node_modules/@fontsource/*/files/*.woff2',
      './node_modules/@fontsource/*/files/*-italic.woff',
      './node_modules/@fontsource/*/files/*-{100,200,300,800,900}-normal.woff',
      './node_modules/@img/**',
      './node_modules/sharp/**',
    ],
  },
  // The words come with their messages parsed (geo/compileMessages.ts): no page needs the parser.
  turbopack: { resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
};

export default config;
