export default definePageConfig({ navigationBarTitleText: '补充申报' })
