import type { Locator } from 'playwright-core';
import type { Guest } from '../stage/guest.ts';

/** What a spectator sees. */
export class Gallery {
  constructor(private readonly guest: Guest) {}

  /** The package the page shows. */
  get package(): Locator {
    return this.guest.page.getByRole('region', { name: 'On the table' });
  }

  /** The rows of the table shown as a list, one for each party after the heads. */
  get seats(): Locator {
    return this.guest.page.getByRole('table').getByRole('row');
  }

  /** Shows the table as a list. */
  async list(): Promise<void> {
    await this.guest.page.getByRole('button', { name: 'List' }).click();
    await this.seats.first().waitFor();
  }

  /** The code by which others can watch too. */
  code(): Promise<string> {
    return this.guest.page.getByText('Watch on your phone').locator('..').locator('b').innerText();
  }

  /** How many lines of the public record hold a text. */
  async linesWith(text: string): Promise<number> {
    const { page } = this.guest;
    await page.getByRole('button', { name: 'On the record' }).click();
    const lines = page.locator('#package').getByRole('listitem').filter({ hasText: text });
    await lines.first().waitFor();
    const count = await lines.count();
    await page.getByRole('button', { name: 'On the table' }).click();
    return count;
  }
}
