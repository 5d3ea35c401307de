/* Prints who was late as JSON, from the base that is built into the library. */
#include <sijill/sijill.h>
#include <stdio.h>

int main(void) {
    sijill_base* base = NULL;
    char *json = NULL, *error = NULL;
    sijill_status status = sijill_open(NULL, NULL, &base, &error);
    if (status == SIJILL_OK) {
        status = sijill_report(base, "delays", NULL, &json, &error);
    }
    puts(status == SIJILL_OK ? json : error);
    sijill_free(json);
    sijill_free(error);
    sijill_close(base);
    return (int)status;
}
