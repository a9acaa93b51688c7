package org.throughline.infra.openapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;
import org.throughline.infra.Client;
import tools.jackson.databind.JsonNode;

/**
 * A step of the build, {@code mvn package -Dahead}: lays the packaged program out as jars beside one another and, on a JDK
 * that can, has it write down what it loads and how it is used. Started with that, it need not find it out again.
 * It is used as its own description and its own links say, so that nothing is listed here.
 */
final class Training {

    private static final int FIRST_WITH_PROFILES = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 9, 1);
    private static final int DAYS = 3_600;
    private static final int PAGES = 150;
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");
    private static final Pattern TENSE = Pattern.compile("(asOf|knownAt|knownAtPosition)=[^&]*&?");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(11);
    private final URI base;
    private long position;

    private Training(int port) {
        base = URI.create("http://127.0.0.1:" + port);
    }

    /** Of the packaged program, the directory to lay it out in, and the seconds it is used for. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path program = Path.of(arguments[0]);
        Path place = Path.of(arguments[1]);
        FileSystemUtils.deleteRecursively(place);
        await(java("-Djarmode=tools", "-jar", program.toString(), "extract", "--destination", place.toString()));
        if (Runtime.version().feature() < FIRST_WITH_PROFILES) {
            System.out.printf("no ahead-of-time cache: it takes a JDK %d or newer%n", FIRST_WITH_PROFILES);
            return;
        }
        Path cache = place.resolve("program.aot");
        Path work = Files.createTempDirectory("training");
        try {
            train(place.resolve(program.getFileName()), cache, work, Duration.ofSeconds(Long.parseLong(arguments[2])));
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        System.out.printf("%s: %d MB%n", cache, Files.size(cache) >> 20);
    }

    private static void train(Path program, Path cache, Path work, Duration time)
            throws IOException, InterruptedException {
        unseal(program.resolveSibling("lib"));
        run(program, work, "-XX:AOTCacheOutput=" + cache, training -> training.use(time));
        // a cache that cannot be used would keep the program from starting
        run(program, work, "-XX:AOTCache=" + cache, training -> training.get("/"));
    }

    /** A JVM that takes classes from a cache refuses a sealed package, since it is there before its jar is opened. */
    private static void unseal(Path jars) throws IOException {
        try (Stream<Path> all = Files.list(jars)) {
            for (Path jar : all.toList()) {
                try (FileSystem files = FileSystems.newFileSystem(jar)) {
                    Path place = files.getPath("META-INF", "MANIFEST.MF");
                    if (Files.exists(place)) {
                        unsealManifest(place);
                    }
                }
            }
        }
    }

    private static void unsealManifest(Path place) throws IOException {
        Manifest manifest;
        try (InputStream in = Files.newInputStream(place)) {
            manifest = new Manifest(in);
        }
        if (manifest.getMainAttributes().remove(Attributes.Name.SEALED) != null) {
            try (OutputStream out = Files.newOutputStream(place)) {
                manifest.write(out);
            }
        }
    }

    private static void run(Path program, Path work, String option, Consumer<Training> use)
            throws IOException, InterruptedException {
        int port = freePort();
        Process process = java(
                "-Xlog:disable",
                "-Xlog:all=error",
                option,
                "-jar",
                program.toString(),
                "--server.port=" + port,
                "--throughline.sample.duration=0s",
                "--throughline.database.directory=" + work.resolve("pg"));
        try {
            Training training = new Training(port);
            training.awaitSample(process);
            use.accept(training);
        } finally {
            process.destroy();
            await(process);
        }
    }

    private static Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void await(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the program does not end");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Until nothing has come to the log for a second. */
    private void awaitSample(Process process) {
        Awaitility.await("the sample district is loaded")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .failFast("the program ended by itself", () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> {
                    long before = position;
                    position = json("/actuator/views").path("logPosition").asLong();
                    return position > 0 && position == before;
                });
    }

    /** Each example once, what it writes included; then every read and page, about one day after the other. */
    private void use(Duration time) {
        List<JsonNode> operations = json("/api/openapi.json")
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
        Stream.of("x-example-curl", "x-example-curl-live")
                .flatMap(name -> operations.stream().map(operation -> operation.path(name)))
                .filter(JsonNode::isString)
                .forEach(example -> ask(Pasted.read(example.stringValue())));
        List<String> reads = Stream.concat(
                        operations.stream().filter(Training::hasTenses).map(Training::read), pages())
                .distinct()
                .toList();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            reads.stream().takeWhile(path -> System.nanoTime() < end).forEach(this::readSomeDay);
        }
    }

    private static boolean hasTenses(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString("").equals("asOf"));
    }

    private static String read(JsonNode operation) {
        return Pasted.read(operation.path("x-example-curl").stringValue()).path();
    }

    private void readSomeDay(String path) {
        String bare = TENSE.matcher(path).replaceAll("").replaceFirst("[?&]$", "");
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        String asOf = bare + (bare.contains("?") ? "&" : "?") + "asOf=" + day;
        get(asOf);
        get(asOf + "&knownAt=" + day.plusDays(random.nextInt(200)));
    }

    /** What links lead to, from the first page on. */
    private Stream<String> pages() {
        Set<String> found = new LinkedHashSet<>(Set.of("/"));
        List<String> next = new ArrayList<>(found);
        while (!next.isEmpty() && found.size() < PAGES) {
            String path = next.removeFirst();
            LINK.matcher(get(path))
                    .results()
                    .map(link -> base.resolve(path).resolve(link.group(1).replace("&amp;", "&")))
                    .filter(link -> base.getAuthority().equals(link.getAuthority()))
                    .map(link -> link.toString().substring(base.toString().length()))
                    .filter(found::add)
                    .forEach(next::add);
        }
        return found.stream();
    }

    private JsonNode json(String path) {
        return Client.JSON.readTree(get(path));
    }

    private String get(String path) {
        return ask(new Pasted("GET", path, Map.of("Accept", "application/json, text/html"), null));
    }

    /** The body of the answer, whatever it says; of a live one up to its first event. */
    private String ask(Pasted asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(asked.path()))
                .method(
                        asked.method(),
                        asked.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(asked.body()));
        asked.headers().forEach(request::header);
        try (InputStream in = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            return asked.headers().containsValue("text/event-stream")
                    ? new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .filter(line -> line.startsWith("data"))
                            .findFirst()
                            .orElse("")
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
