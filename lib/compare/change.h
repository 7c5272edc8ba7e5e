#ifndef JZ_COMPARE_CHANGE_H
#define JZ_COMPARE_CHANGE_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/prose.h"
#include "register/record.h"

/* One change between two files, as facts; from change.def its sentence, duty and article. */
struct change {
	enum word change; /* WORD_CHANGE_… */
	struct text household;
	struct text town;
	struct text village;
	struct text person;
	struct text person_id;
	struct text item; /* what of it changed */
	struct text before;
	struct text after;
	int64_t difference; /* fen, or BLANK */
	size_t line_before; /* 0: none */
	size_t line_after;
};

/* The row of a change.  The sentence stands in prose, which must live as long as out. */
void change_fill(struct record *out, const struct change *change, enum language language,
		 struct prose *prose);

#endif
