const STEP = 1.25;
const MARKED = 'marked';

/** Zoom of the diagram, and the way from a step to its shape and back. */
export function connectDiagram(): void {
  const picture = document.querySelector<HTMLElement>('.diagram .picture');
  const svg = picture?.querySelector('svg');
  if (!picture || !svg) return;
  const natural = svg.viewBox.baseVal.width;
  const show = (width: number): void => {
    svg.style.width = `${Math.round(width)}px`;
    svg.style.maxWidth = 'none';
  };
  const fit = (): void => show(Math.min(natural, picture.clientWidth - 2));
  const zooms: Record<string, () => void> = {
    zoomIn: () => show(svg.clientWidth * STEP),
    zoomOut: () => show(svg.clientWidth / STEP),
    zoomFit: fit,
  };
  for (const bar of document.querySelectorAll<HTMLElement>('.diagram .zoom')) bar.hidden = false;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-zoom]')) button.addEventListener('click', () => zooms[button.dataset['zoom']!]?.());
  fit();

  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-show]')) {
    link.addEventListener('click', (event) => {
      const shape = inDiagram(svg, link.dataset['show']!);
      if (!shape) return;
      event.preventDefault();
      mark(shape);
      if (svg.clientWidth < natural * 0.7) show(natural);
      picture.scrollIntoView({ block: 'nearest' });
      shape.scrollIntoView({ block: 'center', inline: 'center' });
      picture.focus({ preventScroll: true });
    });
  }
  svg.addEventListener('click', (event) => {
    const id = (event.target as Element).closest('[data-element-id]')?.getAttribute('data-element-id');
    const step = id ? toldBy(id) : undefined;
    if (!step) return;
    mark(step);
    step.tabIndex = -1;
    step.focus();
    step.scrollIntoView({ block: 'center' });
  });
}

function inDiagram(svg: SVGSVGElement, id: string): SVGElement | null {
  return svg.querySelector<SVGElement>(`[data-element-id="${CSS.escape(id)}"]`);
}

/** The step that tells an element: by itself, or along with others. */
function toldBy(id: string): HTMLElement | undefined {
  const steps = [...document.querySelectorAll<HTMLElement>('.narrative li[data-element-id]')];
  return steps.find((step) => step.dataset['elementId'] === id) ?? steps.find((step) => step.dataset['covers']?.split(' ').includes(id));
}

function mark(element: Element): void {
  for (const before of document.querySelectorAll(`.${MARKED}`)) before.classList.remove(MARKED);
  element.classList.add(MARKED);
}
