import type { Locator } from 'playwright-core';
import type { Guest } from '../stage/guest.ts';

/** What a delegate does and sees at the table. */
export class Table {
  constructor(readonly guest: Guest) {}

  private get page() {
    return this.guest.page;
  }

  /** The pane in the middle: a package, a draft or a comparison. */
  get package(): Locator {
    return this.page.locator('#package');
  }

  get worth(): Locator {
    return this.page.getByRole('region', { name: 'Worth to us' });
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  /** Makes a statement, as who may do so without the head. */
  async stateForTheRecord(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Statement', exact: true }).click();
    await this.page.getByRole('textbox', { name: 'Statement for the record' }).fill(text);
    await this.page.getByRole('button', { name: 'Make the statement' }).click();
  }

  async startDraft(): Promise<void> {
    await this.package.getByRole('button', { name: 'Start a draft' }).click();
    await this.package.getByRole('textbox', { name: 'Title of the draft' }).waitFor();
  }

  async name(draft: string): Promise<void> {
    const title = this.package.getByRole('textbox', { name: 'Title of the draft' });
    await title.fill(draft);
    await title.press('Enter');
  }

  /** Answers issues of the draft, each by its title and the beginning of an option's. */
  async answer(answers: Readonly<Record<string, string>>): Promise<void> {
    await this.package.getByRole('button', { name: 'By issue' }).click();
    for (const [issue, option] of Object.entries(answers))
      await this.package.getByRole('group', { name: issue }).getByRole('radio', { name: option }).check();
  }

  /** The option a draft has chosen for an issue. */
  chosen(issue: string): Promise<string> {
    return this.package
      .getByRole('group', { name: issue })
      .locator('label')
      .filter({ has: this.page.locator(':checked') })
      .innerText();
  }

  /** Sets the level of a measure of the draft on its card in the matrix. */
  async setLevel(measure: string, level: number): Promise<void> {
    await this.package.getByRole('button', { name: 'By measure' }).click();
    await this.package.getByRole('table').getByRole('button', { name: measure }).click();
    const card = this.page.getByRole('dialog', { name: measure });
    await card
      .getByRole('group', { name: 'Level' })
      .getByRole('radio', { name: `${level}.` })
      .check();
    await this.page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  }

  /** Says of a measure of the draft who verifies it, and what follows if it is not done. */
  async verify(measure: string, verifier: string, remedy: string): Promise<void> {
    await this.package.getByRole('button', { name: 'By measure' }).click();
    await this.package.getByRole('table').getByRole('button', { name: measure }).click();
    const card = this.page.getByRole('dialog', { name: measure });
    await card.getByRole('button', { name: 'Say when, how much, against what' }).click();
    await card.getByRole('combobox', { name: 'Verified by' }).selectOption(verifier);
    await card.getByRole('combobox', { name: 'If it is not done' }).selectOption({ label: remedy });
    await this.page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  }

  /** Shows the text in force and what becomes of it. */
  async lookInForce(): Promise<void> {
    await this.page.getByRole('button', { name: 'In force', exact: true }).click();
    await this.package.getByRole('heading', { name: /^In force: / }).waitFor();
  }

  /** Puts one's own side's name under an adopted package, in the words of its button. */
  async consent(act: 'Sign' | 'Accede to', number: number): Promise<void> {
    const button = this.voteOn(number).getByRole('button', { name: `${act} Package ${number}` });
    await button.click();
    await button.waitFor({ state: 'detached' });
  }

  async undo(): Promise<void> {
    await this.package.getByRole('button', { name: 'Undo' }).click();
  }

  /** Starts a draft from the package that is shown. */
  async counter(): Promise<void> {
    await this.package.getByRole('button', { name: 'Draft a counter-package' }).click();
    await this.package.getByRole('textbox', { name: 'Title of the draft' }).waitFor();
  }

  async saved(): Promise<void> {
    await this.package.getByText('Saved', { exact: true }).waitFor();
  }

  async table(summary: string): Promise<void> {
    const dialog = await this.askToTable(summary);
    await dialog.getByRole('button', { name: 'Table it' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Goes as far as the last question before the draft is tabled. */
  async askToTable(summary: string): Promise<Locator> {
    await this.package
      .getByRole('button', { name: /^Table (it|the counter-package)/ })
      .first()
      .click();
    const dialog = this.page.getByRole('dialog', { name: /^Table “/ });
    await dialog.getByLabel('Summary, as you would say it').fill(summary);
    return dialog;
  }

  /** The block with everybody's votes on a package. */
  voteOn(number: number): Locator {
    return this.page.getByRole('region', { name: `Vote on Package ${number}` });
  }

  async showDraft(): Promise<void> {
    await this.package.getByRole('button', { name: /^Our draft/ }).click();
    await this.package.getByRole('textbox', { name: 'Title of the draft' }).waitFor();
  }

  get openPackages(): Locator {
    return this.page.getByRole('region', { name: 'Open to vote' }).getByRole('listitem');
  }

  async show(number: number): Promise<void> {
    await this.openPackages.getByRole('button', { name: new RegExp(`^${number} `) }).click();
    await this.voteOn(number).waitFor();
  }

  voteFor(number: number, reason: string): Promise<void> {
    return this.#vote(number, 'Vote for', 'Vote for', reason);
  }

  /** Says no, by whatever name a no has under the rule in force. */
  voteAgainst(number: number, reason: string): Promise<void> {
    return this.#vote(number, 'Against|Object|Veto', 'Vote against|Object to|Veto', reason);
  }

  async #vote(number: number, ballot: string, act: string, reason: string): Promise<void> {
    const vote = this.voteOn(number);
    await vote.getByRole('button', { name: new RegExp(`^(${ballot})$`) }).click();
    await vote.getByLabel('Reason').fill(reason);
    await vote.getByRole('button', { name: new RegExp(`^(${act}) Package ${number}$`) }).click();
    await vote.getByText(reason).waitFor();
  }

  /** Says in the straw poll where one's party leans, on the package that is shown. */
  async lean(number: number, leaning: string): Promise<void> {
    const vote = this.voteOn(number);
    await vote.getByRole('button', { name: 'Say where we lean' }).click();
    await vote.getByRole('radio', { name: leaning, exact: true }).check();
    await vote.getByRole('button', { name: 'Tell the table' }).click();
    await vote.getByRole('button', { name: 'Say where we lean' }).waitFor();
  }

  /** Proposes what the draft shown differs by as an amendment to the package it began from. */
  async amend(reason: string): Promise<void> {
    await this.package.getByRole('button', { name: /^Propose as amendment/ }).click();
    const dialog = this.page.getByRole('dialog', { name: /^Amend Package/ });
    await dialog.getByLabel('Why').fill(reason);
    await dialog.getByRole('button', { name: /^(Propose the amendment|Change the text)$/ }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  amendmentsTo(number: number): Locator {
    return this.page.getByRole('region', { name: `Amendments to Package ${number}` });
  }

  get floor(): Locator {
    return this.page.getByRole('region', { name: 'The floor' });
  }

  async enter(room: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Rooms to talk in' }).getByRole('button', { name: room }).click();
    await this.page.getByRole('log', { name: `What was said: ${room}` }).waitFor();
  }

  async type(room: string, text: string): Promise<Locator> {
    await this.enter(room);
    const field = this.page.getByRole('textbox', {
      name: room === 'Plenary' ? 'Speak to the plenary' : `Write to ${room}`,
    });
    await field.fill(text);
    return field;
  }

  async say(room: string, text: string): Promise<void> {
    await (await this.type(room, text)).press('Enter');
    await this.log.getByText(text, { exact: true }).waitFor();
  }

  async state(text: string): Promise<void> {
    await this.enter('Plenary');
    await this.page.getByRole('button', { name: 'Statement', exact: true }).click();
    await this.page.getByRole('textbox', { name: 'Statement for the record' }).fill(text);
    await this.page.getByRole('button', { name: 'Make the statement' }).click();
    await this.log.getByText(text, { exact: true }).waitFor();
  }

  /** How often something was said in a room, once it was said at all. */
  async heard(room: string, text: string): Promise<number> {
    await this.enter(room);
    await this.log.getByText(text, { exact: true }).first().waitFor();
    return this.log.getByText(text, { exact: true }).count();
  }

  /** Opens a private room: a secret one, unless others are to learn of it. */
  async openCaucus(
    withParty: string,
    purpose: string,
    visibility: 'secret' | 'known' | 'members' | 'open' = 'secret',
  ): Promise<void> {
    const rooms = this.page.getByRole('navigation', { name: 'Rooms', exact: true });
    await rooms.getByRole('button', { name: 'Invite to a private room' }).click();
    await rooms.getByRole('checkbox', { name: withParty }).check();
    await rooms.getByLabel('Purpose, one line').fill(purpose);
    await rooms.getByLabel('Who learns of the room').selectOption(visibility);
    await rooms.getByRole('button', { name: 'Invite', exact: true }).click();
    await this.page.getByRole('log', { name: `What was said: ${withParty}` }).waitFor();
  }

  async joinCaucus(by: string): Promise<void> {
    await this.page
      .getByRole('region', { name: `Invitation by ${by}` })
      .getByRole('button', { name: 'Join' })
      .click();
    await this.page.getByRole('log', { name: `What was said: ${by}` }).waitFor();
  }

  /** How the text of the room one is in stands, and what one may do with it. */
  get roomText(): Locator {
    return this.page.getByRole('region', { name: 'The text of this room' });
  }

  /** Begins the text of the room one is in, with answers as a draft has them. */
  async beginText(title: string, answers: Readonly<Record<string, string>>): Promise<void> {
    await this.roomText.getByRole('button', { name: 'Begin a text' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Title').fill(title);
    for (const [issue, option] of Object.entries(answers))
      await dialog.getByRole('group', { name: issue }).getByRole('radio', { name: option }).check();
    await dialog.getByRole('button', { name: 'Save for all in the room' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Opens the text of the room one is in as a document. */
  async readText(title: string): Promise<Locator> {
    await this.roomText.getByRole('button', { name: 'As text' }).click();
    return this.page.getByRole('dialog', { name: title });
  }

  /** Gives the seat up, after the page has asked once more. */
  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Seat and settings' }).click();
    const menu = this.page.getByRole('dialog', { name: 'Seat and settings' });
    await menu.getByRole('button', { name: 'Leave the seat' }).click();
    await menu.getByText('Leave the seat?').waitFor();
    await menu.getByRole('button', { name: 'Leave the seat' }).click();
    await this.page.getByRole('heading', { name: 'Take a seat' }).waitFor();
  }

  /** Shows one of the four views of a narrow window. */
  async turnTo(view: 'Table' | 'Package' | 'Worth' | 'Talk'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).click();
  }
}
