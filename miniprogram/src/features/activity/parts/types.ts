import type { Output } from '@/cloud/client'

/** An activity as its page sees it. */
export type ActivityView = Output<'showActivity'>
