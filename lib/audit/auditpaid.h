#ifndef JZ_AUDIT_AUDITPAID_H
#define JZ_AUDIT_AUDITPAID_H

#include "audit/auditclue.h"

/* What is looked for among payments; by their numbers in audit.def. */

/* 1: for a month behind that of a death that the register has. */
void auditpaid_dead(struct auditclues *clues);

/* 5: one person, one programme and one month twice; arrears only of the same sum. */
void auditpaid_twice(struct auditclues *clues);

/* 6: one person in two programmes, for one month, of which nobody has both. */
void auditpaid_exclusive(struct auditclues *clues);

/* 25: regular payments and arrears of a month, less what came back, are not what was approved. */
void auditpaid_amount(struct auditclues *clues);

/* 26: what came back, may be paid again, and was not. */
void auditpaid_unpaid(struct auditclues *clues);

/* 27: a holder who is not of the household, or an account that has payments of two households. */
void auditpaid_account(struct auditclues *clues);

/* 28: the holder is an organisation. */
void auditpaid_organisation(struct auditclues *clues);

/* 29: relief for two cases within twelve months. */
void auditpaid_relief(struct auditclues *clues);

#endif
