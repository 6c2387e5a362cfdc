import type { Page } from 'playwright-core'

export interface TextFault {
  readonly kind: 'outside' | 'clipped' | 'overlap' | 'tooSmall'
  readonly text: string
  readonly detail: string
}

/**
 * Finds text that a reader could not read: outside the screen, cut off, under other text, or smaller than `minimumPx`. Text
 * drawn in charts counts like any other. Names of any length may be shortened with an ellipsis where the page says so
 * (`data-may-shorten`), and only there.
 */
export async function findTextFaults(page: Page, minimumPx: number): Promise<TextFault[]> {
  return page.evaluate((smallest) => {
    const SLACK_PX = 1.5
    interface Piece {
      readonly element: Element
      readonly text: string
      readonly box: { left: number; top: number; right: number; bottom: number }
    }
    const faults: TextFault[] = []
    const pieces: Piece[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || text === '' || element.closest('.sr-only, script, style')) continue
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) continue
      const fontPx = Number.parseFloat(getComputedStyle(element).fontSize)
      // A line box is taller than its letters; only the middle of it, one em high, is ink.
      const middle = (box.top + box.bottom) / 2
      const half = Math.min(box.height, fontPx) / 2
      const ink = { left: box.left, right: box.right, top: middle - half * 0.8, bottom: middle + half * 0.8 }
      if (fontPx < smallest - 0.01) faults.push({ kind: 'tooSmall', text, detail: `${fontPx} px < ${smallest} px` })
      const shortened = element.closest('[data-may-shorten]')
      const room = (shortened ?? element).getBoundingClientRect()
      const seen = shortened ? { ...ink, left: Math.max(ink.left, room.left), right: Math.min(ink.right, room.right) } : ink
      if (
        seen.left < -SLACK_PX ||
        seen.top < -SLACK_PX ||
        seen.right > innerWidth + SLACK_PX ||
        seen.bottom > innerHeight + SLACK_PX
      )
        faults.push({ kind: 'outside', text, detail: JSON.stringify(seen) })
      for (let parent: Element | null = element; parent && !shortened; parent = parent.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(parent)
        const frame = parent.getBoundingClientRect()
        const cutX = overflowX !== 'visible' && (ink.left < frame.left - SLACK_PX || ink.right > frame.right + SLACK_PX)
        const cutY = overflowY !== 'visible' && (ink.top < frame.top - SLACK_PX || ink.bottom > frame.bottom + SLACK_PX)
        if (cutX || cutY) faults.push({ kind: 'clipped', text, detail: parent.className })
      }
      const panel = element.closest('section')?.getBoundingClientRect()
      if (panel && (seen.right > panel.right + SLACK_PX || seen.bottom > panel.bottom + SLACK_PX))
        faults.push({ kind: 'clipped', text, detail: 'runs out of its panel' })
      pieces.push({ element, text, box: seen })
    }
    pieces.forEach((one, index) => {
      for (const other of pieces.slice(index + 1)) {
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (width > SLACK_PX && height > SLACK_PX) faults.push({ kind: 'overlap', text: one.text, detail: other.text })
      }
    })
    return faults
  }, minimumPx)
}
