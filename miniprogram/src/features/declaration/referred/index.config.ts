export default definePageConfig({ navigationBarTitleText: '待审定', enablePullDownRefresh: true })
