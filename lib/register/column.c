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

/* The columns of a type, up to where the next one begins.  What is left out is 0: no term. */
#define SCHEMA(type, called, next, ...)                                                            \
	[RECORD_##type] = { .name = called,                                                        \
			    .column = columns + START_##type,                                      \
			    .count = (next)-START_##type,                                          \
			    __VA_ARGS__ }
static const struct schema schemas[RECORD_TYPES] = {
	SCHEMA(REGISTER, "register", START_DECISION, .from = 0),
	SCHEMA(DECISION, "decisions", START_PAYMENT, .from = DECISION_from,
	       .until = DECISION_until),
	SCHEMA(PAYMENT, "payments", START_LEDGER, .from = 0),
	SCHEMA(LEDGER, "ledger", START_FINDING, .from = 0),
	SCHEMA(FINDING, "findings", START_VERDICT, .from = 0),
	SCHEMA(VERDICT, "verdicts", START_PROOF, .from = 0),
	SCHEMA(PROOF, "proof", START_CONTROL, .from = 0),
	SCHEMA(CONTROL, "control", START_SUMMARY, .from = 0),
	SCHEMA(SUMMARY, "summary", START_CHANGE, .from = 0),
	SCHEMA(CHANGE, "changes", START_MOVEMENT, .from = 0),
	SCHEMA(MOVEMENT, "movements", START_TRIAL, .from = 0),
	SCHEMA(TRIAL, "trial", START_RECHECK, .from = 0),
	SCHEMA(RECHECK, "rechecks", START_VISIT, .from = 0),
	SCHEMA(VISIT, "visits", START_EVENT, .from = 0),
	SCHEMA(EVENT, "events", START_APPLICATION, .from = 0),
	SCHEMA(APPLICATION, "applications", START_DEADLINE, .from = 0),
	SCHEMA(DEADLINE, "deadlines", START_RETURN, .from = 0),
	SCHEMA(RETURN, "returns", START_REASON, .from = 0),
	SCHEMA(REASON, "reasons", START_INDEX, .from = 0),
	SCHEMA(INDEX, "indices", START_GROUP, .from = 0),
	SCHEMA(GROUP, "groups", START_FUNDING, .from = 0),
	SCHEMA(FUNDING, "funding", START_ARREAR, .from = 0),
	SCHEMA(ARREAR, "arrears", START_CLAIM, .from = 0),
	SCHEMA(CLAIM, "claims", START_ID, .from = CLAIM_from, .until = CLAIM_until),
	SCHEMA(ID, "ids", START_REFERRAL, .from = 0),
	SCHEMA(REFERRAL, "referrals", START_STATUS, .from = 0),
	SCHEMA(STATUS, "status", START_TRACKED, .from = STATUS_from, .until = STATUS_until),
	SCHEMA(TRACKED, "tracked", START_DRAWN, .from = 0),
	SCHEMA(DRAWN, "drawn", START_INSPECTOR, .from = 0),
	SCHEMA(INSPECTOR, "inspectors", START_LEAD, .from = 0),
	SCHEMA(LEAD, "leads", START_ADJUDICATED, .from = 0),
	SCHEMA(ADJUDICATED, "adjudicated", START_VEILED, .from = 0),
	SCHEMA(VEILED, "veiled", START_CASE, .from = 0),
	SCHEMA(CASE, "cases", START_RESERVE, .from = 0),
	SCHEMA(RESERVE, "reserve", START_DISASTER, .from = 0),
	SCHEMA(DISASTER, "disasters", START_STRUCK, .from = 0),
	SCHEMA(STRUCK, "struck", START_GIVEN, .from = 0),
	SCHEMA(GIVEN, "given", START_BILL, .from = 0),
	SCHEMA(BILL, "bills", START_BILLING, .from = 0),
	SCHEMA(BILLING, "billings", START_TALLY, .from = 0),
	SCHEMA(TALLY, "tally", START_TIMING, .from = 0),
	SCHEMA(TIMING, "timings", START_EVALUATION, .from = 0),
	SCHEMA(EVALUATION, "evaluation", START_NOTICE, .from = 0),
	SCHEMA(NOTICE, "notices", START_SIGNAL, .from = 0),
	SCHEMA(SIGNAL, "signals", START_WARNRULE, .from = 0),
	SCHEMA(WARNRULE, "warnrules", START_WARNING, .from = 0),
	SCHEMA(WARNING, "warnings", START_PAPER, .from = 0),
	SCHEMA(PAPER, "papers", START_PART, .from = 0),
	SCHEMA(PART, "parts", START_SHEET, .from = 0),
	SCHEMA(SHEET, "sheet", COLUMN_LINES, .from = 0),
};
#undef SCHEMA

static_assert((int)LEDGER_village == (int)PAYMENT_village,
	      "a line of the ledger begins as a payment");
static_assert((int)START_DECISION <= (int)COLUMN_LIMIT, "the register fits COLUMN_LIMIT");
static_assert((int)COLUMN_LIMIT <= (int)BITS_MOST, "every column needs a bit");

const struct schema *
schema_of(enum record_type type)
{
	return &schemas[type];
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

/* By an alias of the list, or with own by its key or label. */
static bool
is_named(const struct column *column, struct text aliases, bool own, struct text folded)
{
	return (own && (text_equal(folded, column->key) || text_equal(folded, column->label))) ||
	       text_listed(aliases, '|', folded);
}

/* The same, or so with a unit of the column behind it. */
static bool
is_called(const struct column *column, struct text aliases, bool own, struct text folded)
{
	if (is_named(column, aliases, own, folded))
		return true;
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		const struct unit *unit = &units[i];

		if (unit->kind == column->kind && text_ends(folded, unit->bracket) &&
		    text_has(column->label, unit->within) &&
		    is_named(column, aliases, own,
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
		    is_called(&schema->column[spelling->place], spelling->aliases, false, folded))
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
		if (is_called(&schema->column[i], schema->column[i].aliases, true, folded))
			return (int)i;
	return find_spelt(schema, folded);
}

bool
column_is_decisions(const struct text *heading, size_t count)
{
	static const int own[] = { DECISION_reasons, DECISION_articles, DECISION_missing };
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		int column = column_find(schema_of(RECORD_DECISION), heading[i]);

		for (size_t k = 0; k < ARRAY_LENGTH(own); k++)
			found += column == own[k];
	}
	return found == ARRAY_LENGTH(own);
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

bool
column_is_aside(struct text heading)
{
	return text_ends_any(heading, "（原表）| (as imported)");
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
