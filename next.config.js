/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` has read the types, those of the tests too: a build for readers need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The records, the words and the fonts of some languages are read from disk when a page is made.
  outputFileTracingIncludes: {
    '/**': [
      './geo/data/*.geojson',
      './geo/words/*.json',
      './node_modules/@fontsource-variable/noto-sans-{jp,kr}/{unicode,package}.json',
      './node_modules/@fontsource-variable/noto-sans-{jp,kr}/files/*.woff2',
    ],
  },
};

export default config;
