#include "register/assume.h"

#include "register/cell.h"
#include "register/earning.h"

enum { ALLOWS_SIZE = 512 };

static bool
report(struct diag *diag, enum diag_code code, struct text item, const struct column *column)
{
	char buf[ALLOWS_SIZE];
	struct text allows = { 0 };

	if (column != NULL)
		allows = column_allows(column, diag->language, buf, sizeof(buf));
	diag_say(diag, code, .value = item, .one = allows);
	return false;
}

static bool
read_item(struct assume *assume, struct text item, struct diag *diag)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);
	struct text value = item;
	int at = column_find(schema, text_trim(text_next(&value, '=')));

	if (at < 0 || cell_is_text(&schema->column[at]))
		return report(diag, DIAG_ASSUME_COLUMN, item, NULL);
	if (assume->item[at].n > 0) {
		diag_say(diag, DIAG_ASSUME_TWICE, .value = item, .one = assume->item[at]);
		return false;
	}
	value = text_trim(value);
	assume->value[at] = BLANK;
	if (value.n == 0 || cell_read(&schema->column[at], value, &assume->value[at]) != DIAG_NONE)
		return report(diag, DIAG_ASSUME_VALUE, item, &schema->column[at]);
	assume->item[at] = item;
	if (assume->value[at] != BLANK)
		assume->columns |= BITS(at);
	return true;
}

bool
assume_read(struct assume *assume, const char *const *list, struct diag *diag)
{
	bool good = true;

	*assume = (struct assume){ 0 };
	for (; list != NULL && *list != NULL; list++)
		if (!read_item(assume, text_of(*list), diag))
			good = false;
	return good;
}

bits_t
assume_fill(const struct assume *assume, enum column_scope scope, struct record *record)
{
	const struct column *column = schema_of(RECORD_REGISTER)->column;
	bits_t stated = earning_stated(record);
	bits_t filled = 0;

	for (int at = 0; at < COLUMN_LIMIT && assume->columns >> at != 0; at++) {
		bits_t bit = BITS(at);

		if (!(assume->columns & ~stated & bit) || column[at].scope != scope ||
		    record->value[at] != BLANK)
			continue;
		record->value[at] = assume->value[at];
		filled |= bit;
	}
	return filled;
}
