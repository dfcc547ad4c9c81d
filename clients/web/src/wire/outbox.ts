import type { Answer, Command, Submission } from './contracts';
import type { Surroundings } from './surroundings';

interface Pending {
  submission: Submission;
  readonly answered: (answer: Answer) => void;
  repeats: number;
}

type Send = (submission: Submission) => Promise<Answer>;

const repeatAfter = 1_000;
const mostRepeats = 5;

/**
 * Commands that have no answer yet. They go out in the order they were given, and again under the same id on every
 * new connection: the server acts once and gives its first answer again.
 */
export class Outbox {
  readonly #pending = new Map<string, Pending>();
  #send: Send | null = null;

  constructor(private readonly around: Pick<Surroundings, 'newId' | 'after'>) {}

  submit(command: Command): Promise<Answer> {
    return new Promise((answered) => {
      const commandId = this.around.newId();
      const pending = { submission: { commandId, command }, answered, repeats: 0 };
      this.#pending.set(commandId, pending);
      void this.#try(pending);
    });
  }

  open(send: Send): void {
    this.#send = send;
    for (const pending of this.#pending.values()) void this.#try(pending);
  }

  close(): void {
    this.#send = null;
  }

  async #try(pending: Pending): Promise<void> {
    const send = this.#send;
    if (!send) return;
    const submission = pending.submission;
    pending.submission = { ...submission, repeated: true };
    let answer: Answer;
    try {
      answer = await send(submission);
    } catch {
      // The connection went, or the server could not tell: in either case the act is unknown until it is asked again.
      answer = { accepted: false, refusal: { code: 'unavailable', text: 'The server did not answer. Try again.' } };
    }
    const { commandId } = submission;
    if (!this.#pending.has(commandId)) return;
    // What is turned away for haste may have been heard before.
    const unknown =
      answer.refusal?.code === 'unavailable' || (answer.refusal?.code === 'tooFast' && submission.repeated);
    if (unknown && pending.repeats < mostRepeats) {
      if (send === this.#send) {
        pending.repeats++;
        this.around.after(repeatAfter, () => this.#pending.has(commandId) && void this.#try(pending));
      }
      return;
    }
    this.#pending.delete(commandId);
    pending.answered(answer);
  }
}
