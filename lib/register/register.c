#include "register/register.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/num.h"
#include "register/registerreader.h"

/* ---- opening ---- */

/* The columns to read: those wanted, those that are needed here, and those assumed. */
static const bool *
widen_wanted(struct register_reader *reg, const bool *wanted)
{
	static const int needed[] = { REGISTER_household_id, REGISTER_relation, REGISTER_id_number,
				      REGISTER_birth_date };

	for (int i = 0; i < COLUMN_LIMIT; i++)
		reg->wanted[i] =
			wanted == NULL || wanted[i] || reg->examiner.assume.columns >> i & 1;
	for (size_t i = 0; i < ARRAY_LENGTH(needed); i++)
		reg->wanted[needed[i]] = true;
	return wanted == NULL ? NULL : reg->wanted;
}

static bits_t
household_columns(void)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);
	bits_t columns = 0;

	for (size_t i = 0; i < schema->count; i++)
		if (schema->column[i].scope == SCOPE_HOUSEHOLD)
			columns |= BITS(i);
	return columns;
}

struct register_reader *
register_open(const char *path, const struct register_options *options, day_t date,
	      struct diag *diag)
{
	static const int required[] = { REGISTER_household_id, REGISTER_name, REGISTER_relation,
					-1 };
	struct register_reader *reg = arena_calloc(1, sizeof(*reg));

	reg->diag = diag;
	if (assume_read(&reg->examiner.assume, options->assume, diag))
		reg->reader = record_open(path, RECORD_REGISTER, &options->table,
					  widen_wanted(reg, options->wanted), required, diag);
	if (reg->reader == NULL) {
		free(reg);
		return NULL;
	}
	reg->examiner.reader = reg->reader;
	reg->examiner.diag = diag;
	reg->examiner.date = date;
	reg->examiner.shared = household_columns();
	return reg;
}

/* The second reading is over. */
static void
hear_again(struct register_reader *reg)
{
	if (reg->hushed)
		(void)diag_hush(reg->diag, reg->heard);
	reg->hushed = false;
}

void
register_close(struct register_reader *reg)
{
	if (reg == NULL)
		return;
	hear_again(reg);
	record_close(reg->reader);
	arena_free(&reg->arena);
	free(reg->person);
	free(reg->split);
	split_free(&reg->cells);
	hash_set_free(&reg->seen);
	free(reg);
}

const struct record_reader *
register_records(const struct register_reader *reg)
{
	return reg->reader;
}

/* ---- rows ---- */

bool
register_look_ahead(struct register_reader *reg)
{
	if (!reg->ahead && reg->state == TABLE_ROW)
		reg->state = record_step(reg->reader);
	reg->ahead = true;
	return reg->state == TABLE_ROW;
}

static struct text
id_of(const struct register_reader *reg)
{
	return reg->person[0].row.text[REGISTER_household_id];
}

/* Bring the rows of one household into person[]; returns how many, 0 at the end and on trouble. */
static size_t
collect(struct register_reader *reg)
{
	size_t persons = 0;

	arena_reset(&reg->arena);
	reg->stray_before = reg->stray;
	while (register_look_ahead(reg)) {
		struct text id = record_household(reg->reader);

		if (persons > 0 && (id.n == 0 || reg->stray || !text_equal(id, id_of(reg))))
			break;
		if (persons == PERSONS_MAX) {
			diag_say(reg->diag, DIAG_HOUSEHOLD_HUGE,
				 .at = record_where(reg->reader, &reg->person[0].row,
						    REGISTER_household_id),
				 .value = id_of(reg), .one = NUM_TEXT(PERSONS_MAX));
			reg->state = TABLE_FAILED;
			break;
		}
		reg->stray = id.n == 0;
		if (persons == 0 && reg->held != NULL) {
			reg->later = heldrows_flag(reg->held);
		} else if (persons == 0 && !reg->stray) {
			reg->hash = hash_text(id);
			hash_set_expect(&reg->seen, reg->hash);
		}
		reg->person = arena_grow(reg->person, &reg->room, persons, sizeof(*reg->person));
		record_read(reg->reader, &reg->arena, &reg->person[persons++].row);
		reg->ahead = false;
	}
	return reg->state == TABLE_FAILED ? 0 : persons;
}

/*
 * A row that names no household may be a person of the household above or below: neither is
 * then known to be whole.
 */
static bool
is_whole(struct register_reader *reg, const struct household *household)
{
	bool stray_behind = reg->state == TABLE_ROW && record_household(reg->reader).n == 0;
	size_t edge = stray_behind ? household->persons - 1 : 0;

	if (reg->stray || !(reg->stray_before || stray_behind))
		return true;
	struct where where =
		record_where(reg->reader, &household->person[edge].row, REGISTER_household_id);

	diag_say(reg->diag, DIAG_HOUSEHOLD_STRAY, .at = where, .value = household->id);
	return false;
}

/* ---- households whose rows do not stand together ---- */

static int
compare_splits(const void *a, const void *b)
{
	const struct parted *one = a;
	const struct parted *two = b;

	return (one->hash > two->hash) - (one->hash < two->hash);
}

bool
register_came_again(struct register_reader *reg, uint64_t hash)
{
	if (!hash_set_add(&reg->seen, hash))
		return false;
	reg->split = arena_grow(reg->split, &reg->split_room, reg->splits, sizeof(*reg->split));
	reg->split[reg->splits++] = (struct parted){ .hash = hash };
	return true;
}

static void
report_apart(struct register_reader *reg, size_t line)
{
	struct where where = record_where(reg->reader, &reg->person[0].row, REGISTER_household_id);

	int hushed = diag_hush(reg->diag, reg->heard);

	diag_say(reg->diag, DIAG_HOUSEHOLD_APART, .at = where, .value = id_of(reg),
		 .one = NUM_TEXT((int64_t)line));
	(void)diag_hush(reg->diag, hushed);
}

/*
 * Is the household in person[] the later part of one that was begun before?  In the second
 * reading *again tells of the first part that there is a later one.
 */
static bool
is_later_part(struct register_reader *reg, bool *again)
{
	*again = false;
	if (reg->stray)
		return false;
	if (reg->held != NULL)
		return reg->later;
	if (!reg->second)
		return register_came_again(reg, reg->hash);
	struct parted key = { .hash = reg->hash };
	struct parted *split = reg->splits == 0 ? NULL
						: bsearch(&key, reg->split, reg->splits,
							  sizeof(*reg->split), compare_splits);

	if (split == NULL)
		return false;
	*again = split->line == 0;
	if (*again)
		split->line = reg->person[0].row.line;
	else
		report_apart(reg, split->line);
	return !*again;
}

bool
register_must_repeat(struct register_reader *reg)
{
	size_t kept = 0;

	if (reg->second || reg->splits == 0)
		return false;
	qsort(reg->split, reg->splits, sizeof(*reg->split), compare_splits);
	for (size_t i = 1; i < reg->splits; i++)
		if (reg->split[i].hash != reg->split[kept].hash)
			reg->split[++kept] = reg->split[i];
	reg->splits = kept + 1;
	hash_set_free(&reg->seen);
	reg->second = true;
	reg->hushed = true;
	reg->heard = diag_hush(reg->diag, DIAG_TROUBLE);
	reg->state = record_rewind(reg->reader) ? TABLE_ROW : TABLE_FAILED;
	reg->ahead = false;
	reg->stray = false;
	return true;
}

/* ---- households ---- */

enum register_result
register_next(struct register_reader *reg, struct household *household)
{
	bool again;

	do {
		if (reg->held != NULL && heldrows_looks_on(reg->held))
			return REGISTER_END;
		household->persons = collect(reg);
		if (household->persons == 0) {
			hear_again(reg);
			return reg->state == TABLE_END ? REGISTER_END : REGISTER_FAILED;
		}
	} while (is_later_part(reg, &again));
	household->person = reg->person;
	household_examine(&reg->examiner, household, &reg->arena);
	household->again = again;
	household->valid &= is_whole(reg, household) & !again;
	return REGISTER_HOUSEHOLD;
}

bool
register_each(struct register_reader *reg, const struct register_reading *reading)
{
	struct household household;
	enum register_result result;

	do {
		if (!reading->begin(reading->context))
			return false;
		while ((result = register_next(reg, &household)) == REGISTER_HOUSEHOLD)
			reading->take(reading->context, &household);
	} while (result == REGISTER_END && register_must_repeat(reg));
	return result == REGISTER_END;
}
