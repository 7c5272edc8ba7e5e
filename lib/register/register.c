#include "register/register.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/num.h"

enum { PERSONS_MAX = 10000 };

/* A household that came again. */
struct split {
	uint64_t hash;
	size_t line; /* of its first row, once the second reading has met it */
};

struct register_reader {
	struct record_reader *reader;
	struct diag *diag;
	struct examiner examiner;
	bool wanted[COLUMN_LIMIT];
	/*
	 * The row that ends a household begins the next one, so that what is read while one is
	 * handed out must outlive the call: two arenas take turns.
	 */
	struct arena arena[2];
	int turn;
	struct person *person;
	size_t room;
	size_t next;             /* place in person[] of the row that was read ahead; 0: none was */
	enum table_result state; /* of the last row */
	struct hash_set seen;
	struct split *split; /* in the second reading sorted by hash */
	size_t splits;
	size_t split_room;
	bool second;
};

/* Opening. */

/* The columns to read: those wanted, those that are needed here, and those assumed. */
static const bool *
widen_wanted(struct register_reader *reg, const bool *wanted)
{
	static const int needed[] = { REGISTER_household_id, REGISTER_relation, REGISTER_id_number,
				      REGISTER_birth_date };

	for (int i = 0; i < COLUMN_LIMIT; i++)
		reg->wanted[i] =
			wanted == NULL || wanted[i] || reg->examiner.assume.columns >> i & 1;
	for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++)
		reg->wanted[needed[i]] = true;
	return wanted == NULL ? NULL : reg->wanted;
}

/* What depends on the columns that the file has. */
static void
brief_examiner(struct register_reader *reg)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);
	int *shared = reg->examiner.shared;

	for (int i = 0; i < (int)schema->count; i++)
		if (schema->column[i].scope == SCOPE_HOUSEHOLD && reg->wanted[i] &&
		    record_has(reg->reader, i))
			*shared++ = i;
	*shared = -1;
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
	brief_examiner(reg);
	return reg;
}

void
register_close(struct register_reader *reg)
{
	if (reg == NULL)
		return;
	if (reg->second)
		reg->diag->muted = false;
	record_close(reg->reader);
	arena_free(&reg->arena[0]);
	arena_free(&reg->arena[1]);
	free(reg->person);
	free(reg->split);
	hash_set_free(&reg->seen);
	free(reg);
}

const struct record_reader *
register_reader(const struct register_reader *reg)
{
	return reg->reader;
}

/* Rows. */

/* Read a row into person[at]. */
static bool
read_row(struct register_reader *reg, size_t at)
{
	reg->person = arena_grow(reg->person, &reg->room, at, sizeof(*reg->person));
	reg->state = record_next(reg->reader, &reg->arena[reg->turn], &reg->person[at].cell);
	return reg->state == TABLE_ROW;
}

static struct text
id_of(const struct register_reader *reg, size_t at)
{
	return reg->person[at].cell.text[REGISTER_household_id];
}

static bool
report_huge(struct register_reader *reg)
{
	struct where where = record_where(reg->reader, &reg->person[0].cell, REGISTER_household_id);
	char max[NUM_SIZE];

	diag_say(reg->diag, DIAG_HOUSEHOLD_HUGE, &where, id_of(reg, 0),
		 num_format(PERSONS_MAX, max), NULL);
	reg->state = TABLE_FAILED;
	return false;
}

/* Bring the rows of one household into person[]; false at the end and on trouble. */
static bool
collect(struct register_reader *reg, size_t *persons)
{
	size_t count = 1;

	reg->turn = !reg->turn;
	arena_reset(&reg->arena[reg->turn]);
	if (reg->next > 0)
		reg->person[0] = reg->person[reg->next];
	else if (reg->state != TABLE_ROW || !read_row(reg, 0))
		return false;
	reg->next = 0;
	while (read_row(reg, count)) {
		if (id_of(reg, 0).n == 0 || !text_equal(id_of(reg, 0), id_of(reg, count))) {
			reg->next = count;
			break;
		}
		if (++count > PERSONS_MAX)
			return report_huge(reg);
	}
	*persons = count;
	return reg->state != TABLE_FAILED;
}

/* Households whose rows do not stand together. */

static int
compare_splits(const void *a, const void *b)
{
	const struct split *one = a;
	const struct split *two = b;

	return (one->hash > two->hash) - (one->hash < two->hash);
}

/* First reading: was this household there before? */
static bool
came_again(struct register_reader *reg, uint64_t hash)
{
	if (!hash_set_add(&reg->seen, hash))
		return false;
	reg->split = arena_grow(reg->split, &reg->split_room, reg->splits, sizeof(*reg->split));
	reg->split[reg->splits++] = (struct split){ .hash = hash };
	return true;
}

static void
report_apart(struct register_reader *reg, size_t line)
{
	struct where where = record_where(reg->reader, &reg->person[0].cell, REGISTER_household_id);
	char first[NUM_SIZE];

	reg->diag->muted = false;
	diag_say(reg->diag, DIAG_HOUSEHOLD_APART, &where, id_of(reg, 0),
		 num_format((int64_t)line, first), NULL);
	reg->diag->muted = true;
}

static struct split *
find_split(const struct register_reader *reg, uint64_t hash)
{
	struct split key = { .hash = hash };

	return reg->splits == 0 ? NULL
				: bsearch(&key, reg->split, reg->splits, sizeof(*reg->split),
					  compare_splits);
}

/*
 * Is the household in person[] the later part of one that was begun before?  In the second
 * reading *again tells of the first part that there is a later one.
 */
static bool
is_later_part(struct register_reader *reg, bool *again)
{
	struct text id = id_of(reg, 0);

	*again = false;
	if (id.n == 0)
		return false;
	if (!reg->second)
		return came_again(reg, hash_text(id));
	struct split *split = find_split(reg, hash_text(id));

	if (split == NULL)
		return false;
	*again = split->line == 0;
	if (*again)
		split->line = reg->person[0].cell.line;
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
	reg->diag->muted = true;
	reg->state = record_rewind(reg->reader) ? TABLE_ROW : TABLE_FAILED;
	return true;
}

/* Households. */

enum register_result
register_next(struct register_reader *reg, struct household *household)
{
	size_t persons;
	bool again;

	do {
		if (!collect(reg, &persons)) {
			reg->diag->muted &= !reg->second;
			return reg->state == TABLE_END ? REGISTER_END : REGISTER_FAILED;
		}
	} while (is_later_part(reg, &again));
	household->person = reg->person;
	household->persons = persons;
	household_examine(&reg->examiner, household, &reg->arena[reg->turn]);
	household->again = again;
	household->valid &= !again;
	return REGISTER_HOUSEHOLD;
}
