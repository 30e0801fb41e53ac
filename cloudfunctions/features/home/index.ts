import { homeContract } from '@shared/home/contract'
import { serve } from '../../kit/serve'
import { showHome } from './show'

export const homeProcedures = serve(homeContract, { showHome })
