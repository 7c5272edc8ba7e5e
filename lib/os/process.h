#ifndef JZ_OS_PROCESS_H
#define JZ_OS_PROCESS_H

/* Other programs, as this system starts them. */

/*
 * Run the program at argv[0] with these words, NULL-ended, and wait for its end; it reads nothing
 * and what it prints is thrown away.  Returns its exit status, 128 and the signal where one ended
 * it, -1 with errno set where it could not be started.
 */
int process_run(char *const argv[]);

#endif
