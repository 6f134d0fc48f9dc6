// One thing that is not in order: pictures first, then where, what, how grave, and what is to be done.
(() => {
  const { h, icon, say, model, field, quick } = window.visit;
  const QUICK_REQUIREMENTS = ['now', 'replace', 'repair', 'clear', 'stopUse', 'ledger'];

  const heading = (app, finding) => {
    const item = model.item(app.pack, finding.itemCode);
    return h(
      'div',
      { class: 'visit-what' },
      h('p', {}, h('span', { class: 'num muted' }, item.code), ' ', item.text),
      item.basis ? h('small', { class: 'muted' }, item.basis) : null,
    );
  };

  // Parts are exchanged while somebody types beside them; fields never are, or the keyboard would lose its word.
  const lack = (app, finding, name) =>
    h(
      'div',
      { 'data-part': `lack-${name}` },
      model.missingOf(app.pack, app.draft, app.photos, finding).includes(name) &&
        h('p', { class: 'visit-lack' }, icon('alert-circle'), say(`need.${name}`)),
    );
  const mistake = (app, finding, names) =>
    names
      .map(name => app.draft.errors[`findings.${finding.ref}.${name}`])
      .filter(Boolean)
      .map(text => h('p', { class: 'field-error' }, icon('alert-circle'), h('span', {}, text)));

  function pictures(app, finding, side) {
    const photos = app.photosOf(finding.ref, side);
    return h(
      'div',
      { class: 'visit-pictures', 'data-side': side },
      visit.strip(photos, photo => app.dropPhoto(photo)),
      photos.length < 12 &&
        h(
          'div',
          { class: 'visit-pick' },
          visit.camera('visit-camera', files => app.addPhotos(finding.ref, side, files), [
            icon('camera'),
            h('span', {}, say(photos.length ? 'photoMore' : 'photoTake')),
          ]),
          visit.camera(
            'visit-gallery',
            files => app.addPhotos(finding.ref, side, files),
            [icon('photo'), h('span', {}, say('gallery'))],
            true,
          ),
        ),
    );
  }

  function places(app, finding) {
    const used = [
      ...new Set([...app.draft.findings.map(one => one.place?.trim()).filter(Boolean), ...app.pack.places]),
    ];
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

  function area(app, finding, name, rows, extra) {
    const input = h('textarea', { class: 'form-control', name, rows, maxlength: name === 'description' ? 2000 : 500 });
    input.value = finding[name] ?? '';
    input.addEventListener('input', () => app.write(finding, { [name]: input.value }));
    return field(say(name), input, [extra, lack(app, finding, name), mistake(app, finding, [name])]);
  }

  const segment = (options, now, pick, label) =>
    h(
      'div',
      { class: 'visit-segment', role: 'group', 'aria-label': label },
      options.map(([value, text, off]) =>
        h(
          'button',
          {
            type: 'button',
            class: value === now ? 'on' : '',
            'aria-pressed': String(value === now),
            disabled: off,
            onclick: () => pick(value),
            'data-value': String(value),
          },
          text,
        ),
      ),
    );

  function severity(app, finding) {
    const rule = model.rule(app.pack, app.draft, finding.itemCode);
    return h(
      'div',
      { class: 'field' },
      h('span', { class: 'label' }, say('severity')),
      rule
        ? h(
            'p',
            { class: 'visit-rule' },
            icon('lock'),
            h('span', {}, h('b', {}, say('major')), ' · ', rule, h('br', {}), h('small', {}, say('ruleHint'))),
          )
        : segment(
            [
              ['GENERAL', say('general')],
              ['MAJOR', say('major')],
            ],
            finding.severity,
            value => {
              app.write(finding, { severity: value, fixed: value === 'MAJOR' ? false : finding.fixed });
              app.redraw();
            },
            say('severity'),
          ),
      mistake(app, finding, ['severity']),
    );
  }

  const alike = (app, finding) => h('div', { 'data-part': 'alike' }, alikeOf(app, finding));

  function alikeOf(app, finding) {
    const recent = model.recent(app.pack, finding).slice(0, 4);
    if (recent.length === 0 || model.item(app.pack, finding.itemCode).confidential) return null;
    const here = one => model.samePlace(one.place, finding.place);
    const set = (what, number) => {
      app.write(finding, { alike: what, alikeCase: number, fixed: what === 'MERGE' ? false : finding.fixed });
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
            visit.chip(
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

  function people(app, finding, name, label) {
    const input = h('input', {
      class: 'form-control',
      name,
      value: finding[name] ?? '',
      maxlength: 60,
      autocomplete: 'off',
    });
    input.addEventListener('input', () => app.write(finding, { [name]: input.value }));
    return field(label, input, [
      quick(
        app.pack.people
          .slice(0, 6)
          .map(one => one.name)
          .filter(one => one !== finding[name]),
        text => {
          app.write(finding, { [name]: text });
          app.redraw();
        },
      ),
      lack(app, finding, name),
      mistake(app, finding, [name]),
    ]);
  }

  function onTheSpot(app, finding) {
    if (!model.mayFix(app.pack, app.draft, finding)) {
      const why =
        finding.alike === 'MERGE'
          ? 'noFixMerged'
          : model.item(app.pack, finding.itemCode).zeroTolerance
            ? 'noFixZero'
            : 'noFixMajor';
      return h(
        'p',
        { class: 'visit-hint' },
        icon('info-circle'),
        h('span', {}, say(why)),
        mistake(app, finding, ['fixedOnTheSpot']),
      );
    }
    return h(
      'div',
      { class: 'visit-spot' },
      h('span', { class: 'label' }, say('fixedQuestion')),
      segment(
        [
          [false, say('fixedNo')],
          [true, say('fixedYes')],
        ],
        Boolean(finding.fixed),
        value => {
          app.write(finding, { fixed: value });
          app.redraw();
        },
        say('fixedQuestion'),
      ),
      finding.fixed &&
        h(
          'div',
          { class: 'visit-after' },
          h('p', { class: 'label' }, say('afterTitle')),
          pictures(app, finding, 'after'),
          lack(app, finding, 'after'),
          mistake(app, finding, ['afterPhotos']),
          people(app, finding, 'witness', say('witness')),
        ),
      mistake(app, finding, ['fixedOnTheSpot']),
    );
  }

  function assignee(app, finding) {
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
    );
  }

  function view(app, finding) {
    return {
      title: say('findingTitle'),
      back: '#items',
      body: h(
        'div',
        { class: 'visit-finding' },
        heading(app, finding),
        h(
          'section',
          {},
          pictures(app, finding, 'before'),
          lack(app, finding, 'photo'),
          mistake(app, finding, ['beforePhotos', 'itemCode']),
        ),
        place(app, finding),
        alike(app, finding),
        area(app, finding, 'description', 3),
        severity(app, finding),
        onTheSpot(app, finding),
        assignee(app, finding),
        finding.fixed ? null : requirement(app, finding),
        h(
          'button',
          {
            type: 'button',
            class: 'btn btn-danger visit-delete',
            onclick: () => visit.ask(say('deleteSure'), say('delete'), () => app.dropFinding(finding)),
          },
          icon('trash'),
          h('span', {}, say('delete')),
        ),
      ),
      bar: [
        model.item(app.pack, finding.itemCode).confidential
          ? null
          : visit.camera('btn btn-quiet', files => files.length && app.found(finding.itemCode, files), [
              icon('camera-plus'),
              h('span', {}, say('another')),
            ]),
        h(
          'a',
          { class: 'btn btn-primary', href: '#items', 'data-done': true },
          icon('check'),
          h('span', {}, say('done')),
        ),
      ],
    };
  }

  window.visit.finding = { view, segment };
})();
