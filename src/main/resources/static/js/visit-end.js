// The end of a visit: what it adds up to, what is missing by name, who came along, the signature, and off it goes.
(() => {
  const { h, icon, say, model, field, quick } = window.visit;
  const METHODS = ['SITE', 'PAPERS', 'REPORT', 'TALK', 'LESSON', 'SURVEY', 'SAMPLE'];

  const tile = (look, number, text) =>
    h('div', { class: `visit-tile ${look}` }, h('b', { class: 'num' }, String(number)), h('span', {}, text));

  function tiles(app) {
    const counts = model.counts(app.pack, app.draft);
    const major = app.draft.findings.filter(finding => model.major(app.pack, app.draft, finding)).length;
    return h(
      'div',
      { class: 'visit-tiles' },
      tile('is-OK', counts.OK, say('mark.OK')),
      tile('is-BAD', counts.BAD, say('mark.BAD')),
      tile('', counts.NA, say('mark.NA')),
      tile(counts.UNCHECKED ? 'is-open' : '', counts.UNCHECKED, say('mark.UNCHECKED')),
      tile('', app.draft.findings.length, say('findings')),
      tile(major ? 'is-BAD' : '', major, say('major')),
      tile('', app.draft.findings.filter(finding => finding.fixed).length, say('fixedShort')),
      tile('', app.photos.filter(photo => photo.ref !== 'signature').length, say('photos')),
    );
  }

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
          list.map(one => h('a', { href: one.to }, h('span', {}, one.text), icon('chevron-right'))),
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

  function words(app, name, rows, hint) {
    const input =
      rows > 1
        ? h('textarea', { class: 'form-control', name, rows, maxlength: 2000 })
        : h('input', { class: 'form-control', name, maxlength: 300, autocomplete: 'off' });
    input.value = app.draft[name] ?? '';
    input.addEventListener('input', () => {
      app.draft[name] = input.value;
      app.save();
    });
    const pick = text => {
      app.draft[name] = app.draft[name]?.trim() ? `${app.draft[name].trim()}${say('comma')}${text}` : text;
      app.save();
      app.redraw();
    };
    return field(
      say(name),
      input,
      hint &&
        quick(
          hint.filter(text => !(app.draft[name] ?? '').includes(text)),
          pick,
        ),
    );
  }

  const methods = app =>
    h(
      'fieldset',
      {},
      h('legend', {}, say('methods')),
      h(
        'div',
        { class: 'visit-quick is-choice' },
        METHODS.map(method => {
          const on = app.draft.methods.includes(method);
          return h(
            'button',
            {
              type: 'button',
              class: on ? 'on' : '',
              'aria-pressed': String(on),
              onclick: () => {
                app.draft.methods = on
                  ? app.draft.methods.filter(one => one !== method)
                  : [...app.draft.methods, method];
                app.save();
                app.redraw();
              },
            },
            say(`method.${method}`),
          );
        }),
      ),
    );

  function mark(app, name, label, hint) {
    const input = h('input', {
      class: 'form-control',
      name: `sign-${name}`,
      maxlength: name === 'refusal' ? 500 : 60,
      autocomplete: 'off',
      value: app.draft.signature?.[name] ?? '',
    });
    input.addEventListener('input', () => {
      app.draft.signature = { ...app.draft.signature, [name]: input.value };
      app.save();
      app.refresh();
    });
    return field(
      label,
      input,
      hint &&
        quick(hint, text => {
          app.draft.signature = { ...app.draft.signature, [name]: text };
          app.save();
          app.redraw();
        }),
    );
  }

  function signature(app) {
    if (!model.signatureDue(app.pack)) return null;
    const image = app.photos.find(photo => photo.ref === 'signature');
    const refused = Boolean(app.draft.signature?.refused);
    const names = app.pack.people.slice(0, 5).map(one => one.name);
    return h(
      'section',
      { class: 'card visit-sign', id: 'sign' },
      h(
        'div',
        { class: 'card-body' },
        h('h2', {}, say('signTitle')),
        visit.finding.segment(
          [
            [false, say('signYes')],
            [true, say('signNo')],
          ],
          refused,
          value => {
            app.draft.signature = { ...app.draft.signature, refused: value };
            app.save();
            app.redraw();
          },
          say('signTitle'),
        ),
        refused
          ? [
              mark(app, 'refusal', say('refusal'), [say('quickAbsent'), say('quickRefuses')]),
              mark(app, 'witness', say('refusalWitness'), names),
            ]
          : [
              mark(app, 'name', say('signer'), names),
              mark(app, 'post', say('signerPost'), [say('postPrincipal'), say('postDeputy')]),
              image
                ? h(
                    'div',
                    { class: 'visit-signed' },
                    h('img', { src: visit.urlOf(image), alt: say('signTitle') }),
                    visit.photoState(image),
                    h(
                      'button',
                      { type: 'button', class: 'btn btn-quiet', onclick: () => app.sign() },
                      icon('refresh'),
                      h('span', {}, say('signAgain')),
                    ),
                  )
                : h(
                    'button',
                    { type: 'button', class: 'btn btn-quiet visit-signbutton', onclick: () => app.sign() },
                    icon('signature'),
                    h('span', {}, say('signNow')),
                  ),
            ],
      ),
    );
  }

  // The pad fills the screen; what was drawn is kept like a photo.
  function pad(keep) {
    const canvas = h('canvas', {});
    const box = h('dialog', { class: 'visit-pad' }, h('p', {}, say('signHint')), canvas);
    const close = () => {
      box.close();
      box.remove();
    };
    document.body.append(box);
    box.showModal();
    const scale = Math.max(window.devicePixelRatio, 1);
    canvas.width = canvas.offsetWidth * scale;
    canvas.height = canvas.offsetHeight * scale;
    canvas.getContext('2d').scale(scale, scale);
    const drawn = new SignaturePad(canvas, { backgroundColor: 'rgb(255,255,255)', minWidth: 1.2, maxWidth: 3.2 });
    box.append(
      h(
        'div',
        { class: 'visit-padbar' },
        h('button', { type: 'button', class: 'btn btn-quiet', onclick: close }, say('back')),
        h('button', { type: 'button', class: 'btn btn-quiet', onclick: () => drawn.clear() }, say('signClear')),
        h(
          'button',
          {
            type: 'button',
            class: 'btn btn-primary',
            onclick: () => {
              if (!drawn.isEmpty())
                canvas.toBlob(blob => {
                  keep(blob);
                  close();
                }, 'image/png');
            },
          },
          say('signKeep'),
        ),
      ),
    );
  }

  function view(app) {
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
        signature(app),
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

  // While it is on its way, and when it has arrived.
  function away(app) {
    const { draft } = app;
    const open = app.photos.filter(photo => photo.state === 'KEPT').length;
    if (draft.state === 'SENT') {
      const cases = draft.receipt.findings.filter(one => one.outcome === 'CASE').length;
      const waiting = draft.receipt.findings.filter(one => one.outcome === 'WAITING').length;
      return {
        title: say('sentTitle'),
        body: h(
          'div',
          { class: 'visit-away is-sent', 'data-sent': true },
          icon('circle-check'),
          h('h2', {}, say('sentTitle')),
          h('p', {}, say('sentText', cases)),
          waiting > 0 &&
            h('p', { class: 'note note-amber' }, icon('alert-triangle'), h('span', {}, say('sentWaiting', waiting))),
          h('a', { class: 'btn btn-primary', href: `/visits/${draft.receipt.visitId}` }, say('seeRecord')),
          h('a', { class: 'btn btn-quiet', href: '/visits' }, say('toList')),
        ),
        bar: [],
      };
    }
    return {
      title: say('sendingTitle'),
      body: h(
        'div',
        { class: 'visit-away', 'data-sending': true },
        icon('cloud-upload'),
        h('h2', {}, say('sendingTitle')),
        h('p', {}, say(open > 0 ? 'sendingPhotos' : 'sendingRecord', open)),
        h('p', { class: 'muted' }, say('sendingHint')),
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

  window.visit.end = { view, away, pad };
})();
