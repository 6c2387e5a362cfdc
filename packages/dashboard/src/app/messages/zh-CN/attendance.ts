export default {
  slot: { morningIn: '上午签到', noonOut: '上午签退', afternoonIn: '下午签到', eveningOut: '下午签退' },
}
