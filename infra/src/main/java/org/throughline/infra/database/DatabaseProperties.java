package org.throughline.infra.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param url JDBC URL of an existing PostgreSQL 15 or newer; absent for the embedded one
 * @param username role in the existing one
 * @param password of that role
 * @param directory where the embedded one keeps its data between runs
 * @param connections most connections held at a time by commands and views
 * @param reads most connections held at a time by reads
 * @param live most connections held at a time by live streams that catch up, all listeners together
 * @param readLimit how long one statement of a read may take
 * @param patience how long to wait for a database that is away, when the program starts and later
 */
@ConfigurationProperties("throughline.database")
public record DatabaseProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("data/postgresql") Path directory,
        @DefaultValue("20") int connections,
        @DefaultValue("10") int reads,
        @DefaultValue("4") int live,
        @DefaultValue("8s") Duration readLimit,
        @DefaultValue("60s") Duration patience) {

    /** Whether the database is the program's own, which nobody else can be on. */
    public boolean isEmbedded() {
        return url == null || url.isBlank();
    }
}
