export default definePageConfig({ navigationBarTitleText: '办理离开' })
