// The page on which a record is written: fetches it from the device, and hears what the queue makes of it.
import { note } from '../frame.js';
import { app, id } from './app.js';
import { clock, queue, store } from './device.js';
import { local, writing } from './draft.js';
import { takeAlong } from './keep.js';
import { stateLine } from './line.js';
import { settled, withAdded } from './model.js';
import { photoState } from './photos.js';
import { moved, root } from './screen.js';
import { say } from './words.js';

// Whenever the server told its time, what is being written knows it.
let anchor = null;
function anchored(state) {
  if (!state.anchor || state.anchor === anchor || !['WRITING', 'REFUSED'].includes(app.draft.state)) return;
  anchor = state.anchor;
  app.reading(anchor);
  app.save();
}

// What the clocks of this page start from. Until somebody begins, only the newest of what the server told is of use.
function begun(entry) {
  if (app.draft.state === 'SENT') return;
  if (!app.draft.arrivedAt) app.draft.line = [];
  if (entry.anchor) app.reading(entry.anchor);
  if (entry.anchor?.life !== clock.life) app.reading(clock.read());
}

// It has its number now, and with it what the server knows of the school.
async function numbered() {
  app.draft.serverId = (await store.draft(id))?.serverId;
  const entry = app.draft.serverId && (await store.fetchPack(id).catch(() => null));
  if (!entry) return;
  Object.assign(app, { base: entry.pack, pack: withAdded(entry.pack, app.draft) });
  app.redraw();
}

// Only what the queue changed is taken over; what is being typed stays.
async function heard(state) {
  anchored(state);
  if (state.writer !== undefined && state.announced === id) {
    app.writer = state.writer;
    app.draft.announced = true;
  }
  if (state.begun === id && !app.draft.serverId) await numbered();
  const photos = await store.photosOf(id);
  const changed =
    photos.length === app.photos.length &&
    photos.some(one => one.state !== app.photos.find(other => other.id === one.id)?.state);
  app.photos.forEach(photo =>
    Object.assign(
      photo,
      photos.find(one => one.id === photo.id && (one.edition ?? 0) >= (photo.edition ?? 0)),
    ),
  );
  const kept = await store.draft(id);
  if (kept && app.draft.state !== 'SENT' && settled(app.draft, kept)) {
    app.draft = kept;
    app.redraw();
    return;
  }
  const stepped = Boolean(kept?.aside) !== Boolean(app.draft.aside);
  if (kept) Object.assign(app.draft, { posted: kept.posted, tries: kept.tries, aside: kept.aside });
  document.querySelectorAll('[data-photo]').forEach(old => {
    const photo = app.photos.find(one => one.id === old.dataset.photo);
    if (photo) old.replaceWith(photoState(photo));
  });
  document.querySelectorAll('.visit-line').forEach(old => old.replaceWith(stateLine()));
  if ((changed || stepped) && app.draft.state === 'SENDING') app.redraw();
}

async function load() {
  const kept = await store.pack(id);
  const entry = await store.fetchPack(id).catch(failure => {
    if (!kept) throw failure;
    return kept;
  });
  const numberless = (await store.drafts()).find(one => one.serverId === id);
  if (numberless) location.replace(writing(numberless.visitId));
  const draft = (await store.draft(id)) ?? (await store.begin(id));
  Object.assign(app, { base: entry.pack, pack: withAdded(entry.pack, draft), draft, photos: await store.photosOf(id) });
  app.kit = (await store.fetchKit().catch(() => null))?.pack ?? null;
  begun(entry);
  app.writer = app.pack.writer && !app.pack.mine ? app.pack.writer : null;
  if (app.pack.state === 'RECORDED' && app.draft.state === 'WRITING' && !app.draft.arrivedAt)
    location.replace(`/visits/${app.pack.id}`);
}

const LOOK = 15000;
const looking = () => app.draft && app.look();
setInterval(looking, LOOK);
document.addEventListener('visibilitychange', looking);
window.addEventListener('hashchange', () => moved(app));
window.addEventListener(
  'scroll',
  () => {
    if (['', '#items'].includes(location.hash) || location.hash.startsWith('#i/')) app.scroll = window.scrollY;
  },
  { passive: true },
);
load()
  .then(() => {
    moved(app);
    queue.listen(heard);
    queue.go();
    takeAlong(local(id) ? [] : [id]).then(done => {
      root.dataset.kept = String(done);
    });
    navigator.storage?.persist?.();
    root.dataset.ready = 'true';
  })
  .catch(() => {
    root.children[1].replaceChildren(note('red', say('notHere')));
  });
