import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { TextComments } from './text-comments.js';

/** Comments on elements in the text of a model, as VS Code shows comments anywhere. The canvas has its own. */
export function comments(services: Services): Feature {
  const owned = new Disposables();
  const threads = owned.own(new TextComments(services));
  return {
    commands: {
      'prozessatlas.replyToComment': (reply) => threads.reply(reply),
      'prozessatlas.resolveComment': (thread) => threads.settle(thread, true),
      'prozessatlas.reopenComment': (thread) => threads.settle(thread, false),
      'prozessatlas.removeComment': (thread) => threads.remove(thread),
    },
    dispose: () => owned.dispose(),
  };
}
