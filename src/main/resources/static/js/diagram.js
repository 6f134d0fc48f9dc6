// Shows a model of a process in its place on the page, once somebody looks at it.
import { loaded, seen } from './library.js';

// Words are measured outside of the place, so the family is named.
async function opened(place, xml) {
  const fontFamily = getComputedStyle(place).fontFamily;
  const viewer = new window.BpmnJS({
    container: place,
    textRenderer: { defaultStyle: { fontSize: '14px', fontFamily }, externalStyle: { fontSize: '13px' } },
  });
  await viewer.importXML(xml);
  return viewer;
}

// What the place names as its source, as soon as it comes into sight; done is told the viewer and the answer.
export function drawnInSight(place, done) {
  seen(place, async () => {
    const [answer] = await Promise.all([
      fetch(place.dataset.source, { headers: { Accept: 'application/json' } }),
      loaded(place.dataset.library),
    ]);
    const told = await answer.json();
    done(await opened(place, told.xml), told);
  });
}

export function fit(viewer) {
  viewer.get('canvas').zoom('fit-viewport', 'auto');
}

// Buttons beside the picture; now is what the middle one of them does.
export function zooming(viewer, now) {
  const canvas = viewer.get('canvas');
  document.querySelectorAll('[data-zoom]').forEach(button =>
    button.addEventListener('click', () => {
      if (button.dataset.zoom === 'fit') fit(viewer);
      else if (button.dataset.zoom === 'now') now();
      else canvas.zoom(canvas.zoom() * (button.dataset.zoom === 'in' ? 1.25 : 0.8));
    }),
  );
}
