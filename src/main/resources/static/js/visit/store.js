// What lies on the device: packs of visits, records being written, photos until the server has confirmed the record.
// Everything belongs to the person who is logged in; what another one left unsent stays hidden until he is back.
import { joined } from './clock.js';
import { fresh, local } from './draft.js';

const SENT_KEPT = 14 * 24 * 3600 * 1000;
// A visit that the server would not take for long is left alone for so long, unless somebody sends it again.
export const ASIDE = 3600 * 1000;

// What is needed to begin a visit changes by the day, not by the hour.
const KIT_KEPT = 20 * 60 * 1000;

const resting = draft => Boolean(draft.aside) && Date.now() - draft.aside.at < ASIDE;

// Bytes, since some phones lose pictures that lie in their database as they are. A marked photo has two: as it was taken,
// and with its marks.
const bytesOf = async blob => (blob ? { bytes: await blob.arrayBuffer(), type: blob.type } : {});
const blobOf = ({ bytes, type }) => new Blob([bytes], { type });
const flat = async ({ blob, copy, ...photo }) => ({
  ...photo,
  ...(await bytesOf(blob)),
  ...(copy === undefined ? {} : { copy: copy && (await bytesOf(copy)) }),
});
const whole = ({ bytes, type, ...photo }) => ({
  ...photo,
  ...(bytes ? { blob: blobOf({ bytes, type }) } : {}),
  ...(photo.copy?.bytes ? { copy: blobOf(photo.copy) } : {}),
});

// When a person leaves the device, only what is still to be sent stays, hidden until he is back.
export async function leftBy(base) {
  const drafts = await base.getAll('drafts');
  const unsent = new Set(drafts.filter(draft => draft.state !== 'SENT').map(draft => draft.key));
  const sent = drafts.filter(draft => draft.state === 'SENT');
  const read = (await base.getAll('packs')).filter(entry => !unsent.has(entry.key));
  await Promise.all(sent.map(draft => base.delete('drafts', draft.key)));
  await Promise.all(read.map(entry => base.delete('packs', entry.key)));
}

// opened: a promise of the database (database.js); owner: who is logged in; newId: gives names to new things; clock: of
// this page (clock.js).
export function storeOf({ opened, owner, fetch, newId, clock }) {
  const keyOf = id => `${owner}/${id}`;

  async function fetchPack(id) {
    const draft = local(id) ? await (await opened).get('drafts', keyOf(id)) : null;
    if (local(id) && !draft?.serverId) throw new Error('no number yet');
    return taken(id, `/visits/${draft?.serverId ?? id}/pack`);
  }

  async function taken(id, address) {
    const since = clock.mono();
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw Object.assign(new Error(address), { status: answer.status });
    const pack = await answer.json();
    const anchor = clock.anchor(Date.parse(pack.now), since);
    const entry = { key: keyOf(id), owner, id, pack, anchor, at: Date.now() };
    await (await opened).put('packs', entry);
    return entry;
  }

  const kit = async () => (await opened).get('packs', keyOf('kit'));

  // What a visit is begun with, and things are found by words; as it was kept, when it is new enough or there is no network.
  async function fetchKit() {
    const kept = await kit();
    if (kept && Date.now() - kept.at < KIT_KEPT) return kept;
    try {
      return await taken('kit', '/visits/kit');
    } catch (failure) {
      if (!kept) throw failure;
      return kept;
    }
  }

  // A visit that the server does not know of; begun: as it will be told, pack: made of the kit.
  async function beginHere(id, begun, pack, anchor) {
    const line = joined(anchor ? [anchor] : [], clock.read('begun'));
    const draft = { ...fresh(keyOf(id), owner, id, newId()), begun, line: joined(line, clock.read('arrived')) };
    const base = await opened;
    await base.put('packs', { key: keyOf(id), owner, id, pack, anchor, at: Date.now() });
    await base.put('drafts', { ...draft, arrivedAt: Date.now() });
  }

  // Makes of what lies there now what is to lie there, whatever a page has written meanwhile; null leaves it alone.
  async function change(store, key, made) {
    const open = (await opened).transaction(store, 'readwrite');
    const next = made(await open.store.get(key));
    if (next) await open.store.put(next);
    await open.done;
  }

  const patch = (id, fields) => change('drafts', keyOf(id), now => now && { ...now, ...fields });
  const patchPhoto = (id, fields) => change('photos', id, now => now && { ...now, ...fields });
  const markPhoto = async (id, fields) => {
    const drawn = await flat(fields);
    return patchPhoto(id, drawn);
  };
  // What was sent is what was drawn when its sending began; marks that were made meanwhile are still to go.
  const photoSent = (id, edition, fields) =>
    change('photos', id, now => now && { ...now, ...((now.edition ?? 0) === edition ? fields : {}) });
  const photoTaken = (id, round, takenId) =>
    change('photos', id, now => now && (now.round ?? 0) === round ? { ...now, takenId } : null);
  const photosOf = async id => (await (await opened).getAllFromIndex('photos', 'visit', keyOf(id))).map(whole);
  const drafts = async () => (await (await opened).getAll('drafts')).filter(draft => draft.owner === owner);

  // What the server has is final: a page that did not hear of it yet does not write over it.
  const save = draft => {
    draft.updatedAt = Date.now();
    return change('drafts', draft.key, now => (now?.state === 'SENT' ? null : draft));
  };

  async function begin(id) {
    const draft = fresh(keyOf(id), owner, id, newId());
    await save(draft);
    return draft;
  }

  // The server has it all: pictures go, a line for the list stays a while.
  async function confirmed(draft, receipt) {
    const ids = (await photosOf(draft.visitId)).map(photo => photo.id);
    const base = (await opened).transaction(['drafts', 'photos', 'packs'], 'readwrite');
    const sent = { ...draft, state: 'SENT', receipt, errors: {}, trouble: null, updatedAt: Date.now() };
    base.objectStore('drafts').put(sent);
    ids.forEach(photo => base.objectStore('photos').delete(photo));
    base.objectStore('packs').delete(draft.key);
    await base.done;
  }

  // What is on its way to the server, and what stepped aside.
  const unsent = async () => (await drafts()).filter(draft => draft.state !== 'SENT');
  const due = async () => (await unsent()).filter(draft => !resting(draft));
  const aside = async () => (await unsent()).filter(resting);

  // How much is still to be told to the server.
  async function waiting() {
    const open = await due();
    const photos = await Promise.all(open.map(draft => photosOf(draft.visitId)));
    return {
      count: photos.flat().filter(photo => photo.state === 'KEPT').length,
      records: open.filter(draft => draft.state === 'SENDING').length,
      unannounced: open.filter(draft => draft.state === 'WRITING' && draft.arrivedAt && !draft.announced).length,
    };
  }

  async function sweep() {
    const base = await opened;
    const all = await base.getAll('drafts');
    const old = all.filter(draft => draft.state === 'SENT' && Date.now() - draft.updatedAt > SENT_KEPT);
    await Promise.all(old.map(draft => base.delete('drafts', draft.key)));
    const left = new Set(all.filter(draft => draft.state !== 'SENT').map(draft => draft.key));
    const strange = (await base.getAll('packs')).filter(entry => entry.owner !== owner && !left.has(entry.key));
    await Promise.all(strange.map(entry => base.delete('packs', entry.key)));
  }

  return {
    owner,
    fetchPack,
    fetchKit,
    beginHere,
    begin,
    save,
    patch,
    drafts,
    due,
    aside,
    confirmed,
    waiting,
    sweep,
    photosOf,
    patchPhoto,
    markPhoto,
    photoSent,
    photoTaken,
    pack: async id => (await opened).get('packs', keyOf(id)),
    draft: async id => (await opened).get('drafts', keyOf(id)),
    keepPhoto: async photo => {
      const row = await flat(photo);
      return (await opened).put('photos', row);
    },
    dropPhoto: async id => (await opened).delete('photos', id),
  };
}
