export default {
  directory: {
    title: '部门与窗口',
    departments: '部门',
    windows: '窗口',
    department: '所属部门',
    code: '编码',
    name: '名称',
    add: '添加',
  },
}
