export default definePageConfig({
  navigationBarTitleText: '记录党员大会通报',
  enablePullDownRefresh: true,
})
