#ifndef JZ_OS_LOCK_H
#define JZ_OS_LOCK_H

/*
 * One program at a time.  The lock is on a file of its own, PATH.lock beside the file that
 * path leads to, for that file is replaced; two names of one file have one lock.  It ends with
 * the program, and the empty file of it stays.
 */

/*
 * A descriptor, to be given to lock_release(); -1 with errno set, EAGAIN where another program
 * has the lock.  Who may write the file at path may take its lock.
 */
int lock_take(const char *path);

/* Of what lock_take() gave; -1 is allowed. */
void lock_release(int lock);

#endif
