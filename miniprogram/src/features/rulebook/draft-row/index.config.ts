export default definePageConfig({
  navigationBarTitleText: '草案条款',
  enablePullDownRefresh: true,
})
