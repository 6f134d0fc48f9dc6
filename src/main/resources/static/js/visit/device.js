// This device: its store and its queue, with the browser's network, locks and timers.
import { reader } from '../frame.js';
import { send } from '../photo.js';
import { clockOf } from './clock.js';
import { opened } from './database.js';
import { newId } from './id.js';
import { queueOf } from './queue.js';
import { storeOf } from './store.js';

const ask = (address, how) => fetch(address, how);
const upload = (photo, progress, headers, key, of) => {
  const blob = of ? photo.copy : photo.blob;
  const file = new File([blob], `${photo.id}.jpg`, { type: blob.type || 'image/jpeg' });
  return send(file, progress, { headers, key, of });
};

const device = {
  online: () => navigator.onLine !== false,
  alone: async work =>
    navigator.locks
      ? navigator.locks.request('visit-queue', { ifAvailable: true }, lock => (lock ? work() : false))
      : work(),
  after: (pause, work) => {
    const timer = setTimeout(work, pause);
    return () => clearTimeout(timer);
  },
};

export const clock = clockOf({
  wall: () => Date.now(),
  mono: () => performance.now(),
  hidden: () => document.visibilityState === 'hidden',
  life: newId(),
});
export const store = storeOf({ opened, owner: reader, fetch: ask, newId, clock });
export const queue = queueOf({ store, fetch: ask, upload, device, clock });

window.addEventListener('online', queue.networkBack);
window.addEventListener('offline', queue.networkLost);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && queue.go());
