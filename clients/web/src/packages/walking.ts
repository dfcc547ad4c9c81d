/** Moves the focus over the cells of a matrix by the arrow keys. Cells carry data-row and data-phase. */
export function step(from: HTMLElement, key: string): HTMLElement | null {
  const cell = from.closest<HTMLElement>('td[data-row]');
  const table = cell?.closest('table');
  if (!cell || !table) return null;
  const here = stopsIn(cell);
  const at = here.indexOf(from);
  if (key === 'ArrowDown' && at < here.length - 1) return here[at + 1] ?? null;
  if (key === 'ArrowUp' && at > 0) return here[at - 1] ?? null;

  const { row = '', phase = '' } = cell.dataset;
  const vertical = key === 'ArrowDown' || key === 'ArrowUp';
  const line = [
    ...table.querySelectorAll<HTMLElement>(vertical ? `td[data-phase="${phase}"]` : `td[data-row="${row}"]`),
  ].filter((c) => c.offsetParent !== null);
  const onward = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  for (let i = line.indexOf(cell) + onward; i >= 0 && i < line.length; i += onward) {
    const stops = stopsIn(line[i]!);
    if (stops.length > 0)
      return (key === 'ArrowUp' ? stops.at(-1) : stops[vertical ? 0 : Math.min(at, stops.length - 1)]) ?? null;
  }
  return null;
}

const stopsIn = (cell: HTMLElement) => [...cell.querySelectorAll<HTMLElement>('button[data-stop]')];
