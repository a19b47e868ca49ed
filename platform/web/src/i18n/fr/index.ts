import { base } from './base'
import { applications } from './applications'
import { contract } from './contract'
import { deliverable } from './deliverable'
import { desk } from './desk'
import { directory } from './directory'
import { evaluation } from './evaluation'
import { form } from './form'
import { indicator } from './indicator'
import { lineage } from './lineage'
import { notification } from './notification'
import { order } from './order'
import { outside } from './outside'
import { practice } from './practice'
import { project } from './project'
import { record } from './record'
import { register } from './register'
import { replacement } from './replacement'
import { sanction } from './sanction'
import { ending } from './ending'
import { sheet } from './sheet'
import { warning } from './warning'
import { wizard } from './wizard'

/** French typography: no line may break before a double sign or inside guillemets. */
function typeset<T>(texts: T): T {
  if (typeof texts === 'string') {
    return texts.replace(/ ([:;?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0') as T
  }
  return Object.fromEntries(Object.entries(texts as object).map(([key, text]) => [key, typeset(text)])) as T
}

/** Every text of the screens, in the one language there is. */
export const fr = typeset({ ...base, ...applications, ...outside, ...project, ...deliverable, ...record, ...contract, ...order, ...register, ...indicator, ...form, ...directory, ...desk, ...evaluation, ...notification, ...lineage, ...practice, ...replacement, ...sanction, ...ending, ...sheet, ...warning, ...wizard })
