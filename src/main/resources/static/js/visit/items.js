// The way through the list: one card an item, four choices within reach of the thumb. What was answered folds up, so that
// the next card comes to where the thumb already is.
import { ask, camera, chip, h, icon } from './elements.js';
import { findingRow } from './found-row.js';
import * as model from './model.js';
import { more } from './more.js';
import { say } from './words.js';

const MARKS = [
  ['OK', 'circle-check'],
  ['BAD', 'circle-x'],
  ['NA', 'circle-minus'],
  ['UNCHECKED', 'circle-dashed'],
];

function marks(app, item) {
  const now = app.draft.marks[item.code] ?? 'UNCHECKED';
  return h(
    'div',
    { class: 'visit-marks', role: 'group', 'aria-label': item.text },
    MARKS.map(([mark, name]) => {
      const look = `visit-mark is-${mark}${mark === now ? ' on' : ''}`;
      const kids = [icon(name), h('span', {}, say(`mark.${mark}`))];
      const press = () => app.mark(item.code, mark);
      if (mark !== 'BAD')
        return h(
          'button',
          { type: 'button', class: look, 'aria-pressed': String(mark === now), 'data-mark': mark, onclick: press },
          kids,
        );
      // Whoever says that it is not in order is already taking the picture. What names persons is not photographed.
      return item.confidential
        ? h(
            'button',
            {
              type: 'button',
              class: look,
              'aria-pressed': String(mark === now),
              'data-mark': mark,
              onclick: () => app.found(item.code, []),
            },
            kids,
          )
        : (() => {
            const label = camera(look, files => app.found(item.code, files), kids);
            label.dataset.mark = mark;
            label.querySelector('input').setAttribute('aria-label', `${say('mark.BAD')} · ${item.text}`);
            return label;
          })();
    }),
  );
}

function folded(app, item, mark) {
  const name = MARKS.find(([one]) => one === mark)[1];
  return h(
    'button',
    {
      type: 'button',
      class: `visit-folded is-${mark}`,
      'aria-label': `${item.text} · ${say(`mark.${mark}`)} · ${say('change')}`,
      onclick: () => app.unfold(item.code),
    },
    icon(name),
    h('span', { class: 'visit-folded-text' }, item.text),
    h('span', { class: 'visit-folded-mark' }, say(`mark.${mark}`)),
  );
}

function card(app, item) {
  const mark = app.draft.marks[item.code];
  const found = model.findingsOf(app.draft, item.code);
  if ((mark === 'OK' || mark === 'NA') && app.open !== item.code) {
    return h(
      'article',
      { class: 'visit-item folded', id: `i-${item.code}`, 'data-item': item.code },
      folded(app, item, mark),
    );
  }
  const recent = app.pack.recent.filter(one => one.itemCode === item.code && one.open).length;
  return h(
    'article',
    { class: `visit-item${mark === 'BAD' ? ' bad' : ''}`, id: `i-${item.code}`, 'data-item': item.code },
    h('p', { class: 'visit-text' }, h('span', { class: 'num muted' }, item.code), ' ', item.text),
    (item.major || item.zeroTolerance || recent > 0) &&
      h(
        'div',
        { class: 'chips' },
        item.major && chip('chip-red', 'alert-triangle', say('direct')),
        item.zeroTolerance && chip('chip-red', 'eye-off', say('zero')),
        recent > 0 && chip('chip-amber', 'repeat', say('recentOpen', recent)),
      ),
    marks(app, item),
    found.length > 0 &&
      h(
        'div',
        { class: 'visit-founds' },
        found.map(finding => findingRow(app, finding)),
        item.confidential
          ? null
          : camera('visit-more', files => files.length && app.found(item.code, files), [
              icon('camera-plus'),
              h('span', {}, say('another')),
            ]),
      ),
  );
}

export function group(app, [category, items]) {
  const done = items.filter(item => app.draft.marks[item.code]).length;
  const rest = items.length - done;
  return h(
    'section',
    { class: 'visit-group', 'data-group': category },
    h(
      'header',
      {},
      h('h2', {}, items[0].categoryName, ' ', h('small', { class: 'num' }, `${done}/${items.length}`)),
      rest > 0
        ? h(
            'button',
            {
              type: 'button',
              class: 'visit-rest',
              onclick: () => ask(say('restSure', rest, items[0].categoryName), say('restYes'), () => app.rest(items)),
            },
            icon('checks'),
            h('span', {}, say('rest')),
          )
        : h('span', { class: 'visit-done' }, icon('circle-check'), h('span', {}, say('groupDone'))),
    ),
    items.map(item => card(app, item)),
  );
}

export function groups(pack) {
  const all = new Map();
  pack.items.forEach(item => all.set(item.category, [...(all.get(item.category) ?? []), item]));
  return [...all];
}

// What is left of the whole list, where all of it was seen; the record says that it was ticked together.
const restOfAll = (app, left) =>
  h(
    'button',
    {
      type: 'button',
      class: 'visit-rest-all',
      'data-rest-all': true,
      onclick: () => ask(say('restAllSure', left), say('restYes'), () => app.rest(app.pack.items)),
    },
    icon('checks'),
    h('span', {}, say('restAll', left)),
  );

export function itemsView(app) {
  const counts = model.counts(app.pack, app.draft);
  const left = counts.UNCHECKED;
  return {
    body: h(
      'div',
      { class: 'visit-items' },
      groups(app.pack).map(entry => group(app, entry)),
      left > 0 && restOfAll(app, left),
      more(app),
    ),
    bar: [
      left > 0 &&
        h(
          'button',
          { type: 'button', class: 'btn btn-quiet visit-jump', onclick: () => app.jump() },
          icon('arrow-down'),
          h('span', {}, say('jump', left)),
        ),
      h(
        'a',
        { class: `btn ${left === 0 ? 'btn-primary' : 'btn-quiet'}`, href: '#end', 'data-to-end': true },
        icon('flag'),
        h('span', {}, say('toEnd')),
      ),
    ],
  };
}
