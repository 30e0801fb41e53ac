import { transferContract } from '@shared/transfer/contract'
import { serve } from '../../kit/serve'
import { closeTransfer } from './close-transfer'
import { importStatement } from './import-statement'
import { listTransfers } from './list-transfers'
import { recallTransfer } from './recall-transfer'
import { showTransfer } from './show-transfer'
import { startTransfer } from './start-transfer'

export const transferProcedures = serve(transferContract, {
  startTransfer,
  recallTransfer,
  closeTransfer,
  importStatement,
  listTransfers,
  showTransfer,
})
