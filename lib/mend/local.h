#ifndef JZ_MEND_LOCAL_H
#define JZ_MEND_LOCAL_H

#include "register/column.h"

/* The columns of local.def, by place: LOCAL_seq, LOCAL_head, …. */
enum local_place {
#define LOCAL(key, label, aliases, kind, words) LOCAL_##key,
#include "mend/local.def"
#undef LOCAL
	LOCAL_COUNT
};

/* For column_find() and its kin. */
const struct schema *local_schema(void);

#endif
