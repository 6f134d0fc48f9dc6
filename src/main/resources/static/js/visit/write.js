// The page on which a record is written: fetches it from the device, and hears what the queue makes of it.
import { note } from '../frame.js';
import { app, id } from './app.js';
import { queue, store } from './device.js';
import { takeAlong } from './keep.js';
import { stateLine } from './line.js';
import { settled } from './model.js';
import { photoState } from './photos.js';
import { moved, root } from './screen.js';
import { say } from './words.js';

// Only what the queue changed is taken over; what is being typed stays.
async function heard(state) {
  if (state.writer !== undefined && state.announced === id) {
    app.writer = state.writer;
    app.draft.announced = true;
  }
  const photos = await store.photosOf(id);
  const changed =
    photos.length === app.photos.length &&
    photos.some(one => one.state !== app.photos.find(other => other.id === one.id)?.state);
  app.photos.forEach(photo =>
    Object.assign(
      photo,
      photos.find(one => one.id === photo.id),
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
  Object.assign(app, {
    pack: entry.pack,
    ahead: entry.ahead,
    draft: (await store.draft(id)) ?? (await store.begin(id)),
    photos: await store.photosOf(id),
  });
  app.writer = app.pack.writer && !app.pack.mine ? app.pack.writer : null;
  if (app.pack.state === 'RECORDED' && app.draft.state === 'WRITING' && !app.draft.arrivedAt)
    location.replace(`/visits/${id}`);
}

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
    takeAlong([id]).then(done => {
      root.dataset.kept = String(done);
    });
    navigator.storage?.persist?.();
    root.dataset.ready = 'true';
  })
  .catch(() => {
    root.children[1].replaceChildren(note('red', say('notHere')));
  });
