#ifndef JZ_OS_PROCESS_H
#define JZ_OS_PROCESS_H

#include <stdbool.h>
#include <stddef.h>

/* Other programs, as this system starts them, and this one. */

/*
 * Run the program at argv[0] with these words, NULL-ended, and wait for its end; it reads nothing
 * and what it prints is thrown away.  Returns its exit status, 128 and the signal where one ended
 * it, -1 with errno set where it could not be started.
 */
int process_run(char *const argv[]);

/* The path of this program, in size bytes; "" where the system does not say. */
void process_path(char *path, size_t size);

/* From now on a reader that went away is a failed write, and ends nothing. */
void process_outlive_readers(void);

/* Does somebody see what goes to standard error? */
bool process_is_watched(void);

/* Does a person type what comes on standard input? */
bool process_is_typed(void);

#endif
