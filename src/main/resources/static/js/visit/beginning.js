// Begins a visit that nobody planned: with the server when it can be reached, else here.
import { reader } from '../frame.js';
import { store } from './device.js';
import { writing } from './draft.js';
import { newId } from './id.js';
import { packOf } from './kit.js';

// As long as somebody stands and waits for one bar of signal.
const PATIENCE = 4000;

// The number of the visit; null where the server cannot be reached, undefined where it has something to say against it.
async function numbered(key, body) {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const who = await fetch('/visits/session', { headers: { Accept: 'application/json' }, signal });
    if (!who.ok || who.redirected) return undefined;
    const { login, header, token } = await who.json();
    if (login !== reader) return undefined;
    const answer = await fetch(`/visits/begun/${key}`, {
      method: 'POST',
      headers: { [header]: token, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ ...body, beganAgo: 0 }),
      signal,
    });
    return answer.ok ? (await answer.json()).id : undefined;
  } catch {
    return null;
  }
}

// Where its record is written; undefined when the server has something to say against it.
export async function beginVisit(kit, body, leader) {
  const key = newId();
  const id = navigator.onLine === false ? null : await numbered(key, body);
  if (id === undefined) return undefined;
  if (id !== null) return writing(id);
  await store.beginHere(key, body, packOf(kit.pack, key, body, leader), kit.anchor);
  return writing(key);
}
