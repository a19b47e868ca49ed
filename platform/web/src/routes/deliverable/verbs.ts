import type { Deliverable, StepVerb } from '~/api'

/** Where a programme has nobody check a deliverable, handing it over leads straight to its delivery: other words are due. */
export function wordOf<V extends StepVerb>(verb: V, deliverable: Deliverable): V | 'HAND_OVER_UNREAD' {
  return verb === 'HAND_OVER' && !deliverable.checker ? 'HAND_OVER_UNREAD' : verb
}
