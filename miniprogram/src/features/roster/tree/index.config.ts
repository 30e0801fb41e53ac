export default definePageConfig({
  navigationBarTitleText: '组织和名册',
  enablePullDownRefresh: true,
})
