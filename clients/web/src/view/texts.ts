import type { Frame, TextWritten } from '../wire/contracts';
import { lifted, placed, readsAlike } from './brackets';
import type { CommonText } from './room';
import type { SessionView } from './session';

/** The texts that rooms and working groups write, and what the groups report. */
export function applyTexts(view: SessionView, { event }: Frame): SessionView {
  const put = (channel: string, text: CommonText): SessionView => ({
    ...view,
    texts: { ...view.texts, [channel]: text },
  });
  const change = (channel: string, to: (text: CommonText) => CommonText): SessionView => {
    const text = view.texts[channel];
    return text ? put(channel, to(text)) : view;
  };
  switch (event.type) {
    case 'textWritten':
      return put(event.channel, written(view.texts[event.channel], event));
    case 'textShown': {
      const { channel, revision, title, party, agreed } = event;
      return put(channel, { revision, title, package: event.package, party, agreed, brackets: event.brackets ?? [] });
    }
    case 'textAgreed':
      return change(event.channel, (t) => ({ ...t, agreed: [...t.agreed, event.party] }));
    case 'textBracketed':
      return change(event.channel, (t) => ({
        ...t,
        agreed: t.agreed.filter((p) => p !== event.bracket.party),
        brackets: placed(t.brackets, event.bracket),
      }));
    case 'textUnbracketed':
      return change(event.channel, (t) => ({ ...t, brackets: lifted(t.brackets, event.party, event) }));
    // Who goes takes its agreement and its brackets along.
    case 'caucusLeft':
      return change(`caucus/${event.caucus}`, (t) => ({
        ...t,
        agreed: t.agreed.filter((p) => p !== event.party),
        brackets: t.brackets.filter((b) => b.party !== event.party),
      }));
    case 'textReported':
      return { ...view, reports: { ...view.reports, [event.group]: event } };
    default:
      return view;
  }
}

/** Brackets stay with words that stay; who leaves its own in what it writes does not agree to it. */
function written(before: CommonText | undefined, event: TextWritten): CommonText {
  const { revision, title, party } = event;
  const brackets = before?.brackets.filter((b) => readsAlike(b, before.package, event.package)) ?? [];
  const agreed = brackets.some((b) => b.party === party) ? [] : [party];
  return { revision, title, package: event.package, party, agreed, brackets };
}
