/* Draws the process of a case and marks where it stands. */
(() => {
  const place = document.getElementById('process');
  if (!place || !window.BpmnJS) return;
  const viewer = new window.BpmnJS({
    container: place,
    textRenderer: { defaultStyle: { fontSize: '15px', fontFamily: 'inherit' }, externalStyle: { fontSize: '13px' } },
  });
  const canvas = () => viewer.get('canvas');

  function show(picture) {
    picture.passed.forEach(id => mark(id, 'step-been'));
    picture.current.forEach(id => mark(id, 'step-at'));
    canvas().zoom('fit-viewport', 'auto');
    const now = picture.current.map(id => viewer.get('elementRegistry').get(id)).filter(Boolean);
    if (now.length && canvas().zoom() < 0.55) look(now);
  }

  // As near as all the places fit where the case stands: its step, and a decision beside it.
  function look(places) {
    const left = Math.min(...places.map(p => p.x)), right = Math.max(...places.map(p => p.x + p.width));
    const top = Math.min(...places.map(p => p.y)), bottom = Math.max(...places.map(p => p.y + p.height));
    const fit = Math.min(place.clientWidth / (right - left + 80), place.clientHeight / (bottom - top + 60));
    canvas().zoom(Math.max(canvas().zoom(), Math.min(0.62, fit)));
    const box = canvas().viewbox();
    const y = places.length > 1 ? (top + bottom) / 2 : box.inner.y + box.inner.height / 2;
    canvas().viewbox({ x: (left + right) / 2 - box.width / 2, y: y - box.height / 2, width: box.width, height: box.height });
  }

  function mark(id, name) {
    if (viewer.get('elementRegistry').get(id)) canvas().addMarker(id, name);
  }

  document.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', () => {
    if (button.dataset.zoom === 'fit') canvas().zoom('fit-viewport', 'auto');
    else canvas().zoom(canvas().zoom() * (button.dataset.zoom === 'in' ? 1.25 : 0.8));
  }));

  fetch(place.dataset.source, { headers: { Accept: 'application/json' } })
    .then(answer => answer.json())
    .then(picture => viewer.importXML(picture.xml).then(() => show(picture)))
    .then(() => { place.dataset.drawn = 'true'; });
})();
