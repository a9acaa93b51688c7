package org.throughline.infra.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import org.throughline.infra.ProgramProcess;
import org.throughline.infra.database.QuickDatabases;
import org.throughline.infra.errand.Ran;
import org.throughline.infra.people.ErasedIds;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Backups as an operator makes and restores them: by the command line, on real databases. */
class BackupIT {

    private static final String AWKWARD =
            "{\"name\":\"Jo Über \\\\N \\\\ \\uD83C\\uDF93\",\"email\":\"jo@example.org\"}";

    @TempDir
    private static Path folder;

    private static String source;
    private static String older;
    private static Path backup;
    private static long position;
    private static long proved;

    /** A log of some length is kept aside; then it goes on, is copied while it does, and goes on. */
    @BeforeAll
    static void copyWhileSomebodyRecords() {
        source = QuickDatabases.empty();
        try (Program program = Program.startOn(source)) {
            begin(program.client(), "d1");
            assertThat(renaming(program.client(), "Löwe \\N")).isEqualTo("unchanged");
            assertThat(program.client().put("/api/people/jo", AWKWARD).status()).isEqualTo(200);
            assertThat(program.client()
                            .put("/api/people/max", "{\"name\":\"Max\"}")
                            .status())
                    .isEqualTo(200);
            program.client().batch(List.of(), "Idempotency-Key", "old-years", "X-Import-Source", "Old system");
            program.views()
                    .update(
                            "insert into confidence.entrusted values ('voice', 'v1', 'x	\\N', 'd1', '{a,\"b,c\"}', 'c1')");
        }
        older = QuickDatabases.copyOf(source);
        try (Program program = Program.startOn(source)) {
            AtomicBoolean copied = new AtomicBoolean();
            CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 20 || !copied.get(); i++) {
                    program.client().formTeam("meanwhile-" + i, "d1");
                }
            });
            Ran ran = Ran.on(source, "--throughline.backup=" + folder);
            copied.set(true);
            others.join();
            assertThat(ran.code()).as(ran.said()).isZero();
            backup = Path.of(ran.answer().path("file").asString());
            position = ran.answer().at("/manifest/position").asLong();
            proved = ran.answer().at("/manifest/verdict/provedUpTo").asLong();
            assertThat(proved).as("some of it is sealed").isPositive();
            program.client().formTeam("behind", "d1");
        }
    }

    private static void begin(Client client, String district) {
        client.accepted(
                "register-organization",
                json("organizationId", district, "kind", "DISTRICT", "name", "Löwe \\N", "effectiveOn", "2016-07-01"));
        for (int i = 0; i < 10; i++) {
            client.formTeam(district + "-" + i, district);
        }
    }

    /** Under a command id of its own. */
    private static String renaming(Client client, String name) {
        return client.command(
                        "rename-organization",
                        json("organizationId", "d1", "name", name, "effectiveOn", "2020-01-01"),
                        "Idempotency-Key",
                        "renamed")
                .at("/outcome")
                .asString();
    }

    @Test
    void isWholeAndForTheAccountAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        try (BackupReader reader = new BackupReader(backup)) {
            assertThat(reader.manifest().verdict().intact()).isTrue();
            assertThat(reader.manifest().verdict().events()).isEqualTo(position);
            assertThat(reader.manifest().copied(Part.EVENTS).rows()).isEqualTo(position);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .allMatch(file -> file.getFileName().toString().matches("throughline-.*-\\d+\\.zip|one.zip"));
        }
    }

    @Test
    void fillsAnEmptyDatabaseWhichGoesOnFromThere() {
        String target = QuickDatabases.blank();
        Ran ran = restore(target, backup);
        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.answer().path("to").asLong()).isEqualTo(position);
        assertThat(ran.answer().at("/verdict/provedUpTo").asLong()).isEqualTo(proved);
        assertThat(Contents.of(target, Long.MAX_VALUE)).isEqualTo(Contents.of(source, position));
        try (Program program = Program.startOn(target)) {
            Client client = program.client();
            assertThat(client.formTeam("next", "d1")).isEqualTo(position + 1);
            assertThat(renaming(client, "Löwe \\N")).isEqualTo("repeated");
            program.settled();
            assertThat(client.read("/api/people/jo").path("name").asString()).isEqualTo("Jo Über \\N \\ \uD83C\uDF93");
            assertThat(client.read("/api/teams/d1-9").at("/state/name").asString())
                    .isEqualTo("d1-9");
            assertThat(client.post("/actuator/evidence").at("/intact").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void takesOneFromBeforeThereWereImports() throws IOException {
        Path old = Files.createDirectory(folder.resolveSibling("old-" + System.nanoTime()))
                .resolve("it.zip");
        rewrite(backup, old, Manifest.ENTRY, BackupIT::withoutImports);
        String target = QuickDatabases.blank();
        Ran ran = restore(target, old);
        assertThat(ran.code()).as(ran.said()).isZero();
        try (Program program = Program.startOn(target)) {
            assertThat(program.client().formTeam("next", "d1")).isEqualTo(position + 1);
            assertThat(program.client().read("/api/imports").path("items")).isEmpty();
        }
    }

    private static String withoutImports(String manifest) {
        ObjectNode json = (ObjectNode) Client.JSON.readTree(manifest);
        ((ObjectNode) json.path("versions")).remove("imports");
        ArrayNode parts = (ArrayNode) json.path("parts");
        parts.remove(parts.size() - 1);
        return json.toString();
    }

    @Test
    void takesAnEarlierMomentOfTheSameLogOn() {
        long from = Contents.head(older);
        String target = QuickDatabases.copyOf(older);
        Ran ran = restore(target, backup);
        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.answer().path("from").asLong()).isEqualTo(from).isLessThan(position);
        assertThat(Contents.of(target, Long.MAX_VALUE)).isEqualTo(Contents.of(source, position));
        assertThat(restore(target, backup).answer().path("from").asLong()).isEqualTo(position);
    }

    @Test
    void restoresWhatAProgramCopiedThatRememberedNoUnchangedCommands() throws IOException {
        Path former = Files.createDirectory(folder.resolveSibling("former-" + System.nanoTime()))
                .resolve("it.zip");
        rewrite(backup, former, Manifest.ENTRY, text -> {
            ObjectNode manifest = (ObjectNode) Client.JSON.readTree(text);
            manifest.withObject("versions").remove("commands");
            ((ArrayNode) manifest.path("parts"))
                    .removeIf(part -> part.path("name").asString().startsWith("commands."));
            return manifest.toString();
        });
        String target = QuickDatabases.blank();
        Ran ran = restore(target, former);
        assertThat(ran.code()).as(ran.said()).isZero();
        try (Program program = Program.startOn(target)) {
            assertThat(renaming(program.client(), "Löwe \\N")).isEqualTo("unchanged");
        }
    }

    @Test
    void refusesToTakeALongerLogBack() {
        Contents before = Contents.of(source, Long.MAX_VALUE);
        refused(restore(source, backup), "a longer log is not taken back to a shorter one");
        assertThat(Contents.of(source, Long.MAX_VALUE)).isEqualTo(before);
    }

    @Test
    void refusesAnotherLogAndOneOnWhichAProgramRuns() {
        String target = QuickDatabases.empty();
        try (Program program = Program.startOn(target)) {
            begin(program.client(), "d2");
            refused(restore(target, backup), "a program runs on this database");
        }
        Contents before = Contents.of(target, Long.MAX_VALUE);
        refused(restore(target, backup), "the log there is another one");
        assertThat(Contents.of(target, Long.MAX_VALUE)).isEqualTo(before);
        assertThat(Contents.head(target)).isEqualTo(11);
    }

    @Test
    void refusesWhatIsDamagedAndChangesNothing() throws IOException {
        String target = QuickDatabases.blank();
        byte[] whole = Files.readAllBytes(backup);
        Path damaged = Files.createDirectory(folder.resolveSibling("damaged-" + System.nanoTime()))
                .resolve("it.zip");
        byte[] bytes = whole.clone();
        // behind the head of the first entry, in what is packed of the events
        bytes[200] ^= 0x20;
        Files.write(damaged, bytes);
        refused(restore(target, damaged), "the backup is damaged");
        rewrite(backup, damaged, "people.person", rows -> rows.replace("Max", "Mix"));
        refused(restore(target, damaged), "the backup is damaged: people.person is not what was written");
        Files.write(damaged, Arrays.copyOf(whole, whole.length - 100));
        refused(restore(target, damaged), "is no backup, or not a whole one");
        assertThat(restore(target, backup).code()).isZero();
        assertThat(Contents.of(target, Long.MAX_VALUE)).isEqualTo(Contents.of(source, position));
    }

    @Test
    void bringsNobodyBackWhoWasErasedSince() throws IOException {
        String target = QuickDatabases.blank();
        ErasedIds.in(QuickDatabases.erased(target)).add("jo", LocalDate.parse("2026-03-01"));
        Ran ran = restore(target, backup);
        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(Contents.of(target, 0).tables().get("people.person"))
                .containsExactly("(jo,,,,2026-03-01,,)", "(max,Max,,,,,)");
        Path made = folder.resolveSibling("made-" + System.nanoTime());
        assertThat(Ran.on(target, "--throughline.backup=" + made).code()).isZero();
        try (BackupReader reader = new BackupReader(made);
                InputStream rows = reader.rows(Part.PEOPLE)) {
            assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("jo\t\\N\t\\N\t\\N\t2026-03-01", "Max")
                    .doesNotContain("example.org");
        }
    }

    @Test
    void isNotWrittenOverAnotherNorWhereThereIsNoFolder() throws IOException {
        Path file = folder.resolve("one.zip");
        assertThat(Ran.on(older, "--throughline.backup=" + file).code()).isZero();
        byte[] first = Files.readAllBytes(file);
        refused(Ran.on(older, "--throughline.backup=" + file), "nothing is written over");
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        refused(Ran.on(older, "--throughline.backup=" + folder.resolve("no/one.zip")), "there is no folder");
        refused(Ran.on(older, "--throughline.backup=" + folder, "--throughline.verify=true"), "one at a time");
        refused(
                Ran.on(older, "--throughline.backup=" + folder, "--throughline.databse.url=x"),
                "there is no such setting");
    }

    @Test
    void isMadeBesideAProgramOnAnEmbeddedDatabase(@TempDir Path directory, @TempDir Path other) {
        Path made;
        try (ProgramProcess program = ProgramProcess.start(directory)) {
            begin(program.client(), "d1");
            Ran ran = Ran.with(embedded(directory), "--throughline.backup=" + folder);
            assertThat(ran.code()).as(ran.said()).isZero();
            made = Path.of(ran.answer().path("file").asString());
            assertThat(Ran.with(embedded(directory), "--throughline.verify=true")
                            .code())
                    .isZero();
            refused(Ran.with(embedded(directory), "--throughline.restore=" + made), "another Throughline is running");
            assertThat(program.client().formTeam("next", "d1")).isEqualTo(12);
        }
        assertThat(Ran.with(embedded(other), "--throughline.restore=" + made).code())
                .isZero();
        Ran verified = Ran.with(embedded(other), "--throughline.verify=true");
        assertThat(verified.answer().path("events").asLong()).isEqualTo(11);
        refused(Ran.with(embedded(other.resolve("none")), "--throughline.backup=" + folder), "there is no log in");
    }

    /** Another file with one of its entries otherwise. */
    private static void rewrite(Path from, Path to, String entry, UnaryOperator<String> change) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(next.getName()));
                out.write((next.getName().equals(entry) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String embedded(Path directory) {
        return "--throughline.database.directory=" + directory.resolve("pg");
    }

    private static Ran restore(String database, Path file) {
        return Ran.on(database, "--throughline.restore=" + file);
    }

    private static void refused(Ran ran, String why) {
        assertThat(ran.code()).as(ran.said()).isEqualTo(1);
        assertThat(ran.said()).contains(why);
    }
}
