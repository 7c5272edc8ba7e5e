#include "import/panels.h"

#include <stdio.h>
#include <string.h>

#include "base/num.h"

enum { AGAIN_LEAST = 2, NAMES_SIZE = 256 };

/* A heading without the digit by which its owner told it from another one. */
static struct text
bare(const struct sheet *sheet, size_t place, char buf[HEADING_SIZE])
{
	struct text t = heading_core(sheet->column[place].heading, buf);

	while (t.n > 1 && text_is_digit(t.p[t.n - 1]))
		t.n--;
	return t;
}

static bool
is_same(const struct sheet *sheet, size_t one, size_t two)
{
	char first[HEADING_SIZE];
	char second[HEADING_SIZE];
	struct text t = bare(sheet, one, first);

	/* a person has said what becomes of a column that is carried */
	return t.n > 0 && !sheet->column[one].carried && !sheet->column[two].carried &&
	       text_equal(t, bare(sheet, two, second));
}

/* Does it name people: 姓名, 户主姓名, their identity numbers? */
static bool
is_naming(const struct sheet *sheet, size_t place)
{
	char buf[HEADING_SIZE];
	struct heading about = heading_find(bare(sheet, place, buf));

	return (about.home == HEADING_REGISTER &&
		(about.place == REGISTER_name || about.place == REGISTER_id_number)) ||
	       (about.home == HEADING_SHEET &&
		(about.place == SHEET_head || about.place == SHEET_head_id));
}

/* The headings that come again so many columns to the right, "序号、姓名"; false: no table does. */
static bool
come_again(const struct sheet *sheet, size_t shift, char names[NAMES_SIZE])
{
	size_t again = 0;
	size_t used = 0;
	bool named = false;

	for (size_t i = 0; i < shift && i + shift < sheet->width; i++) {
		struct text heading = sheet->column[i].heading;

		if (!is_same(sheet, i, i + shift))
			continue;
		named |= is_naming(sheet, i);
		char masked[NAMES_SIZE];

		if (diag_looks_secret(heading))
			heading = diag_mask(heading, masked, sizeof(masked));
		int n = snprintf(names + used, NAMES_SIZE - used, "%s%.*s", again > 0 ? "、" : "",
				 (int)heading.n, heading.p);

		used += n > 0 && (size_t)n < NAMES_SIZE - used ? (size_t)n : 0;
		names[used] = '\0';
		again++;
	}
	return named && again >= AGAIN_LEAST;
}

bool
panels_report(const struct sheet *sheet)
{
	char names[NAMES_SIZE];

	for (size_t shift = AGAIN_LEAST; shift < sheet->width; shift++) {
		if (!come_again(sheet, shift, names))
			continue;
		diag_say(sheet->diag, DIAG_PANELS,
			 .at = { .file = sheet->name, .line = sheet->header_last },
			 .one = text_of(names));
		return true;
	}
	return false;
}
