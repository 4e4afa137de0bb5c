export type TestCounts = { passed: number; failed: number; skipped: number }
export function countTests(reportFile: string, exitCode: number): TestCounts
export function summary(counts: TestCounts): string
export function failedTests(reportFile: string): string[]
