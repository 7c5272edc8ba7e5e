#ifndef JZ_TERMS_TRACKED_H
#define JZ_TERMS_TRACKED_H

#include "terms/due.h"

/*
 * A list of what is followed until it is done, tracked(5): bought services, village assistants,
 * pairings, calls, reports and their like (大办发〔2021〕30号（三）（十七）（二十二）).
 *
 * Read it into *due, as due_read() does applications: each row is a task whose title begins with
 * its kind.  Where no day is written by which it is due, the rule of its kind gives one, if it has
 * one.  With options->duties, duties of the year that come again have a row also where the list has
 * none, up to the period that runs.  What is wrong is reported; a third refusal of an offered job
 * in a row is as well.
 */
bool tracked_read(struct due *due, const char *path, const struct due_options *options,
		  struct diag *diag);

#endif
