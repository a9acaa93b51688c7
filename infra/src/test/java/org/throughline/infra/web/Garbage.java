package org.throughline.infra.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Input that nobody should send and somebody will. */
final class Garbage {

    private Garbage() {}

    /** Days and moments at, over and far over the edge of a calendar. */
    static final List<String> TIMES = List.of(
            "9999999999-01-01",
            "-0001-01-01",
            "0000-00-00",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "10000-01-01",
            "2024-02-30",
            "2023-02-29",
            "+12345-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "-5000-01-01",
            "2024-13-01",
            "24-01-01",
            "2024-01-01T00:00",
            "2024-01-01T00:00Z",
            "2024-01-01T25:00:00Z",
            "0000-01-01T00:00:00Z",
            "-4713-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "-999999999-01-01T00:00:00+18:00",
            "2024-01-01T00:00:00.9999999999Z",
            "9999-12-31T23:59:59.999999999-18:00",
            "now",
            "infinity",
            "-infinity",
            "epoch");

    /** Bodies that are no command, whichever command is meant. */
    static final List<byte[]> BODIES = bodies();

    /** JSON values of the wrong type, form or size; what is right for one property is wrong for most others. */
    static final List<String> VALUES = values();

    /** Query values, already encoded. */
    static final List<String> QUERY_VALUES = queryValues();

    private static List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>();
        Stream.of(
                        "",
                        " ",
                        "null",
                        "[]",
                        "{}",
                        "\"x\"",
                        "0",
                        "true",
                        "{",
                        "{\"a\":",
                        "{\"a\":1",
                        "}",
                        "{}{}",
                        "{} x",
                        "{\"a\":1,\"a\":2}",
                        "{\"organizationId\":\"x\",\"organizationId\":\"y\",\"teamId\":\"x\",\"teamId\":\"y\"}",
                        "{\"\":1}",
                        "{\"\\u0000\":1}",
                        "{\"\\ud800\":1}",
                        "{a:1}",
                        "{'a':1}",
                        "NaN",
                        "-Infinity",
                        "1e999",
                        "\ufeff{}",
                        "//x\n{}",
                        "<command/>",
                        "a=b&c=d",
                        "[".repeat(2000) + "]".repeat(2000),
                        "{\"a\":".repeat(2000) + "1" + "}".repeat(2000),
                        "[".repeat(200_000),
                        "{\"a\":" + "9".repeat(400) + "}",
                        "{\"a\":" + "9".repeat(5000) + "}",
                        "{\"a\":\"" + "x".repeat(100_000) + "\"}",
                        "{\"" + "x".repeat(100_000) + "\":1}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .forEach(bodies::add);
        bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0});
        bodies.add(new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':', '1', '}'});
        bodies.add(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'});
        bodies.add(new byte[] {0, 0, 0, 0});
        bodies.add("{\"a\":1}".getBytes(StandardCharsets.UTF_16));
        return List.copyOf(bodies);
    }

    private static List<String> values() {
        List<String> values = new ArrayList<>(List.of(
                "null",
                "true",
                "0",
                "-1",
                "1.5",
                "1e999",
                "-1e-999",
                "1E400000000",
                "9".repeat(400),
                "-" + "9".repeat(400),
                "2147483648",
                "9223372036854775808",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"1\"",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud83d\\ude00\"",
                "\"sample-elm\"",
                "\"a:b~c\"",
                "\"../../etc/passwd\"",
                "\"'; drop table event; --\"",
                "\"" + "x".repeat(100_000) + "\"",
                "[]",
                "[null]",
                "[[]]",
                "[{}]",
                "[\"\"]",
                "[\"\\u0000\"]",
                "{}",
                "{\"\":\"\"}",
                "{\"en\":null}",
                "{\"en\":\"\\u0000\"}",
                "{\"\\u0000\":\"x\"}",
                "{\"en\":1e999}",
                "{\"day\":\"2024-02-30\"}",
                "{\"day\":\"+12345-01-01\",\"month\":\"2024-01\"}",
                "{\"month\":\"2024-13\"}",
                "[".repeat(400) + "]".repeat(400)));
        TIMES.forEach(time -> values.add("\"" + time + "\""));
        return List.copyOf(values);
    }

    private static List<String> queryValues() {
        List<String> values = new ArrayList<>(List.of(
                "",
                "%20",
                "%00",
                "a%00b",
                "%ff",
                "%c3%28",
                "%ed%a0%80",
                "%F0%9F%98%80",
                "-1",
                "0",
                "1.5",
                "1e3",
                "999999999999999999",
                "9223372036854775807",
                "9223372036854775808",
                "9".repeat(400),
                "NaN",
                "null",
                "true",
                "x".repeat(6000),
                "%27%3B%20drop%20table%20event%3B%20--",
                "%25",
                "%2e%2e%2f",
                "a%0d%0ab",
                ":",
                "team:",
                ":x",
                "team:sample-elm-slt:x",
                "%5B%5D",
                "%7B%22a%22%3A1%7D",
                ",",
                "a,b,,c",
                "%D9%A1%D9%A2"));
        TIMES.forEach(time -> values.add(time.replace("+", "%2B")));
        return List.copyOf(values);
    }

    /** Path segments that are no id of anything; a server may refuse the slashes before anybody is asked. */
    static final List<String> IDS = List.of(
            "nobody",
            "%20",
            "%00",
            "a%00b",
            "%ff",
            "a%2Fb",
            "a%5Cb",
            "..%2F..%2Fetc",
            "%2e%2e",
            "a;b=c",
            ";",
            "a.json",
            "%C3%A9",
            "%F0%9F%98%80",
            "%ed%a0%80",
            "a%0d%0ab",
            "~",
            "x~y~z",
            "a:b",
            "*",
            "'",
            "-1",
            "9".repeat(400),
            "x".repeat(6000));

    /** Random bytes, some of them nearly JSON. */
    static byte[] random(Random random) {
        byte[] bytes = new byte[random.nextInt(1, 200)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            String letters = "{}[]\",:0123456789eE.-+ntfalsrue\\u \u00e9";
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) letters.charAt(random.nextInt(letters.length()));
            }
        }
        return bytes;
    }

    /** Headers with what does not belong there. */
    static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
            List.of(
                    "",
                    "abc",
                    "-1",
                    "\"-1\"",
                    "\"\"",
                    "\"",
                    "W/\"1\"",
                    "\"1\", \"2\"",
                    "99999999999999999999",
                    "*",
                    "1e3",
                    "\u00e9"),
            "Idempotency-Key",
            List.of("", "\"\"", "a b", "k\u00e9y", "x".repeat(300), "x".repeat(6000), "\"", "a\tb"),
            "Content-Type",
            List.of(
                    "",
                    "text/plain",
                    "application/xml",
                    "application/json;charset=utf-16",
                    "garbage",
                    "*/*",
                    "/",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x"),
            "Accept",
            List.of(
                    "",
                    "text/html",
                    "garbage",
                    "/",
                    "image/png;q=2",
                    "application/xml",
                    "*/*;q=abc",
                    "text/event-stream,application/json",
                    "application/problem+json",
                    "x".repeat(3000)),
            "Accept-Language",
            List.of("", "x", "*", "\u00e9", "x".repeat(3000)),
            "Last-Event-ID",
            List.of("", "abc", "-1", "1.5", "99999999999999999999", "999999999999999999", "\u00e9", "x".repeat(3000)),
            "X-Correlation-Id",
            List.of("", "\u00e9", "x".repeat(3000), "a b"),
            "If-None-Match",
            List.of("", "abc", "\"1\"", "*"),
            "Range",
            List.of("bytes=0-1", "bytes=5-1", "x"),
            "Expect",
            List.of("200-maybe"));
}
