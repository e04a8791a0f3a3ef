import * as vscode from 'vscode';
import { isCatalog, kindOfPath } from '../../../core/landscape/kinds.js';
import { activeFile } from '../../shared/active-file.js';
import { chosenProcess } from '../../shared/chosen-process.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { FormProvider } from './provider.js';

/** Profiles and catalogues as forms; the text is one click away, and the other way round. */
export function profileEditor(services: Services): Feature {
  const provider = new FormProvider(services);
  const openForm = async (argument: unknown): Promise<void> => {
    const uri = argument instanceof vscode.Uri ? argument : activeFile();
    if (uri && isCatalog(kindOfPath(uri.path))) return void (await provider.openForm(uri));
    const profile = await chosenProcess(services, argument);
    const address = profile && services.workspace.paths.uriOf(profile.path);
    if (address) await provider.openForm(address);
  };
  return {
    commands: {
      'prozessatlas.openAsForm': openForm,
      'prozessatlas.openFormAsText': () => provider.openText(),
    },
    dispose: () => provider.dispose(),
  };
}
