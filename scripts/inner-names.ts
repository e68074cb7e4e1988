/**
 * Names of members that only widgets and Lit itself use, never a page, a browser or data from outside: the CDN files give
 * them short ones. Each stands in full as often as the packer meets it anew, in every file.
 *
 * @module
 */

const OF_LIT =
  'addController attribute converter createProperty createRenderRoot elementStyles enableUpdating finalize finalizeStyles ' +
  'firstUpdated fromAttribute getPropertyDescriptor getPropertyOptions getUpdateComplete hasChanged hasUpdated hostConnected ' +
  'hostDisconnected hostUpdate hostUpdated isUpdatePending noAccessor performUpdate removeController renderBefore ' +
  'renderOptions renderRoot scheduleUpdate shadowRootOptions shouldUpdate strings willUpdate wrapped';

const OF_WIDGETS =
  'asksForWork dialogs failPart focusNew follow goOn hasMore hasPictures hasReceipt hasReserve here inOrder isBig isEmpty isGrouped ' +
  'isHere isHot isList isNarrowed isSending isShared isSlow isSoft isTerse isWaiting isWhole markOf narrowed offer onOpen onToggle ' +
  'opensElsewhere places readOwn renderCell renderDay renderFile renderInstead renderPicture renderReset renderTable settled skeleton told turnTo warm';

/** The names, and Lit's own that begin with `_$`. */
export const INNER_NAMES = new RegExp(
  `^(?:_\\$.*|${`${OF_LIT} ${OF_WIDGETS}`.replaceAll(' ', '|')})$`,
);
