import type reference from '../zh-CN/directory.ts'

export default {
  directory: {
    title: 'Departments and windows',
    departments: 'Departments',
    windows: 'Windows',
    department: 'Department',
    code: 'Code',
    name: 'Name',
    add: 'Add',
  },
} satisfies typeof reference
