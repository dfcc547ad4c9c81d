import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const home = resolve(import.meta.dirname, '../../../src/Talks.Server');
const program = join(home, 'bin/Debug/net10.0/Talks.Server.dll');
const ready = 'Talks is ready at';
/** Longest wait for a server to be ready, and for one to end when asked, milliseconds. */
const startsWithin = 90_000;
const endsWithin = 15_000;
const linesKept = 400;

/** A server process as it is shipped, with a data folder and a port of its own that stay through its deaths. */
export class Server {
  #process: ChildProcess | null = null;
  readonly log: string[] = [];

  private constructor(
    readonly url: string,
    private readonly data: string,
    private readonly options: readonly string[],
  ) {}

  /** @param options More of its command line. */
  static async start(options: readonly string[] = []): Promise<Server> {
    for (const needed of [program, join(home, 'wwwroot/index.html')])
      if (!existsSync(needed)) throw new Error(`${needed} is missing. Run: dotnet build src/Talks.Server`);
    const server = new Server(
      `http://127.0.0.1:${await freePort()}`,
      await mkdtemp(join(tmpdir(), 'talks-browser-tests-')),
      options,
    );
    try {
      await server.startAgain();
    } catch (reason) {
      await server.stop();
      throw reason;
    }
    return server;
  }

  /** Starts the process on the same data and port, and waits until it is ready. */
  async startAgain(): Promise<void> {
    const child = spawn('dotnet', [program, '--urls', this.url, '--data', this.data, ...this.options], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    await new Promise<void>((isReady, isNot) => {
      const fail = (why: string) => isNot(new Error(`The server ${why}.\n${this.log.join('\n')}`));
      const late = setTimeout(() => fail(`was not ready within ${startsWithin / 1000} s`), startsWithin);
      child.once('error', isNot);
      child.once('exit', (code) => (clearTimeout(late), fail(`ended with code ${code}`)));
      for (const stream of [child.stdout, child.stderr])
        createInterface({ input: stream }).on('line', (line) => {
          this.log.push(line);
          if (this.log.length > linesKept) this.log.shift();
          if (line.startsWith(ready)) (clearTimeout(late), isReady());
        });
    });
  }

  /** SIGKILL: no goodbye to anybody, nothing flushed. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.data, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), endsWithin);
    await ended;
    clearTimeout(late);
  }
}

async function freePort(): Promise<number> {
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  socket.close();
  await once(socket, 'close');
  return port;
}
