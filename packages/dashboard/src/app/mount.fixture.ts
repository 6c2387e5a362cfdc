import { mount } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'
import { i18n } from './i18n.ts'

const Nothing: Component = { render: () => null }

const routes: RouteRecordRaw[] = [
  { path: '/', component: Nothing },
  { path: '/console/figures/:metric', name: 'figure', component: Nothing },
  { path: '/console/cases/:number', name: 'case', component: Nothing },
]

/** A component mounted with the catalogues and addresses of the application, in Chinese. */
export function mountPage(component: Component, props: Record<string, unknown>) {
  const router = createRouter({ history: createMemoryHistory(), routes })
  return mount(component, { props, global: { plugins: [i18n, router] } })
}
