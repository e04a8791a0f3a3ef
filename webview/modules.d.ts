declare module '*.css';

declare module 'bpmn-js-color-picker' {
  import type { ModuleDeclaration } from 'didi';

  const colorPickerModule: ModuleDeclaration;
  export default colorPickerModule;
}

declare module 'bpmn-js-create-append-anything' {
  import type { ModuleDeclaration } from 'didi';

  export const CreateAppendAnythingModule: ModuleDeclaration;
}

declare module 'diagram-js-minimap' {
  import type { ModuleDeclaration } from 'didi';

  const minimapModule: ModuleDeclaration;
  export default minimapModule;
}

declare module 'diagram-js-grid' {
  import type { ModuleDeclaration } from 'didi';

  const gridModule: ModuleDeclaration;
  export default gridModule;
}

declare module 'bpmn-js-native-copy-paste/lib/PasteUtil.js' {
  /** A reviver for `JSON.parse` that makes objects of the model again. */
  export function createReviver(moddle: unknown): (key: string, value: unknown) => unknown;
}

declare module 'bpmn-js-token-simulation/lib/viewer' {
  import type { ModuleDeclaration } from 'didi';

  const simulationModule: ModuleDeclaration;
  export default simulationModule;
}
