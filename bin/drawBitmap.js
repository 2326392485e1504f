import { renderAsync } from '@resvg/resvg-js';

/**
 * Makes bitmaps of drawings for the process that has started it: takes `{ id, svg, zoom, files }`, and answers with
 * `{ id, png }`, in which `png` is null for what is no drawing. By itself, because a fault of the renderer ends the
 * process that it is in.
 */
process.on(
  'message',
  async (/** @type {{ id: number, svg: string, zoom: number, files: string[] }} */ job) => {
    const { id, svg, zoom, files } = job;
    let png = null;
    try {
      const rendered = await renderAsync(svg, {
        fitTo: { mode: 'zoom', value: zoom },
        font: { loadSystemFonts: false, fontFiles: files },
        logLevel: 'off',
      });
      png = rendered.asPng();
    } catch (error) {
      console.error(error);
    }
    process.send?.({ id, png });
  },
);

// It ends with the server, however that ends.
process.on('disconnect', () => process.exit());
