import type { Component } from 'vue'

type Page = () => Promise<{ default: Component }>

/** Every page of the citizens, by the segments behind `/citizen/:hall`. A segment with a colon takes anything. */
export const ROUTES = {
  home: { path: [], page: () => import('../features/home/HomePage.vue') },
  items: { path: ['items'], page: () => import('../features/catalogue/ItemsPage.vue') },
  item: { path: ['items', ':code'], page: () => import('../features/catalogue/ItemPage.vue') },
  consult: { path: ['consult'], page: () => import('../features/consultations/ConsultPage.vue') },
  apply: { path: ['apply', ':code'], page: () => import('../features/applications/ApplyPage.vue') },
  me: { path: ['me'], page: () => import('../features/citizens/MePage.vue') },
  application: { path: ['me', 'applications', ':number'], page: () => import('../features/applications/ApplicationPage.vue') },
  signIn: { path: ['sign-in'], page: () => import('../features/citizens/SignInPage.vue') },
} as const satisfies Record<string, { readonly path: readonly string[]; readonly page: Page }>

export type RouteName = keyof typeof ROUTES
