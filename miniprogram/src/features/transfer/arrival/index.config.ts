export default definePageConfig({ navigationBarTitleText: '接收结转单' })
