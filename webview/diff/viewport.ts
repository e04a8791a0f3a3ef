/** A part of the drawing, in the coordinates of the diagram. */
interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** How much of the picture a step of the wheel or of a key takes. */
const ZOOM_STEP = 1.2;
const PAN_STEP = 0.15;

/** Moves and zooms several pictures in step: they all show the same part of the diagram. */
export class Viewport {
  private box: Box = { x: 0, y: 0, width: 1, height: 1 };
  private whole: Box = this.box;
  private pictures: SVGSVGElement[] = [];

  /** What the pictures show when nothing is zoomed. */
  get size(): { readonly width: number; readonly height: number } {
    return this.whole;
  }

  /** Takes over new pictures; the part that is shown stays when `keep` is set. */
  attach(pictures: SVGSVGElement[], keep: boolean): void {
    this.pictures = pictures;
    const boxes = pictures.map(({ viewBox: { baseVal } }) => baseVal);
    if (boxes.length > 0) this.whole = union(boxes);
    for (const picture of pictures) this.listen(picture);
    if (keep) this.apply();
    else this.fit();
  }

  fit(): void {
    this.box = this.whole;
    this.apply();
  }

  /** Zooms around the middle; factors above 1 show more detail. */
  zoom(factor: number): void {
    const { x, y, width, height } = this.box;
    const [w, h] = [width / factor, height / factor];
    this.box = { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h };
    this.apply();
  }

  zoomIn(): void {
    this.zoom(ZOOM_STEP);
  }

  zoomOut(): void {
    this.zoom(1 / ZOOM_STEP);
  }

  /** Brings a place into the middle without changing the zoom, unless all of the diagram is shown. */
  reveal(place: Box): void {
    const { width, height } = this.box.width >= this.whole.width ? { width: this.whole.width / 2, height: this.whole.height / 2 } : this.box;
    this.box = { x: place.x + place.width / 2 - width / 2, y: place.y + place.height / 2 - height / 2, width, height };
    this.apply();
  }

  pan(columns: number, rows: number): void {
    const { x, y, width, height } = this.box;
    this.box = { x: x + columns * PAN_STEP * width, y: y + rows * PAN_STEP * height, width, height };
    this.apply();
  }

  private apply(): void {
    const { x, y, width, height } = this.box;
    for (const picture of this.pictures) picture.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  }

  private listen(picture: SVGSVGElement): void {
    picture.addEventListener('wheel', (event) => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) this.zoom(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
      else this.pan(event.deltaX / 400, event.deltaY / 400);
    }, { passive: false });
    picture.addEventListener('pointerdown', (down) => {
      picture.setPointerCapture(down.pointerId);
      const start = this.box;
      const scale = start.width / picture.clientWidth;
      const drag = (event: PointerEvent): void => {
        this.box = { ...start, x: start.x - (event.clientX - down.clientX) * scale, y: start.y - (event.clientY - down.clientY) * scale };
        this.apply();
      };
      const end = new AbortController();
      picture.addEventListener('pointermove', drag, { signal: end.signal });
      for (const type of ['pointerup', 'pointercancel']) picture.addEventListener(type, () => end.abort(), { signal: end.signal });
    });
  }
}

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x, y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
