#include "register/column.h"

#include <assert.h>
#include <string.h>

enum { FOLD_SIZE = 128 };

#define COLUMN(record, key, label, aliases, kind, words, scope, blank)                             \
	{ TEXT_INIT(#key), TEXT_INIT(label), TEXT_INIT(aliases), KIND_##kind,                      \
	  WORDS_##words,   SCOPE_##scope,    BLANK_##blank },
static const struct column columns[] = {
#include "register/column.def"
};
#undef COLUMN

/* The same columns under the headings of other systems. */
#define HEADING(record, key, system, aliases)                                                      \
	{ RECORD_##record, record##_##key, TEXT_INIT(aliases) },
#define SPELT(set, name, system, aliases)
static const struct spelling {
	enum record_type record;
	int place;
	struct text aliases;
} spellings[] = {
#include "register/spelling.def"
};
#undef HEADING
#undef SPELT

/* What is left out is 0: its rows have no term. */
#define SCHEMA(called, first, many, ...)                                                           \
	{                                                                                          \
		.name = called, .column = first, .count = many, __VA_ARGS__                        \
	}
static const struct schema schemas[RECORD_TYPES] = {
	[RECORD_REGISTER] = SCHEMA("register", columns + START_REGISTER, START_DECISION, .from = 0),
	[RECORD_DECISION] =
		SCHEMA("decisions", columns + START_DECISION, START_PAYMENT - START_DECISION,
		       .from = DECISION_from, .until = DECISION_until),
	[RECORD_PAYMENT] = SCHEMA("payments", columns + START_PAYMENT, START_LEDGER - START_PAYMENT,
				  .from = 0),
	[RECORD_LEDGER] =
		SCHEMA("ledger", columns + START_LEDGER, START_FINDING - START_LEDGER, .from = 0),
	[RECORD_FINDING] = SCHEMA("findings", columns + START_FINDING,
				  START_VERDICT - START_FINDING, .from = 0),
	[RECORD_VERDICT] =
		SCHEMA("verdicts", columns + START_VERDICT, START_PROOF - START_VERDICT, .from = 0),
	[RECORD_PROOF] =
		SCHEMA("proof", columns + START_PROOF, START_CONTROL - START_PROOF, .from = 0),
	[RECORD_CONTROL] = SCHEMA("control", columns + START_CONTROL, START_SUMMARY - START_CONTROL,
				  .from = 0),
	[RECORD_SUMMARY] =
		SCHEMA("summary", columns + START_SUMMARY, START_CHANGE - START_SUMMARY, .from = 0),
	[RECORD_CHANGE] =
		SCHEMA("changes", columns + START_CHANGE, START_MOVEMENT - START_CHANGE, .from = 0),
	[RECORD_MOVEMENT] = SCHEMA("movements", columns + START_MOVEMENT,
				   START_TRIAL - START_MOVEMENT, .from = 0),
	[RECORD_TRIAL] =
		SCHEMA("trial", columns + START_TRIAL, START_RECHECK - START_TRIAL, .from = 0),
	[RECORD_RECHECK] =
		SCHEMA("rechecks", columns + START_RECHECK, START_VISIT - START_RECHECK, .from = 0),
	[RECORD_VISIT] =
		SCHEMA("visits", columns + START_VISIT, START_EVENT - START_VISIT, .from = 0),
	[RECORD_EVENT] =
		SCHEMA("events", columns + START_EVENT, START_APPLICATION - START_EVENT, .from = 0),
	[RECORD_APPLICATION] = SCHEMA("applications", columns + START_APPLICATION,
				      START_DEADLINE - START_APPLICATION, .from = 0),
	[RECORD_DEADLINE] = SCHEMA("deadlines", columns + START_DEADLINE,
				   START_RETURN - START_DEADLINE, .from = 0),
	[RECORD_RETURN] =
		SCHEMA("returns", columns + START_RETURN, START_REASON - START_RETURN, .from = 0),
	[RECORD_REASON] =
		SCHEMA("reasons", columns + START_REASON, START_INDEX - START_REASON, .from = 0),
	[RECORD_INDEX] =
		SCHEMA("indices", columns + START_INDEX, START_FUNDING - START_INDEX, .from = 0),
	[RECORD_FUNDING] =
		SCHEMA("funding", columns + START_FUNDING, START_ARREAR - START_FUNDING, .from = 0),
	[RECORD_ARREAR] =
		SCHEMA("arrears", columns + START_ARREAR, START_CLAIM - START_ARREAR, .from = 0),
	[RECORD_CLAIM] = SCHEMA("claims", columns + START_CLAIM, START_ID - START_CLAIM,
				.from = CLAIM_from, .until = CLAIM_until),
	[RECORD_ID] = SCHEMA("ids", columns + START_ID, START_SHEET - START_ID, .from = 0),
	[RECORD_SHEET] =
		SCHEMA("sheet", columns + START_SHEET, COLUMN_LINES - START_SHEET, .from = 0),
};

static_assert((int)LEDGER_village == (int)PAYMENT_village,
	      "a line of the ledger begins as a payment");
static_assert((int)START_DECISION <= (int)COLUMN_LIMIT, "the register fits COLUMN_LIMIT");

const struct schema *
schema_of(enum record_type type)
{
	return &schemas[type];
}

static bool
is_named(const struct column *column, struct text folded)
{
	return text_equal(folded, column->key) || text_equal(folded, column->label) ||
	       text_listed(column->aliases, '|', folded);
}

/* Units that may stand in brackets behind a heading, and what its label must then contain. */
static const struct unit {
	struct text bracket;
	enum column_kind kind;
	struct text within;
} units[] = {
	{ TEXT_INIT("(元)"), KIND_MONEY, TEXT_INIT("") },
	{ TEXT_INIT("(元/月)"), KIND_MONEY, TEXT_INIT("月") },
	{ TEXT_INIT("(元/年)"), KIND_MONEY, TEXT_INIT("年") },
	{ TEXT_INIT("(套)"), KIND_COUNT, TEXT_INIT("住房") },
	{ TEXT_INIT("(辆)"), KIND_COUNT, TEXT_INIT("车") },
	{ TEXT_INIT("(人)"), KIND_COUNT, TEXT_INIT("人") },
	{ TEXT_INIT("(项)"), KIND_CARE_GAPS, TEXT_INIT("") },
};

/* Is the heading the column's name with a unit of its own behind it? */
static bool
is_named_with_unit(const struct column *column, struct text folded)
{
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		const struct unit *unit = &units[i];

		if (unit->kind != column->kind || !text_ends(folded, unit->bracket) ||
		    text_find(column->label, unit->within) == SIZE_MAX)
			continue;
		if (is_named(column, (struct text){ folded.p, folded.n - unit->bracket.n }))
			return true;
	}
	return false;
}

static bool
is_spelt(const struct column *column, struct text aliases, struct text folded)
{
	if (text_listed(aliases, '|', folded))
		return true;
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		const struct unit *unit = &units[i];

		if (unit->kind == column->kind && text_ends(folded, unit->bracket) &&
		    text_has(column->label, unit->within) &&
		    text_listed(aliases, '|',
				(struct text){ folded.p, folded.n - unit->bracket.n }))
			return true;
	}
	return false;
}

/* The column of a record that another system calls so; -1 where none. */
static int
find_spelt(const struct schema *schema, struct text folded)
{
	for (size_t i = 0; i < ARRAY_LENGTH(spellings); i++) {
		const struct spelling *spelling = &spellings[i];

		if (schema_of(spelling->record) == schema &&
		    is_spelt(&schema->column[spelling->place], spelling->aliases, folded))
			return spelling->place;
	}
	return -1;
}

int
column_find(const struct schema *schema, struct text heading)
{
	char buf[FOLD_SIZE];
	struct text folded = text_fold(heading, buf, sizeof(buf));

	for (size_t i = 0; i < schema->count; i++)
		if (is_named(&schema->column[i], folded) ||
		    is_named_with_unit(&schema->column[i], folded))
			return (int)i;
	return find_spelt(schema, folded);
}

int
column_by_key(const struct schema *schema, struct text key)
{
	for (size_t i = 0; i < schema->count; i++)
		if (text_equal(key, schema->column[i].key))
			return (int)i;
	return -1;
}

struct text
column_aside(const struct schema *schema, struct text heading, enum language language, char *buf,
	     size_t size)
{
	struct text remark = language == LANGUAGE_ZH ? TEXT("（原表）") : TEXT(" (as imported)");

	if (column_find(schema, heading) < 0 || heading.n + remark.n > size)
		return heading;
	memcpy(buf, heading.p, heading.n);
	memcpy(buf + heading.n, remark.p, remark.n);
	return (struct text){ buf, heading.n + remark.n };
}

struct text
column_heading(const struct column *column, enum language language)
{
	return language == LANGUAGE_ZH ? column->label : column->key;
}

struct text
column_allows(const struct column *column, enum language language, char *buf, size_t size)
{
	static const struct text allowed[][2] = {
		[KIND_MONEY] = { TEXT_INIT("0至999999999.99，最多两位小数"),
				 TEXT_INIT("0 to 999999999.99, at most two decimals") },
		[KIND_COUNT] = { TEXT_INIT("0至9999的整数"),
				 TEXT_INIT("a whole number, 0 to 9999") },
		[KIND_CARE_GAPS] = { TEXT_INIT("0至6的整数"), TEXT_INIT("a whole number, 0 to 6") },
		[KIND_NUMBER] = { TEXT_INIT("整数"), TEXT_INIT("a whole number") },
		[KIND_DAY] = { TEXT_INIT("年-月-日，如2026-11-23"),
			       TEXT_INIT("YYYY-MM-DD, as 2026-11-23") },
		[KIND_MONTH] = { TEXT_INIT("年-月，如2026-11"), TEXT_INIT("YYYY-MM, as 2026-11") },
		[KIND_WORD] = { { 0 } },
	};

	return column->kind == KIND_WORD ? word_list(column->words, language, buf, size)
					 : allowed[column->kind][language];
}

bool
column_is_secret(const struct column *column)
{
	return column->kind == KIND_IDENTITY || column->kind == KIND_IDENTITY_LIKE ||
	       column->kind == KIND_ACCOUNT || column->kind == KIND_PHONE;
}
