// The end of a visit: what it adds up to, what is missing by name, who came along, the signature, and off it goes.
import { h, icon } from './elements.js';
import { findings } from './end-findings.js';
import { methods, words } from './end-particulars.js';
import { signature } from './end-signature.js';
import { times } from './end-times.js';
import * as model from './model.js';
import { say } from './words.js';

const tile = (look, number, text) =>
  h('div', { class: `visit-tile ${look}` }, h('b', { class: 'num' }, String(number)), h('span', {}, text));

function tiles(app) {
  const counts = model.counts(app.pack, app.draft);
  const major = app.draft.findings.filter(finding => model.major(app.pack, app.draft, finding)).length;
  return h(
    'div',
    { class: 'visit-tiles' },
    !model.free(app.pack) && [
      tile('is-OK', counts.OK, say('mark.OK')),
      tile('is-BAD', counts.BAD, say('mark.BAD')),
      tile('', counts.NA, say('mark.NA')),
      tile(counts.UNCHECKED ? 'is-open' : '', counts.UNCHECKED, say('mark.UNCHECKED')),
    ],
    tile('', app.draft.findings.length, say('findings')),
    tile(major ? 'is-BAD' : '', major, say('major')),
    tile('', app.draft.findings.filter(finding => finding.fixed).length, say('fixedShort')),
    tile('', app.photos.filter(photo => photo.ref !== 'signature').length, say('photos')),
  );
}

const told = one =>
  say(one.key, ...one.values, ...(one.lacks ? [one.lacks.map(lack => say(`lack.${lack}`)).join(say('comma'))] : []));

function lacking(app) {
  const list = model.missing(app.pack, app.draft, app.photos);
  const counts = model.counts(app.pack, app.draft);
  const notes = [];
  if (counts.UNCHECKED > 0)
    notes.push(
      h(
        'a',
        { href: '#items', onclick: () => app.jumpLater() },
        icon('circle-dashed'),
        h('span', {}, say('warnUnchecked', counts.UNCHECKED)),
      ),
    );
  if (!model.selfCheck(app.pack) && app.pack.members.length < 2)
    notes.push(h('p', {}, icon('users'), h('span', {}, say('warnAlone'))));
  return [
    list.length > 0 &&
      h(
        'section',
        { class: 'visit-missing', 'data-missing': list.length },
        h('h2', {}, icon('alert-circle'), say('missingTitle', list.length)),
        list.map(one => h('a', { href: one.to }, h('span', {}, told(one)), icon('chevron-right'))),
      ),
    notes.length > 0 && h('section', { class: 'visit-warnings' }, notes),
  ];
}

function refusedBy(app) {
  const { draft } = app;
  if (draft.state !== 'REFUSED' && draft.state !== 'LATE') return null;
  const others = Object.entries(draft.errors)
    .filter(([name]) => !name.startsWith('findings.') && !name.startsWith('photos.'))
    .map(([, text]) => text);
  return h(
    'section',
    { class: 'note note-red', role: 'alert', 'data-refused': draft.state },
    icon('alert-circle'),
    h(
      'div',
      {},
      h('b', {}, say(draft.state === 'LATE' ? 'lateTitle' : 'refusedTitle')),
      h('p', {}, others.length ? others.join(' ') : (draft.trouble ?? say('refusedPhotos'))),
      draft.state === 'LATE' &&
        h(
          'span',
          { class: 'btn-line' },
          h(
            'span',
            {
              class: 'btn btn-primary',
              role: 'button',
              tabindex: 0,
              'data-supplement': true,
              onclick: () => app.send(true),
            },
            say('sendSupplement'),
          ),
        ),
    ),
  );
}

export function endView(app) {
  const lacks = model.missing(app.pack, app.draft, app.photos).length;
  return {
    title: say('endTitle'),
    back: '#items',
    body: h(
      'div',
      { class: 'visit-end' },
      refusedBy(app),
      tiles(app),
      h('div', { 'data-part': 'missing' }, lacking(app)),
      findings(app),
      signature(app),
      times(app),
      h(
        'section',
        { class: 'card' },
        h(
          'div',
          { class: 'card-body' },
          methods(app),
          words(
            app,
            'companions',
            1,
            app.pack.people.slice(0, 5).map(one => one.name),
          ),
          words(app, 'opinion', 3, [say('opinionGood'), say('opinionFix')]),
          h(
            'p',
            { class: 'visit-team' },
            icon('users'),
            h('span', {}, say('team', app.pack.members.join(say('comma')))),
          ),
        ),
      ),
    ),
    bar: [
      h(
        'button',
        {
          type: 'button',
          class: 'btn btn-primary visit-send',
          disabled: lacks > 0 || app.draft.state === 'LATE',
          onclick: () => app.send(app.draft.supplement),
        },
        icon('send'),
        h('span', {}, lacks > 0 ? say('sendLacking', lacks) : say('send')),
      ),
    ],
  };
}
