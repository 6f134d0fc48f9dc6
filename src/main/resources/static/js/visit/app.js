// The record in hand: what can be done with it. Everything is on the device before the screen shows it.
import { note } from '../frame.js';
import { smaller } from '../photo.js';
import { joined, timesOf } from './clock.js';
import { clock, queue, store } from './device.js';
import { ask } from './elements.js';
import { newId } from './id.js';
import { brief } from './end-findings.js';
import { withFindings } from './found.js';
import { findingsOf, of, signedText } from './model.js';
import { pad } from './pad.js';
import { plateOf } from './plates.js';
import { redraw, redrawCard, refresh, root } from './screen.js';
import { say } from './words.js';

// /visits/{number}/write, or /visits/begun/{name}/write for what has no number yet.
const [, , first, second] = location.pathname.split('/');
export const id = first === 'begun' ? second : Number(first);
// base: the pack as it came, pack: with what was added by hand, kit: what things are found with.
export const app = { base: null, pack: null, kit: null, draft: null, photos: [], open: null, writer: null };
let saving = Promise.resolve();

app.redraw = () => redraw(app);
app.refresh = () => refresh(app);

// Of the clocks of this device the draft keeps what its times are reckoned from.
app.reading = reading => {
  app.draft.line = joined(app.draft.line ?? [], reading);
};
const now = () => Math.round(timesOf([...(app.draft.line ?? []), clock.read()])?.at(-1) ?? Date.now());
const stamp = event => {
  app.reading(clock.read(event));
  return now();
};
app.look = () => {
  const parted = clock.look();
  parted.forEach(app.reading);
  if (parted.length > 0 && app.draft.state === 'WRITING') app.save();
};
app.save = () => {
  const copy = structuredClone(app.draft);
  saving = saving.then(() => store.save(copy)).catch(() => app.full());
  return saving;
};
app.full = () => root.prepend(note('red', say('deviceFull')));
app.say = text => root.prepend(note('amber', text));
app.photosOf = (ref, side) => of(app.photos, ref, side).sort((one, other) => one.at - other.at);
app.touch = () => {
  app.draft.arrivedAt ??= stamp('arrived');
  if (app.draft.state === 'REFUSED') app.draft.state = 'WRITING';
  return app.save();
};

app.mark = (code, mark) => {
  const found = findingsOf(app.draft, code);
  const set = () => {
    if (mark === 'UNCHECKED') delete app.draft.marks[code];
    else app.draft.marks[code] = mark;
    delete app.draft.bulk?.[code];
    app.open = null;
    app.touch();
    redrawCard(app, code);
  };
  if (found.length === 0) set();
  else
    ask(say('markSure', found.length), say('delete'), async () => {
      for (const finding of found) await forget(finding);
      set();
    });
};
app.unfold = code => {
  app.open = app.open === code ? null : code;
  redrawCard(app, code);
};
// Ticked together: the record says so, and when.
app.rest = items => {
  app.draft.arrivedAt ??= stamp('arrived');
  app.draft.rests = (app.draft.rests ?? 0) + 1;
  const event = `rest${app.draft.rests}`;
  app.reading(clock.read(event));
  app.draft.bulk ??= {};
  items
    .filter(item => !app.draft.marks[item.code])
    .forEach(item => {
      app.draft.marks[item.code] = 'OK';
      app.draft.bulk[item.code] = event;
    });
  app.touch();
  app.redraw();
};
app.write = (finding, fields) => {
  Object.assign(finding, fields);
  Object.keys(app.draft.errors)
    .filter(name => name.startsWith(`findings.${finding.ref}.`))
    .forEach(name => delete app.draft.errors[name]);
  app.touch();
  app.refresh();
};
const { unlisted } = withFindings(app);
const forget = async finding => {
  for (const photo of app.photos.filter(one => one.ref === finding.ref)) await store.dropPhoto(photo.id);
  app.photos = app.photos.filter(one => one.ref !== finding.ref);
  app.draft.findings = app.draft.findings.filter(one => one.ref !== finding.ref);
};
app.dropFinding = async finding => {
  await forget(finding);
  unlisted(finding.itemCode);
  await app.touch();
  location.hash = app.way ?? '#items';
};

// Somebody read the plate of a point, and so is there now. Once more is another time.
app.scanned = async code => {
  const plate = await plateOf(app.base.plates, code);
  if (!plate) return null;
  app.draft.arrivedAt ??= stamp('arrived');
  app.draft.scans ??= [];
  const event = `scan${app.draft.scans.length + 1}`;
  app.draft.scans.push({ code, event, pointId: plate.pointId, name: plate.name, place: plate.place, at: stamp(event) });
  await app.touch();
  return plate;
};

app.addPhotos = async (ref, side, files) => {
  for (const file of files.slice(0, 12)) {
    root.classList.add('is-busy');
    const blob = await smaller(file);
    await keep({ id: newId(), ref, side, blob });
    root.classList.remove('is-busy');
    app.redraw();
  }
  queue.go();
};
const keep = async photo => {
  const entry = { ...photo, visitKey: app.draft.key, state: 'KEPT', evidenceId: null, error: null, at: now() };
  try {
    await store.keepPhoto(entry);
    app.photos.push(entry);
  } catch {
    app.full();
  }
};
app.dropPhoto = async photo => {
  await store.dropPhoto(photo.id);
  app.photos = app.photos.filter(one => one.id !== photo.id);
  app.touch();
  app.redraw();
};
app.sign = () =>
  pad(brief(app), async blob => {
    const text = signedText(app.draft, app.photos);
    for (const photo of app.photos.filter(one => one.ref === 'signature')) await app.dropPhoto(photo);
    await keep({ id: newId(), ref: 'signature', side: 'before', blob, text });
    app.touch();
    app.redraw();
    queue.go();
  });

app.send = async supplement => {
  app.draft.supplement = Boolean(supplement);
  app.draft.arrivedAt ??= stamp('arrived');
  app.draft.leftAt = stamp('left');
  Object.assign(app.draft, { state: 'SENDING', tries: 0, aside: null });
  app.draft.attempt = (app.draft.attempt ?? 0) + 1;
  app.draft.errors = {};
  await app.save();
  app.redraw();
  queue.go();
};
app.reopen = async () => {
  app.draft.state = 'WRITING';
  await app.save();
  app.redraw();
};

const firstOpen = () => app.pack.items.find(item => !app.draft.marks[item.code]);
app.jump = () => {
  const item = firstOpen();
  if (item) document.getElementById(`i-${item.code}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
};
app.jumpLater = () => setTimeout(app.jump, 50);
