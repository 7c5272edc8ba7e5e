#ifndef JZ_RULE_RULESET_H
#define JZ_RULE_RULESET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "rule/authority.h"
#include "rule/document.h"
#include "rule/law.h"
#include "rule/limit.h"
#include "rule/param.h"
#include "rule/place.h"
#include "rule/value.h"

/* The values that normative documents set, by place and date; rules(5) is the format. */

struct ruleset;

/*
 * Load the rule files of a place, a folder with a place.ini, and of the places that it lies
 * within (folders beside it).  Every fault of every file is reported with file and line; with
 * any the result is NULL, after trouble was reported.
 */
struct ruleset *ruleset_open(const char *dir, struct diag *diag);

/* The same of a place that may lie within one of the folder shipped, as place_read() has it. */
struct ruleset *ruleset_open_among(const char *dir, const char *shipped, struct diag *diag);

/*
 * The same for who looks after the rules: only the faults themselves, without that last trouble,
 * and warnings of what a higher place advises and may alone set.
 */
struct ruleset *ruleset_check(const char *dir, const char *shipped, struct diag *diag);

/*
 * The values in force on a date: of the nearest place that sets the key, and there of the
 * document that is in force from the latest date.
 */
void ruleset_at(const struct ruleset *rules, day_t date, struct law *law);

/* The same for decisions about this month and those that follow, of the facts of another day. */
void ruleset_from(const struct ruleset *rules, month_t first, day_t as_of, struct law *law);

/* What a value overrides, nearest first: i from 0; NULL at the end. */
const struct value *ruleset_overridden(const struct ruleset *rules, day_t date, enum param param,
				       size_t i);

/* All values of a key whatever the date, in the order in which they override each other. */
const struct value *ruleset_values(const struct ruleset *rules, enum param param, size_t *count);

/* How many values there are of all keys. */
size_t ruleset_value_count(const struct ruleset *rules);

/* All limits, in no order. */
const struct limit *ruleset_limits(const struct ruleset *rules, size_t *count);

/* All guides: what a higher place advises. */
const struct limit *ruleset_guides(const struct ruleset *rules, size_t *count);

/* From which level of place up a key may be set on a date; NULL where nothing says. */
const struct authority *ruleset_authority(const struct ruleset *rules, day_t date,
					  enum param param);

/* All documents, nearest place first, then by date; for listings. */
size_t ruleset_documents(const struct ruleset *rules, const struct document *const **documents);

/* The places, nearest first. */
const struct place *ruleset_places(const struct ruleset *rules, size_t *count);

/* "rules/sample": the folder in which a missing value would be set. */
const char *ruleset_place(const struct ruleset *rules);

void ruleset_close(struct ruleset *rules);

#endif
