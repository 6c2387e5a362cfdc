import '../app/tokens.css'
import '../app/base.css'
import './citizen.css'
import { createApp } from 'vue'
import CitizenApp from './app/CitizenApp.vue'
import { startRouter } from './app/router.ts'
import { PAGES } from './pages.ts'

startRouter(PAGES)
createApp(CitizenApp).mount('#app')

// A page that the browser kept when it was left may show what has been signed out of since.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})

// As at the desk: the bundled typeface is asked for after the first paint.
requestAnimationFrame(() => {
  setTimeout(() => import('../app/fonts.ts'), 0)
})
