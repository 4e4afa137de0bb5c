import { serveTasks } from './match-threads.ts'

/** What a thread of the command line runs. */
serveTasks()
