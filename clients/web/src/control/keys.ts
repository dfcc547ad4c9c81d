export type ControlKey = 'pause' | 'inject' | 'moment' | 'keys' | 'back';

const keys: Readonly<Record<string, ControlKey>> = {
  ' ': 'pause',
  i: 'inject',
  m: 'moment',
  '?': 'keys',
  Escape: 'back',
};

/** What a key means here; null while somebody writes or works a control, and with a modifier held. */
export function controlKey({ key, target, metaKey, ctrlKey, altKey }: KeyboardEvent): ControlKey | null {
  if (metaKey || ctrlKey || altKey || document.querySelector('dialog[open]')) return null;
  const meant = keys[key] ?? null;
  const focused = target as Element;
  if (focused.closest('input, textarea, select')) return null;
  if (meant === 'pause' && focused.closest('button, a, [role=button], summary')) return null;
  return meant;
}
