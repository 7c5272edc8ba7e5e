#ifndef JZ_CMD_AUDIT_H
#define JZ_CMD_AUDIT_H

#include "audit/audit.h"
#include "audit/auditfile.h"
#include "match/adjudicated.h"
#include "tool.h"

/* The subjects of jz-audit. */

struct job {
	struct tool *tool;
	struct arena arena;
	struct audit_book book;
	struct adjudicated adjudicated;
	struct law law;
	struct rowout *out;
	enum language language;     /* of what is written */
	bool met[AUDIT_CHECKS + 1]; /* by an extract */
	size_t leads;
	size_t open;
	size_t cleared;

	/* options */
	struct tool_list decisions;
	struct tool_list payments;
	const char *ledger;
	struct tool_list applications;
	struct tool_list extracts;
	const char *adjudicated_path;
	const char *fill;
	month_t month;
	day_t due;
};

/* A check of the files of an office, and its leads (audit-leads.c). */
void audit_run_check(struct job *job, int number);

/* What people made of leads is set, and they are written. */
void audit_write(struct job *job, struct leads *leads);

/* Each extract met with register or payments (audit-extract.c); false where trouble was reported.
 */
bool audit_extracts(struct job *job);

/* Say which checks ran, and how many leads there are (audit-say.c). */
void audit_say(struct job *job);

/* Wrong usage where an extract is of no kind that a check asks for, or its file is written. */
void audit_check_extracts(const struct job *job);

#endif
