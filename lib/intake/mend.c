#include "intake/mend.h"

#include <string.h>

#include "intake/mendday.h"
#include "intake/mendmoney.h"
#include "intake/mendnumber.h"
#include "intake/mendword.h"
#include "register/cell.h"

enum { ALLOWS_SIZE = 512 };

struct mend
mend_fine(struct text cell)
{
	return (struct mend){ .value = cell, .code = MEND_FINE };
}

struct mend
mend_leave(struct text cell, enum diag_code code)
{
	return (struct mend){ .value = cell, .code = (int)code };
}

struct mend
mend_refuse(const struct mender *mender, const struct column *column, struct text cell,
	    enum diag_code code)
{
	char buf[ALLOWS_SIZE];
	struct text allows = column_allows(column, mender->messages, buf, sizeof(buf));

	return (struct mend){ .value = cell,
			      .code = cell_fault(cell, (int)code),
			      .became = arena_text(mender->arena, allows) };
}

struct mend
mend_become(const struct mender *mender, const char *value, int code)
{
	struct text copy = arena_text(mender->arena, text_of(value));

	return (struct mend){ .value = copy, .code = code, .became = copy };
}

struct mend
mend_cell(const struct mender *mender, const struct column *column, struct text cell)
{
	static struct mend (*const kind[])(const struct mender *, const struct column *,
					   struct text) = {
		[KIND_TEXT] = mendword_text,
		[KIND_IDENTITY] = mendnumber_identity,
		[KIND_IDENTITY_LIKE] = mendnumber_card,
		[KIND_ACCOUNT] = mendnumber_account,
		[KIND_PHONE] = mendnumber_phone,
		[KIND_MONEY] = mendmoney_amount,
		[KIND_COUNT] = mendmoney_count,
		[KIND_CARE_GAPS] = mendmoney_count,
		[KIND_NUMBER] = mendmoney_count,
		[KIND_DAY] = mendday_day,
		[KIND_MONTH] = mendday_month,
		[KIND_WORD] = mendword_word,
	};

	if (cell.n == 0 || (cell_is_text(column) && cell_is_blank(column, cell)))
		return mend_fine(cell);
	return kind[column->kind](mender, column, cell);
}
