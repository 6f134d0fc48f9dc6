// One round of sending: who is logged in, then for each visit that it was begun, its photos one by one and, when all of
// them are with the server, the record; each under its own name, so that a repeat changes nothing. A visit of which the
// server will not take a part never holds back the others.
import { joined, timeOf, timesOf } from './clock.js';
import { local, numberOf } from './draft.js';
import { record } from './record.js';

const MOST_TRIES = 5;
const MOST_REFUSALS = 6;
const ORIGINAL_LOST = ['originalGone', 'originalInUse'];
const FOR_GOOD = [400, 403, 404, 413, 422];
const stop = kind => Object.assign(new Error(kind), { stop: kind });

// parts: how much of a photo has gone, by its id; tell: says that something changed; clock: of this page.
export function roundOf({ store, fetch, upload, parts, tell, clock }) {
  let anchor = null;

  async function session() {
    const since = clock.mono();
    const answer = await fetch('/visits/session', { headers: { Accept: 'application/json' } });
    if (answer.status === 401 || answer.redirected) throw stop('loggedOut');
    if (!answer.ok) throw new Error('session');
    const who = await answer.json();
    if (who.login !== store.owner) throw stop('someoneElse');
    anchor = clock.anchor(Date.parse(who.now), since);
    tell({ anchor });
    return { [who.header]: who.token };
  }

  async function announce(draft, headers) {
    const answer = await fetch(`/visits/${numberOf(draft)}/start`, {
      method: 'POST',
      headers: { ...headers, Accept: 'application/json' },
    });
    if (answer.status === 401) throw stop('loggedOut');
    if (answer.status >= 500) return;
    const writer = answer.ok ? await answer.json() : { mine: true };
    await store.patch(draft.visitId, { announced: true });
    tell({ announced: draft.visitId, writer: writer.mine ? null : writer.name });
  }

  // A visit that was begun without a network gets its number; under the device's name for it there is one.
  async function begin(draft, headers) {
    const line = [...joined(draft.line ?? [], anchor), clock.read()];
    const beganAgo = Math.round(timesOf(line)?.at(-1) - timeOf(line, 'begun'));
    const answer = await fetch(`/visits/begun/${draft.visitId}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ ...draft.begun, beganAgo: Number.isFinite(beganAgo) ? Math.max(0, beganAgo) : 0 }),
    });
    if (answer.status === 401) throw stop('loggedOut');
    const { id, detail } = await answer.json().catch(() => ({}));
    if (!answer.ok) throw Object.assign(new Error(detail ?? ''), { status: answer.status });
    await store.patch(draft.visitId, { serverId: id });
    tell({ begun: draft.visitId });
    return store.draft(draft.visitId);
  }

  // First as it was taken, then with its marks. Names change only after the server said that it no longer has the photo,
  // and with each drawing.
  async function copiesOf(photo, progress, headers) {
    const [name, edition] = [`${photo.id}.${photo.round ?? 0}`, photo.edition ?? 0];
    let taken = photo.takenId;
    if (!taken) {
      taken = (await upload(photo, progress, headers, name)).id;
      await store.photoTaken(photo.id, photo.round ?? 0, taken);
    }
    if (!photo.copy) return taken;
    return (await upload(photo, progress, headers, `${name}.m${edition}`, taken)).id;
  }

  const afresh = photo => ({ state: 'KEPT', evidenceId: null, takenId: null, round: (photo.round ?? 0) + 1 });

  // True when another round has to follow.
  async function sendPhoto(photo, headers) {
    const progress = part => {
      parts.set(photo.id, part);
      tell({ kind: 'sending' });
    };
    progress(0);
    const edition = photo.edition ?? 0;
    try {
      const evidenceId = await copiesOf(photo, progress, headers);
      await store.photoSent(photo.id, edition, { state: 'SENT', evidenceId, error: null });
    } catch (failure) {
      if (failure.status === 401) throw stop('loggedOut');
      const lost = ORIGINAL_LOST.includes(failure.code) && (photo.round ?? 0) < MOST_TRIES;
      if (!failure.forGood || failure.status === 409) throw failure;
      await store.photoSent(photo.id, edition, lost ? afresh(photo) : { state: 'FAILED', error: failure.message });
      return lost;
    } finally {
      parts.delete(photo.id);
      tell({});
    }
    return false;
  }

  // Photos that the server no longer has get another name and another try; true when there are such.
  async function sentAgain(draft, errors) {
    const gone = Object.keys(errors)
      .filter(field => field.startsWith('photos.'))
      .map(field => Number(field.slice(7)));
    const lost = (await store.photosOf(draft.visitId)).filter(
      photo => gone.includes(photo.evidenceId) && (photo.round ?? 0) < MOST_TRIES,
    );
    await Promise.all(lost.map(photo => store.patchPhoto(photo.id, afresh(photo))));
    return lost.length > 0;
  }

  // What the server did not take: each mistake at its place.
  async function refused(draft, problem, status) {
    const errors = Object.fromEntries((problem.errors ?? []).map(one => [one.field ?? '', one.message]));
    if (await sentAgain(draft, errors)) return true;
    const late = ['visit.recordedBy', 'visit.cancelledBy'].includes(problem.code);
    const trouble = problem.detail ?? String(status);
    await store.patch(draft.visitId, { state: late ? 'LATE' : 'REFUSED', posted: false, errors, trouble });
    return false;
  }

  // How long ago things were is told anew each time, so that it is the record's own name that keeps it from being kept twice.
  const post = (draft, photos, headers) =>
    fetch(`/visits/${numberOf(draft)}/record`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(record(draft, photos, [...joined(draft.line ?? [], anchor), clock.read()])),
    });

  // True when another round has to follow: a photo came along meanwhile, or has to be sent again.
  async function sendRecord(draft, headers) {
    const photos = await store.photosOf(draft.visitId);
    if (photos.some(photo => photo.state === 'FAILED')) {
      await store.patch(draft.visitId, { state: 'REFUSED', trouble: null, errors: {} });
      return false;
    }
    if (photos.some(photo => photo.state === 'KEPT')) return true;
    await store.patch(draft.visitId, { posted: true });
    const answer = await post(draft, photos, headers);
    if (answer.status === 401) throw stop('loggedOut');
    if (answer.ok) {
      await store.confirmed(draft, await answer.json());
      return false;
    }
    const problem = await answer.json().catch(() => ({}));
    if (!problem.code && !FOR_GOOD.includes(answer.status))
      throw Object.assign(new Error(problem.detail ?? ''), { status: answer.status });
    return refused(draft, problem, answer.status);
  }

  async function sendVisit(asked, headers) {
    const draft = local(asked.visitId) && !asked.serverId ? await begin(asked, headers) : asked;
    if (!draft.announced && draft.arrivedAt) await announce(draft, headers);
    let more = false;
    for (const photo of await store.photosOf(draft.visitId)) {
      if (photo.state === 'KEPT') {
        more = (await sendPhoto(photo, headers)) || more;
        tell(await store.waiting());
      }
    }
    const now = await store.draft(draft.visitId);
    return now?.state === 'SENDING' ? sendRecord(now, headers) : more;
  }

  const sent = async draft => (await store.photosOf(draft.visitId)).filter(photo => photo.state === 'SENT').length;

  // Tried again with the others until nothing of it has got through so many times in a row; then it steps aside.
  async function put(draft, failure, progress) {
    const tries = progress ? 1 : (draft.tries ?? 0) + 1;
    const why = { at: Date.now(), status: failure.status, text: failure.message };
    await store.patch(draft.visitId, { tries, aside: tries < MOST_REFUSALS ? null : why });
  }

  // Only what a server answered is a visit's own trouble; a lost network or an ended session is everybody's.
  async function attempt(draft, headers, passed) {
    const before = await sent(draft);
    try {
      const more = await sendVisit(draft, headers);
      if (draft.tries) await store.patch(draft.visitId, { tries: 0, aside: null });
      return more;
    } catch (failure) {
      if (!(failure.status >= 400)) throw failure;
      passed.add(draft.visitId);
      await put(draft, failure, (await sent(draft)) > before);
      return false;
    }
  }

  // passed: visits that had their turn in vain; they wait for the next pause.
  async function everything(headers, passed) {
    let more = false;
    for (const draft of await store.due()) {
      if (!passed.has(draft.visitId) && (await attempt(draft, headers, passed))) more = true;
    }
    return more;
  }

  return { session, everything };
}
