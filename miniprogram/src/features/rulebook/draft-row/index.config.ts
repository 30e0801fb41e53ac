export default definePageConfig({
  navigationBarTitleText: '改条款',
  enablePullDownRefresh: true,
})
