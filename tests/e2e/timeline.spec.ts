import { sceneOf } from '../fixtures/shipped';
import { axe } from './drivers/axe';
import { TimeBar } from './drivers/TimeBar';
import { expect, test } from './test';

// So that a year on the bars is wide enough to be dragged by its edge.
test.use({ viewport: { width: 1440, height: 900 } });

/** What the dashboard says of a link. */
const said = (link: string) => sceneOf(link).summary;

test('dragging, typing and the link agree, and Back undoes a drag at once', async ({ atlas, page }) => {
  const time = new TimeBar(page);
  await atlas.open();
  await time.dragYears(2018.4, 2023.6);
  await time.says('2018', '2023');
  await expect(page).toHaveURL(/\?from=2018&to=2023$/);
  await expect(atlas.summary).toHaveText(said('from=2018&to=2023'));

  // The whole period by its middle, then its beginning by its edge.
  await time.dragYears(2020.5, 2018.5);
  await time.says('2016', '2021');
  await time.dragYears(2016, 2011);
  await time.says('2011', '2021');
  await expect(atlas.summary).toHaveText(said('from=2011&to=2021'));
  await expect(page).toHaveURL(/from=2011&to=2021/);

  await time.field('From').fill('2014/5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2014-05&to=2021/);
  await expect(time.slider('Beginning')).toHaveValue('63');
  await expect(time.slider('Beginning')).toHaveAttribute('aria-valuetext', 'May 2014');
  await expect(atlas.summary).toHaveText(said('from=2014-05&to=2021'));

  await page.goBack();
  await time.says('2011', '2021');
  await page.goBack();
  await page.goBack();
  await time.says('2018', '2023');
  await page.goBack();
  await time.says('', '');
  await expect(atlas.summary).toHaveText(said(''));
});

test('a filter pressed soon after a step takes the step along, which has yet to be written', async ({
  atlas,
  page,
}) => {
  const time = new TimeBar(page);
  await atlas.open('/?from=2018&to=2020');
  await time.button('One step later').click();
  await expect(page).toHaveURL(/to=2021/);
  await time.button('One step later').click();
  await atlas.choice('Visits').click();
  // As it is written at once, and not what follows a moment later.
  await page.waitForURL(/show=/);
  expect(new URL(page.url()).searchParams.get('to')).toBe('2022');
});

test('what cannot be a date is said, stays, and changes nothing', async ({ atlas, page }) => {
  const time = new TimeBar(page);
  await atlas.open('/?from=2018&to=2024');
  await time.field('From').fill('soon <b>');
  await page.keyboard.press('Enter');
  await expect(time.fault).toHaveText(/“soon <b>” is no date/);
  await expect(time.field('From')).toHaveAttribute('aria-invalid', 'true');
  expect(await axe(page, { within: 'search' })).toEqual([]);
  await time.field('From').fill('2025');
  await page.keyboard.press('Enter');
  await expect(time.fault).toHaveText(/end before it begins/);
  await time.says('2025', '2024');
  await expect(page).toHaveURL(/\?from=2018&to=2024$/);
  await time.field('To').fill('');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?from=2025$/);
  await expect(time.fault).toBeEmpty();
  await time.field('In force on').fill('2023');
  await page.keyboard.press('Enter');
  await expect(time.fault).toHaveText(/“2023” is no day/);
  await time.bar.getByRole('link', { name: 'Clear dates' }).click();
  await expect(page).not.toHaveURL(/from|to|force/);
});

test('the ends of the period are sliders for the keyboard', async ({ atlas, page }) => {
  const time = new TimeBar(page);
  await atlas.open('/?partner=JP');
  await time.slider('End').focus();
  const all = sceneOf('partner=JP').timeline;
  expect(all.first).toBe('1960');
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/to=2023/);
  await time.slider('Beginning').focus();
  await page.keyboard.press('End');
  await time.says('2023', '2023');
  await expect(atlas.summary).toHaveText(said('partner=JP&from=2023&to=2023'));
  await expect(
    atlas.rows.getByRole('link', { name: /Treaty of Mutual Cooperation and Security between Japan/ }),
  ).toHaveCount(1);
  await page.keyboard.press('Home');
  await time.says('', '2023');
  await time.bar.getByText('What a period means').click();
  await expect(time.bar.getByText(/a treaty of 1960 is there in 2023/)).toBeVisible();
  await expect(time.bar.getByText(/records? ha(s|ve) no known date/)).toBeVisible();
  expect(await axe(page, { within: 'search' })).toEqual([]);
});

test('played time goes on by itself, moves no map, is held at a press, and is one step back', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const time = new TimeBar(page);
  await atlas.open('/?partner=PH&show=partnerships&to=2016');
  await atlas.mapDrawn();
  const washington = atlas.mark(/United States: seat at Washington/);
  const before = await washington.boundingBox();
  await expect(time.field('To'), 'nothing plays by itself').toHaveValue('2016');
  await time.button('Play time').click();
  await expect(time.field('To'), 'more than one step').toHaveValue(/^20(1[89]|2\d)$/);
  await time.button('Pause').click();
  await expect(time.button('Play time')).toBeVisible();
  const reached = await time.field('To').inputValue();
  await expect(page).toHaveURL(new RegExp(`to=${reached}`));
  await expect(atlas.summary).toHaveText(said(`partner=PH&show=partnerships&to=${reached}`));
  await atlas.mapDrawn();
  expect(await washington.boundingBox()).toEqual(before);

  await page.goBack();
  await expect(page).toHaveURL(/\?partner=PH&show=partnerships&to=2016$/);
  await time.says('', '2016');
  await time.bar.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
  await time.button('Play time').click();
  await expect(time.button('Pause')).toBeVisible();
  await expect(time.button('Play time'), 'it stops at the end').toBeVisible();
  await time.says('', '');
});

test('under reduced motion nothing plays: a press is a step', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const time = new TimeBar(page);
  await atlas.open('/?from=2022&to=2023');
  await expect(time.button('Play time')).toHaveCount(0);
  await time.button('One step later').click();
  await time.says('2023', '2024');
  await expect(page).toHaveURL(/from=2023&to=2024/);
  await time.button('One step later').click();
  await time.says('2024', '2025');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the dates are a form that keeps the other filters', async ({ page }) => {
    const time = new TimeBar(page);
    await page.goto('/?partner=JP&kind=mutual-defence-treaty');
    await time.field('From').fill('2023');
    await time.field('To').fill('2023');
    await time.bar.getByRole('button', { name: 'Show this period' }).click();
    await expect(page.getByRole('main').getByRole('status')).toHaveText(
      said('partner=JP&kind=mutual-defence-treaty&from=2023&to=2023'),
    );
    await time.says('2023', '2023');
    await time.bar.getByRole('link', { name: 'Clear dates' }).click();
    await expect(page.getByRole('main').getByRole('status')).toHaveText(
      said('partner=JP&kind=mutual-defence-treaty'),
    );
  });
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('time is folded with the filters, and works when they are opened', async ({ atlas, page }) => {
    const time = new TimeBar(page);
    await atlas.open('/?from=2018&to=2024');
    await expect(time.field('From')).toBeHidden();
    await atlas.filterButton.click();
    await time.dragYears(2018, 2010);
    await time.says('2010', '2024');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await axe(page, { within: 'search' })).toEqual([]);
  });
});
