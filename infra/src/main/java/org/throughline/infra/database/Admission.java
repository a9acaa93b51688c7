package org.throughline.infra.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.postgresql.util.PasswordUtil;

/**
 * Who may enter the embedded server: the program, with its password, over loopback, into its database. Nobody else, and in
 * particular no superuser: what only a superuser may do is done while the server is not running.
 */
final class Admission {

    static final String ROLE = "throughline";
    /** The one that is there from the beginning, where the first versions put their tables. */
    static final String DATABASE = "postgres";

    private final String password;

    Admission(String password) {
        this.password = password;
    }

    /** Whether the data in this directory are the program's already, with this password and all that it may do. */
    boolean isGrantedIn(Path directory) throws IOException {
        Path file = file(directory);
        return Files.exists(file) && Files.readString(file).equals(lines());
    }

    /** Writes down who may enter, in place of whatever was written there; the last step, and done at once or not at all. */
    void grantIn(Path directory) throws IOException {
        Path written = Files.createTempFile(directory, "pg_hba", ".conf");
        Files.writeString(written, lines());
        Files.move(written, file(directory), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path file(Path directory) {
        return directory.resolve("pg_hba.conf");
    }

    /**
     * The digest says to which password the data belong, which may be copied or restored without it, and gives nothing away.
     * What the role may do is among the lines so that data which an earlier version admitted are admitted anew.
     */
    private String lines() {
        return """
                # Written by Throughline when it differs: nobody but the program enters.
                # Its role may end a file of the write-ahead log; its password is checked in one round.
                # Digest of its password: %s
                host %s %s 127.0.0.1/32 scram-sha-256
                host all all all reject
                local all all reject
                """.formatted(digest(), DATABASE, ROLE);
    }

    private String digest() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Makes the role and gives it what is in the database: nothing at first, everything where an earlier version of the
     * program was superuser. Beyond that it may do what takes erased rows off the disk. Each statement ends with a semicolon and an empty line. The password itself is not in them.
     */
    String statements() {
        return """
                do $$
                begin
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s;
                    end if;
                end
                $$;

                alter role %1$s with login inherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls
                    connection limit -1 valid until 'infinity' password '%2$s';

                grant pg_checkpoint to %1$s;

                grant execute on function pg_switch_wal() to %1$s;

                alter database %3$s owner to %1$s;

                do $$
                declare
                    change text;
                begin
                    for change in
                        with own as (
                            select oid, nspname from pg_namespace
                            where nspname !~ '^pg_' and nspname <> 'information_schema')
                        select format('alter schema %%I owner to %1$s', nspname) from own where nspname <> 'public'
                        union all
                        select format('alter table %%s owner to %1$s', c.oid::regclass)
                        from own join pg_class c on c.relnamespace = own.oid
                        where c.relkind in ('r', 'p', 'v', 'm')
                        union all
                        select format('alter sequence %%s owner to %1$s', c.oid::regclass)
                        from own join pg_class c on c.relnamespace = own.oid
                        where c.relkind = 'S' and not exists (
                            select from pg_depend d
                            where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i'))
                        union all
                        select format('alter routine %%s owner to %1$s', p.oid::regprocedure)
                        from own join pg_proc p on p.pronamespace = own.oid
                    loop
                        execute change;
                    end loop;
                end
                $$;

                """.formatted(ROLE, verifier(), DATABASE);
    }

    /**
     * What the server keeps of the password (RFC 5803). Many rounds make guessing dear, which nobody does with 256 random bits;
     * and a starting program pays for them at each of its connections.
     */
    private String verifier() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return PasswordUtil.encodeScramSha256(password.toCharArray(), 1, salt);
    }
}
