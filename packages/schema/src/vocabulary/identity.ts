/** Who acts. A citizen has no account but a phone; an agent's pages come later, the code exists from the start. */
export const ROLES = ['citizen', 'device', 'agent', 'clerk', 'lead', 'supervisor', 'leader', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]

/** How far an actor sees and acts, from wide to narrow. */
export const SCOPES = ['hall', 'department', 'window', 'self'] as const
export type Scope = (typeof SCOPES)[number]

/** What a device is; each kind may run its own commands only. */
export const DEVICE_KINDS = ['rating', 'punch', 'wall'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** How a person's login name is written, unique over all halls. */
export const LOGIN_NAME_FORM = /^[a-z0-9][a-z0-9._-]{2,63}$/
/** How the serial number of a punch machine is written, as it stands on its back and in its requests. */
export const SERIAL_NUMBER_FORM = /^[A-Za-z0-9_-]{4,64}$/

/** A password below 12 characters falls to offline guessing even under argon2id. */
export const PASSWORD_LENGTH_MIN = 12
export const PASSWORD_LENGTH_MAX = 256
/** After this many failures in a row a login name waits {@link LOGIN_LOCK_MINUTES}. */
export const LOGIN_FAILURES_MAX = 8
export const LOGIN_LOCK_MINUTES = 15
/** A wall's pairing code is shown on a screen for all to see, so it lives briefly. */
export const PAIRING_CODE_MINUTES = 10

/** Where a screen stands on its way into a hall; `expired` asks for a new code. */
export const PAIRING_STATES = ['waiting', 'paired', 'expired'] as const
export type PairingState = (typeof PAIRING_STATES)[number]
