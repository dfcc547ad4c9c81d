import axe from 'axe-core';
import type { Guest } from './guest.ts';

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const themes = ['light', 'dark'] as const;
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What stands in people's way on the page as it is, in both themes and at both sizes: each violation of WCAG 2.0 to
 * 2.2, levels A and AA, that axe finds, and each time the page, or a pane of it, scrolls sideways. Leaves the page at the last size.
 *
 * @param views what is to be looked at, by size; each opens its view. One view, as it stands, if absent.
 */
export async function barriersOn(
  { page }: Guest,
  what: string,
  views: Partial<Record<keyof typeof sizes, Readonly<Record<string, () => Promise<void>>>>> = {},
): Promise<string[]> {
  const found: string[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Evaluated by the debugger, which the page's content security policy does not hold.
  await page.evaluate(axe.source);
  for (const [size, viewport] of Object.entries(sizes) as [keyof typeof sizes, (typeof sizes)['desk']][]) {
    await page.setViewportSize(viewport);
    for (const [view, open] of Object.entries(views[size] ?? { '': async () => {} })) {
      await open();
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        const here = [what, view, size, colorScheme].filter(Boolean).join(', ');
        const { violations, wide, panes } = await page.evaluate(async (values) => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
            runOnly: { type: 'tag', values },
            resultTypes: ['violations'],
          });
          const { scrollWidth, clientWidth } = document.documentElement;
          // What is cut off inside a pane is as lost as what is cut off the page; frames for keys to scroll say so.
          const panes = [...document.querySelectorAll('.pane:not([tabindex="0"])')]
            .filter((pane) => pane.scrollWidth > pane.clientWidth + 1)
            .map(
              (pane) =>
                `${pane.getAttribute('aria-label') ?? pane.className} by ${pane.scrollWidth - pane.clientWidth} px`,
            );
          return { violations, wide: scrollWidth - clientWidth, panes };
        }, standard);
        for (const { id, help, nodes } of violations)
          found.push(`${here}: ${id}, ${help}: ${nodes.map((n) => `${n.target.join(' ')} ${n.html}`).join('\n')}`);
        found.push(...panes.map((pane) => `${here}: a pane scrolls sideways: ${pane}`));
        if (wide > 0) found.push(`${here}: scrolls sideways by ${wide} px`);
      }
    }
  }
  return found;
}
