type Child = Node | string | undefined;

/** Makes an element. Texts become text, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string | boolean | undefined>> = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button with a text, or with a symbol and a name for screen readers. */
export function button(label: string, onClick: () => void, symbol?: string): HTMLButtonElement {
  const element = h('button', { type: 'button', title: symbol === undefined ? undefined : label, 'aria-label': symbol === undefined ? undefined : label, class: symbol === undefined ? undefined : 'symbol' }, symbol ?? label);
  element.addEventListener('click', onClick);
  return element;
}
