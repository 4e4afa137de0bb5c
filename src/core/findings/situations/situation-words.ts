export { formsOf } from '../../lexical/verb-forms.ts'
