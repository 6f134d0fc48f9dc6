// A record on its way, and one that has arrived.
import { h, icon } from './elements.js';
import { whyAside } from './line.js';
import { say } from './words.js';

const aside = draft => say('asideHere', whyAside(draft));

export function awayView(app) {
  const { draft } = app;
  const open = app.photos.filter(photo => photo.state === 'KEPT').length;
  if (draft.state === 'SENT') {
    const cases = draft.receipt.findings.filter(one => one.outcome === 'CASE').length;
    const remarks = draft.receipt.findings.filter(one => ['CRITICISM', 'ADVICE'].includes(one.outcome)).length;
    const waiting = draft.receipt.findings.filter(one => one.outcome === 'WAITING').length;
    return {
      title: say('sentTitle'),
      body: h(
        'div',
        { class: 'visit-away is-sent', 'data-sent': true },
        icon('circle-check'),
        h('h2', {}, say('sentTitle')),
        h('p', {}, say('sentText', cases)),
        remarks > 0 && h('p', {}, say('sentRemarks', remarks)),
        waiting > 0 &&
          h('p', { class: 'note note-amber' }, icon('alert-triangle'), h('span', {}, say('sentWaiting', waiting))),
        h('a', { class: 'btn btn-primary', href: `/visits/${draft.receipt.visitId}` }, say('seeRecord')),
        h('a', { class: 'btn btn-quiet', href: '/visits' }, say('toList')),
      ),
      bar: [],
    };
  }
  const title = say(draft.aside ? 'asideTitle' : 'sendingTitle');
  return {
    title,
    body: h(
      'div',
      { class: 'visit-away', 'data-sending': true },
      icon(draft.aside ? 'cloud-off' : 'cloud-upload'),
      h('h2', {}, title),
      !draft.aside && h('p', {}, say(open > 0 ? 'sendingPhotos' : 'sendingRecord', open)),
      draft.aside
        ? h('p', { class: 'note note-amber', 'data-aside': true }, icon('alert-triangle'), h('span', {}, aside(draft)))
        : h('p', { class: 'muted' }, say('sendingHint')),
      h('a', { class: 'btn btn-quiet', href: '/visits' }, say('toList')),
      !draft.posted &&
        h(
          'button',
          { type: 'button', class: 'btn btn-quiet', onclick: () => app.reopen() },
          icon('pencil'),
          h('span', {}, say('reopen')),
        ),
    ),
    bar: [],
  };
}
