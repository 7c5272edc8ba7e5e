#include "import/fill.h"

#include <string.h>

#include "base/num.h"

bool
fill_may_merge(struct heading about)
{
	return about.home == HEADING_REGISTER &&
	       (about.place == REGISTER_town || about.place == REGISTER_village ||
		about.place == REGISTER_area);
}

/* Not where each person or household has his own: names, numbers and amounts. */
static bool
takes_ditto(struct heading about)
{
	const struct column *column = heading_column(about);

	if (!heading_is_known(about) || (about.home == HEADING_SHEET && about.place != SHEET_class))
		return false;
	switch (column->kind) {
	case KIND_TEXT:
		return about.home == HEADING_SHEET ||
		       (about.place != REGISTER_household_id && about.place != REGISTER_name &&
			about.place != REGISTER_payee && about.place != REGISTER_relation);
	case KIND_WORD:
	case KIND_DAY:
	case KIND_MONTH:
		return about.place != REGISTER_birth_date && about.place != REGISTER_sex;
	case KIND_CODE:
	case KIND_IDENTITY:
	case KIND_IDENTITY_LIKE:
	case KIND_ACCOUNT:
	case KIND_PHONE:
	case KIND_MONEY:
	case KIND_COUNT:
	case KIND_CARE_GAPS:
	case KIND_NUMBER:
		break;
	}
	return false;
}

void
fill_begin(struct fill *fill, const struct sheet *sheet, struct arena *arena)
{
	fill->width = sheet->width;
	fill->column = arena_alloc(arena, sheet->width * sizeof(*fill->column) + 1);
	for (size_t i = 0; i < sheet->width; i++) {
		struct heading about = sheet->column[i].about;

		fill->column[i].shared =
			about.home == HEADING_SHEET
				? about.place == SHEET_head || about.place == SHEET_seq
				: fill_may_merge(about);
		fill->column[i].ditto = takes_ditto(about);
	}
}

static struct mend
carry(const struct mender *mender, const struct fill_column *above, enum diag_code code)
{
	struct text value = arena_text(mender->arena, (struct text){ above->value, above->n });

	return (struct mend){
		.value = value,
		.code = code,
		.became = value,
		.also = arena_text(mender->arena, NUM_TEXT(above->line)),
	};
}

bool
fill_cell(const struct fill *fill, const struct mender *mender, size_t place, struct text cell,
	  bool same_household, size_t top, struct mend *out)
{
	const struct fill_column *column = &fill->column[place];

	if (cell.n > 0) {
		char buf[MEND_CELL_SIZE];

		if (!text_is_any(text_fold(cell, buf, sizeof(buf)),
				 "同上|同前|〃|″|\"|\"\"|''|〝|ditto"))
			return false;
		*out = column->ditto && column->line > 0 && !column->broken
			       ? carry(mender, column, DIAG_AS_ABOVE)
			       : mender_leave(cell, DIAG_AS_ABOVE_REFUSED);
		return true;
	}
	bool below = top > 0 && top <= column->line;
	bool sure = (top == 0 && column->merged) || (column->shared && (same_household || below));

	if (!sure || (column->broken && !below) || column->line == 0 || column->n == 0)
		return false;
	*out = carry(mender, column, DIAG_CELL_CARRIED);
	return true;
}

void
fill_keep(struct fill *fill, size_t place, struct text value, size_t line, bool carried)
{
	struct fill_column *column = &fill->column[place];

	bool fits = value.n > 0 && value.n <= sizeof(column->value);

	if (fits && carried && column->line > 0 &&
	    text_equal(value, (struct text){ column->value, column->n }))
		return;
	column->broken = false;
	column->line = fits ? line : 0;
	column->n = fits ? value.n : 0;
	if (fits)
		memcpy(column->value, value.p, value.n);
}

void
fill_break(struct fill *fill)
{
	for (size_t i = 0; i < fill->width; i++)
		fill->column[i].broken = true;
}
