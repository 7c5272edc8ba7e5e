#include "intake/total.h"

#include "base/money.h"
#include "base/num.h"
#include "intake/mendmoney.h"

enum { PART, WHOLE, HUNDRED = 100 };

void
total_begin(struct total *total, size_t width, struct arena *arena)
{
	*total = (struct total){
		.width = width,
		.part = arena_alloc(arena, width * sizeof(struct total_sum) + 1),
		.whole = arena_alloc(arena, width * sizeof(struct total_sum) + 1),
	};
}

void
total_add(struct total *total, const struct text *value, bool is_head)
{
	for (size_t i = 0; i < total->width; i++) {
		fen_t fen;

		if (value[i].n == 0)
			continue;
		if (money_parse(value[i].p, value[i].n, &fen) == MONEY_OK) {
			total->part[i].sum += fen;
			total->whole[i].sum += fen;
			total->part[i].heads += is_head ? fen : 0;
			total->whole[i].heads += is_head ? fen : 0;
		} else {
			total->part[i].unread++;
			total->whole[i].unread++;
		}
	}
	for (size_t i = PART; i <= WHOLE; i++) {
		total->rows[i]++;
		total->households[i] += is_head;
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

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		int64_t said;

		if (!text_ends(t, units[i]) || !num_parse(t.p, t.n - units[i].n, INT32_MAX, &said))
			continue;
		if ((size_t)said == have[i][PART] || (size_t)said == have[i][WHOLE])
			return TOTAL_AGREES;
		*made = (int64_t)have[i][WHOLE] * HUNDRED;
		return TOTAL_DIFFERS;
	}
	return TOTAL_NOTHING;
}

/* Does the column hold numbers that are added up? */
static bool
is_added(const struct column *column)
{
	return column == NULL || column->kind == KIND_MONEY || column->kind == KIND_COUNT ||
	       column->kind == KIND_CARE_GAPS;
}

enum total_result
total_check(const struct total *total, const struct mender *mender, const struct column *column,
	    size_t place, struct text cell, int64_t *made, size_t *unread)
{
	static const struct column money = { .kind = KIND_MONEY };
	const struct total_sum *part = &total->part[place];
	const struct total_sum *whole = &total->whole[place];
	fen_t said;

	if (!is_added(column) || cell.n == 0)
		return cell.n == 0 ? TOTAL_NOTHING : check_rows(total, cell, made);
	struct mend mend = mendmoney_amount(mender, column == NULL ? &money : column, cell);

	if (mend.value.n == 0 || money_parse(mend.value.p, mend.value.n, &said) != MONEY_OK)
		return check_rows(total, cell, made);
	if (said == whole->sum || (said == part->sum && total->rows[PART] > 0))
		return TOTAL_AGREES;
	/* what is the household's may stand on each of its rows */
	if (column != NULL && column->scope == SCOPE_HOUSEHOLD && total->households[WHOLE] > 0 &&
	    (said == whole->heads || (said == part->heads && total->households[PART] > 0)))
		return TOTAL_AGREES;
	*unread = whole->unread;
	/* a column of an unknown kind is a column of numbers only if all of it is */
	if (*unread > 0)
		return column == NULL ? TOTAL_NOTHING : TOTAL_UNREAD;
	*made = total->rows[PART] > 0 && total->rows[PART] < total->rows[WHOLE] ? part->sum
										: whole->sum;
	return TOTAL_DIFFERS;
}

void
total_next(struct total *total)
{
	for (size_t i = 0; i < total->width; i++)
		total->part[i] = (struct total_sum){ 0 };
	total->rows[PART] = 0;
	total->households[PART] = 0;
}
