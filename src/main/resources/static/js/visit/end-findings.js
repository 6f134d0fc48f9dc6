// What was found, as whoever signs is shown it: photos, place, text and what is asked for, each leading back to its finding.
import { chip, h, icon } from './elements.js';
import { item, major, of } from './model.js';
import { urlOf } from './photos.js';
import { say } from './words.js';

const picture = photo =>
  h('a', { href: urlOf(photo), 'data-lightbox': true }, h('img', { src: urlOf(photo), alt: say('photoAlt') }));

const chips = (app, finding) =>
  h(
    'span',
    { class: 'chips' },
    major(app.pack, app.draft, finding) && chip('chip-red', 'alert-triangle', say('major')),
    finding.fixed && chip('chip-green', 'circle-check', say('fixedShort')),
    finding.remark && chip('chip-blue', 'message-exclamation', say(`remark.${finding.remark}`)),
    finding.alike === 'MERGE' && chip('chip-amber', 'repeat', say('foundMerged')),
  );

const scanOf = (app, finding) => {
  const scan = finding.plate && app.draft.scans?.find(one => one.code === finding.plate);
  return scan ? h('p', { class: 'muted' }, icon('qrcode'), ` ${scan.name}`) : null;
};

// What the school is told to do; a criticism asks for nothing more.
function asked(finding) {
  const text = finding.remark === 'CRITICISM' ? '' : finding.requirement?.trim();
  return text ? say(finding.remark === 'ADVICE' ? 'foundAdvice' : 'foundAsk', text) : null;
}

function found(app, finding, at) {
  const photos = of(app.photos, finding.ref, 'before');
  const after = finding.fixed ? of(app.photos, finding.ref, 'after') : [];
  return h(
    'li',
    { class: 'visit-told', 'data-found': finding.ref },
    h(
      'div',
      { class: 'visit-told-text' },
      h(
        'p',
        {},
        h('b', {}, `${at + 1}. ${finding.place?.trim() || item(app.pack, finding.itemCode).sub}`),
        chips(app, finding),
      ),
      h('p', {}, finding.description),
      scanOf(app, finding),
      asked(finding) && h('p', { class: 'visit-told-ask' }, asked(finding)),
      finding.fixed && finding.witness?.trim() && h('p', { class: 'muted' }, say('foundWitness', finding.witness.trim())),
    ),
    photos.length + after.length > 0 && h('div', { class: 'visit-told-photos' }, photos.map(picture), after.map(picture)),
    h('a', { class: 'visit-told-edit', href: `#f/${finding.ref}` }, icon('pencil'), h('span', {}, say('foundEdit'))),
  );
}

export function findings(app) {
  const { findings: list } = app.draft;
  return h(
    'section',
    { class: 'card visit-tolds', id: 'found' },
    h(
      'div',
      { class: 'card-body' },
      h('h2', {}, say('foundTitle', list.length)),
      list.length === 0
        ? h('p', { class: 'muted' }, say('foundNone'))
        : h(
            'ol',
            {},
            list.map((finding, at) => found(app, finding, at)),
          ),
    ),
  );
}

// On the pad itself, where there is room for the words.
export const brief = app =>
  h(
    'div',
    { class: 'visit-pad-found', tabindex: 0, 'aria-label': say('foundTitle', app.draft.findings.length) },
    h('p', {}, say('signFor', app.pack.schoolName, app.draft.findings.length)),
    h(
      'ol',
      {},
      app.draft.findings.map(finding =>
        h(
          'li',
          {},
          h('b', {}, finding.place?.trim() || item(app.pack, finding.itemCode).sub),
          h('span', {}, ` ${finding.description}`),
          finding.fixed
            ? h('small', { class: 'muted' }, say('fixedShort'))
            : asked(finding) && h('small', { class: 'muted' }, asked(finding)),
        ),
      ),
    ),
  );
