// Where a plate leads: on to the record that is written in its school now, or to the beginning of one.
import { networkError, reader } from '../frame.js';
import { beginVisit } from './beginning.js';
import { store } from './device.js';
import { writing } from './draft.js';

const here = document.querySelector('[data-plate]');
const { plate, school } = here.dataset;
const button = here.querySelector('[data-begin]');
const at = address => location.assign(`${address}#p/${plate}`);

async function openHere() {
  const drafts = (await store.drafts()).filter(draft => draft.state === 'WRITING' && draft.owner === reader);
  for (const draft of drafts.sort((one, other) => other.updatedAt - one.updatedAt)) {
    const pack = (await store.pack(draft.visitId))?.pack;
    if (pack?.schoolId === Number(school)) return draft;
  }
  return null;
}

async function begin() {
  const kit = await store.fetchKit();
  const body = {
    schoolId: Number(school),
    mode: kit.pack.modes.includes('RANDOM') ? 'RANDOM' : kit.pack.modes[0],
    checklistId: null,
    memberIds: [],
    jointWith: null,
  };
  const address = await beginVisit(kit, body, button.dataset.leader);
  if (address) at(address);
  else networkError();
}

// A school's own people are asked first how they found it.
const asked = document.querySelector('.point-sound') !== null;
openHere()
  .then(draft => {
    if (draft && !asked) {
      location.replace(`${writing(draft.visitId)}#p/${plate}`);
      return;
    }
    button.addEventListener('click', () => (draft ? at(writing(draft.visitId)) : begin().catch(() => networkError())));
    button.hidden = false;
    here.dataset.ready = 'true';
  })
  .catch(() => {});
