import { TabBar } from '@/ui/tab-bar'

export default TabBar
