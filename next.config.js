/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` has read the types, those of the tests too: a build for readers need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The records and the words are read from disk when a page is made.
  outputFileTracingIncludes: { '/**': ['./geo/data/*.geojson', './geo/words/*.json'] },
};

export default config;
