import { Announcements, type Urgency } from './announcing';

const queue = new Announcements();

/** The texts of the two live regions. */
export const heard = $state({ polite: '', assertive: '' });

/** Tells people who listen instead of look. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  queue.add(text, urgency);
}

export function startAnnouncing(): () => void {
  const timer = setInterval(() => {
    const next = queue.take(Date.now());
    if (!next) return;
    // Some readers keep silent when a region gets the text it has: it is emptied in between.
    heard[next.urgency] = '';
    setTimeout(() => (heard[next.urgency] = next.text), 60);
  }, 300);
  return () => clearInterval(timer);
}
