declare module '*.css';

declare module 'bpmn-js-color-picker' {
  import type { ModuleDeclaration } from 'didi';

  const colorPickerModule: ModuleDeclaration;
  export default colorPickerModule;
}
