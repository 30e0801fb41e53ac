export default definePageConfig({
  navigationBarTitleText: '细则草案',
  enablePullDownRefresh: true,
})
