import { chromium } from 'playwright';

const [, , base, out] = process.argv;
const views = [
  ['cmp-w-l', '/?partner=JP&compare=KR&theme=light', 1440, 900],
  ['cmp-w-d', '/?partner=JP&compare=KR&theme=dark', 1440, 900],
  ['cmp-ja', '/ja?partner=JP&compare=KR&theme=light', 1024, 768],
  ['cmp-m-d', '/?partner=JP&compare=KR&theme=dark', 768, 1024],
  ['cmp-p', '/?partner=JP&compare=KR&theme=light', 360, 640],
  ['home-w', '/?theme=light', 1440, 900],
  ['home-m', '/?theme=dark', 768, 1024],
  ['home-p', '/?theme=light', 360, 640],
  ['visit-w', '/?pick=borrell-japan-korea-2024-11&stop=4&theme=dark', 1440, 900],
  ['visit-p', '/?pick=borrell-japan-korea-2024-11&stop=4&theme=light', 360, 640],
  ['cols', '/?columns=date,kind,status,parties&theme=light', 1440, 900],
];
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox'],
});
for (const [n, u, w, h] of views) {
  const c = await b.newContext({ viewport: { width: w, height: h }, isMobile: w < 400, hasTouch: w < 400 });
  const p = await c.newPage();
  await p.goto(base + u);
  await p.waitForLoadState('load');
  await p.mouse.move(5, 5);
  await p.waitForTimeout(2500);
  await p.screenshot({ path: `${out}/${n}.png` });
  await c.close();
}
await b.close();
