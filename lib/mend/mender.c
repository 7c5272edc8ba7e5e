#include "mend/mender.h"

#include <string.h>

#include "mend/misfit.h"
#include "register/cell.h"

enum { ALLOWS_SIZE = 512 };

struct mend
mender_fine(struct text cell)
{
	return (struct mend){ .value = cell, .code = DIAG_NONE };
}

struct mend
mender_leave(struct text cell, enum diag_code code)
{
	return (struct mend){ .value = cell, .code = code };
}

struct mend
mender_refuse(const struct mender *mender, const struct column *column, struct text cell,
	      enum diag_code code)
{
	char buf[ALLOWS_SIZE];
	enum diag_code misfit = cell_fault(cell, code);

	if (misfit == code)
		misfit = misfit_of(column, cell, code);
	struct text allows = misfit == DIAG_MONEY_UNIT
				     ? column->label
				     : column_allows(column, mender->messages, buf, sizeof(buf));

	return (struct mend){ .value = cell,
			      .code = misfit,
			      .became = arena_text(mender->arena, allows) };
}

struct mend
mender_become(const struct mender *mender, const char *value, enum diag_code code)
{
	struct text copy = arena_text(mender->arena, text_of(value));

	return (struct mend){ .value = copy, .code = code, .became = copy };
}

struct text
mender_fold(struct text cell, char gap, char buf[MEND_CELL_SIZE])
{
	struct text folded = { buf, 0 };
	bool parted = false;
	size_t used;

	for (size_t at = 0; at < cell.n; at += used) {
		uint32_t code = text_decode(cell.p + at, cell.n - at, &used);

		/* a blank that is seen; the others are what programs leave behind */
		parted |= text_is_blank(code) && code != 0xAD && code != 0xFEFF &&
			  !(code >= 0x200B && code <= 0x200F);
		if (text_is_blank(code))
			continue;
		if (folded.n + used + 1 > MEND_CELL_SIZE)
			return TEXT_NONE;
		struct text one = text_fold((struct text){ cell.p + at, used }, buf + folded.n + 1,
					    MEND_CELL_SIZE - folded.n - 1);
		bool joined = parted && folded.n > 0 && text_is_digit(buf[folded.n - 1]) &&
			      one.n > 0 && text_is_digit(one.p[0]);

		if (joined)
			buf[folded.n++] = gap;
		else
			memmove(buf + folded.n, one.p, one.n);
		folded.n += one.n;
		parted = false;
	}
	return folded;
}
