/** Entry of the thread that reads the files of an import: one job, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { refuseNetwork } from '#shared/no-network.ts';
import { type ReadJob, readJob } from './reading.ts';

refuseNetwork();
parentPort?.postMessage(readJob(workerData as ReadJob, (step) => parentPort?.postMessage(step)));
