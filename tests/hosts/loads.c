/* loads EXTENSION COUNT: loads the extension so many times, and again in eight threads at once. */
#include <sqlite3.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static const char* extension;

static sqlite3* load(void) {
    sqlite3* db = NULL;
    char* message = NULL;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK ||
        sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL) != SQLITE_OK ||
        sqlite3_load_extension(db, extension, NULL, &message) != SQLITE_OK) {
        fprintf(stderr, "not loaded: %s\n", message != NULL ? message : sqlite3_errmsg(db));
        exit(1);
    }
    return db;
}

static void* load_and_ask(void* count) {
    for (int round = 0; round < *(const int*)count; ++round) {
        sqlite3* db = load();
        const char* sql =
            "SELECT arabic_index_create('n');"
            "SELECT arabic_index_add('n', 1, 'تأخّر النموذج');"
            "SELECT * FROM arabic_search('n', 'نماذج') ORDER BY highlighted COLLATE arabic;";
        if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) {
            fprintf(stderr, "not asked: %s\n", sqlite3_errmsg(db));
            exit(1);
        }
        sqlite3_close(db);
    }
    return NULL;
}

int main(int count, char** arguments) {
    if (count != 3) {
        return 2;
    }
    extension = arguments[1];
    const int loads = atoi(arguments[2]);
    for (int round = 0; round < loads; ++round) {
        sqlite3_close(load());
    }
    pthread_t threads[8];
    int rounds = 5;
    for (int number = 0; number < 8; ++number) {
        pthread_create(&threads[number], NULL, load_and_ask, &rounds);
    }
    for (int number = 0; number < 8; ++number) {
        pthread_join(threads[number], NULL);
    }
    return 0;
}
