import { rulebookContract } from '@shared/rulebook/contract'
import { serve } from '../../kit/serve'
import { adoptRulebook } from './adopt'
import { showRulebook } from './show'

export const rulebookProcedures = serve(rulebookContract, { adoptRulebook, showRulebook })
