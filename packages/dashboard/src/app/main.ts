import './tokens.css'
import './base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n, speak } from './i18n.ts'
import { language } from './preferences.ts'
import { router } from './router.ts'

void speak(language.value).then(() => createApp(App).use(i18n).use(router).mount('#app'))

/**
 * The bundled Chinese typeface is 45 KB of @font-face rules: it is asked for after the first paint, and machines that have
 * PingFang SC or Microsoft YaHei never load a glyph of it.
 */
requestAnimationFrame(() => {
  setTimeout(() => import('./fonts.ts'), 0)
})
