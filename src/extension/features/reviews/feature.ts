import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { ReviewsView } from './reviews-view.js';

/** What is due, in review and overdue, in a view of its own with the number of overdue ones at its icon. */
export function reviews(services: Services): Feature {
  const owned = new Disposables();
  owned.own(new ReviewsView(services));
  return { dispose: () => owned.dispose() };
}
