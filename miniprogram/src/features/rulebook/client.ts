import { ask, type Output } from '@/cloud/client'

/** The only file of the feature that calls the cloud. */
export type RulebookView = Output<'showRulebook'>
export type ModuleView = RulebookView['modules'][number]

export const showRulebook = (branch: string) => ask('showRulebook', branch === '' ? {} : { branch })
