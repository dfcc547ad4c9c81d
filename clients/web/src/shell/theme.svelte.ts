export type Theme = 'light' | 'dark';

const key = 'talks.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const kept = read();
if (kept) document.documentElement.dataset.theme = kept;

let chosen = $state<Theme | null>(kept);
let systemDark = $state(system.matches);
system.addEventListener('change', () => (systemDark = system.matches));

function read(): Theme | null {
  const value = localStorage.getItem(key);
  return value === 'light' || value === 'dark' ? value : null;
}

/** Light or dark: the system's, unless the person chose. */
export const theme = {
  get current(): Theme {
    return chosen ?? (systemDark ? 'dark' : 'light');
  },
  choose(to: Theme): void {
    chosen = to;
    localStorage.setItem(key, to);
    document.documentElement.dataset.theme = to;
  },
};
