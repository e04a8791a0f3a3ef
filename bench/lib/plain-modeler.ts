import Modeler from 'bpmn-js/lib/Modeler';

/** What a page with nothing but bpmn-js' own modeler offers. */
export interface PlainModeler {
  open(text: string, viewbox: { x: number; y: number; width: number; height: number }): Promise<void>;
}

const modeler = new Modeler({ container: '#canvas' });

(window as unknown as PlainModeler).open = async (text, viewbox) => {
  await modeler.importXML(text);
  modeler.get<{ viewbox(box: typeof viewbox): void }>('canvas').viewbox(viewbox);
};
