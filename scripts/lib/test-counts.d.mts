export type TestCounts = { passed: number; failed: number; skipped: number; skippedFiles: number }
type Skipped = Pick<TestCounts, 'skipped' | 'skippedFiles'>
export function countTests(reportFile: string, exitCode: number): TestCounts
export function notRun(left: { unit: Skipped; app: Skipped; advice: string | undefined }): string | undefined
export function summary(counts: Pick<TestCounts, 'passed' | 'failed'>): string
export function failedTests(reportFile: string): string[]
