#include "changed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "compare/pairing.h"
#include "named.h"
#include "unit.h"

static struct diag quiet;

void
changed_read(struct snapshot *snapshot, const char *text)
{
	char path[NAMED_SIZE];

	ck_assert(snapshot_read(snapshot, named_file(path, text, ""), RECORD_REGISTER,
				&(struct table_options){ 0 }, &quiet));
	unlink(path);
}

char changed_said[1024];

static void
take(void *context, const struct change *change)
{
	struct text word = word_text(change->change, LANGUAGE_EN);
	size_t used = strlen(changed_said);

	(void)context;
	snprintf(changed_said + used, sizeof(changed_said) - used, "%.*s %.*s %.*s>%.*s; ",
		 (int)word.n, word.p, (int)change->household.n, change->household.p,
		 (int)change->before.n, change->before.p, (int)change->after.n, change->after.p);
}

struct difference
changed_between(const char *before, const char *after)
{
	struct difference difference = { .language = LANGUAGE_EN,
					 .since = DAY_NONE,
					 .date = day_of(2026, 12, 31),
					 .adult = 18,
					 .take = take };

	changed_said[0] = '\0';
	changed_read(&difference.before, before);
	changed_read(&difference.after, after);
	pairing_run(&difference.before, &difference.after);
	return difference;
}

void
changed_end(struct difference *difference)
{
	snapshot_free(&difference->before);
	snapshot_free(&difference->after);
	arena_free(&difference->arena);
}
