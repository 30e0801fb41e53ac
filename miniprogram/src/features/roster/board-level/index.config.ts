export default definePageConfig({ navigationBarTitleText: '积分榜公开程度' })
