#include "import/total.h"

#include "base/money.h"
#include "base/num.h"
#include "mend/mendmoney.h"

enum { HUNDRED = 100 };

void
total_begin(struct total *total, size_t width, struct arena *arena)
{
	*total = (struct total){ .width = width };
	for (size_t i = 0; i < TOTAL_LEVELS; i++)
		total->sum[i] = arena_alloc(arena, width * sizeof(struct total_sum) + 1);
}

void
total_follow(struct total *total, const struct total *before, const size_t *from)
{
	for (size_t i = 0; i < total->width; i++)
		if (from[i] < SIZE_MAX)
			total->sum[TOTAL_ALL][i] = before->sum[TOTAL_ALL][from[i]];
	total->rows[TOTAL_ALL] = before->rows[TOTAL_ALL];
	total->households[TOTAL_ALL] = before->households[TOTAL_ALL];
}

static void
add(struct total_sum *sum, bool read, fen_t fen, bool is_head)
{
	sum->unread += !read;
	sum->sum += read ? fen : 0;
	sum->heads += read && is_head ? fen : 0;
}

void
total_add(struct total *total, const struct text *value, bool is_head)
{
	for (size_t i = 0; i < total->width; i++) {
		fen_t fen = 0;

		if (value[i].n == 0)
			continue;
		bool read = money_parse(value[i].p, value[i].n, &fen) == MONEY_OK;

		for (size_t level = 0; level < TOTAL_LEVELS; level++)
			add(&total->sum[level][i], read, fen, is_head);
	}
	for (size_t level = 0; level < TOTAL_LEVELS; level++) {
		total->rows[level]++;
		total->households[level] += is_head;
	}
}

/* "28户", "66人", and "合计28户66人" by its households. */
static enum total_result
check_rows(const struct total *total, struct text cell, int64_t *made)
{
	static const struct text units[] = { TEXT_INIT("户"), TEXT_INIT("人") };
	const size_t *have[] = { total->households, total->rows };
	char buf[MEND_CELL_SIZE];
	struct text t = text_fold(cell, buf, sizeof(buf));

	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		int64_t said;

		if (!text_ends(t, units[i]) || !num_parse(t.p, t.n - units[i].n, INT32_MAX, &said))
			continue;
		for (size_t level = 0; level < TOTAL_LEVELS; level++)
			if ((size_t)said == have[i][level])
				return TOTAL_AGREES;
		*made = (int64_t)have[i][TOTAL_SHEET] * HUNDRED;
		return TOTAL_DIFFERS;
	}
	return TOTAL_NOTHING;
}

/* Is it what the rows of any level add up to? */
static bool
is_sum(const struct total *total, const struct column *column, size_t place, fen_t said)
{
	/* what is the household's may stand on each of its rows */
	bool shared = column != NULL && column->scope == SCOPE_HOUSEHOLD;

	for (size_t level = 0; level < TOTAL_LEVELS; level++) {
		const struct total_sum *sum = &total->sum[level][place];

		if (level == TOTAL_PART && total->rows[level] == 0)
			continue;
		if (said == sum->sum ||
		    (shared && total->households[level] > 0 && said == sum->heads))
			return true;
	}
	return false;
}

enum total_result
total_check(const struct total *total, const struct mender *mender, const struct mend_from *from,
	    size_t place, struct text cell, int64_t *made, size_t *unread)
{
	static const struct column number = { .kind = KIND_MONEY };
	static const struct mend_from unknown = { .column = &number };
	const struct column *column = from->column;
	const size_t *rows = total->rows;
	bool added = column == NULL || column->kind == KIND_MONEY || column->kind == KIND_COUNT ||
		     column->kind == KIND_CARE_GAPS;
	fen_t said;

	if (!added || cell.n == 0)
		return cell.n == 0 ? TOTAL_NOTHING : check_rows(total, cell, made);
	struct mend mend = mendmoney_amount(mender, column == NULL ? &unknown : from, cell);

	if (mend.value.n == 0 || money_parse(mend.value.p, mend.value.n, &said) != MONEY_OK)
		return check_rows(total, cell, made);
	if (is_sum(total, column, place, said))
		return TOTAL_AGREES;
	*unread = total->sum[TOTAL_SHEET][place].unread;
	/* a column of an unknown kind is a column of numbers only if all of it is */
	if (*unread > 0)
		return column == NULL ? TOTAL_PASSED : TOTAL_UNREAD;
	bool part = rows[TOTAL_PART] > 0 && rows[TOTAL_PART] < rows[TOTAL_SHEET];

	*made = total->sum[part ? TOTAL_PART : TOTAL_SHEET][place].sum;
	return TOTAL_DIFFERS;
}

void
total_next(struct total *total)
{
	for (size_t i = 0; i < total->width; i++)
		total->sum[TOTAL_PART][i] = (struct total_sum){ 0 };
	total->rows[TOTAL_PART] = 0;
	total->households[TOTAL_PART] = 0;
}
