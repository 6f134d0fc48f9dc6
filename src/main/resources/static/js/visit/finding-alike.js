// Cases of the same kind that the school has or had lately: the same thing, the same again, or another.
import { chip, h, icon } from './elements.js';
import { lack, mistake } from './finding-parts.js';
import * as model from './model.js';
import { say } from './words.js';

export const alike = (app, finding) => h('div', { 'data-part': 'alike' }, alikeOf(app, finding));

function alikeOf(app, finding) {
  const recent = model.recent(app.pack, finding).slice(0, 4);
  if (recent.length === 0 || model.item(app.pack, finding.itemCode).confidential) return null;
  const here = one => model.samePlace(one.place, finding.place);
  const set = (what, number) => {
    const merged = what === 'MERGE' ? { fixed: false, remark: null } : {};
    app.write(finding, { alike: what, alikeCase: number, ...merged });
    app.redraw();
  };
  const choice = (one, what, off) =>
    h(
      'button',
      {
        type: 'button',
        disabled: off,
        class: finding.alike === what && finding.alikeCase === one.number ? 'on' : '',
        'aria-pressed': String(finding.alike === what && finding.alikeCase === one.number),
        onclick: () => set(what, one.number),
      },
      say(`alike.${what}`),
    );
  const heavier = one => model.major(app.pack, app.draft, finding) && !one.major;
  return h(
    'div',
    { class: `visit-alike${model.alike(app.pack, finding).length && !finding.alike ? ' is-asking' : ''}` },
    h('h3', {}, icon('repeat'), say('alikeTitle')),
    recent.map(one =>
      h(
        'div',
        { class: 'visit-case' },
        h(
          'p',
          {},
          h('b', {}, one.place),
          ' ',
          chip(
            one.open ? 'chip-amber' : 'chip-green',
            one.open ? 'clock' : 'circle-check',
            say(one.open ? 'caseOpen' : 'caseEnded'),
          ),
          h('small', { class: 'muted num' }, ` ${one.number} · ${one.foundOn}`),
        ),
        h(
          'div',
          { class: 'visit-segment' },
          one.open && choice(one, 'MERGE', heavier(one)),
          choice(one, 'REPEAT', false),
        ),
      ),
    ),
    h(
      'div',
      { class: 'visit-segment' },
      h(
        'button',
        {
          type: 'button',
          class: finding.alike === 'ANOTHER' ? 'on' : '',
          'aria-pressed': String(finding.alike === 'ANOTHER'),
          onclick: () => set('ANOTHER', null),
        },
        say('alike.ANOTHER'),
      ),
    ),
    recent.some(here) ? lack(app, finding, 'alike') : null,
    mistake(app, finding, ['alike']),
  );
}
