// What lies on the device: packs of visits, records being written, photos until the server has confirmed the record.
// Everything belongs to the person who is logged in; what another one left unsent stays hidden until he is back.
(() => {
  const owner = zhenggai.reader;
  const SENT_KEPT = 14 * 24 * 3600 * 1000;
  // Random names also where the browser gives no secure ones, such as a test server without a certificate.
  const newId = () =>
    crypto.randomUUID?.() ??
    [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const keyOf = id => `${owner}/${id}`;
  const opened = idb.openDB('zhenggai-visits', 1, {
    upgrade(base) {
      base.createObjectStore('packs', { keyPath: 'key' });
      base.createObjectStore('drafts', { keyPath: 'key' });
      base.createObjectStore('photos', { keyPath: 'id' }).createIndex('visit', 'visitKey');
    },
  });

  async function fetchPack(id) {
    const answer = await fetch(`/visits/${id}/pack`, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw Object.assign(new Error('pack'), { status: answer.status });
    const pack = await answer.json();
    const entry = { key: keyOf(id), owner, id, pack, ahead: Date.parse(pack.now) - Date.now(), at: Date.now() };
    await (await opened).put('packs', entry);
    return entry;
  }

  // A new name for a new record: under it the server keeps one, however often it is sent.
  const fresh = id => ({
    key: keyOf(id),
    owner,
    visitId: id,
    recordKey: newId(),
    state: 'WRITING',
    marks: {},
    notes: {},
    findings: [],
    methods: ['SITE'],
    companions: '',
    opinion: '',
    signature: null,
    supplement: false,
    arrivedAt: null,
    leftAt: null,
    announced: false,
    errors: {},
    trouble: null,
    receipt: null,
    updatedAt: Date.now(),
  });

  // Changes a few fields of what lies there now, whatever a page has written meanwhile.
  async function patch(id, fields) {
    const change = (await opened).transaction('drafts', 'readwrite');
    const now = await change.store.get(keyOf(id));
    if (now) await change.store.put({ ...now, ...fields });
    await change.done;
  }

  const photosOf = async id => (await opened).getAllFromIndex('photos', 'visit', keyOf(id));

  // The server has it all: pictures go, a line for the list stays a while.
  async function confirmed(draft, receipt) {
    const base = await opened;
    const ids = (await photosOf(draft.visitId)).map(photo => photo.id);
    const change = base.transaction(['drafts', 'photos', 'packs'], 'readwrite');
    change
      .objectStore('drafts')
      .put({ ...draft, state: 'SENT', receipt, errors: {}, trouble: null, updatedAt: Date.now() });
    ids.forEach(photo => change.objectStore('photos').delete(photo));
    change.objectStore('packs').delete(draft.key);
    await change.done;
  }

  async function sweep() {
    const base = await opened;
    const drafts = await base.getAll('drafts');
    const old = drafts.filter(draft => draft.state === 'SENT' && Date.now() - draft.updatedAt > SENT_KEPT);
    await Promise.all(old.map(draft => base.delete('drafts', draft.key)));
    const unsent = new Set(drafts.filter(draft => draft.state !== 'SENT').map(draft => draft.key));
    const packs = await base.getAll('packs');
    const strange = packs.filter(entry => entry.owner !== owner && !unsent.has(entry.key));
    await Promise.all(strange.map(entry => base.delete('packs', entry.key)));
  }

  const store = {
    owner,
    newId,
    fetchPack,
    photosOf,
    confirmed,
    sweep,
    patch,
    pack: async id => (await opened).get('packs', keyOf(id)),
    draft: async id => (await opened).get('drafts', keyOf(id)),
    begin: async id => {
      const draft = fresh(id);
      await store.save(draft);
      return draft;
    },
    save: async draft => {
      draft.updatedAt = Date.now();
      await (await opened).put('drafts', draft);
    },
    drafts: async () => (await (await opened).getAll('drafts')).filter(draft => draft.owner === owner),
    forget: async draft => {
      const base = await opened;
      const photos = await photosOf(draft.visitId);
      await Promise.all([...photos.map(photo => base.delete('photos', photo.id)), base.delete('drafts', draft.key)]);
    },
    photo: async id => (await opened).get('photos', id),
    keepPhoto: async photo => (await opened).put('photos', photo),
    dropPhoto: async id => (await opened).delete('photos', id),
  };
  window.visit = Object.assign(window.visit ?? {}, { store });
})();
