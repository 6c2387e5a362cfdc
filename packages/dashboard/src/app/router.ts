import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/wall/:profile', name: 'wall', component: () => import('../features/wall/WallPage.vue') },
  { path: '/console/figures/:metric', name: 'figure', component: () => import('../features/wall/WallPage.vue') },
]

// Fixture data belongs to development: no invented number is ever shipped.
if (import.meta.env.DEV) {
  routes.push({ path: '/gallery/wall/:profile', component: () => import('../features/wall/WallGallery.vue') })
}

export const router = createRouter({ history: createWebHistory(), routes })
