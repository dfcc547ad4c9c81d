import type { Connection, Dial } from './connection';
import type { Entered, JoinRequest, Reply } from './contracts';

/** Takes a seat over a connection of its own; the page behind enters with the token it gets. */
export const join = (dial: Dial, request: JoinRequest): Promise<Reply<Entered>> =>
  once(dial, (connection) => connection.join(request));

/** The key of one attempt to join: repeated under it after a lost answer, the attempt finds its seat and takes no second one. */
export const drawKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Asks what a token opens. */
export const enterOnce = (dial: Dial, token: string): Promise<Reply<Entered>> =>
  once(dial, (connection) => connection.enter({ token }));

async function once<T>(dial: Dial, ask: (connection: Connection) => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    const connection = await dial({ deliver: () => {}, dismiss: () => {}, lost: () => {} });
    try {
      return await ask(connection);
    } finally {
      connection.close();
    }
  } catch {
    return {
      value: null,
      refusal: { code: 'unavailable', text: 'The server cannot be reached. Check your connection and try again.' },
    };
  }
}

/** Codes as they are written in the interface: capitals, no spaces and no hyphens. */
export const tidyCode = (code: string): string => code.toUpperCase().replace(/[\s-]+/g, '');
