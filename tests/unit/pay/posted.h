#ifndef JZ_TESTS_POSTED_H
#define JZ_TESTS_POSTED_H

#include "pay/posting.h"

/* Line b/SEQ of a ledger: the allowance of H1, whose head is 甲 with POSTED_ID, sent for 2026-12.
 */
#define POSTED_ID "439921195501069017"
struct record posted_line(int64_t seq, fen_t amount);

/* The same for another month, paid in it. */
struct record posted_month(int64_t seq, fen_t amount, month_t month);

#endif
