/**
 * Every coded refusal of the product. The code travels in `extensions.code` (GraphQL), in `code` (JSON endpoints);
 * the dashboard's catalogues translate it, so a message is never parsed.
 */
export const ERROR_CODES = {
  UNAUTHENTICATED: 'Sign in first, then repeat the request.',
  FORBIDDEN: 'Your role or scope does not allow this. Ask an administrator of your hall.',
  NOT_FOUND: 'Nothing with this id or number exists in your hall. Check it and try again.',
  INVALID_INPUT: 'A field has a value it cannot have. Correct the named field.',
  INVALID_CURSOR: 'This cursor was not issued for this list and sorting. Start again from the first page.',
  PAGE_TOO_LARGE: 'Ask for fewer rows a page.',
  IMPOSSIBLE_TRANSITION: 'The case is in a state that does not allow this step. Reload the case.',
  VERSION_CONFLICT: 'Somebody changed this case in between. Reload it and repeat your step.',
  MATERIALS_MISSING: 'A required material is not there. Ask for supplements, or tick it once it lies before you.',
  CONTRADICTORY_DATES: 'The dates contradict each other. Correct the order of the times.',
  CALENDAR_NOT_PUBLISHED: 'The State Council has not published the calendar of this year yet. Choose an earlier day.',
  SAME_PERSON: 'Who asked for it cannot approve it. Somebody else of the department or the supervision decides.',
  NOTICE_CONTRADICTORY: 'The notice contradicts the calendar or itself, or cannot be read. Correct the named sentence.',
  REASON_REQUIRED: 'State a reason.',
  ALREADY_EXISTS: 'This already exists. Choose another code, number or name.',
  ITEM_CANCELLED: 'This item was cancelled and takes no new cases from that day. Choose another item.',
  NOT_ENOUGH_STOCK: 'Fewer copies are left than you want to issue. Issue fewer, or enter the printing first.',
  DEVICE_NOT_BOUND: 'The device was not bound to a window at that time. Bind it in the administration.',
  PRESS_MISMATCH: 'This press id was used for another press. A device never reuses a press id.',
  LOGIN_FAILED: 'Login name or password is wrong, or the name waits 15 minutes after 8 failures in a row.',
  PROGRESS_REFUSED: 'Number or code is wrong, or the number waits 15 minutes after 5 wrong codes in a row.',
  CODE_REFUSED: 'The code is wrong, was used or has expired. Ask for a new one.',
  LINK_EXPIRED: 'This link or code was used or has expired. Ask for a new one.',
  ITEM_CHANGED: 'A newer version of the guide holds. Look at its materials, save the application and hand it in again.',
  PERSONAL_DATA: 'The text holds a phone or identity number. Take it out before it is published.',
  RATE_LIMITED: 'Too many requests. Wait before trying again.',
  QUERY_TOO_DEEP: 'The query nests deeper than allowed. Ask in several queries.',
  QUERY_TOO_COSTLY: 'The query costs more than allowed. Ask for fewer rows or fields.',
  BODY_TOO_LARGE: 'The body is larger than allowed. Send it in smaller parts.',
  FILE_TYPE_REFUSED:
    'This kind of file is not taken, or its ending does not fit its content. Send PDF, PNG, JPEG, Word or Excel.',
  MALFORMED_BODY: 'The body cannot be read. Check its form and encoding.',
  UNKNOWN_FIELD: 'The message has a field that is not part of the protocol. Leave it out.',
  REQUEST_REUSED: 'This request id was used for another request. Make a new one for each new request.',
  UNAVAILABLE: 'The database does not answer at the moment. Repeat the request with the same request id.',
  INTERNAL: 'Something failed on our side. Repeat later; name the log id when you report it.',
} as const

export type ErrorCode = keyof typeof ERROR_CODES
