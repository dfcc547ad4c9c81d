import type { Frame } from '../wire/contracts';
import type { CommonText } from './room';
import type { SessionView } from './session';

/** The texts that rooms and working groups write, and what the groups report. */
export function applyTexts(view: SessionView, { event }: Frame): SessionView {
  const put = (channel: string, text: CommonText): SessionView => ({
    ...view,
    texts: { ...view.texts, [channel]: text },
  });
  switch (event.type) {
    case 'textWritten': {
      const { channel, revision, title, party } = event;
      return put(channel, { revision, title, package: event.package, party, agreed: [party] });
    }
    case 'textShown': {
      const { channel, revision, title, party, agreed } = event;
      return put(channel, { revision, title, package: event.package, party, agreed });
    }
    case 'textAgreed': {
      const text = view.texts[event.channel];
      return text ? put(event.channel, { ...text, agreed: [...text.agreed, event.party] }) : view;
    }
    case 'textReported':
      return { ...view, reports: { ...view.reports, [event.group]: event } };
    default:
      return view;
  }
}
