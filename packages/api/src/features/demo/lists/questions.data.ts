/** What people ask a hall, as the demo has it. */
export interface DemoQuestion {
  /** Name of the item; left out, it is asked of the hall itself. */
  readonly item?: string
  readonly hoursAgo: number
  readonly question: string
  readonly answer?: string
  readonly published?: { readonly question: string; readonly answer: string }
  /** Asked by the citizen one can sign in as. */
  readonly isOwn?: boolean
}

export const DEMO_QUESTIONS: readonly DemoQuestion[] = [
  {
    item: '建设工程施工许可（联审联批）',
    hoursAgo: 290,
    isOwn: true,
    question: '我们小区想加装电梯，规划许可证还在办，可以先受理施工许可吗？',
    answer: '需要先取得规划许可证。规划许可证办妥后，当天即可受理施工许可，材料可以先在网上填好。',
    published: {
      question: '规划许可证还没有办好，能先申请施工许可吗？',
      answer: '不能。取得规划许可证后当天即可受理，材料可以先在网上填好保存。',
    },
  },
  {
    item: '个体工商户登记',
    hoursAgo: 260,
    question: '开一家小饭馆，除了营业执照还要办什么？要跑几个窗口？',
    answer: '还需要办理食品经营方面的许可和消防手续。营业执照当天领取，其他手续可在同一楼层办理。',
    published: {
      question: '开小饭馆除了营业执照还要办什么？',
      answer: '还需要办理食品经营方面的许可和消防手续，都在二楼办理；营业执照材料齐全的当天领取。',
    },
  },
  {
    item: '户口迁移许可',
    hoursAgo: 200,
    question: '孩子上学要迁户口，户主不在本地，可以委托别人办吗？',
    answer: '可以。请带户主签名的委托书、双方身份证和户口簿原件。',
    published: {
      question: '户主不在本地，可以委托别人办理户口迁移吗？',
      answer: '可以。受托人需带户主签名的委托书、双方身份证和户口簿原件。',
    },
  },
  {
    hoursAgo: 170,
    question: '大厅周六开门吗？我平时上班走不开。',
    answer: '周六上午 9:00 至 11:30 安排值班，可以收件；需要部门审查的事项顺延到工作日办理。',
    published: { question: '大厅周六开门吗？', answer: '周六上午 9:00 至 11:30 有人值班，可以收件。' },
  },
  {
    item: '排污许可',
    hoursAgo: 120,
    question: '公司地址没变，只是换了法定代表人，排污许可证要重新办吗？',
    answer: '不用重新办，办理变更登记即可，三个工作日内办结。',
  },
  {
    item: '个体工商户登记',
    hoursAgo: 240,
    question: '营业执照丢了怎么补？需要登报吗？一共要多少天、多少钱？',
  },
  {
    item: '建设工程施工许可（联审联批）',
    hoursAgo: 74,
    question: '联审联批的几个部门意见不一致时，由谁来协调？我们的项目已经提交材料一周了。',
  },
  {
    item: '户口迁移许可',
    hoursAgo: 26,
    question: '在外地读大学，毕业后户口想迁回来，还没有找到工作，能办吗？',
  },
  {
    item: '排污许可',
    hoursAgo: 3,
    isOwn: true,
    question: '网上申请时环评批复只有扫描件，原件什么时候交？',
  },
  { hoursAgo: 1, question: '停车场周边在修路，开车来办事从哪个门进？' },
]
