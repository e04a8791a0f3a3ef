// The web extension host may hide `location`, which mocha's browser build reads while it loads.
if (!Reflect.get(globalThis, 'location')) {
  Object.defineProperty(globalThis, 'location', { value: { search: '' }, configurable: true });
}

export {};
