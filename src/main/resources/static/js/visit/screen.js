// What is on the screen: the head, the view that the address names, and the bar at the thumb.
import { plateView } from './at-plate.js';
import { awayView } from './away.js';
import { h, icon } from './elements.js';
import { endView } from './end.js';
import { findingView } from './finding.js';
import { freeView } from './free.js';
import { group, groups, itemsView } from './items.js';
import { stateLine } from './line.js';
import { counts as countsOf, free, item as itemOf } from './model.js';
import { say } from './words.js';

export const root = document.getElementById('visit-root');

function view(app) {
  if (['SENDING', 'SENT'].includes(app.draft.state)) return awayView(app);
  const [name, which] = location.hash.slice(1).split('/');
  const scan = name === 'at' && app.draft.scans?.findLast(one => one.code === which);
  if (scan) return plateView(app, scan);
  const finding = name === 'f' && app.draft.findings.find(one => one.ref === which);
  if (finding) return findingView(app, finding);
  if (name === 'end' || name === 'sign') return endView(app);
  return free(app.pack) ? freeView(app) : itemsView(app);
}

function head(app, shown) {
  const counts = countsOf(app.pack, app.draft);
  const part = (name, number) =>
    h('i', { class: `is-${name}`, style: `width:${(100 * number) / Math.max(1, counts.total)}%` });
  return [
    h(
      'div',
      { class: 'visit-head' },
      h('a', { class: 'visit-back', href: shown.back ?? '/visits', 'aria-label': say('back') }, icon('chevron-left')),
      h(
        'div',
        { class: 'visit-title' },
        h('h1', {}, shown.title ?? app.pack.schoolName),
        h(
          'small',
          {},
          shown.title
            ? app.pack.schoolName
            : [app.pack.checklist || say('freeList'), say(`mode.${app.pack.mode}`)].filter(Boolean).join(' · '),
        ),
      ),
      free(app.pack)
        ? h('b', { class: 'visit-count num' }, say('freeCount', app.draft.findings.length))
        : h(
            'b',
            { class: 'visit-count num', 'aria-label': say('progress', counts.done, counts.total) },
            `${counts.done}/${counts.total}`,
          ),
    ),
    !free(app.pack) && h(
      'div',
      { class: 'visit-progress', 'aria-hidden': 'true' },
      part('OK', counts.OK),
      part('BAD', counts.BAD),
      part('NA', counts.NA),
    ),
    stateLine(),
    app.writer && h('p', { class: 'visit-writer' }, icon('users'), h('span', {}, say('writer', app.writer))),
  ];
}

export function redraw(app) {
  const shown = view(app);
  const [top, stage, bar] = root.children;
  const at = window.scrollY;
  const focus = document.activeElement?.name;
  top.replaceChildren(...head(app, shown).filter(Boolean));
  stage.replaceChildren(shown.body);
  bar.replaceChildren(...shown.bar.filter(Boolean));
  bar.hidden = shown.bar.filter(Boolean).length === 0;
  window.scrollTo(0, at);
  if (focus) stage.querySelector(`[name="${focus}"]`)?.focus({ preventScroll: true });
}

// While somebody types: only what says something else now, never the field in hand.
let refreshing;
export function refresh(app) {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => {
    const shown = view(app);
    root.querySelectorAll('[data-part]').forEach(old => {
      const now = shown.body.querySelector(`[data-part="${old.dataset.part}"]`);
      if (now && !old.contains(document.activeElement) && now.outerHTML !== old.outerHTML) old.replaceWith(now);
    });
    const bar = h('div', {}, shown.bar);
    if (bar.innerHTML !== root.children[2].innerHTML) root.children[2].replaceChildren(...bar.children);
  }, 150);
}

export function redrawCard(app, code) {
  const item = itemOf(app.pack, code);
  const section = document.getElementById(`i-${code}`)?.closest('.visit-group');
  const entry = section && groups(app.pack).find(([category]) => category === item.category);
  if (!entry) {
    redraw(app);
    return;
  }
  section.replaceWith(group(app, entry));
  const shown = itemsView(app);
  root.children[0].replaceChildren(...head(app, shown).filter(Boolean));
  root.children[2].replaceChildren(...shown.bar.filter(Boolean));
}

// A plate that was read leads here once; to come back to the address later is not to be there again.
async function read(app, code) {
  const plate = await app.scanned(code);
  history.replaceState(null, '', plate ? `#at/${code}` : '#items');
  app.way = location.hash;
  redraw(app);
  if (!plate) app.say(say('plateUnknown'));
}

export function moved(app) {
  const [name, which] = location.hash.slice(1).split('/');
  if (name === 'p') {
    read(app, which);
    return;
  }
  // Whoever came to a finding from the end is led back there, to what else is missing.
  if (name !== 'f') app.way = ['end', 'sign'].includes(name) ? '#end' : name === 'at' ? location.hash : '#items';
  redraw(app);
  const target = name === 'i' && document.getElementById(`i-${which}`);
  if (target) target.scrollIntoView({ block: 'center' });
  else if (name === 'sign') document.getElementById('sign')?.scrollIntoView({ block: 'start' });
  else window.scrollTo(0, name === 'items' || name === '' ? (app.scroll ?? 0) : 0);
}
