// The database of visits on this device.
import { openDB } from '../idb/build/index.js';

export const opened = openDB('zhenggai-visits', 1, {
  upgrade(base) {
    base.createObjectStore('packs', { keyPath: 'key' });
    base.createObjectStore('drafts', { keyPath: 'key' });
    base.createObjectStore('photos', { keyPath: 'id' }).createIndex('visit', 'visitKey');
  },
});
