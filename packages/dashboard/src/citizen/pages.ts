import type { Pages } from './app/router.ts'

/** Each page is a file of its own: nobody loads what they do not look at. */
export const PAGES: Pages = {
  home: () => import('./features/home/HomePage.vue'),
  items: () => import('./features/catalogue/ItemsPage.vue'),
  item: () => import('./features/catalogue/ItemPage.vue'),
  consult: () => import('./features/consultations/ConsultPage.vue'),
  apply: () => import('./features/applications/ApplyPage.vue'),
  me: () => import('./features/citizens/MePage.vue'),
  application: () => import('./features/applications/ApplicationPage.vue'),
  progress: () => import('./features/progress/ProgressPage.vue'),
  signIn: () => import('./features/citizens/SignInPage.vue'),
}
