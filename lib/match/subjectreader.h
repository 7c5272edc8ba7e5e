#ifndef JZ_MATCH_SUBJECTREADER_H
#define JZ_MATCH_SUBJECTREADER_H

#include "register/record.h"
#include "table/heldrows.h"

/* What a reader of subjects holds; for subject.c and passing.c alone. */

struct subject; /* subject.h */
struct subjects_options;

struct subjects {
	struct record_reader *reader;
	struct subjects_options *options;
	enum record_type type;
	bool stepped; /* the next row was gone to, and not read */
	bool ended;
	bool failed;           /* trouble was reported when rows were passed over */
	struct heldrows *held; /* of one beside another */
	struct arena arena;
	struct subject *person;
	size_t count;
	size_t room;

	/* of the household at hand */
	struct text town;
	struct text village;
	struct text recorded; /* where it is a fact of the household */
	int64_t area;
	size_t members;
	bool at_risk;
};

#endif
