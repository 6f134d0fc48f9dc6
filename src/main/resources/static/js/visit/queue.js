// Sends what lies on the device, each thing exactly once under its own name. Goes on by itself when the network is back,
// when a page is opened and after a pause; a session that ended stops it and loses nothing.
import { roundOf } from './round.js';
import { ASIDE } from './store.js';

const PAUSES = [2, 5, 10, 20, 40, 60].map(seconds => seconds * 1000);
const OTHER_PAGE = 3000;

// device: online() says whether there is a network; alone(work) does the work unless another page does its own, and then
// gives false; after(pause, work) does it later and gives what calls it off. clock: of this page.
export function queueOf({ store, fetch, upload, device, clock }) {
  const listeners = new Set();
  const parts = new Map();
  let state = { kind: device.online() ? 'idle' : 'offline' };
  let tries = 0;
  let again = false;
  let running = null;
  let callOff = () => {};

  const tell = change => {
    state = { ...state, ...change };
    listeners.forEach(listen => listen(state));
  };
  const round = roundOf({ store, fetch, upload, parts, tell, clock });

  function later(pause) {
    again = false;
    callOff();
    callOff = device.after(pause, go);
  }

  const left = async () => ({ ...(await store.waiting()), aside: (await store.aside()).length });

  async function once(passed) {
    again = false;
    const now = await left();
    if (now.count + now.records + now.unannounced === 0) return;
    const headers = await round.session();
    tell({ kind: 'sending', ...now });
    if (await round.everything(headers, passed)) again = true;
  }

  async function failed(failure) {
    const kind = failure.stop ?? (device.online() ? (failure.kind ?? 'waiting') : 'offline');
    const pause = PAUSES[Math.min(tries, PAUSES.length - 1)];
    tries += 1;
    again = false;
    if (!failure.stop) later(pause);
    tell({ kind, ...(await left()), changed: Date.now() });
  }

  // Some had their turn in vain and are to have another; those that stepped aside have theirs much later.
  async function rest(passed) {
    const due = (await store.due()).some(draft => passed.has(draft.visitId));
    if (due) throw Object.assign(new Error('refused'), { kind: 'refused' });
    tries = 0;
    const now = await left();
    if (now.aside > 0) later(ASIDE);
    tell({ kind: 'idle', ...now, changed: Date.now() });
  }

  async function run() {
    callOff();
    const passed = new Set();
    try {
      do await once(passed);
      while (again);
      await rest(passed);
    } catch (failure) {
      await failed(failure);
    }
    return true;
  }

  // One sender for all open pages. Who asks meanwhile is served by the next round.
  function go() {
    again = true;
    running ??= device
      .alone(run)
      .then(done => done || later(OTHER_PAGE))
      .catch(() => later(PAUSES.at(-1)))
      .finally(() => {
        running = null;
        if (again) go();
      });
    return running;
  }

  async function sendAgain() {
    for (const draft of await store.aside()) await store.patch(draft.visitId, { tries: 0, aside: null });
    tries = 0;
    return go();
  }

  return {
    go,
    sendAgain,
    listen: listener => {
      listeners.add(listener);
      listener(state);
    },
    networkBack: () => {
      tries = 0;
      return go();
    },
    networkLost: async () => tell({ kind: 'offline', ...(await left()) }),
    part: id => parts.get(id),
    state: () => state,
  };
}
