package org.throughline.infra.people;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.throughline.infra.database.DatabaseProperties;

/**
 * The directory of people.
 *
 * @param erased file that lists the digests of erased ids, so that an erasure outlives the restore of an older backup: keep it
 *     when the database is restored; beside the data of an embedded database, {@code data/postgresql.erased}, or named after
 *     the place of an existing one, {@code data/host-database.erased}, when absent
 */
@ConfigurationProperties("throughline.people")
public record PeopleProperties(@Nullable Path erased) {

    static final String ELSEWHERE = "--throughline.people.erased=... names another file.";

    /** The list of the database that these settings lead to. */
    public ErasedIds erasedIds(DatabaseProperties database) {
        return ErasedIds.in(list(database));
    }

    /** Each database has a list of its own: whoever is erased in a copy is not erased in what it was copied from. */
    Path list(DatabaseProperties database) {
        if (erased != null) {
            return erased;
        }
        Path data = database.directory();
        String url = database.url();
        String name = database.isEmbedded() || url == null
                ? String.valueOf(data.toAbsolutePath().normalize().getFileName())
                : place(url);
        return data.resolveSibling(name + ".erased");
    }

    /** Host and database, and nothing else of a URL, the rest of which may hold a password. */
    private static String place(String url) {
        return url.replaceFirst("[?;].*", "")
                .replaceFirst("^jdbc:postgresql:(//)?([^/@]*@)?", "")
                .replaceAll("[^A-Za-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
    }
}
