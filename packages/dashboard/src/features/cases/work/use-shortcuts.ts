import { useEventListener, useLocalStorage } from '@vueuse/core'
import type { Ref } from 'vue'

/** A key of a page and what it does; `message` is its line in the list of shortcuts. */
export interface Shortcut {
  readonly key: string
  readonly label: string
  run(): void
}

/** Whether single keys do anything. Who dictates or types by accident turns them off (WCAG 2.1.4), on this computer. */
export const shortcutsOn: Ref<boolean> = useLocalStorage('mingchuang.shortcuts', true)

const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'

/** Runs the page's shortcuts. Whoever types into a field, holds a modifier or has a dialog open means something else. */
export function useShortcuts(shortcuts: () => readonly Shortcut[]): void {
  useEventListener(document, 'keydown', (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const { target } = event
    const isTyping = target instanceof Element && target.closest(TYPING) !== null
    if (event.key !== 'Escape' && (isTyping || !shortcutsOn.value)) return
    if (document.querySelector('dialog[open]')) return
    const found = shortcuts().find(({ key }) => key === event.key)
    if (found === undefined) return
    event.preventDefault()
    found.run()
  })
}
