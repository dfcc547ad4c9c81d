import { routeOf, type Route } from './router';

let route = $state.raw<Route>(routeOf(new URL(location.href)));

const look = () => {
  route = routeOf(new URL(location.href));
};

/** Where the browser is, kept up to date. */
export const here = {
  get route(): Route {
    return route;
  },
};

export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  look();
  scrollTo(0, 0);
}

/** Makes links inside the client change the page without loading it again. */
export function followLinks(): void {
  addEventListener('popstate', look);
  addEventListener('hashchange', look);
  document.addEventListener('click', (click) => {
    if (
      click.defaultPrevented ||
      click.button !== 0 ||
      click.metaKey ||
      click.ctrlKey ||
      click.shiftKey ||
      click.altKey
    )
      return;
    const link = (click.target as Element).closest('a');
    if (!link || link.target || link.origin !== location.origin || link.hasAttribute('download')) return;
    if (link.getAttribute('href')?.startsWith('#')) return;
    click.preventDefault();
    go(link.href);
  });
}
