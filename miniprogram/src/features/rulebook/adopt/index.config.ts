export default definePageConfig({ navigationBarTitleText: '记录党员大会表决' })
