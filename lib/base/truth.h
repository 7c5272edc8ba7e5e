#ifndef JZ_BASE_TRUTH_H
#define JZ_BASE_TRUTH_H

/* The three answers: a missing fact is never "no". */
enum truth {
	TRUTH_NO,
	TRUTH_YES,
	TRUTH_UNKNOWN,
};

/* Any no is no; else any unknown is unknown; else yes. */
enum truth truth_and(enum truth a, enum truth b);

/* Any yes is yes; else any unknown is unknown; else no. */
enum truth truth_or(enum truth a, enum truth b);

/* Yes of anything but 0: of what is known, never of a blank. */
enum truth truth_of(int condition);

#endif
