export default definePageConfig({ navigationBarTitleText: '微信绑定', enablePullDownRefresh: true })
