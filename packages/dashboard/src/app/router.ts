import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page is for signed-in people; others are asked to sign in and come back. */
    signedIn?: true
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/console' },
  { path: '/wall/:profile', name: 'wall', component: () => import('../features/wall/WallPage.vue') },
  { path: '/login', name: 'login', component: () => import('../features/identity/LoginPage.vue') },
  { path: '/setup/:token', name: 'setUp', component: () => import('../features/identity/SetUpPage.vue') },
  {
    path: '/',
    component: () => import('./DeskLayout.vue'),
    meta: { signedIn: true },
    children: [
      { path: 'work', name: 'work', component: () => import('../features/cases/work/WorkPage.vue') },
      { path: 'work/receive', name: 'receive', component: () => import('../features/cases/work/ReceivePage.vue') },
      { path: 'work/cases/:number', name: 'workCase', component: () => import('../features/cases/work/WorkCasePage.vue') },
      {
        path: 'work/cases/:number/print/:document',
        name: 'print',
        component: () => import('../features/cases/work/PrintPage.vue'),
      },
      { path: 'console', name: 'console', component: () => import('../features/cases/CasesPage.vue') },
      { path: 'console/cases/:number', name: 'case', component: () => import('../features/cases/CasePage.vue') },
      {
        path: 'console/supervision',
        name: 'supervision',
        component: () => import('../features/supervision/SupervisionPage.vue'),
      },
      { path: 'console/figures/:metric', name: 'figure', component: () => import('../features/metrics/FigurePage.vue') },
      {
        path: 'console/consultations',
        name: 'consultations',
        component: () => import('../features/consultations/ConsultationsPage.vue'),
      },
      { path: 'admin/rules', name: 'rules', component: () => import('../features/supervision/RulesPage.vue') },
      { path: 'console/items', name: 'items', component: () => import('../features/catalogue/ItemsPage.vue') },
      { path: 'console/items/:code', name: 'item', component: () => import('../features/catalogue/ItemPage.vue') },
      { path: 'console/item-changes', name: 'itemChanges', component: () => import('../features/catalogue/ItemChangesPage.vue') },
      { path: 'admin/items/import', name: 'itemImport', component: () => import('../features/catalogue/ImportItemsPage.vue') },
      { path: 'admin/items/:code', name: 'itemEditor', component: () => import('../features/catalogue/ItemEditorPage.vue') },
      {
        path: 'admin/printed-matter',
        name: 'printedMatter',
        component: () => import('../features/catalogue/PrintedMatterPage.vue'),
      },
      { path: 'admin/pairing', name: 'pairing', component: () => import('../features/identity/PairingPage.vue') },
      { path: 'admin/calendar', name: 'calendar', component: () => import('../features/calendar/CalendarPage.vue') },
      { path: 'admin/directory', name: 'directory', component: () => import('../features/directory/DirectoryPage.vue') },
    ],
  },
  {
    path: '/console/items/:code/print',
    name: 'guidePrint',
    component: () => import('../features/catalogue/GuidePrintPage.vue'),
    meta: { signedIn: true },
  },
  { path: '/:rest(.*)*', name: 'notFound', component: () => import('./NotFoundPage.vue') },
]

// Fixture data belongs to development: no invented number is ever shipped.
if (import.meta.env.DEV) {
  routes.unshift({ path: '/gallery/wall/:profile', component: () => import('../features/wall/WallGallery.vue') })
}

export const router = createRouter({ history: createWebHistory(), routes })

router.beforeEach(async (to) => {
  if (!to.matched.some((record) => record.meta.signedIn)) return true
  const { ensureViewer } = await import('../features/identity/use-session.ts')
  try {
    return (await ensureViewer()) === null ? { name: 'login', query: { next: to.fullPath } } : true
  } catch {
    // The server does not answer: the page itself says so and can try again, the address is not lost.
    return true
  }
})
