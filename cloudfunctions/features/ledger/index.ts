import { ledgerContract } from '@shared/ledger/contract'
import { serve } from '../../kit/serve'
import { showEntry } from './show-entry'
import { showMyPoints } from './show-my-points'

export const ledgerProcedures = serve(ledgerContract, { showMyPoints, showEntry })
