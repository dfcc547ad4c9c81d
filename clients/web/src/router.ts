/** Where the browser is. */
export type Route =
  | { readonly page: 'landing'; readonly code: string }
  /** The scenario to choose stands behind the hash; empty for the first. */
  | { readonly page: 'host'; readonly scenario: string }
  | { readonly page: 'library'; readonly scenario: string | null }
  /** The control link: the token stands behind the hash, where no server and no log sees it. An invitation's code does too. */
  | { readonly page: 'takeControl'; readonly token: string }
  | { readonly page: 'delegate' | 'control' | 'gallery'; readonly session: string; readonly projector: boolean }
  /** The moment and the eyes to look through stand behind the hash, so that a link leads to both. */
  | { readonly page: 'review'; readonly session: string; readonly moment: string }
  | { readonly page: 'nowhere' };

const rules: readonly [RegExp, (found: readonly string[], url: URL) => Route][] = [
  [/^\/$/, () => ({ page: 'landing', code: '' })],
  [/^\/j$/, (_, url) => ({ page: 'landing', code: decode(url.hash.slice(1)) })],
  [/^\/host$/, (_, url) => ({ page: 'host', scenario: decode(url.hash.slice(1)) })],
  [/^\/library(?:\/([^/]+))?$/, ([scenario]) => ({ page: 'library', scenario: scenario ?? null })],
  [/^\/control$/, (_, url) => ({ page: 'takeControl', token: url.hash.slice(1) })],
  [/^\/s\/([^/]+)\/table$/, ([session]) => ({ page: 'delegate', session: session!, projector: false })],
  [/^\/s\/([^/]+)\/control$/, ([session]) => ({ page: 'control', session: session!, projector: false })],
  [
    /^\/g\/([^/]+)$/,
    ([session], url) => ({ page: 'gallery', session: session!, projector: url.searchParams.has('projector') }),
  ],
  [/^\/r\/([^/]+)$/, ([session], url) => ({ page: 'review', session: session!, moment: url.hash.slice(1) })],
];

export function routeOf(url: URL): Route {
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, '') : url.pathname;
  for (const [pattern, make] of rules) {
    const found = pattern.exec(path);
    if (found)
      return make(
        found.slice(1).map((part) => part && decode(part)),
        url,
      );
  }
  return { page: 'nowhere' };
}

/** A part of a path that is badly escaped is taken as it stands. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const pathTo = {
  landing: '/',
  host: '/host',
  library: (scenario: string) => `/library/${encodeURIComponent(scenario)}`,
  scenarios: '/library',
  join: (code: string) => `/j#${encodeURIComponent(code)}`,
  table: (session: string) => `/s/${encodeURIComponent(session)}/table`,
  control: (session: string) => `/s/${encodeURIComponent(session)}/control`,
  gallery: (session: string) => `/g/${encodeURIComponent(session)}`,
  review: (session: string) => `/r/${encodeURIComponent(session)}`,
  /** Leads to the provider and back; a page of the server, not of this client. */
  signIn: (back: string) => `/sign-in?back=${encodeURIComponent(back)}`,
  projector: (session: string) => `/g/${encodeURIComponent(session)}?projector`,
};
