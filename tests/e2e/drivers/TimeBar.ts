import { expect, type Locator, type Page } from '@playwright/test';

/** The bar of time as a reader meets it. */
export class TimeBar {
  readonly bar: Locator;

  constructor(readonly page: Page) {
    this.bar = page.getByRole('search', { name: 'Time' });
  }

  /** The field of a date: From, To or In force on. */
  field(name: 'From' | 'To' | 'In force on'): Locator {
    return this.bar.getByRole('textbox', { name, exact: true });
  }

  /** An end of the period on the bars. */
  slider(end: 'Beginning' | 'End'): Locator {
    return this.bar.getByRole('slider', { name: `${end} of the period` });
  }

  get fault(): Locator {
    return this.bar.getByRole('status');
  }

  button(name: 'Play time' | 'Pause' | 'One step later'): Locator {
    return this.bar.getByRole('button', { name });
  }

  /** Drags from one year on the bars to another, seen by year from 1951 to 2026, in several movements of the hand. */
  async dragYears(from: number, to: number): Promise<void> {
    const [start, end] = [await this.spotOf(from), await this.spotOf(to)];
    await this.page.mouse.move(...start);
    await this.page.mouse.down();
    await this.page.mouse.move((start[0] + end[0]) / 2, end[1], { steps: 4 });
    await this.page.mouse.move(...end, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Where a moment lies on the bars, in years. */
  async spotOf(year: number): Promise<[number, number]> {
    const bars = this.bar.getByRole('img');
    const box = await bars.boundingBox();
    if (!box) throw new Error('There are no bars');
    return [box.x + (box.width * (year - 1951)) / 76, box.y + box.height / 2];
  }

  /** Expects both fields of the period to say this. */
  async says(from: string, to: string): Promise<void> {
    await expect(this.field('From')).toHaveValue(from);
    await expect(this.field('To')).toHaveValue(to);
  }
}
