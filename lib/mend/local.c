#include "mend/local.h"

#define LOCAL(key, label, aliases, kind, words)                                                    \
	{ TEXT_INIT(#key), TEXT_INIT(label), TEXT_INIT(aliases), KIND_##kind,                      \
	  WORDS_##words,   SCOPE_PERSON,     BLANK_UNKNOWN },
static const struct column columns[] = {
#include "mend/local.def"
};
#undef LOCAL

static const struct schema schema = { "local", columns, LOCAL_COUNT };

const struct schema *
local_schema(void)
{
	return &schema;
}
