import type {
  Agenda,
  CreateSession,
  DemoStarted,
  HostedSession,
  InvitationInfo,
  ScenarioSummary,
  SessionCreated,
  SignInState,
} from './contracts';

/** Why the server said no, or that it could not be reached. */
export class HttpProblem extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string | null,
  ) {
    super(message);
  }
}

export const readScenarios = (): Promise<ScenarioSummary[]> => ask('GET', '/api/scenarios');

/** What everybody may know of a scenario. */
export const readScenario = (id: string): Promise<Agenda> => ask('GET', `/api/scenarios/${encodeURIComponent(id)}`);

export const startDemo = (): Promise<DemoStarted> => ask('POST', '/api/demo');

export const createSession = (wish: CreateSession): Promise<SessionCreated> => ask('POST', '/api/sessions', wish);

export const readSignIn = (): Promise<SignInState> => ask('GET', '/api/sign-in');

/** What the instructor who is signed in has started, the latest first. */
export const readHosted = (): Promise<HostedSession[]> => ask('GET', '/api/sessions');

export const signOut = (): Promise<void> => ask('POST', '/api/sign-out');

export const readInvitation = (code: string, signal?: AbortSignal): Promise<InvitationInfo> =>
  ask('POST', '/api/invitations', { code }, signal);

async function ask<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, {
    method,
    signal,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((reason: unknown) => {
    if (signal?.aborted) throw reason;
    throw new HttpProblem('The server cannot be reached. Check your connection and try again.', 0, null);
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = (await response.json().catch(() => null)) as {
    title?: string;
    detail?: string;
    code?: string;
  } | null;
  const text = problem?.detail ?? problem?.title ?? `The server answered with error ${response.status}. Try again.`;
  throw new HttpProblem(text, response.status, problem?.code ?? null);
}
