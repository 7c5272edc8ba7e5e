#ifndef JZ_AUDIT_AUDITLIST_H
#define JZ_AUDIT_AUDITLIST_H

#include "audit/auditclue.h"

/* What is looked for in the register, beside the decisions, and in applications; by the numbers of
 * audit.def. */

/* 7: one number in two households; not of the dead, nor of supporters. */
void auditlist_twice(struct auditclues *clues);

/* 18: signs of need, and neither a decision that pays nor aid in the register. */
void auditlist_unserved(struct auditclues *clues);

/* 22: special hardship of one who is no minor, not old, not disabled; by the ages of the rules. */
void auditlist_able(struct auditclues *clues);

/*
 * 23: special hardship without a day of assessment or with one longer ago than the rules have it,
 * or at home without a carer or an agreement that still runs.
 */
void auditlist_care(struct auditclues *clues);

/* 31: a number that is none, or says another sex or birth date than the row. */
void auditlist_numbers(struct auditclues *clues);

/*
 * 30: approved without a survey, without a public notice, or before its days were over; the days
 * are those of the rules, the day of the notice not counted.
 */
void auditlist_steps(struct auditclues *clues);

#endif
