#ifndef JZ_REGISTER_COLUMN_H
#define JZ_REGISTER_COLUMN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/bits.h"
#include "base/diag.h"
#include "base/text.h"
#include "register/word.h"

/* The columns of every file format, from column.def.  Everything here is constant. */

enum record_type {
	RECORD_REGISTER,
	RECORD_DECISION,
	RECORD_PAYMENT,
	RECORD_LEDGER,
	RECORD_FINDING,
	RECORD_VERDICT,
	RECORD_PROOF,
	RECORD_CONTROL,
	RECORD_SUMMARY,
	RECORD_CHANGE,
	RECORD_MOVEMENT,
	RECORD_TRIAL,
	RECORD_RECHECK,
	RECORD_VISIT,
	RECORD_EVENT,
	RECORD_APPLICATION,
	RECORD_DEADLINE,
	RECORD_RETURN,
	RECORD_REASON,
	RECORD_INDEX,
	RECORD_GROUP,
	RECORD_FUNDING,
	RECORD_ARREAR,
	RECORD_CLAIM,
	RECORD_ID,
	RECORD_REFERRAL,
	RECORD_STATUS,
	RECORD_TRACKED,
	RECORD_DRAWN,
	RECORD_INSPECTOR,
	RECORD_LEAD,
	RECORD_ADJUDICATED,
	RECORD_VEILED,
	RECORD_CASE,
	RECORD_RESERVE,
	RECORD_DISASTER,
	RECORD_STRUCK,
	RECORD_GIVEN,
	RECORD_BILL,
	RECORD_BILLING,
	RECORD_TALLY,
	RECORD_TIMING,
	RECORD_EVALUATION,
	RECORD_NOTICE,
	RECORD_SIGNAL,
	RECORD_WARNRULE,
	RECORD_WARNING,
	RECORD_PAPER,
	RECORD_PART,
	RECORD_SHEET, /* a clerk's */
	RECORD_TYPES
};

/*
 * A column's place in its record, from 0: REGISTER_household_id, DECISION_amount, ….  One
 * enum for each record, made by numbering the lines of column.def and subtracting where the
 * record begins.
 */
enum column_line {
#define COLUMN(record, key, label, aliases, kind, words, scope, blank) LINE_##record##_##key,
#include "register/column.def"
#undef COLUMN
	COLUMN_LINES
};

enum record_start {
	START_REGISTER = LINE_REGISTER_household_id,
	START_DECISION = LINE_DECISION_household_id,
	START_PAYMENT = LINE_PAYMENT_batch,
	START_LEDGER = LINE_LEDGER_batch,
	START_FINDING = LINE_FINDING_file,
	START_VERDICT = LINE_VERDICT_household_id,
	START_PROOF = LINE_PROOF_count,
	START_CONTROL = LINE_CONTROL_batch,
	START_SUMMARY = LINE_SUMMARY_town,
	START_CHANGE = LINE_CHANGE_change,
	START_MOVEMENT = LINE_MOVEMENT_before,
	START_TRIAL = LINE_TRIAL_household_id,
	START_RECHECK = LINE_RECHECK_due_by,
	START_VISIT = LINE_VISIT_household_id,
	START_EVENT = LINE_EVENT_on,
	START_APPLICATION = LINE_APPLICATION_application_id,
	START_DEADLINE = LINE_DEADLINE_due,
	START_RETURN = LINE_RETURN_line,
	START_REASON = LINE_REASON_text,
	START_INDEX = LINE_INDEX_month,
	START_GROUP = LINE_GROUP_name,
	START_FUNDING = LINE_FUNDING_programme,
	START_ARREAR = LINE_ARREAR_household_id,
	START_CLAIM = LINE_CLAIM_claim_id,
	START_ID = LINE_ID_household_id,
	START_REFERRAL = LINE_REFERRAL_referral_id,
	START_STATUS = LINE_STATUS_household_id,
	START_TRACKED = LINE_TRACKED_id,
	START_DRAWN = LINE_DRAWN_seed,
	START_INSPECTOR = LINE_INSPECTOR_name,
	START_LEAD = LINE_LEAD_lead_id,
	START_ADJUDICATED = LINE_ADJUDICATED_lead_id,
	START_VEILED = LINE_VEILED_once,
	START_CASE = LINE_CASE_case_id,
	START_RESERVE = LINE_RESERVE_line,
	START_DISASTER = LINE_DISASTER_event_id,
	START_STRUCK = LINE_STRUCK_event_id,
	START_GIVEN = LINE_GIVEN_event_id,
	START_BILL = LINE_BILL_bill_id,
	START_BILLING = LINE_BILLING_bill_id,
	START_TALLY = LINE_TALLY_town,
	START_TIMING = LINE_TIMING_kind,
	START_EVALUATION = LINE_EVALUATION_town,
	START_NOTICE = LINE_NOTICE_title,
	START_SIGNAL = LINE_SIGNAL_name,
	START_WARNRULE = LINE_WARNRULE_signal,
	START_WARNING = LINE_WARNING_warning_id,
	START_PAPER = LINE_PAPER_paper,
	START_PART = LINE_PART_part,
	START_SHEET = LINE_SHEET_seq,
};

enum column_place {
#define COLUMN(record, key, label, aliases, kind, words, scope, blank)                             \
	record##_##key = (int)LINE_##record##_##key - (int)START_##record,
#include "register/column.def"
#undef COLUMN
};

enum column_kind {
	KIND_TEXT,
	KIND_CODE,          /* a text of words that programs read */
	KIND_IDENTITY,      /* an identity number */
	KIND_IDENTITY_LIKE, /* a number that contains one */
	KIND_ACCOUNT,
	KIND_PHONE,
	KIND_MONEY,     /* yuan; the value is in fen */
	KIND_COUNT,     /* 0 to 9999 */
	KIND_CARE_GAPS, /* 0 to 6 */
	KIND_NUMBER,    /* 0 to INT64_MAX */
	KIND_DAY,
	KIND_MONTH,
	KIND_WORD,
};

enum column_scope {
	SCOPE_HOUSEHOLD, /* may stand on the head's row only */
	SCOPE_PERSON,
};

/* What a blank cell means. */
enum column_blank {
	BLANK_UNKNOWN,
	BLANK_ZERO,
	BLANK_NOTHING, /* none or no; "无" and "none" may stand there too */
	BLANK_AT_HOME,
	BLANK_ABLE,
	BLANK_REWRITTEN, /* nothing: words for people, made anew from other columns, never read */
};

struct column {
	struct text key;     /* "wage" */
	struct text label;   /* "月工资性收入" */
	struct text aliases; /* parted by "|" */
	enum column_kind kind;
	enum word_set words; /* of KIND_WORD */
	enum column_scope scope;
	enum column_blank blank;
};

struct schema {
	const char *name; /* "register" */
	const struct column *column;
	size_t count;
	int from;  /* the column of the first month of a term, and */
	int until; /* of the last; both 0: rows have none */
};

/* The most columns of any record, with room for those to come: a set of columns is a bits_t. */
enum { COLUMN_LIMIT = 96 };

const struct schema *schema_of(enum record_type type);

/*
 * The column that a heading names, by key, label or alias, compared as text_fold() makes them;
 * -1 where none.  A unit in brackets behind the name, as in "月工资性收入（元）", is allowed where
 * it is the column's own: 元/年 makes no heading of a monthly column.
 */
int column_find(const struct schema *schema, struct text heading);

/*
 * Are these headings those of a list that jz-assess or jz-confirm wrote?  It has the reasons of
 * each decision, and what they rest on.
 */
bool column_is_decisions(const struct text *heading, size_t count);

/* The column with this key, exactly; -1 where none. */
int column_by_key(const struct schema *schema, struct text key);

/*
 * A heading of people's that is carried beside the columns of a record: as it stands, or with a
 * remark behind it where a reader would take it for one of them.  Writes into buf, at most size
 * bytes.
 */
struct text column_aside(const struct schema *schema, struct text heading, enum language language,
			 char *buf, size_t size);

/* Is it a heading with that remark: was it named when it came in? */
bool column_is_aside(struct text heading);

/* Its heading in a language: the label or the key. */
struct text column_heading(const struct column *column, enum language language);

/*
 * What a cell of the column may hold, for messages: "0 to 999999999.99, at most two decimals",
 * or the words of its set; blank for a text.  Writes at most size bytes into buf.
 */
struct text column_allows(const struct column *column, enum language language, char *buf,
			  size_t size);

/* Does it hold an identity number, an account or a phone? */
bool column_is_secret(const struct column *column);

#endif
