// A telephone without a browser around it: the real store and queue on tables in memory, a server that keeps what it is
// sent, timers that run when a test says so.
import { clockOf } from '../../../main/resources/static/js/visit/clock.js';
import { remarked } from '../../../main/resources/static/js/visit/model.js';
import { queueOf } from '../../../main/resources/static/js/visit/queue.js';
import { storeOf } from '../../../main/resources/static/js/visit/store.js';

const KEYS = { packs: 'key', drafts: 'key', photos: 'id' };
const copy = value => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

export function memory() {
  const tables = { packs: new Map(), drafts: new Map(), photos: new Map() };
  const table = name => ({
    get: async key => copy(tables[name].get(key)),
    put: async value => void tables[name].set(value[KEYS[name]], copy(value)),
    delete: async key => void tables[name].delete(key),
  });
  const all = name => [...tables[name].keys()].sort().map(key => copy(tables[name].get(key)));
  return {
    get: (name, key) => table(name).get(key),
    put: (name, value) => table(name).put(value),
    delete: (name, key) => table(name).delete(key),
    getAll: async name => all(name),
    getAllFromIndex: async (name, _, key) => all(name).filter(row => row.visitKey === key),
    transaction: names => ({ store: table([names].flat()[0]), objectStore: table, done: Promise.resolve() }),
  };
}

const answer = (status, body = {}) => ({ status, ok: status < 300, redirected: false, json: async () => copy(body) });
export const problem = (status, body) => () => answer(status, body);
export const lost = () => {
  throw new Error('no network');
};
export const photoRefused = (status, forGood, message = '', code) =>
  Object.assign(new Error(message), { status, forGood, code });

// Keeps one photo and one record under a name, as the real one does. instead: what happens once to the next request of a
// kind in place of the ordinary answer; then: what happens while it is answered.
export function serverOf(login = 'lin') {
  const server = { login, asked: [], addresses: [], photos: new Map(), records: new Map(), begun: new Map(), instead: {}, meanwhile: {} };
  const planned = kind => (server.instead[kind] ?? []).shift();
  const ordinary = {
    session: () => answer(200, { login: server.login, header: 'X-CSRF-TOKEN', token: 'secret', now: '2026-11-28T08:00:00Z' }),
    start: () => answer(200, { mine: true }),
    kit: () => answer(200, { schools: [], now: '2026-11-28T08:00:00Z' }),
    begun: (_, how) => {
      server.begun.set(_, JSON.parse(how.body));
      return answer(200, { id: 70 + [...server.begun.keys()].indexOf(_) });
    },
    pack: () => answer(200, { id: 7, items: [], now: '2026-11-28T08:00:00Z' }),
    record: (_, how) => {
      const { key } = JSON.parse(how.body);
      if (!server.records.has(key)) server.records.set(key, JSON.parse(how.body));
      return answer(200, { visitId: 7, findings: [] });
    },
  };
  server.take = (kind, address, how) => ordinary[kind](address, how);
  server.fetch = async (address, how) => {
    const kind = /\/begun\/[^/]+$/.test(address) ? 'begun' : address.split('/').pop();
    server.addresses.push(address);
    server.asked.push(kind === 'record' ? `record ${JSON.parse(how.body).key}` : kind);
    await server.meanwhile[kind]?.();
    return (planned(kind) ?? ordinary[kind])(address, how);
  };
  server.upload = async (photo, progress, headers, key, of) => {
    server.asked.push(of ? `photo ${key} of ${of}` : `photo ${key}`);
    progress(0.5);
    await server.meanwhile.photo?.(photo);
    const other = planned('photo');
    if (other) throw other;
    if (!server.photos.has(key)) server.photos.set(key, 100 + server.photos.size);
    return { id: server.photos.get(key) };
  };
  return server;
}

// Its clock runs only when a test says so.
const stopped = () => {
  const now = { mono: 0, wall: Date.parse('2026-11-28T08:00:00Z') };
  return { now, ...clockOf({ wall: () => now.wall, mono: () => now.mono, hidden: () => false, life: 'a page' }) };
};

export function phoneOf({ base = memory(), server = serverOf(), owner = 'lin', busy = () => false, clock = stopped() } = {}) {
  const timers = [];
  const phone = { base, server, timers, network: true, clock };
  let names = 0;
  const device = {
    online: () => phone.network,
    alone: async work => (busy() ? false : work()),
    after: (pause, work) => {
      const timer = { pause, work };
      timers.push(timer);
      return () => timers.includes(timer) && timers.splice(timers.indexOf(timer), 1);
    },
  };
  const newId = () => `name-${(names += 1)}`;
  phone.store = storeOf({ opened: Promise.resolve(base), owner, fetch: server.fetch, newId, clock });
  phone.queue = queueOf({ store: phone.store, fetch: server.fetch, upload: server.upload, device, clock });
  phone.later = () => timers.shift().work();
  // Drawn on, as the page does it; the drawing itself is of no interest here.
  phone.mark = async (id, ...marks) => {
    const photo = await base.get('photos', id);
    return phone.store.patchPhoto(id, remarked(photo, { marks, copy: marks.length > 0 ? {} : null }));
  };
  phone.photo = (id, ref = 'signature', fields = {}) =>
    phone.store.keepPhoto({
      id,
      ref,
      side: 'before',
      visitKey: `${owner}/7`,
      state: 'KEPT',
      evidenceId: null,
      error: null,
      at: 1,
      ...fields,
    });
  // Begun here, where there is no network, with what a kit made of it.
  phone.begunHere = async (name = 'begun-1', fields = {}) => {
    const pack = { id: name, items: [], checklist: '', now: '2026-11-28T08:00:00Z' };
    const anchor = clock.anchor(Date.parse(pack.now), clock.mono());
    await phone.store.beginHere(name, { schoolId: 3, mode: 'RANDOM', checklistId: null, memberIds: [] }, pack, anchor);
    await phone.store.patch(name, fields);
    return phone.store.draft(name);
  };
  // Begun, announced and given away, with a photo for each name.
  phone.written = async (photos = [], fields = {}) => {
    const draft = await phone.store.begin(7);
    const times = { arrivedAt: 1000, leftAt: 2000, announced: true };
    await phone.store.save({ ...draft, ...times, state: 'SENDING', attempt: 1, ...fields });
    for (const id of photos) await phone.photo(id);
  };
  return phone;
}
