export default definePageConfig({
  navigationBarTitleText: '这一分怎么来的',
  enablePullDownRefresh: true,
})
