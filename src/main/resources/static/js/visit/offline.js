// The page that stands where there is no network: what opens all the same, and on with it as soon as there is one. A plate
// that is read here leads to the record that is written in its school.
import { opened } from './database.js';
import { writing } from './draft.js';
import { plateOf } from './plates.js';

const PLATE = /^\/plate\/([a-z0-9]{8,32})$/;
const KEPT = 'visits:';

// Who took visits along; nobody after he has left.
const owner = async () => (await caches.keys()).find(name => name.startsWith(KEPT))?.slice(KEPT.length);

async function recordAt(code, login) {
  const base = await opened;
  const drafts = (await base.getAll('drafts')).filter(one => one.owner === login && one.state === 'WRITING');
  for (const draft of drafts.sort((one, other) => other.updatedAt - one.updatedAt)) {
    const entry = await base.get('packs', draft.key);
    if (entry && (await plateOf(entry.pack.plates, code))) return writing(draft.visitId);
  }
  return null;
}

async function show() {
  const login = await owner();
  const code = PLATE.exec(location.pathname)?.[1];
  const record = code && login ? await recordAt(code, login) : null;
  if (record) {
    location.replace(`${record}#p/${code}`);
    return;
  }
  document.querySelector('[data-taken]').hidden = !login;
  document.querySelector('[data-nothing]').hidden = Boolean(login);
}

show().catch(() => {});
window.addEventListener('online', () => location.reload());
document.querySelector('[data-again]').addEventListener('click', () => location.reload());
