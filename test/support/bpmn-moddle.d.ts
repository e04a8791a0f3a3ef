/** The parts of bpmn-moddle that the tests use; the package declares types of its descriptors only. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    /** @param extensions Descriptors of further namespaces by their prefix. */
    constructor(extensions?: Record<string, object>);
    fromXML(xml: string): Promise<{ rootElement: object; elementsById: Record<string, object>; warnings: { message: string }[] }>;
    toXML(element: object, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, attributes?: Record<string, unknown>): object;
    createAny(name: string, uri: string, attributes: Record<string, unknown>): object;
  }
}
