package org.throughline.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.infra.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A row of what the sources ask for, and the request that shows how far it is so, or the test where no single request could.
 *
 * @param id source and number: {@code S0-01}
 * @param says the claim, in a few words
 * @param lack what it lacks; absent where it lacks nothing, or nobody tried
 * @param test class and claim of the test that shows it; absent where a request does
 * @param ask the address asked, of a question or a page; absent where no request shows it
 * @param headers sent with it
 * @param body of a command, sent to the address; absent for a question
 * @param at where in the answer it stands: {@code /} for all of it, as for the text of a page; else names and places of lists, and {@code field=value} for the first thing of a list that has it
 * @param is what stands there; as are the others, absent where that is not asked
 * @param least the least number that stands there
 * @param has what the list or the text there has in it
 * @param size how many things the list there has
 * @param atLeastSize how many it has at the least
 * @param present whether anything stands there
 */
record Requirement(
        String id,
        String says,
        Status status,
        @Nullable String lack,
        @Nullable String test,
        @Nullable String ask,
        @Nullable Map<String, String> headers,
        @Nullable JsonNode body,
        @Nullable String at,
        @Nullable JsonNode is,
        @Nullable Double least,
        @Nullable String has,
        @Nullable Integer size,
        @Nullable Integer atLeastSize,
        @Nullable Boolean present) {

    /** How far it is so. */
    enum Status {
        WORKS("works"),
        PARTLY("partly"),
        NOT_YET("not yet"),
        NOT_TRIED("not tried");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether a request or a test shows it. */
        boolean isShown() {
            return this == WORKS || this == PARTLY;
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\d+");

    /** All rows, in the order of their sources. */
    static List<Requirement> all() {
        try (InputStream file = Objects.requireNonNull(Requirement.class.getResourceAsStream("/requirements.json"))) {
            return List.of(Client.JSON.readValue(file, Requirement[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a request shows it. */
    boolean isAsked() {
        return ask != null;
    }

    /** How many things are asked of the answer. */
    long conditions() {
        return Stream.of(is, least, has, size, atLeastSize, present)
                .filter(Objects::nonNull)
                .count();
    }

    /** Asks it; the answer, a refusal among them. */
    JsonNode answer(Client client) {
        String address = Objects.requireNonNull(ask);
        if (body == null) {
            return address.startsWith("/api/")
                    ? client.get(address).body()
                    : StringNode.valueOf(client.page(address).html());
        }
        String[] sent = headers == null
                ? new String[0]
                : headers.entrySet().stream()
                        .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                        .toArray(String[]::new);
        return client.command(address.substring(address.lastIndexOf('/') + 1), body, sent)
                .body();
    }

    /** What stands in an answer where it is to be looked. */
    JsonNode found(JsonNode answer) {
        String way = Objects.requireNonNull(at).substring(1);
        JsonNode here = answer;
        for (String step : way.isEmpty() ? new String[0] : way.split("/")) {
            here = here.isArray() ? in(here, step) : here.path(step);
        }
        return here;
    }

    private static JsonNode in(JsonNode list, String step) {
        if (PLACE.matcher(step).matches()) {
            return list.path(Integer.parseInt(step));
        }
        List<String[]> fields =
                Stream.of(step.split("&")).map(part -> part.split("=", 2)).toList();
        return list.valueStream()
                .filter(thing -> fields.stream()
                        .allMatch(field -> thing.path(field[0]).asString("").equals(field[1])))
                .findFirst()
                .orElseGet(() -> list.path(-1));
    }

    /** Whether that is what is expected. */
    boolean isMetBy(JsonNode found) {
        return !found.isMissingNode()
                && (is == null || is.equals(found) || isSameNumber(is, found))
                && (least == null || (found.isNumber() && found.doubleValue() >= least))
                && (has == null || hasIt(found))
                && (size == null || (found.isArray() && found.size() == size))
                && (atLeastSize == null || (found.isArray() && found.size() >= atLeastSize));
    }

    private static boolean isSameNumber(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() && one.decimalValue().compareTo(other.decimalValue()) == 0;
    }

    private boolean hasIt(JsonNode found) {
        String wanted = Objects.requireNonNull(has);
        return found.isArray()
                ? found.valueStream().anyMatch(one -> one.asString("").equals(wanted))
                : found.asString("").contains(wanted);
    }

    /** What is expected, in words. */
    String expected() {
        return is != null
                ? "is `%s`".formatted(is)
                : least != null
                        ? "is at least "
                                + (least == Math.rint(least) ? Long.toString(Math.round(least)) : least.toString())
                        : has != null
                                ? "has `%s`".formatted(has)
                                : size != null
                                        ? "holds " + size
                                        : atLeastSize != null ? "holds at least " + atLeastSize : "is there";
    }

    @Override
    public String toString() {
        return id + " " + says;
    }
}
