// Sends what lies on the device: photos one by one, then the record, each exactly once under its own name. Goes on by
// itself when the network is back, when a page is opened and after a pause; a session that ended stops it and loses nothing.
(() => {
  const { store } = window.visit;
  const PAUSES = [2, 5, 10, 20, 40, 60].map(seconds => seconds * 1000);
  const listeners = new Set();
  const sending = new Map();
  let state = { kind: navigator.onLine === false ? 'offline' : 'idle' };
  let tries = 0;
  let timer = null;
  let again = false;

  const tell = change => {
    state = { ...state, ...change };
    listeners.forEach(listen => listen(state));
  };
  const stop = kind => Object.assign(new Error(kind), { stop: kind });

  async function session() {
    const answer = await fetch('/visits/session', { headers: { Accept: 'application/json' } });
    if (answer.status === 401 || answer.redirected) throw stop('loggedOut');
    if (!answer.ok) throw new Error('session');
    const who = await answer.json();
    if (who.login !== store.owner) throw stop('someoneElse');
    return { [who.header]: who.token };
  }

  // The name changes only after the server said that it no longer has the photo.
  async function sendPhoto(photo, headers) {
    sending.set(photo.id, 0);
    tell({ kind: 'sending' });
    try {
      const file = new File([photo.blob], `${photo.id}.jpg`, { type: photo.blob.type || 'image/jpeg' });
      const answer = await zhenggai.photo.send(
        file,
        part => {
          sending.set(photo.id, part);
          tell({});
        },
        headers,
        `${photo.id}.${photo.round ?? 0}`,
      );
      const now = await store.photo(photo.id);
      if (now) await store.keepPhoto({ ...now, state: 'SENT', evidenceId: answer.id, error: null });
    } catch (failure) {
      if (failure.status === 401) throw stop('loggedOut');
      if (!failure.forGood || failure.status === 409) throw failure;
      await store.keepPhoto({ ...photo, state: 'FAILED', error: failure.message });
    } finally {
      sending.delete(photo.id);
      tell({});
    }
  }

  // What the server did not take: each mistake at its place, photos that are gone for another try.
  async function refused(draft, problem, status) {
    const errors = Object.fromEntries((problem.errors ?? []).map(one => [one.field ?? '', one.message]));
    const gone = Object.keys(errors)
      .filter(field => field.startsWith('photos.'))
      .map(field => Number(field.slice(7)));
    if (gone.length > 0) {
      const lost = (await store.photosOf(draft.visitId)).filter(photo => gone.includes(photo.evidenceId));
      await Promise.all(
        lost.map(photo =>
          store.keepPhoto({ ...photo, state: 'KEPT', evidenceId: null, round: (photo.round ?? 0) + 1 }),
        ),
      );
      if (lost.length > 0) {
        again = true;
        return;
      }
    }
    const late = ['visit.recordedBy', 'visit.cancelledBy'].includes(problem.code);
    await store.patch(draft.visitId, {
      state: late ? 'LATE' : 'REFUSED',
      posted: false,
      errors,
      trouble: problem.detail ?? String(status),
    });
  }

  async function sendRecord(draft, headers) {
    const photos = await store.photosOf(draft.visitId);
    if (photos.some(photo => photo.state === 'FAILED')) {
      await store.patch(draft.visitId, { state: 'REFUSED', trouble: null, errors: {} });
      return;
    }
    await store.patch(draft.visitId, { posted: true });
    const answer = await fetch(`/visits/${draft.visitId}/record`, {
      method: 'POST',
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'Idempotency-Key': draft.recordKey,
      },
      body: JSON.stringify(visit.model.record(draft, photos)),
    });
    if (answer.status === 401) throw stop('loggedOut');
    if (answer.ok) {
      await store.confirmed(draft, await answer.json());
      return;
    }
    const problem = await answer.json().catch(() => ({}));
    const settled = problem.code || [400, 403, 404, 413, 422].includes(answer.status);
    if (!settled) throw new Error(String(answer.status));
    await refused(draft, problem, answer.status);
  }

  async function announce(draft, headers) {
    const answer = await fetch(`/visits/${draft.visitId}/start`, {
      method: 'POST',
      headers: { ...headers, Accept: 'application/json' },
    });
    if (answer.status >= 500) return;
    const writer = answer.ok ? await answer.json() : { mine: true };
    await store.patch(draft.visitId, { announced: true });
    tell({ announced: draft.visitId, writer: writer.mine ? null : writer.name });
  }

  async function everything(headers) {
    for (const draft of await store.drafts()) {
      if (draft.state === 'SENT') continue;
      if (!draft.announced && draft.arrivedAt) await announce(draft, headers);
      for (const photo of await store.photosOf(draft.visitId)) {
        if (photo.state === 'KEPT') {
          await sendPhoto(photo, headers);
          tell({ ...(await waiting()) });
        }
      }
      const now = await store.draft(draft.visitId);
      if (now?.state === 'SENDING') await sendRecord(now, headers);
    }
  }

  async function waiting() {
    let count = 0;
    let records = 0;
    for (const draft of await store.drafts()) {
      if (draft.state === 'SENT') continue;
      if (draft.state === 'SENDING') records += 1;
      count += (await store.photosOf(draft.visitId)).filter(photo => photo.state === 'KEPT').length;
    }
    return { count, records };
  }

  async function run() {
    clearTimeout(timer);
    try {
      do {
        again = false;
        if (
          (await waiting()).count + (await waiting()).records > 0 ||
          (await store.drafts()).some(draft => draft.state === 'WRITING' && draft.arrivedAt && !draft.announced)
        ) {
          const headers = await session();
          tell({ kind: 'sending', ...(await waiting()) });
          await everything(headers);
        }
      } while (again);
      tries = 0;
      tell({ kind: 'idle', ...(await waiting()), changed: Date.now() });
    } catch (failure) {
      const pause = PAUSES[Math.min(tries, PAUSES.length - 1)];
      tries += 1;
      tell({
        kind: failure.stop ?? (navigator.onLine === false ? 'offline' : 'waiting'),
        ...(await waiting()),
        changed: Date.now(),
      });
      if (!failure.stop) timer = setTimeout(go, pause);
    }
  }

  // One sender for all open pages. Who asks meanwhile is served by the next round.
  function go() {
    again = true;
    const locked = navigator.locks
      ? navigator.locks.request('visit-queue', { ifAvailable: true }, lock => (lock ? run() : later()))
      : run();
    return Promise.resolve(locked).catch(() => {});
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(go, 3000);
  };

  window.addEventListener('online', () => {
    tries = 0;
    go();
  });
  window.addEventListener('offline', async () => tell({ kind: 'offline', ...(await waiting()) }));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && go());

  window.visit.queue = {
    go,
    waiting,
    listen: listener => {
      listeners.add(listener);
      listener(state);
    },
    part: id => sending.get(id),
    state: () => state,
  };
})();
