import { describe, expect, it } from 'vitest'
import { eventDigest } from './event-key.ts'
import { collect, gzipped, inChunks, xesOf } from './log.fixture.ts'
import { PIECE_LIMITS } from './log-entry.ts'
import { readLog } from './read-log.ts'

const XES = xesOf(`
  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
  <string key="meta" value="of the log"><int key="nested" value="1"/></string>
  <trace>
    <string key="concept:name" value="A-1"/>
    <date key="startdate" value="2014-01-02T09:00:00+08:00"/>
    <event>
      <string key="concept:name" value="accept &amp; check"/>
      <date key="time:timestamp" value="2014-01-02T09:30:00.5+08:00"/>
      <date key="start_timestamp" value="2014-01-02T09:00:00+08:00"/>
      <string key="org:group" value="EMPTY"/>
      <string key="org:resource" value="R1"/>
      <string key="lifecycle:transition" value="COMPLETE"/>
      <string key="blank" value=" "/>
      <boolean key="urgent" value="true"/>
      <float key="fee" value="12.50"/>
    </event>
  </trace>`)

const CSV = [
  'case:concept:name,concept:name,time:timestamp,start_timestamp,org:group,org:resource,lifecycle:transition,blank,urgent,fee,case:startdate',
  'A-1,accept & check,2014-01-02 01:30:00.500000+00:00,2014-01-02 09:00:00,EMPTY,R1,complete,,True,12.5,2014-01-02 09:00:00+08:00',
].join('\n')

describe('one log in two formats', () => {
  it('gives the same event, the same digest and the same case attributes', async () => {
    const xes = await collect(readLog(inChunks(XES)))
    const csv = await collect(readLog(inChunks(CSV)))
    expect(xes.rejected).toEqual([])
    expect(csv.rejected).toEqual([])
    expect(xes.events.map(eventDigest)).toEqual(csv.events.map(eventDigest))
    expect(xes.traces[0]?.attributes).toEqual(csv.traces[0]?.attributes)
    expect(xes.events[0]).toMatchObject({
      caseName: 'A-1',
      name: 'accept & check',
      group: 'EMPTY',
      lifecycle: 'complete',
      line: 9,
    })
    expect(csv.events[0]).toMatchObject({ line: 2, startedAt: new Date('2014-01-02T01:00:00Z') })
  })

  it('does not depend on how the bytes are cut, compressed or marked', async () => {
    const expected = (await collect(readLog(inChunks(XES)))).events
    for (const bytes of [XES, gzipped(XES), `\uFEFF${XES}`, Buffer.from(`\uFEFF${XES.replace('UTF-8', 'UTF-16')}`, 'utf16le')])
      for (const chunkLength of [1, 5, 1024])
        expect((await collect(readLog(inChunks(bytes, chunkLength)))).events).toEqual(expected)
  })
})

describe('XES', () => {
  const event = (name: string, inner = '') =>
    `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="2014-01-02T09:30:00+08:00"/>${inner}</event>`
  const trace = (events: string, name = 'A-1') => `<trace><string key="concept:name" value="${name}"/>${events}</trace>`

  it('keeps nested attributes, lists and containers', async () => {
    const { events, rejected } = await collect(
      readLog(
        inChunks(
          xesOf(
            trace(
              event(
                'a',
                `<string key="applicant" value="Li"><int key="age" value="40"/></string>
                 <list key="materials"><values><string key="paper" value="form"/><string key="paper" value="map"/></values></list>
                 <container key="place"><float key="x" value="1.5"/></container><id key="ref" value="7"/>`,
              ),
            ),
          ),
        ),
      ),
    )
    expect(rejected).toEqual([])
    expect(Object.fromEntries(events[0]?.attributes ?? [])).toEqual({
      applicant: { type: 'string', value: 'Li', children: [['age', { type: 'int', value: '40' }]] },
      materials: {
        type: 'list',
        value: '',
        children: [
          ['paper', 'form'],
          ['paper', 'map'],
        ],
      },
      place: { type: 'container', value: '', children: [['x', { type: 'float', value: '1.5' }]] },
      ref: { type: 'id', value: '7' },
    })
  })

  it('takes the case name wherever it stands in the trace', async () => {
    const { events } = await collect(
      readLog(inChunks(xesOf(`<trace>${event('a')}<string key="concept:name" value="late"/></trace>`))),
    )
    expect(events.map(({ caseName }) => caseName)).toEqual(['late'])
  })

  it('gives a long trace in pieces of bounded size', async () => {
    const many = Array.from({ length: PIECE_LIMITS.events * 2 + 1 }, (_, index) => event(`step ${index}`)).join('\n')
    const { traces } = await collect(readLog(inChunks(xesOf(trace(many)))))
    expect(traces.map(({ events }) => events.length)).toEqual([PIECE_LIMITS.events, PIECE_LIMITS.events, 1])
    expect(new Set(traces.map(({ caseName }) => caseName))).toEqual(new Set(['A-1']))
  })

  it('reports each bad event with its line and keeps the good ones', async () => {
    const { events, rejected } = await collect(
      readLog(
        inChunks(
          [
            '<log>',
            '<trace><string key="concept:name" value="A-1"/>',
            event('good'),
            '<event><string key="concept:name" value="no time"/></event>',
            '<event><string key="concept:name" value="bad"/><date key="time:timestamp" value="never"/></event>',
            event('too early', '<date key="start_timestamp" value="2015-01-01T00:00:00Z"/>'),
            '<event><string key="concept:name" value="spoilt"/><string key="a" value="&nope;"/><date key="time:timestamp" value="2014-01-02T00:00:00Z"/></event>',
            event('', ''),
            event('good too'),
            '</trace>',
            '<trace><string key="concept:name" value=" "/>',
            event('of nobody'),
            '</trace>',
            event('astray'),
            `<trace><string key="concept:name" value="${'x'.repeat(51)}"/></trace>`,
            '</log>',
          ].join('\n'),
        ),
      ),
    )
    expect(events.map(({ name }) => name)).toEqual(['good', 'good too'])
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'time-missing'],
      [5, 'time-unreadable'],
      [6, 'start-after-end'],
      [7, 'row-malformed'],
      [8, 'event-name-missing'],
      [12, 'case-name-missing'],
      [14, 'event-outside-case'],
      [15, 'case-name-too-long'],
    ])
  })

  it('keeps what was whole when the file breaks off, and says so', async () => {
    const whole = xesOf(trace(`${event('a')}\n${event('b')}`))
    const { events, rejected } = await collect(readLog(inChunks(whole.slice(0, whole.indexOf('"b"')))))
    expect(events.map(({ name }) => name)).toEqual(['a'])
    expect(rejected.map(({ reason }) => reason)).toEqual(['file-cut-off'])
  })

  it('refuses document types, so no entity can grow or reach another file', async () => {
    const attack = `<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xesOf(trace(event('&x;')))}`
    await expect(collect(readLog(inChunks(attack.replace(/<\?xml.*?\?>\n/, ''))))).rejects.toMatchObject({
      code: 'DOCUMENT_TYPE_REFUSED',
    })
  })

  it('refuses XML that is no log, text without end and nesting without end', async () => {
    for (const text of ['<html><body/></html>', '<log><trace><string key="', '<log>'].map(
      (start, index) => start + ['', 'x'.repeat(5 * 1024 * 1024), '<a>'.repeat(2_000)][index],
    ))
      await expect(collect(readLog(inChunks(text)))).rejects.toMatchObject({ code: 'NOT_A_LOG' })
  })

  it('rejects an event with more attributes than can be meant', async () => {
    const attributes = Array.from({ length: 1_100 }, (_, index) => `<int key="k${index}" value="1"/>`).join('')
    const { events, rejected } = await collect(readLog(inChunks(xesOf(trace(event('a', attributes) + event('b'))))))
    expect(events.map(({ name }) => name)).toEqual(['b'])
    expect(rejected.map(({ reason }) => reason)).toEqual(['too-large'])
  })
})

describe('CSV', () => {
  const CHINESE =
    '办件编号,环节,时间,开始时间,经办人,窗口,状态,备注\n案-1,受理,2014/1/2 9:30,2014/1/2 9:00,王芳,3号窗口,完成,"一\n二"\n'
  /** "办件编号,环节,时间\n案-1,受理,2014/1/2 9:30\n" as Chinese spreadsheets save it. */
  const GB18030 = Buffer.from('b0ecbcfeb1e0bac52cbbb7bdda2ccab1bce40ab0b82d312ccadcc0ed2c323031342f312f3220393a33300a', 'hex')

  it('understands Chinese headers, times and states', async () => {
    const { events, rejected } = await collect(readLog(inChunks(`\uFEFF${CHINESE}`)))
    expect(rejected).toEqual([])
    expect(events).toEqual([
      {
        line: 2,
        caseName: '案-1',
        name: '受理',
        at: new Date('2014-01-02T01:30:00Z'),
        startedAt: new Date('2014-01-02T01:00:00Z'),
        lifecycle: 'complete',
        resource: '王芳',
        group: '3号窗口',
        instance: undefined,
        attributes: new Map([['备注', '一\n二']]),
      },
    ])
  })

  it('finds GB18030 by itself, however late its first character comes', async () => {
    for (const chunkLength of [1, 3, 1024]) {
      const { events } = await collect(readLog(inChunks(GB18030, chunkLength)))
      expect(events.map(({ caseName, name }) => [caseName, name])).toEqual([['案-1', '受理']])
    }
    const ascii = `case:concept:name,concept:name,time:timestamp\n${'A-1,a,2014-01-02\n'.repeat(10_000)}`
    const late = Buffer.concat([Buffer.from(ascii), GB18030.subarray(GB18030.indexOf(0x0a) + 1)])
    expect((await collect(readLog(inChunks(late)))).events.at(-1)).toMatchObject({ caseName: '案-1', name: '受理' })
  })

  it('stays with UTF-8 when a few bytes are damaged, and rejects a case name they are in', async () => {
    const damaged = Buffer.concat([
      Buffer.from(CHINESE),
      Buffer.from('案-'),
      Buffer.from([0xff]),
      Buffer.from(',受理,2014/1/2 9:30,,,,,\n案-2,受理,2014/1/2 9:30,,,,,\n'),
    ])
    const { events, rejected } = await collect(readLog(inChunks(damaged)))
    expect(events.map(({ caseName }) => caseName)).toEqual(['案-1', '案-2'])
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[4, 'case-name-undecodable']])
  })

  it('keeps rows of one case that are scattered over the file', async () => {
    const { traces } = await collect(
      readLog(
        inChunks(
          'case:concept:name;concept:name;time:timestamp;case:fee\nA;1;2014-01-02;\nA;2;2014-01-02;7\nB;1;2014-01-02;\nA;3;2014-01-02;8\n',
        ),
      ),
    )
    expect(traces.map(({ caseName, events }) => [caseName, events.length])).toEqual([
      ['A', 2],
      ['B', 1],
      ['A', 1],
    ])
    expect(traces[0]?.attributes.get('fee')).toBe('7')
  })

  it('reports each bad row with its line and keeps the good ones', async () => {
    const { events, rejected } = await collect(
      readLog(
        inChunks(
          [
            'case:concept:name,concept:name,time:timestamp,start_timestamp',
            'A,a,2014-01-02,',
            ',a,2014-01-02,',
            'A,,2014-01-02,',
            'A,a,,',
            'A,a,soon,',
            'A,a,2014-01-02,2014-01-03',
            'A,a,2014-01-02,whenever',
            `A,${'a'.repeat(201)},2014-01-02,`,
            'A,a',
            'A,"b,2014-01-02,',
            ',,,',
            'A,c,2014-01-03,',
          ].join('\n'),
        ),
      ),
    )
    expect(events.map(({ name }) => name)).toEqual(['a', 'c'])
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'case-name-missing'],
      [4, 'event-name-missing'],
      [5, 'time-missing'],
      [6, 'time-unreadable'],
      [7, 'start-after-end'],
      [8, 'start-unreadable'],
      [9, 'event-name-too-long'],
      [10, 'column-count'],
      [11, 'row-malformed'],
      [12, 'case-name-missing'],
    ])
  })

  it('names the column that is missing and what was found', async () => {
    await expect(collect(readLog(inChunks('办件编号,时间\n1,2014-01-01\n')))).rejects.toThrow(
      'no column holds the step name: expected concept:name or 环节; found 办件编号, 时间',
    )
  })
})

describe('files that are no logs', () => {
  it.each([
    ['an empty file', '', 'EMPTY_FILE'],
    ['blanks', ' \n\n ', 'EMPTY_FILE'],
    ['a spreadsheet', 'PK\u0003\u0004rest', 'NOT_A_LOG'],
    ['binary data', 'a\0b', 'NOT_A_LOG'],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><log/>', 'ENCODING_UNKNOWN'],
  ])('says what is wrong with %s', async (_name, text, code) => {
    await expect(collect(readLog(inChunks(text)))).rejects.toMatchObject({ code })
  })

  it('gives what was whole in a compressed file that breaks off, then fails', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `A-${index},step ${(index * 7919) % 1_000},2014-01-02`)
    const bytes = gzipped(['case:concept:name,concept:name,time:timestamp', ...rows].join('\n'))
    const events: unknown[] = []
    const reading = async () => {
      for await (const entry of readLog(inChunks(bytes.subarray(0, bytes.length / 2)))) events.push(entry)
    }
    await expect(reading()).rejects.toMatchObject({ code: 'FILE_CUT_OFF' })
    expect(events.length).toBeGreaterThan(1_000)
  })
})
