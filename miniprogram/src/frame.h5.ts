import './frame.less'
