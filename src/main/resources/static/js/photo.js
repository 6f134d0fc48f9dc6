// Photos on their way: made smaller on the device, sent one by one with their progress. For the pickers of forms and for visits.
import { csrf } from './frame.js';

const LONGEST_SIDE = 2048;
const GOOD_ENOUGH = 700 * 1024;
const UPLOAD_TO = '/evidence';

// The server turns and cleans every photo again; here it only gets small enough for a weak line.
export async function smaller(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size <= GOOD_ENOUGH) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.86));
    return made && made.size < file.size
      ? new File([made], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' })
      : file;
  } catch {
    return file;
  }
}

// key: under which the same photo is kept once however often it is sent; of: the photo that this one is with marks on it.
export function send(file, onProgress, { headers = csrf(), key = null, of = null } = {}) {
  return new Promise((done, failed) => {
    const form = new FormData();
    form.append('file', file);
    form.append('kind', 'photo');
    if (of) form.append('of', of);
    const request = new XMLHttpRequest();
    request.open('POST', UPLOAD_TO);
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    if (key) request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Accept', 'application/json');
    request.timeout = 120000;
    request.upload.addEventListener(
      'progress',
      event => event.lengthComputable && onProgress(event.loaded / event.total),
    );
    request.addEventListener('load', () => {
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        /* not from us */
      }
      if (request.status >= 200 && request.status < 300 && answer.id !== undefined) done(answer);
      else
        failed(
          Object.assign(new Error(answer.detail ?? ''), {
            status: request.status,
            code: answer.code,
            forGood: [400, 409, 413, 415, 422].includes(request.status) && answer.code !== 'photoBusy',
          }),
        );
    });
    ['error', 'timeout', 'abort'].forEach(end => request.addEventListener(end, () => failed(new Error(''))));
    request.send(form);
  });
}
