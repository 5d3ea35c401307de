/* Makes a base of its own with the articles and packs that are named: add FILE PATH… */
#include <sijill/sijill.h>
#include <stdio.h>

static int told(sijill_status status, char* json, char* error) {
    puts(status == SIJILL_OK ? json : error);
    sijill_free(json);
    sijill_free(error);
    return (int)status;
}

int main(int count, char** words) {
    sijill_base* base = NULL;
    char *json = NULL, *error = NULL;
    int result = 0;
    sijill_status status = sijill_create(count > 1 ? words[1] : NULL, &base, &error);
    if (status != SIJILL_OK) {
        return told(status, NULL, error);
    }
    for (int word = 2; word < count && result == 0; ++word) {
        status = sijill_add(base, words[word], NULL, &json, &error);
        result = told(status, json, error);
    }
    status = sijill_check(base, &json, &error);
    result = told(status, json, error) + result;
    sijill_close(base);
    return result;
}
