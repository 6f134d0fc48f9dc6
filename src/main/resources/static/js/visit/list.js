// The list of visits: takes along what is due, shows what lies unsent on this device, and goes on sending it.
import { queue, store } from './device.js';
import { local, numberOf, writing } from './draft.js';
import { chip, h, icon } from './elements.js';
import { takeAlong } from './keep.js';
import { stateLine, whyAside } from './line.js';
import { say } from './words.js';

const box = document.getElementById('visit-device');
const cards = [...document.querySelectorAll('[data-visit]')];

const stand = draft =>
  draft.aside
    ? chip('chip-red', 'alert-triangle', say('asideOnList', whyAside(draft)))
    : chip('chip-amber', 'device-mobile', say(local(draft.visitId) && !draft.serverId ? 'draftUnnumbered' : `draft.${draft.state}`));

async function show() {
  const drafts = (await store.drafts()).filter(
    draft => draft.state !== 'SENT' && (draft.arrivedAt || draft.findings.length > 0),
  );
  cards.forEach(card => {
    const draft = drafts.find(one => numberOf(one) === Number(card.dataset.visit));
    card
      .querySelector('[data-on-device]')
      ?.replaceChildren(...(draft ? [stand(draft)] : []));
  });
  const loose = [];
  for (const draft of drafts.filter(one => !cards.some(card => Number(card.dataset.visit) === numberOf(one)))) {
    const entry = await store.pack(draft.visitId);
    loose.push(
      h(
        'a',
        { class: 'visit-card is-device', href: writing(draft.visitId) },
        h('b', {}, entry?.pack.schoolName ?? say('visitNo', numberOf(draft))),
        stand(draft),
        icon('chevron-right'),
      ),
    );
  }
  box.replaceChildren(stateLine(), ...(loose.length ? [h('h2', {}, say('unsentHere')), ...loose] : []));
  box.hidden = false;
}

const due = cards
  .filter(card => card.hasAttribute('data-take'))
  .map(card => Number(card.dataset.visit))
  .slice(0, 12);
let sentBefore = null;
queue.listen(async state => {
  await show();
  const left = (state.count ?? 0) + (state.records ?? 0);
  if (sentBefore > 0 && left === 0 && state.kind === 'idle' && navigator.onLine) location.reload();
  if (state.changed) sentBefore = left;
});
store.sweep();
queue.go();
takeAlong(due).then(done => {
  box.dataset.kept = String(done);
  cards
    .filter(card => card.hasAttribute('data-take'))
    .forEach(card =>
      card
        .querySelector('[data-taken]')
        ?.replaceChildren(...(done ? [chip('chip-teal', 'device-mobile', say('taken'))] : [])),
    );
});
