#include "match/adjudicated.h"

#include <stdlib.h>

#include "base/hash.h"
#include "mend/mendrecord.h"
#include "register/recordout.h"

/* ---- reading ---- */

static bool
is_decision(const struct record *row)
{
	int64_t state = row->value[ADJUDICATED_state];

	return state == WORD_LEAD_CLEARED || state == WORD_LEAD_CONFIRMED;
}

static struct where
where_of(const struct adjudicated *adjudicated, const struct record *row, int column)
{
	const struct schema *schema = schema_of(RECORD_ADJUDICATED);

	return (struct where){ .file = adjudicated->file,
			       .line = row->line,
			       .column = column_heading(&schema->column[column],
							adjudicated->language) };
}

/* Who, when and why; a day to come is no decision yet. */
static bool
is_whole(const struct adjudicated *adjudicated, const struct record *row, day_t today,
	 struct diag *diag)
{
	int64_t on = row->value[ADJUDICATED_on];
	bool ahead = on != BLANK && on > today;

	if (row->text[ADJUDICATED_lead_id].n == 0)
		diag_say(diag, DIAG_ADJUDICATED_NO_ID,
			 .at = where_of(adjudicated, row, ADJUDICATED_lead_id));
	if (on == BLANK || row->text[ADJUDICATED_by].n == 0 || row->text[ADJUDICATED_reason].n == 0)
		diag_say(diag, DIAG_ADJUDICATED_WHO,
			 .at = where_of(adjudicated, row, ADJUDICATED_by));
	if (ahead)
		diag_say(diag, DIAG_ADJUDICATED_AHEAD,
			 .at = where_of(adjudicated, row, ADJUDICATED_on),
			 .value = DAY_TEXT((day_t)on));
	return !ahead && row->text[ADJUDICATED_lead_id].n > 0;
}

static void
keep(struct adjudicated *adjudicated, const struct record *row)
{
	struct arena *arena = &adjudicated->arena;

	adjudicated->row = arena_grow(adjudicated->row, &adjudicated->room, adjudicated->rows,
				      sizeof(*adjudicated->row));
	struct record *own = &adjudicated->row[adjudicated->rows++];

	*own = *record_keep(row, RECORD_ADJUDICATED, arena);
	own->extra = arena_texts(arena, row->extra, adjudicated->extras);
}

static void
take(struct adjudicated *adjudicated, const struct record *row, day_t today, struct diag *diag)
{
	bool counts = !row->bad && is_decision(row) && is_whole(adjudicated, row, today, diag);

	keep(adjudicated, row);
	if (counts)
		index_add(&adjudicated->by_id, hash_text(row->text[ADJUDICATED_lead_id]),
			  adjudicated->rows - 1);
}

static void
keep_head(struct adjudicated *adjudicated, const struct record_reader *reader)
{
	const struct text *heading;
	struct arena *arena = &adjudicated->arena;

	adjudicated->extras = record_extras(reader, &heading);
	adjudicated->extra = arena_texts(arena, heading, adjudicated->extras);
	adjudicated->file = arena_text(arena, record_name(reader));
	adjudicated->language = record_language(reader);
	adjudicated->encoding = arena_string(arena, text_of(record_encoding(reader)));
}

bool
adjudicated_read(struct adjudicated *adjudicated, const char *path,
		 const struct table_options *options, day_t today, struct diag *diag)
{
	static const int required[] = { ADJUDICATED_lead_id, ADJUDICATED_state, -1 };
	int least = diag_hush(diag, DIAG_WARNING); /* a list of leads has columns more */
	struct record_reader *reader =
		record_open(path, RECORD_ADJUDICATED, options, NULL, required, diag);

	(void)diag_hush(diag, least);
	struct mendrecord mend;
	struct arena arena = { 0 };
	struct record row;
	enum table_result result = TABLE_FAILED;

	if (reader != NULL) {
		keep_head(adjudicated, reader);
		mendrecord_begin(&mend, reader, today, &arena, diag);
	}
	while (reader != NULL && (result = record_next(reader, &arena, &row)) == TABLE_ROW) {
		take(adjudicated, &row, today, diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}

/* ---- what was decided ---- */

static struct record *
decision_of(const struct adjudicated *adjudicated, const struct lead *lead)
{
	uint64_t hash = hash_text(text_of(lead->id));
	struct record *latest = NULL;
	size_t walk;

	for (size_t i = index_first(&adjudicated->by_id, hash, &walk); i != INDEX_NONE;
	     i = index_next(&adjudicated->by_id, hash, &walk)) {
		struct record *row = &adjudicated->row[i];

		/* BLANK is before all days */
		if (text_equal(row->text[ADJUDICATED_lead_id], text_of(lead->id)) &&
		    (latest == NULL || row->value[ADJUDICATED_on] >= latest->value[ADJUDICATED_on]))
			latest = row;
	}
	return latest;
}

/* What rows have of a change column, as it was seen: "on=2026-01-02;amount=9.00|on=…". */
static struct text
values_of(struct text seen, struct text key, struct arena *arena)
{
	struct text values = TEXT_NONE;

	while (seen.n > 0) {
		struct text row = text_next(&seen, '|');

		while (row.n > 0) {
			struct text item = text_next(&row, ';');
			struct text rest = item;

			if (text_equal(text_next(&rest, '='), key))
				values = lead_join(values, item, LANGUAGE_EN, arena);
		}
	}
	return values;
}

static bool
is_other(struct text before, struct text now, struct text key, struct arena *arena)
{
	return !text_equal(values_of(before, key, arena), values_of(now, key, arena));
}

/* Which of the change columns are other than they were seen. */
static struct text
changes_of(const struct leads *leads, struct text before, struct text now, struct arena *arena)
{
	const struct match_kind *kind = leads->options.kind;
	enum language language = leads->options.language;
	struct text changed = TEXT_NONE;

	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++) {
		struct text heading = leads->extract->heading[i];

		if (kind->change[i] && is_other(before, now, matchkind_key(i), arena))
			changed = lead_join(changed,
					    heading.n > 0 ? heading : matchkind_label(i, language),
					    language, arena);
	}
	for (size_t i = 0; i < kind->seens; i++)
		if (is_other(before, now, kind->seen[i].key, arena))
			changed = lead_join(changed, kind->seen[i].name[language], language, arena);
	return changed;
}

static void
decide(const struct leads *leads, struct lead *lead, const struct record *decision,
       struct arena *arena)
{
	bool same = text_equal(decision->text[ADJUDICATED_seen], lead->seen);

	lead->state = same ? decision->value[ADJUDICATED_state] : WORD_LEAD_AGAIN;
	if (!same)
		lead->changed =
			changes_of(leads, decision->text[ADJUDICATED_seen], lead->seen, arena);
	lead->by = decision->text[ADJUDICATED_by];
	lead->on = decision->value[ADJUDICATED_on];
	lead->reason = decision->text[ADJUDICATED_reason];
}

void
adjudicated_apply(struct adjudicated *adjudicated, struct leads *leads, bool fill,
		  struct diag *diag)
{
	for (size_t i = 0; i < leads->count; i++) {
		struct lead *lead = &leads->lead[i];
		struct record *decision = decision_of(adjudicated, lead);

		if (decision == NULL)
			continue;
		adjudicated->met++;
		bool unseen = decision->text[ADJUDICATED_seen].n == 0 && lead->seen.n > 0;

		if (unseen && !fill) {
			diag_say(diag, DIAG_ADJUDICATED_UNSEEN,
				 .at = where_of(adjudicated, decision, ADJUDICATED_seen));
			continue;
		}
		if (unseen)
			decision->text[ADJUDICATED_seen] =
				arena_text(&adjudicated->arena, lead->seen);
		decide(leads, lead, decision, &adjudicated->arena);
	}
}

void
adjudicated_write(const struct adjudicated *adjudicated, struct rowout *out)
{
	enum language language = adjudicated->language;

	recordout_header(out, RECORD_ADJUDICATED, language, adjudicated->extra,
			 adjudicated->extras);
	for (size_t i = 0; i < adjudicated->rows; i++)
		recordout_row(out, RECORD_ADJUDICATED, language, &adjudicated->row[i],
			      adjudicated->extras);
}

void
adjudicated_free(struct adjudicated *adjudicated)
{
	free(adjudicated->row);
	index_free(&adjudicated->by_id);
	arena_free(&adjudicated->arena);
}
