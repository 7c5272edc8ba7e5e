#include "bank/bankreason.h"

#include <stdlib.h>

enum { WORDS = 512 };

static void
add(struct bankreasons *reasons, const struct record *record)
{
	char buf[WORDS];
	struct text words = text_fold(record->text[REASON_text], buf, sizeof(buf));

	reasons->reason = arena_grow(reasons->reason, &reasons->room, reasons->count,
				     sizeof(*reasons->reason));
	reasons->reason[reasons->count++] = (struct bankreason){
		.words = arena_text(&reasons->arena, words),
		.part = record->value[REASON_match] == WORD_MATCH_PART,
		.cause = record->value[REASON_cause],
		.action = record->value[REASON_action],
	};
}

/* Can the row be used?  What cannot be read was reported. */
static bool
is_whole(const struct record_reader *reader, const struct record *record, struct diag *diag)
{
	bool whole = record->text[REASON_text].n > 0 && record->value[REASON_match] != BLANK &&
		     record->value[REASON_cause] != BLANK && record->value[REASON_action] != BLANK;

	if (!whole)
		diag_say(diag, DIAG_BANK_REASON, .at = record_where(reader, record, -1));
	return whole;
}

bool
bankreason_read(struct bankreasons *reasons, const char *path, struct diag *diag)
{
	static const int required[] = { REASON_text, REASON_match, REASON_cause, REASON_action,
					-1 };
	const struct table_options options = { 0 };
	struct record_reader *reader =
		record_open(path, RECORD_REASON, &options, NULL, required, diag);
	struct record record;
	enum table_result result;
	bool good = true;

	while ((result = record_each(reader, &record)) == TABLE_ROW) {
		if (is_whole(reader, &record, diag))
			add(reasons, &record);
		else
			good = false;
	}
	record_close(reader);
	return good && result == TABLE_END;
}

struct bankreason
bankreason_find(const struct bankreasons *reasons, struct text words)
{
	char buf[WORDS];
	struct text folded = text_fold(words, buf, sizeof(buf));

	for (size_t i = 0; i < reasons->count; i++) {
		const struct bankreason *reason = &reasons->reason[i];

		if (reason->part ? text_has(folded, reason->words)
				 : text_equal(folded, reason->words))
			return *reason;
	}
	return (struct bankreason){ .cause = WORD_CAUSE_OTHER, .action = WORD_ACTION_CORRECT };
}

void
bankreason_free(struct bankreasons *reasons)
{
	free(reasons->reason);
	arena_free(&reasons->arena);
	*reasons = (struct bankreasons){ 0 };
}
