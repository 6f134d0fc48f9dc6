// A plate that was read: which point of which school it is, known by the print of its code.
const ENCODER = new TextEncoder();

export async function printOf(code) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', ENCODER.encode(code)));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

// Without a secure address a browser makes no prints, and no plate is known.
export async function plateOf(plates, code) {
  if (!globalThis.crypto?.subtle) return null;
  const print = await printOf(code);
  return plates?.find(plate => plate.print === print) ?? null;
}
