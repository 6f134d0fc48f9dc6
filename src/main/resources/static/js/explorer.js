// Shows the document of the API, to be read and to be tried. A token that is typed in stays in the page.
import { loaded } from './library.js';

const place = document.getElementById('explorer');

async function show() {
  await loaded(place.dataset.library);
  window.SwaggerUIBundle({
    url: place.dataset.document,
    domNode: place,
    deepLinking: false,
    docExpansion: 'none',
    tagsSorter: 'alpha',
    defaultModelsExpandDepth: 0,
    persistAuthorization: false,
    syntaxHighlight: { activated: false },
    validatorUrl: null,
    onComplete: () => {
      place.dataset.drawn = 'true';
    },
  });
}

show().catch(() => {
  place.textContent = place.dataset.failed;
});
