import { BlockList, isIP } from 'node:net'

/** How the text of one variable is read. */
export interface Kind<Value> {
  /** Shown in the table of variables. */
  readonly name: string
  /** Completes the sentence "PORT must be …". */
  readonly expectation: string
  /** Undefined when the text is not of this kind. */
  parse(text: string): Value | undefined
}

export function integer(lowest: number, highest: number): Kind<number> {
  return {
    name: 'integer',
    expectation: `a whole number from ${lowest} to ${highest}`,
    parse: (text) => (/^\d+$/.test(text) ? within(Number(text), lowest, highest) : undefined),
  }
}

export function decimal(lowest: number, highest: number): Kind<number> {
  return {
    name: 'number',
    expectation: `a number from ${lowest} to ${highest}`,
    parse: (text) => (/^\d+(\.\d+)?$/.test(text) ? within(Number(text), lowest, highest) : undefined),
  }
}

export function oneOf<const Word extends string>(...words: readonly Word[]): Kind<Word> {
  return {
    name: words.join(' \\| '),
    expectation: `one of ${words.join(', ')}`,
    parse: (text) => words.find((word) => word === text),
  }
}

/** `on` or `off`. */
export const onOff: Kind<boolean> = {
  name: 'on \\| off',
  expectation: 'on or off',
  parse: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
}

export const text: Kind<string> = {
  name: 'text',
  expectation: 'some text',
  parse: (value) => value,
}

export const hostName: Kind<string> = {
  name: 'address',
  expectation: 'an IP address or a host name, without a port',
  parse: (value) => (isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value) ? value : undefined),
}

export const databaseUrl: Kind<string> = {
  name: 'URL',
  expectation: 'a URL like postgres://user:password@host:5432/database',
  parse: (value) => {
    const url = URL.parse(value)
    return url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1 ? value : undefined
  },
}

const KEY_BYTES = 32

/** A key of 256 bits. */
export const key: Kind<Buffer> = {
  name: 'key',
  expectation: '32 random bytes in base64, as `openssl rand -base64 32` prints them',
  parse: parseKey,
}

export const keys: Kind<readonly Buffer[]> = {
  name: 'list of keys',
  expectation: 'keys of 32 bytes in base64, separated by commas',
  parse: (value) => parseList(value, parseKey),
}

export const httpUrl: Kind<string> = {
  name: 'URL',
  expectation: 'a URL like https://sms.example.cn/send',
  parse: (value) => (/^https?:$/.test(URL.parse(value)?.protocol ?? '') ? value : undefined),
}

export const smtpUrl: Kind<string> = {
  name: 'URL',
  expectation: 'a URL like smtps://user:password@mail.example.cn:465',
  parse: (value) => {
    const url = URL.parse(value)
    return url && /^smtps?:$/.test(url.protocol) && url.hostname !== '' ? value : undefined
  },
}

export const mailAddress: Kind<string> = {
  name: 'address',
  expectation: 'a mail address like hall@example.cn',
  parse: (value) => (/^[^\s@<>,]+@[^\s@<>,]+$/.test(value) ? value : undefined),
}

/** A mail address with a place for a phone number. */
export const phoneAddress: Kind<string> = {
  name: 'address',
  expectation: 'a mail address with {phone} in it, like {phone}@sms.example.cn',
  parse: (value) => (value.includes('{phone}') ? mailAddress.parse(value) : undefined),
}

/** An origin as browsers send it: scheme, host and port, nothing after. */
export const origin: Kind<string> = {
  name: 'URL',
  expectation: 'an origin like https://hall.example.cn, without a path',
  parse: parseOrigin,
}

export const origins: Kind<readonly string[]> = {
  name: 'list of URLs',
  expectation: 'origins like https://hall.example.cn, separated by commas',
  parse: (value) => parseList(value, parseOrigin),
}

/** Networks an address may be looked up in. */
export interface Networks {
  /** As written, for messages. */
  readonly text: string
  includes(address: string): boolean
}

export const networks: Kind<Networks> = {
  name: 'list of CIDRs',
  expectation: 'networks like 10.0.0.0/8 or single addresses, separated by commas',
  parse: (value) => {
    const list = new BlockList()
    const added = parseList(value, (entry) => addNetwork(list, entry))
    if (!added) return undefined
    return { text: value, includes: (address) => listIncludes(list, address) }
  },
}

function within(value: number, lowest: number, highest: number): number | undefined {
  return value >= lowest && value <= highest ? value : undefined
}

function parseOrigin(value: string): string | undefined {
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return value.replace(/\/$/, '').toLowerCase() === url.origin ? url.origin : undefined
}

function parseKey(value: string): Buffer | undefined {
  const bytes = Buffer.from(value, 'base64')
  return bytes.length === KEY_BYTES && /^[A-Za-z0-9+/_-]{43}=?$/.test(value) ? bytes : undefined
}

function parseList<Entry>(value: string, parseEntry: (entry: string) => Entry | undefined): Entry[] | undefined {
  const entries: Entry[] = []
  for (const part of value.split(',').map((each) => each.trim())) {
    if (part === '') continue
    const entry = parseEntry(part)
    if (entry === undefined) return undefined
    entries.push(entry)
  }
  return entries
}

function addNetwork(list: BlockList, entry: string): true | undefined {
  const [address = '', prefixText, ...rest] = entry.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return undefined
  const family = version === 4 ? 'ipv4' : 'ipv6'
  const bits = version === 4 ? 32 : 128
  const prefix = prefixText === undefined ? bits : /^\d+$/.test(prefixText) ? Number(prefixText) : bits + 1
  if (prefix > bits) return undefined
  list.addSubnet(address, prefix, family)
  return true
}

function listIncludes(list: BlockList, address: string): boolean {
  // A dual-stack socket reports IPv4 peers as ::ffff:192.0.2.1; BlockList compares those with IPv4 entries by itself.
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6')
}
