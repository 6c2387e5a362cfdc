import type reference from '../zh-CN/ratings.ts'

export default {
  ratingLevel: {
    verySatisfied: 'Very satisfied',
    satisfied: 'Satisfied',
    fairlySatisfied: 'Fairly satisfied',
    dissatisfied: 'Dissatisfied',
    veryDissatisfied: 'Very dissatisfied',
  },
  ratingLevelShort: {
    verySatisfied: 'Very sat.',
    satisfied: 'Satisfied',
    fairlySatisfied: 'Fairly',
    dissatisfied: 'Dissat.',
    veryDissatisfied: 'Very dissat.',
  },
} satisfies typeof reference
