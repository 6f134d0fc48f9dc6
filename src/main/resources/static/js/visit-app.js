// Holds one record together: what is on the screen, on the device and on its way. Everything is on the device before the
// screen shows it.
(() => {
  const { h, icon, say, store, queue, model } = window.visit;
  const root = document.getElementById('visit-root');
  const id = Number(location.pathname.split('/')[2]);
  const app = { pack: null, draft: null, photos: [], open: null, writer: null, ahead: 0 };
  let saving = Promise.resolve();

  const now = () => Date.now() + app.ahead;
  app.save = () => {
    const copy = structuredClone(app.draft);
    saving = saving.then(() => store.save(copy)).catch(() => app.full());
    return saving;
  };
  app.full = () => root.prepend(zhenggai.note('red', say('deviceFull')));
  app.photosOf = (ref, side) => model.of(app.photos, ref, side).sort((one, other) => one.at - other.at);
  app.touch = () => {
    app.draft.arrivedAt ??= now();
    if (app.draft.state === 'REFUSED') app.draft.state = 'WRITING';
    return app.save();
  };

  app.mark = (code, mark) => {
    const found = model.findingsOf(app.draft, code);
    const set = () => {
      if (mark === 'UNCHECKED') delete app.draft.marks[code];
      else app.draft.marks[code] = mark;
      app.open = null;
      app.touch();
      redrawCard(code);
    };
    if (found.length === 0) set();
    else
      visit.ask(say('markSure', found.length), say('delete'), async () => {
        for (const finding of found) await forget(finding);
        set();
      });
  };
  app.unfold = code => {
    app.open = app.open === code ? null : code;
    redrawCard(code);
  };
  app.rest = items => {
    items
      .filter(item => !app.draft.marks[item.code])
      .forEach(item => {
        app.draft.marks[item.code] = 'OK';
      });
    app.touch();
    app.redraw();
  };

  app.found = async (code, files) => {
    const item = model.item(app.pack, code);
    const finding = {
      ref: store.newId(),
      itemCode: code,
      severity: 'GENERAL',
      place: '',
      description: item.text,
      basis: item.basis,
      requirement: '',
      fixed: false,
      alike: null,
      alikeCase: null,
    };
    app.draft.marks[code] = 'BAD';
    app.draft.findings.push(finding);
    await app.touch();
    location.hash = `#f/${finding.ref}`;
    await app.addPhotos(finding.ref, 'before', files);
  };
  app.write = (finding, fields) => {
    Object.assign(finding, fields);
    Object.keys(app.draft.errors)
      .filter(name => name.startsWith(`findings.${finding.ref}.`))
      .forEach(name => delete app.draft.errors[name]);
    app.touch();
    app.refresh();
  };
  const forget = async finding => {
    for (const photo of app.photos.filter(one => one.ref === finding.ref)) await store.dropPhoto(photo.id);
    app.photos = app.photos.filter(one => one.ref !== finding.ref);
    app.draft.findings = app.draft.findings.filter(one => one.ref !== finding.ref);
  };
  app.dropFinding = async finding => {
    await forget(finding);
    if (model.findingsOf(app.draft, finding.itemCode).length === 0) delete app.draft.marks[finding.itemCode];
    await app.touch();
    location.hash = '#items';
  };

  app.addPhotos = async (ref, side, files) => {
    for (const file of files.slice(0, 12)) {
      root.classList.add('is-busy');
      const blob = await zhenggai.photo.smaller(file);
      await keep({ id: store.newId(), ref, side, blob });
      root.classList.remove('is-busy');
      app.redraw();
    }
    queue.go();
  };
  const keep = async photo => {
    const entry = { ...photo, visitKey: app.draft.key, state: 'KEPT', evidenceId: null, error: null, at: now() };
    try {
      await store.keepPhoto(entry);
      app.photos.push(entry);
    } catch {
      app.full();
    }
  };
  app.dropPhoto = async photo => {
    await store.dropPhoto(photo.id);
    app.photos = app.photos.filter(one => one.id !== photo.id);
    app.touch();
    app.redraw();
  };
  app.sign = () =>
    visit.end.pad(async blob => {
      for (const photo of app.photos.filter(one => one.ref === 'signature')) await app.dropPhoto(photo);
      await keep({ id: store.newId(), ref: 'signature', side: 'before', blob });
      app.touch();
      app.redraw();
      queue.go();
    });

  app.send = async supplement => {
    app.draft.supplement = Boolean(supplement);
    app.draft.arrivedAt ??= now();
    app.draft.leftAt = now();
    app.draft.state = 'SENDING';
    app.draft.errors = {};
    await app.save();
    app.redraw();
    queue.go();
  };
  app.reopen = async () => {
    app.draft.state = 'WRITING';
    await app.save();
    app.redraw();
  };

  const firstOpen = () => app.pack.items.find(item => !app.draft.marks[item.code]);
  app.jump = () => {
    const item = firstOpen();
    if (item) document.getElementById(`i-${item.code}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  app.jumpLater = () => setTimeout(app.jump, 50);

  function view() {
    if (['SENDING', 'SENT'].includes(app.draft.state)) return visit.end.away(app);
    const [name, which] = location.hash.slice(1).split('/');
    const finding = name === 'f' && app.draft.findings.find(one => one.ref === which);
    if (finding) return visit.finding.view(app, finding);
    return name === 'end' || name === 'sign' ? visit.end.view(app) : visit.items.view(app);
  }

  function head(shown) {
    const counts = model.counts(app.pack, app.draft);
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
              : [app.pack.checklist, say(`mode.${app.pack.mode}`)].filter(Boolean).join(' · '),
          ),
        ),
        h(
          'b',
          { class: 'visit-count num', 'aria-label': say('progress', counts.done, counts.total) },
          `${counts.done}/${counts.total}`,
        ),
      ),
      h(
        'div',
        { class: 'visit-progress', 'aria-hidden': 'true' },
        part('OK', counts.OK),
        part('BAD', counts.BAD),
        part('NA', counts.NA),
      ),
      visit.stateLine(),
      app.writer && h('p', { class: 'visit-writer' }, icon('users'), h('span', {}, say('writer', app.writer))),
    ];
  }

  app.redraw = () => {
    const shown = view();
    const [top, stage, bar] = root.children;
    const at = window.scrollY;
    const focus = document.activeElement?.name;
    top.replaceChildren(...head(shown).filter(Boolean));
    stage.replaceChildren(shown.body);
    bar.replaceChildren(...shown.bar.filter(Boolean));
    bar.hidden = shown.bar.filter(Boolean).length === 0;
    window.scrollTo(0, at);
    if (focus) stage.querySelector(`[name="${focus}"]`)?.focus({ preventScroll: true });
  };
  // While somebody types: only what says something else now, never the field in hand.
  let refreshing;
  app.refresh = () => {
    clearTimeout(refreshing);
    refreshing = setTimeout(() => {
      const shown = view();
      root.querySelectorAll('[data-part]').forEach(old => {
        const now = shown.body.querySelector(`[data-part="${old.dataset.part}"]`);
        if (now && !old.contains(document.activeElement) && now.outerHTML !== old.outerHTML) old.replaceWith(now);
      });
      const bar = h('div', {}, shown.bar);
      if (bar.innerHTML !== root.children[2].innerHTML) root.children[2].replaceChildren(...bar.children);
    }, 150);
  };

  function redrawCard(code) {
    const item = model.item(app.pack, code);
    const section = document.getElementById(`i-${code}`)?.closest('.visit-group');
    const entry = section && visit.items.groups(app.pack).find(([category]) => category === item.category);
    if (!entry) {
      app.redraw();
      return;
    }
    section.replaceWith(visit.items.group(app, entry));
    const shown = visit.items.view(app);
    root.children[0].replaceChildren(...head(shown).filter(Boolean));
    root.children[2].replaceChildren(...shown.bar.filter(Boolean));
  }

  async function moved() {
    app.redraw();
    const [name, which] = location.hash.slice(1).split('/');
    const target = name === 'i' && document.getElementById(`i-${which}`);
    if (target) target.scrollIntoView({ block: 'center' });
    else if (name === 'sign') document.getElementById('sign')?.scrollIntoView({ block: 'start' });
    else window.scrollTo(0, name === 'items' || name === '' ? (app.scroll ?? 0) : 0);
  }

  // Only what the queue changed is taken over; what is being typed stays.
  async function heard(state) {
    if (state.writer !== undefined && state.announced === id) {
      app.writer = state.writer;
      app.draft.announced = true;
    }
    const photos = await store.photosOf(id);
    const changed =
      photos.length === app.photos.length &&
      photos.some(one => one.state !== app.photos.find(other => other.id === one.id)?.state);
    app.photos.forEach(photo =>
      Object.assign(
        photo,
        photos.find(one => one.id === photo.id),
      ),
    );
    const kept = await store.draft(id);
    if (kept && kept.state !== app.draft.state && app.draft.state === 'SENDING') {
      app.draft = kept;
      app.redraw();
      return;
    }
    if (kept) app.draft.posted = kept.posted;
    document.querySelectorAll('[data-photo]').forEach(old => {
      const photo = app.photos.find(one => one.id === old.dataset.photo);
      if (photo) old.replaceWith(visit.photoState(photo));
    });
    document.querySelectorAll('.visit-line').forEach(old => old.replaceWith(visit.stateLine()));
    if (changed && app.draft.state === 'SENDING') app.redraw();
  }

  async function load() {
    const kept = await store.pack(id);
    const entry = await store.fetchPack(id).catch(failure => {
      if (!kept) throw failure;
      return kept;
    });
    Object.assign(app, {
      pack: entry.pack,
      ahead: entry.ahead,
      draft: (await store.draft(id)) ?? (await store.begin(id)),
      photos: await store.photosOf(id),
    });
    app.writer = app.pack.writer && !app.pack.mine ? app.pack.writer : null;
    if (app.pack.state === 'RECORDED' && app.draft.state === 'WRITING' && !app.draft.arrivedAt)
      location.replace(`/visits/${id}`);
  }

  window.addEventListener('hashchange', moved);
  window.addEventListener(
    'scroll',
    () => {
      if (['', '#items'].includes(location.hash) || location.hash.startsWith('#i/')) app.scroll = window.scrollY;
    },
    { passive: true },
  );
  load()
    .then(() => {
      moved();
      queue.listen(heard);
      queue.go();
      visit.takeAlong([id]).then(done => {
        root.dataset.kept = String(done);
      });
      navigator.storage?.persist?.();
      root.dataset.ready = 'true';
    })
    .catch(() => {
      root.children[1].replaceChildren(zhenggai.note('red', say('notHere')));
    });
})();
