/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` has read the types, those of the tests too: a build for readers need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The records, the words and the fonts of some languages and of pictures are read from disk when they are asked for.
  outputFileTracingIncludes: {
    '/**': [
      './geo/data/*.geojson',
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
  // The words come with their messages parsed (geo/compileMessages.ts): no page needs the parser.
  turbopack: { resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
};

export default config;
