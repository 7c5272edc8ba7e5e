#include "publish/evaluation.h"

#include <stdlib.h>

#include "base/hash.h"
#include "register/recordout.h"

struct evaluation_household {
	struct text id;
	struct text town;
	int64_t rechecked; /* BLANK: never */
};

/* ---- the register ---- */

static struct evaluation_household *
household_of(const struct evaluation *evaluation, struct text id)
{
	size_t at;
	uint64_t hash = hash_text(id);

	for (size_t i = index_first(&evaluation->known, hash, &at); i != INDEX_NONE;
	     i = index_next(&evaluation->known, hash, &at))
		if (text_equal(evaluation->household[i].id, id))
			return &evaluation->household[i];
	return NULL;
}

/* What is of the household may stand on any of its rows. */
static void
take_member(struct evaluation *evaluation, const struct record *record)
{
	struct text id = record->text[REGISTER_household_id];
	struct evaluation_household *household = household_of(evaluation, id);

	if (household == NULL) {
		size_t place = evaluation->households++;

		evaluation->household =
			arena_grow(evaluation->household, &evaluation->household_room, place,
				   sizeof(*evaluation->household));
		household = &evaluation->household[place];
		*household =
			(struct evaluation_household){ .id = arena_text(&evaluation->arena, id),
						       .rechecked = BLANK };
		index_add(&evaluation->known, hash_text(id), place);
	}
	if (household->town.n == 0)
		household->town = arena_text(&evaluation->arena, record->text[REGISTER_town]);
	if (record->value[REGISTER_last_recheck] > household->rechecked)
		household->rechecked = record->value[REGISTER_last_recheck];
}

bool
evaluation_register(struct evaluation *evaluation, const char *path,
		    const struct table_options *options, struct diag *diag)
{
	static const int required[] = { REGISTER_household_id, -1 };
	bool wanted[COLUMN_LIMIT] = { [REGISTER_household_id] = true,
				      [REGISTER_town] = true,
				      [REGISTER_last_recheck] = true };
	struct record_reader *reader =
		record_open(path, RECORD_REGISTER, options, wanted, required, diag);
	struct record row;
	enum table_result result;

	while ((result = record_each(reader, &row)) == TABLE_ROW)
		if (row.text[REGISTER_household_id].n > 0)
			take_member(evaluation, &row);
	record_close(reader);
	return result == TABLE_END;
}

/* ---- what a record of each kind says ---- */

static void
count_step(struct evaluation_row *row, const struct record *record,
	   const struct evaluation_household *household)
{
	(void)household;
	timing_count(&row->steps, record);
	row->count[EVALUATION_timely] = (int64_t)row->steps.done;
	row->count[EVALUATION_late] = (int64_t)(row->steps.late + row->steps.overdue);
	row->count[EVALUATION_open] = (int64_t)row->steps.open;
	row->count[EVALUATION_unknown] = (int64_t)row->steps.unknown;
}

/* The list leaves out who was done when it was written; the register knows who was done since. */
static void
count_recheck(struct evaluation_row *row, const struct record *record,
	      const struct evaluation_household *household)
{
	row->count[EVALUATION_rechecks]++;
	row->count[EVALUATION_rechecked] +=
		household != NULL && household->rechecked != BLANK &&
		record->value[RECHECK_due_from] != BLANK &&
		household->rechecked >= record->value[RECHECK_due_from] &&
		household->rechecked <= record->value[RECHECK_due_by];
}

/* Whom a risk picked says nothing of the town. */
static void
count_check(struct evaluation_row *row, const struct record *record,
	    const struct evaluation_household *household)
{
	int64_t said = record->value[DRAWN_result];
	bool wrong = said == WORD_CHECKED_WRONG || said == WORD_CHECKED_RECOVERY;

	(void)household;
	if (record->value[DRAWN_picked] == WORD_PICKED_RISK ||
	    (!wrong && said != WORD_CHECKED_RIGHT))
		return;
	row->count[EVALUATION_checked]++;
	row->count[EVALUATION_wrong] += wrong;
	row->count[EVALUATION_corrected] +=
		wrong && record->value[DRAWN_corrected_on] != BLANK &&
		record->value[DRAWN_corrected_on] >= record->value[DRAWN_checked_on];
}

static void
count_claim(struct evaluation_row *row, const struct record *record,
	    const struct evaluation_household *household)
{
	(void)household;
	for (int i = 0; i < 2; i++) {
		int64_t amount = record->value[i == 0 ? CLAIM_amount : CLAIM_received];
		int64_t *sum = &row->count[i == 0 ? EVALUATION_claimed : EVALUATION_returned];

		if (amount != BLANK)
			*sum += amount;
	}
}

static void
count_lead(struct evaluation_row *row, const struct record *record,
	   const struct evaluation_household *household)
{
	int64_t state = record->value[LEAD_state];

	(void)household;
	row->count[EVALUATION_leads]++;
	row->count[EVALUATION_leads_open] +=
		state != WORD_LEAD_CONFIRMED && state != WORD_LEAD_CLEARED;
}

static void
count_referral(struct evaluation_row *row, const struct record *record,
	       const struct evaluation_household *household)
{
	(void)household;
	if (record->value[REFERRAL_sent_on] == BLANK)
		return;
	row->count[EVALUATION_referrals]++;
	row->count[EVALUATION_unanswered] += record->value[REFERRAL_answer] == BLANK;
}

/* The kinds of lists: by which columns one is known, and what it is asked for. */
static const struct kind {
	enum record_type type;
	int required[4];
	int town; /* -1: it has none */
	int household;
	int department;
	bits_t used;   /* beside those */
	bits_t filled; /* columns of ours */
	void (*count)(struct evaluation_row *, const struct record *,
		      const struct evaluation_household *);
} kinds[] = {
	{ RECORD_DEADLINE,
	  { DEADLINE_step, DEADLINE_status, DEADLINE_used, -1 },
	  DEADLINE_town,
	  DEADLINE_household_id,
	  -1,
	  0,
	  BITS(EVALUATION_timely) | BITS(EVALUATION_late) | BITS(EVALUATION_open) |
		  BITS(EVALUATION_unknown),
	  count_step },
	{ RECORD_RECHECK,
	  { RECHECK_household_id, RECHECK_due_by, RECHECK_due_from, -1 },
	  RECHECK_town,
	  RECHECK_household_id,
	  -1,
	  0,
	  BITS(EVALUATION_rechecks) | BITS(EVALUATION_rechecked),
	  count_recheck },
	{ RECORD_DRAWN,
	  { DRAWN_draw_id, DRAWN_picked, DRAWN_result, -1 },
	  DRAWN_town,
	  DRAWN_household_id,
	  -1,
	  BITS(DRAWN_checked_on) | BITS(DRAWN_corrected_on),
	  BITS(EVALUATION_checked) | BITS(EVALUATION_wrong) | BITS(EVALUATION_corrected),
	  count_check },
	{ RECORD_CLAIM,
	  { CLAIM_claim_id, CLAIM_amount, CLAIM_received, -1 },
	  -1,
	  CLAIM_household_id,
	  -1,
	  0,
	  BITS(EVALUATION_claimed) | BITS(EVALUATION_returned),
	  count_claim },
	{ RECORD_LEAD,
	  { LEAD_lead_id, LEAD_doubt, LEAD_state, -1 },
	  LEAD_town,
	  LEAD_household_id,
	  -1,
	  0,
	  BITS(EVALUATION_leads) | BITS(EVALUATION_leads_open),
	  count_lead },
	{ RECORD_REFERRAL,
	  { REFERRAL_referral_id, REFERRAL_sent_on, REFERRAL_answer, -1 },
	  REFERRAL_town,
	  REFERRAL_household_id,
	  REFERRAL_department,
	  0,
	  BITS(EVALUATION_referrals) | BITS(EVALUATION_unanswered),
	  count_referral },
};

/* ---- the lists ---- */

static struct evaluation_row *
row_of(struct evaluation *evaluation, struct text town, struct text department)
{
	size_t i = 0;

	while (i < evaluation->rows && !(text_equal(evaluation->row[i].town, town) &&
					 text_equal(evaluation->row[i].department, department)))
		i++;
	if (i == evaluation->rows) {
		evaluation->row =
			arena_grow(evaluation->row, &evaluation->room, i, sizeof(*evaluation->row));
		evaluation->row[evaluation->rows++] = (struct evaluation_row){
			.town = arena_text(&evaluation->arena, town),
			.department = arena_text(&evaluation->arena, department),
		};
	}
	return &evaluation->row[i];
}

static void
count(struct evaluation *evaluation, const struct kind *kind, const struct record *record)
{
	const struct evaluation_household *household =
		household_of(evaluation, record->text[kind->household]);
	struct text town = kind->town < 0 ? TEXT_NONE : record->text[kind->town];

	if (town.n == 0 && household != NULL)
		town = household->town;
	kind->count(row_of(evaluation, town, TEXT_NONE), record, household);
	kind->count(&evaluation->all, record, household);
	if (kind->department >= 0 && record->text[kind->department].n > 0)
		kind->count(row_of(evaluation, TEXT_NONE, record->text[kind->department]), record,
			    household);
	evaluation->counted++;
}

static bool
fits(const struct kind *kind, const struct row *header)
{
	for (const int *column = kind->required; *column >= 0; column++) {
		size_t i = 0;

		while (i < header->count &&
		       column_find(schema_of(kind->type), header->cell[i]) != *column)
			i++;
		if (i == header->count)
			return false;
	}
	return true;
}

/* The kind of a list by its header, above which titles may stand; NULL with trouble reported. */
static const struct kind *
kind_of(const char *path, const struct table_options *options, struct diag *diag)
{
	struct table *table = table_open(path, options, diag);
	const struct kind *kind = NULL;
	enum table_result result;
	struct row header;

	if (table == NULL)
		return NULL;
	do {
		result = table_next(table, &header);
		for (size_t i = 0; result == TABLE_ROW && i < ARRAY_LENGTH(kinds); i++)
			kind = fits(&kinds[i], &header) ? &kinds[i] : kind;
	} while (result == TABLE_ROW && kind == NULL && header.mark != NULL);
	if (result != TABLE_FAILED && kind == NULL)
		diag_say(diag, DIAG_EVALUATION_KIND, .at = { .file = table_name(table) });
	table_close(table);
	return kind;
}

static void
want(bool wanted[COLUMN_LIMIT], const struct kind *kind)
{
	bits_t used = kind->used | BITS(kind->household);

	for (const int *column = kind->required; *column >= 0; column++)
		used |= BITS(*column);
	for (int i = 0; i < COLUMN_LIMIT; i++)
		wanted[i] = bits_has(used, i) || i == kind->town || i == kind->department;
}

bool
evaluation_read(struct evaluation *evaluation, const char *path,
		const struct table_options *options, struct diag *diag)
{
	const struct kind *kind = kind_of(path, options, diag);
	bool wanted[COLUMN_LIMIT];
	struct record row;
	enum table_result result;

	if (kind == NULL)
		return false;
	want(wanted, kind);
	struct record_reader *reader =
		record_open(path, kind->type, options, wanted, kind->required, diag);

	while ((result = record_each(reader, &row)) == TABLE_ROW)
		if (row.bad)
			evaluation->unread++;
		else
			count(evaluation, kind, &row);
	evaluation->filled |= kind->filled;
	if (reader != NULL)
		evaluation->language = record_language(reader);
	record_close(reader);
	return result == TABLE_END;
}

/* ---- rows ---- */

static void
write_row(const struct evaluation *evaluation, const struct evaluation_row *row, struct text town,
	  struct rowout *out, enum language language)
{
	bits_t filled = evaluation->filled;
	struct record record;

	record_clear(&record);
	record.text[EVALUATION_town] = town;
	record.text[EVALUATION_department] = row->department;
	if (row->department.n > 0) /* a department has referrals alone */
		filled = BITS(EVALUATION_referrals) | BITS(EVALUATION_unanswered);
	if (evaluation->households == 0) { /* only a register knows these */
		filled &= ~BITS(EVALUATION_rechecked);
		if (row->town.n > 0)
			filled &= ~(BITS(EVALUATION_claimed) | BITS(EVALUATION_returned));
	}
	for (int column = bits_take(&filled); column >= 0; column = bits_take(&filled))
		record.value[column] = row->count[column];
	recordout_row(out, RECORD_EVALUATION, language, &record, 0);
}

void
evaluation_write(struct evaluation *evaluation, struct rowout *out, enum language language)
{
	bool zh = language == LANGUAGE_ZH;

	recordout_header(out, RECORD_EVALUATION, language, NULL, 0);
	for (int pass = 0; pass < 3; pass++)
		for (size_t i = 0; i < evaluation->rows; i++) {
			const struct evaluation_row *row = &evaluation->row[i];
			int group = row->department.n > 0 ? 2 : row->town.n == 0;
			struct text unknown = zh ? TEXT("不详") : TEXT("not known");

			if (group == pass)
				write_row(evaluation, row, group == 1 ? unknown : row->town, out,
					  language);
		}
	write_row(evaluation, &evaluation->all, zh ? TEXT("合计") : TEXT("Total"), out, language);
}

void
evaluation_free(struct evaluation *evaluation)
{
	free(evaluation->row);
	free(evaluation->household);
	index_free(&evaluation->known);
	arena_free(&evaluation->arena);
}
