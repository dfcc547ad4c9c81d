import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const library = resolve(import.meta.dirname, '../../../src/Talks.Scenarios/Library');

/** What its title begins with. */
export const openFreeze = 'Open freeze';

/** The tutorial with a kind of document that two signatures bring into force and that the third may accede to, in a folder of its own. */
export async function withOpenFreeze(): Promise<string> {
  const own = await mkdtemp(join(tmpdir(), 'talks-open-freeze-'));
  await cp(join(library, 'korea'), join(own, 'korea'), { recursive: true });
  const folder = join(own, 'open-freeze');
  await mkdir(folder);
  await cp(join(library, 'tutorial-freeze/brief.md'), join(folder, 'brief.md'));
  const tutorial = await readFile(join(library, 'tutorial-freeze/scenario.yaml'), 'utf8');
  const scenario = tutorial
    .replace('id: tutorial-freeze', 'id: open-freeze')
    .replace(/^title: .*$/m, `title: '${openFreeze}'`)
    .replace(/^issues:$/m, `${instruments}\n\nissues:`);
  await writeFile(join(folder, 'scenario.yaml'), scenario);
  return own;
}

const instruments = `instruments:
  agreement:
    title: Agreement open to accession
    consent: signature
    entry: {rule: quorum, parties: 2, accession: true}`;
