export const BPMN_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
export const BPMNDI_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/DI';
export const DC_NAMESPACE = 'http://www.omg.org/spec/DD/20100524/DC';
export const DI_NAMESPACE = 'http://www.omg.org/spec/DD/20100524/DI';
export const ATLAS_NAMESPACE = 'urn:prozessatlas:bpmn:1';
/** Colours as bpmn.io writes them. */
export const BIOC_NAMESPACE = 'http://bpmn.io/schema/bpmn/biocolor/1.0';
/** Colours as the BPMN in Color proposal of the OMG writes them. */
export const COLOR_NAMESPACE = 'http://www.omg.org/spec/BPMN/non-normative/color/1.0';
