#ifndef JZ_TESTS_BOUNDED_H
#define JZ_TESTS_BOUNDED_H

#include <stdbool.h>

/*
 * Of each row of people in a CSV text: "+" begins a household, "." goes on, "?" is of none that is
 * known; with the finding, "+M128 ? .".  payees: the relation is that of a payee.
 */
void bounded_check(const char *content, bool payees, const char *want);

#endif
