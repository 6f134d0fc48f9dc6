// What a test of a script asks.
const told = value => JSON.stringify(value);

export function same(actual, expected, what = 'value') {
  if (told(actual) !== told(expected)) throw new Error(`${what}: ${told(expected)} expected, but was ${told(actual)}`);
}

export const yes = (held, what) => same(Boolean(held), true, what);
