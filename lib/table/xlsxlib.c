#include "table/xlsxlib.h"

#include "os/library.h"

struct xlsxlib *
xlsxlib_load(void)
{
	static const struct library_symbol symbols[] = {
#define SYMBOL(name) { #name, offsetof(struct xlsxlib, name) },
		XLSXLIB_CALLED(SYMBOL)
	};

	return library_load(XLSXLIB_FILE, symbols, ARRAY_LENGTH(symbols), sizeof(struct xlsxlib));
}

struct text
xlsxlib_name(void)
{
	return TEXT(XLSXLIB_FILE);
}
