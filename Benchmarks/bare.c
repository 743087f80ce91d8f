// The least that anything can cost that answers one question to all records: a loop over the C interface of SQLite that
// joins in the order of people, evaluates one simple rule and writes CSV. All figures are ratios to it.
//
//     bare DATABASE DAY    (a day number; writes to standard output)
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static const char query[] =
    "SELECT p.person_id, p.given_names, p.family_names, q.permit_id, q.valid_until, f.filed_on, t.departs_on"
    " FROM people p JOIN permits q ON q.person_id = p.person_id"
    " LEFT JOIN filings f ON f.permit_id = q.permit_id AND f.procedure = 'renewal'"
    " LEFT JOIN trips t ON t.person_id = p.person_id AND t.departs_on > ?1"
    " ORDER BY p.person_id";

int main(int count, char **arguments) {
    if (count != 3) return 2;
    sqlite3 *db;
    sqlite3_stmt *rows;
    if (sqlite3_open_v2(arguments[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return 1;
    if (sqlite3_prepare_v2(db, query, -1, &rows, NULL) != SQLITE_OK) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(db));
        return 1;
    }
    int day = atoi(arguments[2]);
    sqlite3_bind_int(rows, 1, day);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        // Ended, and nothing filed.
        int until = sqlite3_column_int(rows, 4);
        if (sqlite3_column_type(rows, 4) == SQLITE_NULL || until >= day || sqlite3_column_type(rows, 5) != SQLITE_NULL)
            continue;
        printf("%s,%s,%s,%s,%d,%d\n", sqlite3_column_text(rows, 0), sqlite3_column_text(rows, 1),
            sqlite3_column_text(rows, 2), sqlite3_column_text(rows, 3), until, day - until);
    }
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return 0;
}
