// One thing that is not in order: pictures first, then where, what, how grave, and what is to be done.
import { endedLike, facts, wordsBox } from './by-words.js';
import { ask, camera, field, h, icon, quick } from './elements.js';
import { alike } from './finding-alike.js';
import { lack, mistake, pictures } from './finding-parts.js';
import { onTheSpot, severity } from './finding-severity.js';
import * as model from './model.js';
import { say } from './words.js';

const QUICK_REQUIREMENTS = ['now', 'replace', 'repair', 'clear', 'stopUse', 'ledger'];

// What it is: said by words as long as nobody has named it, and afterwards in the words of the catalogue.
function heading(app, finding) {
  if (!finding.itemCode || finding.renaming) return naming(app, finding);
  const item = model.item(app.pack, finding.itemCode);
  return h(
    'div',
    { class: 'visit-what' },
    h('p', {}, h('span', { class: 'num muted' }, item.code), ' ', item.text),
    facts(item),
    h(
      'button',
      { type: 'button', class: 'visit-rename', onclick: () => app.rename(finding, true) },
      icon('pencil'),
      h('span', {}, say('rename')),
    ),
  );
}

const naming = (app, finding) =>
  h(
    'section',
    { class: 'visit-naming', 'data-naming': true },
    h('h2', {}, say('whatIsIt')),
    wordsBox(app, {
      name: 'words',
      label: say('freeWords'),
      words: finding.words,
      typed: words => app.write(finding, { words }),
      pick: code => app.name(finding, code),
    }),
    lack(app, finding, 'item'),
  );

function places(app, finding) {
  const used = [...new Set([...app.draft.findings.map(one => one.place?.trim()).filter(Boolean), ...app.pack.places])];
  return used.filter(place => place !== finding.place?.trim()).slice(0, 6);
}

function place(app, finding) {
  const input = h('input', {
    class: 'form-control',
    name: 'place',
    value: finding.place ?? '',
    maxlength: 100,
    placeholder: say('placeHint'),
    autocomplete: 'off',
    enterkeyhint: 'done',
  });
  input.addEventListener('input', () => app.write(finding, { place: input.value }));
  return field(say('place'), input, [
    quick(places(app, finding), text => {
      app.write(finding, { place: text });
      app.redraw();
    }),
    lack(app, finding, 'place'),
    mistake(app, finding, ['place']),
  ]);
}

function area(app, finding, name, rows, extra, label = name) {
  const input = h('textarea', { class: 'form-control', name, rows, maxlength: name === 'description' ? 2000 : 500 });
  input.value = finding[name] ?? '';
  input.addEventListener('input', () => app.write(finding, { [name]: input.value }));
  return field(say(label), input, [extra, lack(app, finding, name), mistake(app, finding, [name])]);
}

// Nobody at the school is told to do what only others can.
const outside = (app, finding) =>
  model.item(app.pack, finding.itemCode).external && !finding.fixed && !finding.remark
    ? h('p', { class: 'visit-hint is-strong' }, icon('info-circle'), h('span', {}, say('outsideHint')))
    : null;

// Shown for orientation; it is about another school and never becomes part of the finding.
function example(app, finding) {
  const text = model.item(app.pack, finding.itemCode).example;
  return [
    h('span', { class: 'hint' }, say('descriptionHint')),
    text ? h('span', { class: 'hint', 'data-example': true }, say('example', text)) : null,
  ];
}

function assignee(app, finding) {
  if (model.item(app.pack, finding.itemCode).external) return null;
  if (!model.selfCheck(app.pack) || finding.fixed || finding.alike === 'MERGE') return null;
  if (model.major(app.pack, app.draft, finding))
    return h('p', { class: 'visit-hint is-strong' }, icon('alert-triangle'), h('span', {}, say('upHint')));
  const select = h(
    'select',
    { class: 'form-select', name: 'assignee' },
    h('option', { value: '' }, say('choose')),
    app.pack.people.map(one =>
      h(
        'option',
        { value: one.id, selected: one.id === finding.assigneeId },
        one.post ? `${one.name} · ${one.post}` : one.name,
      ),
    ),
  );
  select.addEventListener('change', () => {
    app.write(finding, { assigneeId: select.value ? Number(select.value) : null });
    app.redraw();
  });
  return field(say('assignee'), select, [
    h('span', { class: 'hint' }, say('assigneeHint')),
    lack(app, finding, 'assignee'),
    mistake(app, finding, ['assigneeId', 'assignee']),
  ]);
}

function requirement(app, finding) {
  return area(
    app,
    finding,
    'requirement',
    2,
    quick(
      QUICK_REQUIREMENTS.map(one => say(`quick.${one}`)).filter(one => one !== finding.requirement),
      text => {
        app.write(finding, { requirement: text });
        app.redraw();
      },
    ),
    finding.remark === 'ADVICE' ? 'advice' : 'requirement',
  );
}

export function findingView(app, finding) {
  return {
    title: say('findingTitle'),
    back: app.way ?? '#items',
    body: h(
      'div',
      { class: 'visit-finding' },
      finding.itemCode && heading(app, finding),
      h(
        'section',
        {},
        pictures(app, finding, 'before'),
        lack(app, finding, 'photo'),
        mistake(app, finding, ['beforePhotos', 'itemCode']),
      ),
      !finding.itemCode && heading(app, finding),
      place(app, finding),
      alike(app, finding),
      area(app, finding, 'description', 3, example(app, finding)),
      finding.itemCode ? endedLike(app, finding.description ?? '', finding.itemCode) : null,
      severity(app, finding),
      onTheSpot(app, finding),
      outside(app, finding),
      assignee(app, finding),
      finding.fixed || finding.remark === 'CRITICISM' ? null : requirement(app, finding),
      h(
        'button',
        {
          type: 'button',
          class: 'btn btn-danger visit-delete',
          onclick: () => ask(say('deleteSure'), say('delete'), () => app.dropFinding(finding)),
        },
        icon('trash'),
        h('span', {}, say('delete')),
      ),
    ),
    bar: [
      model.item(app.pack, finding.itemCode).confidential
        ? null
        : camera('btn btn-quiet', files => files.length && app.found(model.free(app.pack) ? null : finding.itemCode, files), [
            icon('camera-plus'),
            h('span', {}, say('another')),
          ]),
      h(
        'a',
        { class: 'btn btn-primary', href: app.way ?? '#items', 'data-done': true },
        icon('check'),
        h('span', {}, say('done')),
      ),
    ],
  };
}
