import { boardContract } from '@shared/board/contract'
import { serve } from '../../kit/serve'
import { showBoard } from './show'
import { verifyMine } from './verify-mine'

export const boardProcedures = serve(boardContract, { showBoard, verifyMine })
