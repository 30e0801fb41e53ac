export default definePageConfig({
  navigationBarTitleText: '资料更正申请',
  enablePullDownRefresh: true,
})
