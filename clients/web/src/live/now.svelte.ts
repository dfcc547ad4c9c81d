import { createSubscriber } from 'svelte/reactivity';

const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, 250);
  return () => clearInterval(timer);
});

/** This machine's clock, milliseconds since 1970; whoever reads it while rendering is rendered again as it goes on. */
export function now(): number {
  subscribe();
  return Date.now();
}
