import type { SimulatorSettings } from '@mingchuang/schema'

/** Reads the settings; says what is missing rather than failing later at the first request. */
export function readSettings(text: string): SimulatorSettings {
  const settings: SimulatorSettings = JSON.parse(text)
  requireThat(isOrigin(settings.apiUrl), 'apiUrl must be a URL like http://127.0.0.1:4000')
  requireThat(isOrigin(settings.deviceUrl), 'deviceUrl must be a URL like http://127.0.0.1:4001')
  requireThat(settings.speed > 0 && settings.speed <= 3600, 'speed must be a number above 0, at most 3600')
  requireThat(
    typeof settings.stateDirectory === 'string' && settings.stateDirectory !== '',
    'stateDirectory must name a directory',
  )
  const { brief } = settings
  requireThat(typeof brief?.hallCode === 'string', 'brief.hallCode must name the hall')
  for (const list of [brief.clerks, brief.ratingDevices, brief.punchMachines, brief.pins]) {
    requireThat(Array.isArray(list), 'brief must list clerks, ratingDevices, punchMachines and pins')
  }
  return settings
}

function isOrigin(text: unknown): boolean {
  const url = typeof text === 'string' ? URL.parse(text) : null
  return url !== null && /^https?:$/.test(url.protocol)
}

function requireThat(isSo: boolean, message: string): void {
  if (!isSo) throw new Error(`The simulator's settings are incomplete: ${message}.`)
}
