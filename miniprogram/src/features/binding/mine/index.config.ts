export default definePageConfig({ navigationBarTitleText: '我的绑定', enablePullDownRefresh: true })
