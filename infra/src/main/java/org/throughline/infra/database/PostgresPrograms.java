package org.throughline.infra.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of PostgreSQL to their end. */
final class PostgresPrograms {

    /** PostgreSQL does not run as root; in a user namespace of its own it is nobody, with the files of root. */
    private static final List<String> AS_NOBODY = List.of("unshare", "-U");

    private final Path folder;
    private final List<String> prefix;

    /**
     * Unpacked somewhere.
     *
     * @param asRoot whether root runs them
     */
    PostgresPrograms(Path unpacked, boolean asRoot) {
        this.folder = unpacked.resolve("bin");
        this.prefix = asRoot ? AS_NOBODY : List.of();
    }

    /**
     * Runs one.
     *
     * @param input what it reads
     * @throws IOException when it fails, with all it has said
     */
    void run(String program, String input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // what somebody has set for other servers
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = await(process);
        if (code != 0) {
            throw new IOException("%s ended with %d: %s".formatted(program, code, said.strip()));
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
