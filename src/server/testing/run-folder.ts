/** Environment variable with the folder that all workers of one test run share. */
export const TEST_RUN_FOLDER = 'DONDOC_TEST_RUN_FOLDER';
