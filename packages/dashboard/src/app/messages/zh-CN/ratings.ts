export default {
  ratingLevel: {
    verySatisfied: '非常满意',
    satisfied: '满意',
    fairlySatisfied: '基本满意',
    dissatisfied: '不满意',
    veryDissatisfied: '非常不满意',
  },
  ratingLevelShort: {
    verySatisfied: '非常满意',
    satisfied: '满意',
    fairlySatisfied: '基本满意',
    dissatisfied: '不满意',
    veryDissatisfied: '非常不满意',
  },
}
