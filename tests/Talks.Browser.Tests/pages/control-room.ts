import type { Locator } from 'playwright-core';
import type { Guest } from '../stage/guest.ts';

/** What control does and sees on its page. */
export class ControlRoom {
  constructor(private readonly guest: Guest) {}

  private get rooms(): Locator {
    return this.page.getByRole('region', { name: 'Rooms' });
  }

  private get page() {
    return this.guest.page;
  }

  /** The code to hand out: of a party by its id, or of "Spectators". */
  async codeOf(whom: string): Promise<string> {
    await this.page.getByRole('button', { name: 'Session', exact: true }).click();
    const line = this.page.getByRole('listitem').filter({ has: this.page.locator('code') });
    return line.filter({ hasText: whom }).locator('code').innerText();
  }

  async openRound(): Promise<void> {
    await this.page.getByRole('button', { name: /^Open round/ }).click();
    await this.page.getByRole('button', { name: 'Close round' }).waitFor();
  }

  async closeRound(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close round' }).click();
    await this.page.getByRole('button', { name: /^Open round/ }).waitFor();
  }

  async pause(): Promise<void> {
    await this.page.getByRole('button', { name: /^Pause/ }).click();
    await this.page.getByRole('button', { name: /^Go on/ }).waitFor();
  }

  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: /^Go on/ }).click();
    await this.page.getByRole('button', { name: /^Pause/ }).waitFor();
  }

  /** Lets a bot play a party while nobody heads it. */
  async letBotPlay(party: string): Promise<void> {
    await this.page.getByLabel(`Bot for ${party}`).selectOption('early and much');
    await this.rowOf(party).getByText('bot', { exact: true }).waitFor();
  }

  /** Who has the floor of the plenary, and who waits for it. */
  get floor(): Locator {
    return this.page.getByRole('group', { name: 'The floor' });
  }

  rowOf(party: string): Locator {
    return this.page
      .getByRole('region', { name: 'Delegations' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name: `, ${party}, look closer` }) });
  }

  /** Goes back from any room to all of them, and to what waits for an answer, as on coming in. */
  async lookUp(): Promise<void> {
    const back = this.rooms.getByRole('button', { name: 'All rooms' });
    if (await back.isVisible()) await back.click();
    await this.page.getByRole('button', { name: /^To answer/ }).click();
  }

  /** Goes to a room and tells how often something was said there. */
  async heard(room: string, text: string): Promise<number> {
    await this.lookUp();
    const { rooms } = this;
    await rooms.getByRole('button', { name: `Listen to ${room}` }).click();
    await rooms.getByText(text, { exact: true }).first().waitFor();
    return rooms.getByText(text, { exact: true }).count();
  }
}
